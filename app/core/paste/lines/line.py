"""A line of a copied page: what it says, when, and of what kind it is."""

from typing import NamedTuple

from app.core.paste.lines.clocks import Clock
from app.core.paste.lines.written_date import Written


class Words(NamedTuple):
    """Some words of a line, classified once by `app.core.paste.layout.classify`.

    `says` is how clearly they tell an event: 2 clearly, 1 perhaps, 0 not. `place` if they could be
    the name of a place. `carrier` if they are nothing but a carrier's name.
    """

    text: str
    says: int = 0
    place: bool = False
    carrier: bool = False


class Line(NamedTuple):
    """A line that is not empty: `text` as shown, `low` in search form, `gap` after an empty line.

    `day` and `clock` are its moment, as far as it has one; `cells` the words beside the moment,
    each with the number of its column; `lead` if the moment comes first; `open` if a tab ends the
    line, so that the row of a table continues in the next.

    Filled by classification, for lines near a moment: `kind`, which is "words" for what an event
    could say, "heading" for headings, buttons and footers, and "" for anything else; `says` and
    `place` of the whole line as in `Words`; `words`, the line without the name of a carrier.
    """

    text: str
    low: str
    day: Written | None = None
    clock: Clock | None = None
    cells: tuple[tuple[int, Words], ...] = ()
    lead: bool = True
    open: bool = False
    gap: bool = False
    kind: str = ""
    says: int = 0
    place: bool = False
    words: Words = Words("")
