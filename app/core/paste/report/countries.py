"""The countries of origin and destination, where a page tells both ends with an arline."""

import re
from collections.abc import Sequence

from app.core.carriers import carrier
from app.core.carriers.table import operators
from app.core.paste.carrier_names import carrier_called
from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import countries

ARROW = re.compile(r"\s*(?:->|=>|→|➔|➜|⟶|⇒|»)\s*")
LABEL = re.compile(r"^[^:：]{1,24}[:：]\s*")
LONGEST = 80


def origin_and_destination(lines: Sequence[Line]) -> tuple[str | None, str | None]:
    """The codes of the countries of origin and destination, None where a page does not tell.

    Two posts tell them too: the one that hands a parcel over, and the one that delivers it.

    >>> from app.core.paste.lines.lines import dated_lines
    >>> origin_and_destination(dated_lines("Country: China -> Unknown"))
    ('CN', None)
    >>> origin_and_destination(dated_lines("China Post → Poczta Polska"))
    ('CN', 'PL')
    """
    for line in lines:
        if len(line.low) > LONGEST or line.day or not ARROW.search(line.low):
            continue
        ends = ARROW.split(LABEL.sub("", line.low))
        if len(ends) == 2:
            origin, destination = (_country(end.strip(" .,()")) for end in ends)
            if origin or destination:
                return origin, destination
    return None, None


def _country(name: str) -> str | None:
    """The country of a name, or of the post of that name."""
    if code := countries().get(name):
        return code
    post = carrier_called(name)
    posts = {post for group in operators().values() for post in group}
    return carrier(post).country if post in posts else None
