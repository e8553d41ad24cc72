"""From which country to which a parcel goes, where a page says so with an arrow."""

import re
from collections.abc import Sequence

from app.core.carriers import carrier
from app.core.carriers.table import operators
from app.core.paste.lines import Row
from app.core.paste.naming import carrier_called
from app.core.paste.words import countries

ARROW = re.compile(r"\s*(?:->|=>|→|➔|➜|⟶|⇒|»)\s*")
LABEL = re.compile(r"^[^:：]{1,24}[:：]\s*")
LONGEST = 80


def way(rows: Sequence[Row]) -> tuple[str | None, str | None]:
    """The codes of the countries of origin and destination, None where a page does not tell.

    Two posts tell them too: the one that hands a parcel over, and the one that delivers it.

    >>> from app.core.paste.lines import rows
    >>> way(rows("Country: China -> Unknown")), way(rows("China Post → Poczta Polska"))
    (('CN', None), ('CN', 'PL'))
    """
    for row in rows:
        if len(row.low) > LONGEST or row.day or not ARROW.search(row.low):
            continue
        ends = ARROW.split(LABEL.sub("", row.low))
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
