"""The two ends of a parcel's way, in short."""

from app.core.language.words import Words
from app.core.parcel.glance import Glance
from app.frame.html import Markup, html
from app.frame.parts import flag


def road(one: Glance, w: Words) -> Markup | None:
    """From which country to which, by their codes; None where neither is known."""
    if one.origin is None and one.destination is None:
        return None
    said = w.t("list.road", origin=w.country(one.origin), destination=w.country(one.destination))
    return html(t"""<span class="road"><span class="unseen">{said}</span>
<span aria-hidden="true">{flag(one.origin)}{one.origin or "?"} <span class="to">→</span>
{flag(one.destination)}{one.destination or "?"}</span></span>""")
