"""Signs that change how text is shown without being seen: what strangers write is shown without.

Signs that override the direction of writing ("exe.gnp" for "png.exe") are shown as U+FFFD, for no
honest text has them; embeddings, isolates and what has no width are left out. The joiners of
Indic and Persian writing and of emoji stay, and so do the marks of direction. Shown, too, is a
first strong isolate that is closed again: it touches nothing outside itself, and sentences that
are written from the right keep apart with it what is filled in.

In the name of a site, Cyrillic and Greek letters that look like Latin ones and stand in one word
with such are shown as U+FFFD, too: "pаypal.com" with a Cyrillic "а" is another site. Elsewhere such
a mixture is but a slip, which carriers make often; in "USB-кабель.Baseus" no word is mixed.
"""

import re

_OVERRIDING = re.compile(r"[\u202d\u202e\ud800-\udfff]")
_UNSEEN = re.compile(
    r"[\u00ad\u115f\u1160\u180e\u200b\u202a-\u202c\u2060-\u2067\u206a-\u206f\u3164\ufeff\uffa0"
    r"\ufff9-\ufffb\U000e0000-\U000e007f]"
)
FSI, PDI = "\u2068", "\u2069"
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
    shown = _closed(_plain(text))
    return _SITE.sub(lambda found: _site(found[0]), shown) if "." in shown else shown


def kept(text: str) -> str:
    """A text as it may stand in a field or an address, out of which it goes again: no letter of it
    is another one."""
    return _plain(text).replace(FSI, "").replace(PDI, "")


def apart(text: str) -> str:
    """A text as a piece of its own in a sentence, whichever way each of them is written.

    What has such pieces itself is written as the sentence is. An isolate around it would not know:
    it looks for a letter outside of those.
    """
    return text if FSI in text else f"{FSI}{text}{PDI}"


def _plain(text: str) -> str:
    return _UNSEEN.sub("", _OVERRIDING.sub("\ufffd", text))


def _closed(text: str) -> str:
    r"""A text with those of its first strong isolates that are closed again.

    >>> ascii(_closed("\u2069a\u2068b \u2068c\u2069"))
    "'ab \\u2068c\\u2069'"
    """
    if FSI not in text and PDI not in text:
        return text
    signs, opened = list(text), list[int]()
    for at, sign in enumerate(text):
        if sign == FSI:
            opened.append(at)
        elif sign == PDI:
            signs[at] = PDI if opened else ""
            opened = opened[:-1]
    for at in opened:
        signs[at] = ""
    return "".join(signs)


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
