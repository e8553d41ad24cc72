"""Whether the words of a carrier name another place than the visitor's own; doubt means no.

Names are compared in Latin letters, and by their consonants, for the same city is written in many
ways: Kyiv and Kiev, Warsaw and Warszawa and Варшава.
"""

import unicodedata

_CYRILLIC = "абвгґдеєёжзиіїйклмнопрстуўфхцчшщъыьэюя"
_LATIN = ("a b v g g d e e e z z i i i i k l m n o p r s t u v f h c c s s  i  e u a").split(" ")
_TO_LATIN = str.maketrans(dict(zip(_CYRILLIC, _LATIN, strict=True)))
_SPECIAL = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "s", "æ": "a", "œ": "o"})
_HEARD = str.maketrans({"w": "v", "q": "k", "c": "k", "z": "s", "h": "g", "x": "k", "j": "i"})
_VOWELS = str.maketrans("", "", "aeiouy")

TWO_NAMES = (
    ("beograd", "belgrade"),
    ("kobenhavn", "copenhagen"),
    ("lvov", "lviv"),
    ("sanktpeterburg", "stpetersburg", "saintpetersburg", "spb"),
    ("denhaag", "thehague"),
    ("firenze", "florence"),
    ("venezia", "venice"),
    ("koln", "cologne"),
    ("munchen", "munich"),
    ("wien", "vienna"),
    ("istanbul", "constantinople"),
    ("yerushalayim", "jerusalem"),
    ("newyork", "brooklyn", "bronx", "queens", "manhattan"),
)
"""Names of one city that do not sound alike."""

GENERIC = frozenset(
    """account address agent airport apartment area at automat box building by carrier center
    centre city collection counter country courier customs delivery department depot destination
    district dock door doorstep facility front garage hall hand home house hub in international
    kiosk letterbox local locker location lobby logistics machine mail mailbox mailroom
    neighbor neighbour office operator package parcel partner person pickup place point porch post
    reception recipient region residence room safe sector service shop sorting station stop store
    street terminal transit unit warehouse
    aleksandria oblast oblasti otdelenie pocta poctomat pocty sortirovocnyi tsentr centr adresat
    viddilennia paket paczka paczkomat poczta punkt filiale packstation paketshop""".split()
)
"""Words that name no city; with one of them in it, a place may be anything."""

LONGEST = 3
"""A name of more words is rather an address."""


def elsewhere(place: str, city: str) -> bool:
    """Whether a place is surely not in the city.

    >>> elsewhere("WARSZAWA, PL", "Варшава"), elsewhere("Gdańsk", "Warszawa")
    (False, True)
    >>> elsewhere("Front door", "Warszawa"), elsewhere("上海", "Warszawa")
    (False, False)
    """
    pieces = [_words(piece) for piece in _pieces(place)]
    if not pieces or not _words(city) or named(place, city):
        return False
    first = pieces[0]
    return bool(first) and len(first) <= LONGEST and not GENERIC & set(first) and _name(first)


def named(place: str, city: str) -> bool:
    """Whether a place names the city.

    >>> named("81241 München", "Munich"), named("81241 München", "Berlin"), named("Oslo", "")
    (True, False, False)
    """
    mine = _words(city)
    bare = "".join(" " if symbol.isdigit() else symbol for symbol in place)
    return bool(mine) and any(_same(_words(piece), mine) for piece in _pieces(bare))


def _pieces(place: str) -> list[str]:
    for mark in "()[]/;|":
        place = place.replace(mark, ",")
    return [piece for piece in place.split(",") if piece.strip()]


def _words(text: str) -> list[str]:
    """The words of a name in plain small Latin letters; none for another script, or with digits.

    >>> _words("Санкт-Петербург"), _words("Łódź"), _words("上海"), _words("Main St 5")
    (['sankt', 'peterburg'], ['lodz'], [], [])
    """
    small = text.casefold().translate(_TO_LATIN).translate(_SPECIAL)
    plain = "".join(c for c in unicodedata.normalize("NFKD", small) if not unicodedata.combining(c))
    spaced = "".join(" " if c in "-.'’`_ " else c for c in plain)
    words = spaced.split()
    return words if all(word.isascii() and word.isalpha() for word in words) else []


def _name(words: list[str]) -> bool:
    """Whether the words may be a city's name: no code such as WAW or PL02."""
    return len("".join(words)) > 3


def _same(words: list[str], mine: list[str]) -> bool:
    if not words:
        return False
    there, here = "".join(words), "".join(mine)
    if there in here or here in there:
        return True
    if any(there in names and here in names for names in TWO_NAMES):
        return True
    return any(_alike(one, here) for one in (*words, there)) or any(
        _alike(one, there) for one in mine
    )


def _alike(one: str, other: str) -> bool:
    """Whether two names sound alike.

    >>> _alike("kyiv", "kiev"), _alike("moskva", "moscow"), _alike("kyiv", "moskva")
    (True, True, False)
    """
    here, there = sorted((_bones(one), _bones(other)), key=len)
    return here == there or (len(here) > 2 and there.startswith(here))


def _bones(name: str) -> str:
    """The consonants of a name, those that sound alike as one, none twice in a row."""
    name = name.replace("sh", "s").replace("sz", "s").replace("cz", "c").replace("ch", "c")
    bones = name.translate(_HEARD).translate(_VOWELS)
    return "".join(c for i, c in enumerate(bones) if i == 0 or bones[i - 1] != c)


def other_region(place: str, postcode: str) -> str | None:
    """A postcode in a place that is of another region than the visitor's; None where none is.

    Codes are alike in their shape; the region is what the first two characters say.

    >>> other_region("30-001 Kraków", "00-950")
    '30-001'
    >>> other_region("00-001 Warszawa", "00-950"), other_region("Oslo 5", "0150")
    (None, None)
    """
    mine = postcode.strip().upper()
    shape = _shape(mine)
    if len(shape) < 4 or "9" not in shape:
        return None
    whole, drawn = place.upper(), _shape(place.upper())
    seen: list[str] = []
    at = drawn.find(shape)
    while at >= 0:
        end = at + len(shape)
        around = drawn[at - 1 : at] + drawn[end : end + 1]
        if not any(symbol in "A9" for symbol in around):
            seen.append(whole[at:end])
        at = drawn.find(shape, at + 1)
    if not seen or any(one[:2] == mine[:2] for one in seen):
        return None
    return seen[0]


def _shape(code: str) -> str:
    """Letters as A, digits as 9: the shape of a postcode."""
    return "".join("9" if c.isdigit() else "A" if c.isalpha() else c for c in code)
