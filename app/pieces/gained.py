"""Of which of the visitor's parcels a source tells, or would tell."""

from app.core.language.words import Words
from app.frame.html import Markup, html
from app.frame.parts import foreign, number
from app.frame.state import State

NAMED = 3


def gained(numbers: tuple[str, ...], state: State, w: Words, *, now: bool = False) -> Markup | None:
    """A line with how many they are, and the first of them by name; nothing without any."""
    if not numbers:
        return None
    said = w.t("gains.now" if now else "gains.once", count=len(numbers))
    named = [_parcel(one, state) for one in numbers[:NAMED]]
    rest = len(numbers) - len(named)
    more = html(t" <span>{w.t('gains.more', count=rest)}</span>") if rest else None
    return html(t'<p class="gained"><span>{said}</span>{named}{more}</p>')


def _parcel(value: str, state: State) -> Markup:
    parcel = state.parcels.get(value)
    name = foreign(parcel.name) if parcel is not None and parcel.name else number(value)
    return html(t' <a href="#/p/{value}">{name}</a>')
