"""Signs that change how text is shown without being seen: what strangers write is shown without.

Signs that override the direction of writing ("exe.gnp" for "png.exe") are shown as U+FFFD, for no
honest text has them; embeddings, isolates and what has no width are left out. The joiners of
Indic and Persian writing and of emoji stay, and so do the marks of direction.

In the name of a site, Cyrillic and Greek letters that look like Latin ones and stand in one word
with such are shown as U+FFFD, too: "pаypal.com" with a Cyrillic "а" is another site. Elsewhere such
a mixture is but a slip, which carriers make often; in "USB-кабель.Baseus" no word is mixed.
"""

import re

_OVERRIDING = re.compile(r"[\u202d\u202e\ud800-\udfff]")
_UNSEEN = re.compile(
    r"[\u00ad\u115f\u1160\u180e\u200b\u202a-\u202c\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)
_SITE = re.compile(r"(?<![\w-])[\w-]++(?:\.[\w-]++)++")
_LOOKALIKES = re.compile("[асеіјорѕухһԁԛԝАВЕЅІЈКМНОРСТУХαιορνκτυχΑΒΕΖΗΙΚΜΝΟΡΤΥΧ]")
_LATIN = re.compile("[A-Za-z]")
_WORD = re.compile(r"[^\W_]+")


def seen(text: str) -> str:
    r"""A text as it may be shown.

    >>> seen("in\u200bvoice\u202egnp.exe")
    'invoice�gnp.exe'
    """
    if text.isascii():
        return text
    shown = kept(text)
    return _SITE.sub(lambda found: _site(found[0]), shown) if "." in shown else shown


def kept(text: str) -> str:
    """A text as it may stand in a field or an address, out of which it goes again: no letter of it
    is another one."""
    return _UNSEEN.sub("", _OVERRIDING.sub("\ufffd", text))


def _site(name: str) -> str:
    """The name of a site without letters that pass for others; other words are as they were.

    >>> _site("www.p\u0430ypal.com"), _site("Прибыло.Москва")
    ('www.p�ypal.com', 'Прибыло.Москва')
    """
    *labels, last = name.split(".")
    if name.isascii() or not (last.isascii() and last.isalpha()):
        return name
    return ".".join((*(_WORD.sub(lambda found: _word(found[0]), one) for one in labels), last))


def _word(word: str) -> str:
    return _LOOKALIKES.sub("\ufffd", word) if _LATIN.search(word) else word
