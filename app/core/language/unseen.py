"""Signs that change how text is shown without being seen: what strangers write is shown without.

Signs that override the direction of writing ("exe.gnp" for "png.exe") are shown as U+FFFD, for no
honest text has them; embeddings, isolates and what has no width are left out. The joiners of
Indic and Persian writing and of emoji stay, and so do the marks of direction.
"""

import re

_OVERRIDING = re.compile(r"[\u202d\u202e\ud800-\udfff]")
_UNSEEN = re.compile(
    r"[\u00ad\u115f\u1160\u180e\u200b\u202a-\u202c\u2060-\u206f\u3164\ufeff\uffa0\ufff9-\ufffb"
    r"\U000e0000-\U000e007f]"
)


def seen(text: str) -> str:
    r"""A text as it may be shown.

    >>> seen("in\u200bvoice\u202egnp.exe")
    'invoice�gnp.exe'
    """
    if text.isascii():
        return text
    return _UNSEEN.sub("", _OVERRIDING.sub("\ufffd", text))
