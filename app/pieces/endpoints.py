"""The two ends of a parcel's way, in short."""

from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.frame.html import Markup, html
from app.frame.parts import flag


def road(one: Glance, w: Words) -> Markup | None:
    """From which country to which, by their codes, or the one that is known; None for neither."""
    known = "".join(
        what for what, code in (("_from", one.origin), ("_to", one.destination)) if code
    )
    if not known:
        return None
    key = "list.road" if known == "_from_to" else f"list.road{known}"
    said = w.t(key, origin=w.country(one.origin), destination=w.country(one.destination))
    return html(t"""<span class="road"><span class="unseen">{said}</span>
<span aria-hidden="true">{flag(one.origin)}{one.origin} <span class="to">→</span>
{flag(one.destination)}{one.destination}</span></span>""")
