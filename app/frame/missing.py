"""What is said where an address leads nowhere: to no parcel of the list, or to no page."""

from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import number
from app.frame.state import State


def missing_page(state: State, w: Words) -> Markup:
    """Which parcel or that a page is missing, and the way to the list."""
    named = html(t" {number(state.opened)}") if state.opened else None
    said = w.t("missing.parcel" if state.opened else "missing.page")
    return html(t"""<div class="nothing"><p role="status">{said}{named}</p>
<p><a class="button main" href="#/">{w.t("parcel.back")}</a></p></div>""")
