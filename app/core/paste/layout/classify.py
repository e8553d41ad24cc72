"""What the lines around the moments of a page are: words of an event, headings, or neither.

Every line is classified once, here; the stages that follow read the result from `Line` and `Words`.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from app.core.paste.carrier_names import without_carrier
from app.core.paste.layout.dated_runs import WIDEST
from app.core.paste.layout.order_steps import is_step
from app.core.paste.layout.other_dates import MAIL_ADDRESS, is_deadline
from app.core.paste.layout.timestamps import Stamp, is_repeated
from app.core.paste.lines.cells import LETTER
from app.core.paste.lines.filler import DIGIT, is_filler
from app.core.paste.lines.line import Line, Words
from app.core.paste.vocabulary import buttons, column_kinds, pattern

LONGEST_PLACE = 60

LABEL = re.compile(r"([^\W\d_][^:：]{1,22}?)\s?[:：]\s*(?=\S)")


def classified(
    lines: Sequence[Line], runs: Sequence[Sequence[Stamp]], walls: frozenset[int]
) -> list[Line]:
    """The lines of a page; those that can belong to a moment of `runs` are classified.

    No run takes lines from beyond one of `walls`. Of the lines of a moment the cells are
    classified; where a run begins with the same moment twice, also the first line as a whole,
    for that may be a summary (see `app.core.paste.layout.restated`).
    """
    page = list(lines)
    stamped = {at for run in runs for one in run for at in one.lines}
    for at in {at for run in runs for at in _reach(lines, run, walls)} - stamped:
        page[at] = _classified_line(page[at])
    for run in runs:
        if is_repeated(run):
            for at in run[0].lines:
                page[at] = _classified_line(page[at])
    for at in stamped:
        if cells := page[at].cells:
            told = tuple((column, classified_words(words.text)) for column, words in cells)
            page[at] = page[at]._replace(cells=told)
    return page


def _reach(lines: Sequence[Line], run: Sequence[Stamp], walls: frozenset[int]) -> Iterator[int]:
    """The lines between the moments of a run, and so many before and after that are near."""
    low = max(0, run[0].first - WIDEST)
    high = min(len(lines), run[-1].last + 1 + WIDEST)
    low = max((wall + 1 for wall in walls if low <= wall < run[0].first), default=low)
    high = min((wall for wall in walls if run[-1].last < wall < high), default=high)
    yield from range(low, run[0].first)
    for one, other in pairwise(run):
        yield from range(one.last + 1, other.first)
    yield from range(run[-1].last + 1, high)


def _classified_line(line: Line) -> Line:
    kind = _kind(line)
    if not kind:
        return line
    words = classified_words(line.text)
    return Line(*line[:8], kind, says_event(line.low), is_place_like(line.text), words)


@lru_cache(maxsize=4096)
def classified_words(text: str) -> Words:
    """Some words of an event, without a label and the name of the carrier that stands before a dot.

    >>> classified_words("USPS · AUSTIN, TX")
    Words(text='AUSTIN, TX', says=0, place=True, carrier=False)
    >>> classified_words("Local: CURITIBA - PR")
    Words(text='CURITIBA - PR', says=0, place=True, carrier=False)
    """
    label = LABEL.match(text)
    kind = column_kinds().get(label[1].lower()) if label else None
    if label and kind in ("place", "text"):
        told = text[label.end() :]
        place = kind == "place" or is_place_like(told)
        return Words(told, 0 if kind == "place" else says_event(told.lower()), place)
    rest = without_carrier(text)
    told = rest or text
    return Words(told, says_event(told.lower()), is_place_like(told), carrier=not rest)


@lru_cache(maxsize=4096)
def says_event(low: str) -> int:
    """How clearly a text tells an event of a parcel: 2 clearly, 1 perhaps, 0 not."""
    if pattern("strong").search(low):
        return 2
    return int(bool(pattern("weak").search(low)) or is_step(low))


@lru_cache(maxsize=4096)
def is_place_like(text: str) -> bool:
    """Whether a text could be the name of a place: short, capitalised, nothing about parcels.

    >>> is_place_like("Moscow, RU"), is_place_like("Arrived at the sorting centre")
    (True, False)
    """
    words = text.split()
    if not words or len(text) > LONGEST_PLACE or len(words) > 7 or text[-1] in ".!?。":
        return False
    letters = [word for word in words if word[0].isalpha()]
    if not letters or letters[0][0].islower() or DIGIT.subn("", text)[1] > 8:
        return False
    return not says_event(text.lower())


def share_of(found: Collection[object]) -> float:
    """The share of the true ones, 0 for none at all."""
    return sum(map(bool, found)) / max(1, len(found))


def _kind(line: Line) -> str:
    """ "words", "heading" or "", see `Line`."""
    if (
        not LETTER.search(line.low)
        or _dates_other(line)
        or line.text[-1] == ":"
        or line.low.strip(" .…") in buttons()
        or not without_carrier(line.text)
        or is_filler(line.low)
    ):
        return ""
    return "heading" if _is_heading(line) and not is_step(line.low) else "words"


def _dates_other(line: Line) -> bool:
    """Whether a line is the heading of a day, or dates something else: an update, the delivery."""
    if not line.day or not line.cells:
        return bool(line.day)
    start = line.day.start
    return bool(
        pattern("other").search(line.low, 0, start)
        or pattern("expected").search(line.low, 0, start)
        or is_deadline(line.low[:start])
    )


def _is_heading(line: Line) -> bool:
    """Whether a line is a heading, a button or a footer rather than of an event."""
    if line.day or line.text[-1] in ":?：？" or "©" in line.text or MAIL_ADDRESS.search(line.low):
        return True
    low, titles = line.low.strip(" .…>›:"), column_kinds()
    if low in titles or low in buttons():
        return True
    if "\t" in low and sum(cell.replace(" ", "") in titles for cell in low.split("\t")) > 1:
        return True
    return bool(
        pattern("news").match(line.low)
        or pattern("title").match(line.low)
        or pattern("other").match(line.low)
    )
