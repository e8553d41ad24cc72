"""The two ends of a parcel's way, in short."""

from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.frame.html import Markup, html
from app.frame.parts import flag


def road(one: Glance, w: Words) -> Markup | None:
    """From which country to which, or the one that is known; None for neither."""
    if one.origin and one.origin == one.destination:
        said = w.t("list.road_within", country=w.country(one.origin))
        return html(t'<span class="road">{flag(one.origin)}{said}</span>')
    known = "".join(
        what for what, code in (("_from", one.origin), ("_to", one.destination)) if code
    )
    if not known:
        return None
    key = "list.road" if known == "_from_to" else f"list.road{known}"
    said = w.t(key, origin=w.country(one.origin), destination=w.country(one.destination))
    if known != "_from_to":
        return html(t'<span class="road">{flag(one.origin or one.destination)}{said}</span>')
    there = w.country(one.destination)
    return html(t"""<span class="road"><span class="unseen">{said}</span><span aria-hidden="true">
<span class="road-end">{flag(one.origin)}{w.country(one.origin)}</span> <span class="to">→</span>
<span class="road-end">{flag(one.destination)}{there}</span></span></span>""")
