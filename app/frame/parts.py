"""Small pieces that every view is made of: icons, flags, numbers, buttons."""

from collections.abc import Iterable

from app.core.language.words import Words
from app.core.model import Parcel
from app.core.numbers import group
from app.frame.html import Markup, html

POINTING = frozenset(
    {"arrow-right", "chevron-left", "chevron-right", "external-link", "plane", "truck", "undo-2"}
)
"""Icons that point where the text goes, or back: mirrored where it is written from the right."""


def icon(name: str) -> Markup:
    """An icon of the sprite; decoration, words stand beside it."""
    points = " points" if name in POINTING else ""
    return html(
        t'<svg class="icon{points}" aria-hidden="true">'
        t'<use href="static/vendor/sprite.svg#i-{name}"/></svg>'
    )


def truth(value: bool) -> str:
    """A state as ARIA writes it."""
    return "true" if value else "false"


def flag(country: str | None) -> Markup:
    """A country's small round flag; decoration beside the country's name."""
    if not country:
        return Markup("")
    code = country.lower()
    source = f"static/vendor/flags/{code}.svg"
    return html(t'<img class="flag" src="{source}" alt="" width="16" height="16" loading="lazy">')


def number(value: str) -> Markup:
    """A track number grouped for reading; what is copied has no spaces."""
    pieces = [html(t"<span>{piece}</span>") for piece in group(value).split(" ")]
    return html(t'<bdi class="number" translate="no">{pieces}</bdi>')


def foreign(text: str) -> Markup:
    """Text that somebody else wrote, kept apart from the direction of the text around it."""
    return html(t'<bdi class="foreign" dir="auto">{text}</bdi>')


def called(parcel: Parcel) -> Markup:
    """What the visitor calls a parcel, else its number."""
    return foreign(parcel.name) if parcel.name else number(parcel.number)


def choice(
    act: str, about: str, field: str, label: str, answers: Iterable[tuple[str, str]], chosen: str
) -> Markup:
    """A question with its answers, each a value and its words; what is chosen is sent by the
    message `act` about `about`. `field` is its id on the page."""
    options = [_answer(value, said, value == chosen) for value, said in answers]
    return html(t"""<div class="chip-order"><label for="{field}">{label}</label>
<select id="{field}" data-change="{act}" data-id="{about}">{options}</select></div>""")


def _answer(value: str, said: str, chosen: bool) -> Markup:
    if chosen:
        return html(t'<option value="{value}" selected>{said}</option>')
    return html(t'<option value="{value}">{said}</option>')


def button(act: str, label: str, symbol: str = "", *, data: str = "", looks: str = "") -> Markup:
    """A button that sends the message `act` about `data`."""
    mark = icon(symbol) if symbol else None
    return html(
        t'<button type="button" class="button {looks}" data-act="{act}" data-id="{data}">'
        t"{mark}<span>{label}</span></button>"
    )


def outside(url: str, label: str, looks: str = "") -> Markup:
    """A link that leaves the page; it tells the other side nothing about where it stood."""
    return html(
        t'<a class="button {looks}" href="{url}" target="_blank" rel="noopener noreferrer">'
        t"<span>{label}</span>{icon('external-link')}</a>"
    )


def walk(number: str, url: str, label: str, looks: str = "") -> Markup:
    """A link to the carrier's own page about a parcel; that it was followed is remembered."""
    door = outside(url, label, looks)
    return html(t'<span class="walk" data-act="walked" data-id="{number}">{door}</span>')


def up(address: str, label: str) -> Markup:
    """The way back to the page that this one was opened from."""
    return html(
        t'<a class="back up" href="{address}">{icon("chevron-left")}<span>{label}</span></a>'
    )


def entry(
    address: str, name: str, about: str, kind: str, symbol: str, more: Markup | None = None
) -> Markup:
    """A row that leads to a page: its name, how things stand there, and below it what else."""
    return html(t"""<li><a class="entry" href="{address}" data-kind="{kind}">{icon(symbol)}
<span class="entry-name">{name}</span> <span class="entry-about">{about}</span>
{icon("chevron-right")}</a>{more}</li>""")


def worded(w: Words, key: str, args: tuple[tuple[str, str], ...]) -> str:
    """A message whose arguments `carrier` and `country` are ids to be named first."""
    names = {"carrier": w.carrier, "country": w.country}
    said = {name: names[name](value) if name in names else value for name, value in args}
    return w.t(key, **said)
