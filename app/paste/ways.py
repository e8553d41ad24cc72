"""From which country to which a parcel goes, where a page says so with an arrow."""

import re
from collections.abc import Sequence

from app.paste.lines import Row
from app.paste.words import countries

ARROW = re.compile(r"\s*(?:->|=>|→|➔|➜|⟶|⇒|»)\s*")
LABEL = re.compile(r"^[^:：]{1,24}[:：]\s*")
LONGEST = 80


def way(rows: Sequence[Row]) -> tuple[str | None, str | None]:
    """The codes of the countries of origin and destination, None where a page does not tell.

    >>> from app.paste.lines import rows
    >>> way(rows("Country: China -> Unknown"))
    ('CN', None)
    """
    known = countries()
    for row in rows:
        if len(row.low) > LONGEST or row.day or not ARROW.search(row.low):
            continue
        ends = ARROW.split(LABEL.sub("", row.low))
        if len(ends) == 2:
            origin, destination = (known.get(end.strip(" .,()")) for end in ends)
            if origin or destination:
                return origin, destination
    return None, None
