"""Code 128 (ISO/IEC 15417): a text as the widths of bars and spaces.

A symbol is three bars and three spaces, eleven modules together. Set B has the printable
characters of ASCII, set C two digits at once; the check symbol is a weighted sum modulo 103.
"""

QUIET = 10
"""Modules of white that a reader wants on either side."""

_TO_B, _TO_C = 100, 99
_START = {"B": 104, "C": 105}
_STOP = 106
_MODULUS = 103
# The widths of the symbols 0 to 105, six digits each, and the seven of the stop.
_WIDTHS = (
    "212222222122222221121223121322131222122213122312132212221213221312231212112232122132122231"
    "113222123122123221223211221132221231213212223112312131311222321122321221312212322112322211"
    "212123212321232121111323131123131321112313132113132311211313231113231311112133112331132131"
    "113123113321133121313121211331231131213113213311213131311123311321331121312113312311332111"
    "314111221411431111111224111422121124121421141122141221112214112412122114122411142112142211"
    "241211221114413111241112134111111242121142121241114212124112124211411212421112421211212141"
    "214121412121111143111341131141114113114311411113411311113141114131311141411131211412211214"
    "2112322331112"
)


def encodable(text: str) -> bool:
    """Whether a text can be written at all: printable ASCII, and something.

    >>> encodable("RR123456785CN"), encodable("RR12345678Ж")
    (True, False)
    """
    return bool(text) and all(" " <= symbol <= "~" for symbol in text)


def symbols(text: str) -> tuple[int, ...]:
    """The symbols of a text, from start to stop, as few as can be; raises ValueError.

    >>> symbols("1234")
    (105, 12, 34, 82, 106)
    """
    if not encodable(text):
        raise ValueError("not a text for Code 128")
    starts = ((_START[name], *rest) for name, rest in _shortest(text).items())
    start, *data = min(starts, key=len)
    check = (start + sum(place * value for place, value in enumerate(data, 1))) % _MODULUS
    return (start, *data, check, _STOP)


def _shortest(text: str) -> dict[str, tuple[int, ...]]:
    """The fewest symbols of a text that begins in each set, worked out from its end."""
    from_here: list[dict[str, tuple[int, ...]]] = [{"B": (), "C": ()}]
    for at in range(len(text) - 1, -1, -1):
        in_b = (ord(text[at]) - 32, *from_here[0]["B"])
        best = {"B": in_b, "C": (_TO_B, *in_b)}
        pair = text[at : at + 2]
        if len(pair) == 2 and pair.isdigit():
            in_c = (int(pair), *from_here[1]["C"])
            best = {"B": min(in_b, (_TO_C, *in_c), key=len), "C": min(in_c, best["C"], key=len)}
        from_here = [best, from_here[0]]
    return from_here[0]


def widths(text: str) -> tuple[int, ...]:
    """Widths in modules: a bar, a space, a bar and so on, without the quiet zones.

    Raises ValueError for a text that is not `encodable`.
    """
    told = "".join(_WIDTHS[6 * symbol : 6 * symbol + 6] for symbol in symbols(text)[:-1])
    return tuple(map(int, told + _WIDTHS[6 * _STOP :]))
