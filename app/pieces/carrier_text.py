"""What a carrier says in the visitor's language, with names as the carrier wrote them."""

import re

from app.core.language.words import Words
from app.core.parcel.originals import language_of
from app.core.paste.vocabulary import countries
from app.core.statuses.rendering import Name, Rendering, place
from app.frame.html import Markup, html
from app.frame.parts import foreign

# Characters of no script stand for the names until the message is worded.
_FIRST = 0xE000
_MARK = re.compile("([\ue000-\ue00f])")


def worded_rendering(said: Rendering, w: Words) -> Markup:
    """The message of a rendering."""
    return _worded(w, said.key, {slot: named(name, w) for slot, name in said.args})


def named(name: Name, w: Words) -> Markup:
    """A name: of a known place or country in the visitor's language, else as it was written."""
    if not name.town:
        code = countries().get(name.raw.casefold())
        return html(t"{w.country(code)}") if code else foreign(name.raw)
    town = html(t"{w.t('town.' + name.town)}")
    if name.within:
        return _worded(w, "place.within", {"place": town, "raw": foreign(name.raw)})
    return _worded(w, f"place.{name.kind}", {"place": town}) if name.kind else town


def named_place(raw: str, w: Words) -> Markup:
    """A place as a carrier wrote it."""
    return named(place(raw), w)


def original(text: str) -> Markup:
    """A carrier's own words, with their language where it is evident."""
    language = language_of(text)
    if not language:
        return foreign(text)
    return html(t'<bdi class="foreign" dir="auto" lang="{language}">{text}</bdi>')


def _worded(w: Words, key: str, fillings: dict[str, Markup]) -> Markup:
    """A message into which markup is put."""
    marks = {chr(_FIRST + index): slot for index, slot in enumerate(fillings)}
    text = w.t(key, **{slot: mark for mark, slot in marks.items()})
    parts = [fillings[marks[one]] if one in marks else one for one in _MARK.split(text)]
    return html(t"{parts}")
