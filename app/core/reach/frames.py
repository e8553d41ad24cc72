"""Other services' pages that may be shown in a frame, for those who want that: one row each.

The addresses are those that the services' own widgets put into their frames, as public pages use
them. Doubtful is: 17TRACK asks some visitors to prove that they are human, and may then show
nothing in a frame; ParcelsApp and Postal Ninja may show only their box with the number in it.
None of them promises that its frame can be shown outside of its widget.
"""

from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import quote

from app.core.model.language import primary


class Frame(NamedTuple):
    """A service with a frame; `template` has {n} for the number and {lang} for the language.

    `languages` are those that it calls otherwise, or shows in English, by their primary tags.
    """

    id: str
    name: str
    host: str
    template: str
    languages: Mapping[str, str] = {}


FRAMES: Mapping[str, Frame] = {
    one.id: one
    for one in (
        Frame(
            "17track",
            "17TRACK",
            "extcall.17track.net",
            "https://extcall.17track.net/{lang}/track#apitype=1&nums={n}&fc=0&sc=0",
            {"zh": "zh-cn", "ar": "en", "he": "en"},  # as its own list has them
        ),
        Frame(
            "parcelsapp",
            "ParcelsApp",
            "parcelsapp.com",
            "https://parcelsapp.com/widget?num={n}",
        ),
        Frame(
            "postal-ninja",
            "Postal Ninja",
            "postal.ninja",
            "https://postal.ninja/widget/tracker?lc={lang}&num={n}",
        ),
    )
}


def frame_address(frame: str, number: str, language: str) -> str:
    """What a frame shows; raises KeyError for a service without one.

    >>> frame_address("parcelsapp", "RR123456785CN", "en")
    'https://parcelsapp.com/widget?num=RR123456785CN'
    >>> frame_address("postal-ninja", "RR123456785CN", "pt-BR")
    'https://postal.ninja/widget/tracker?lc=pt&num=RR123456785CN'
    """
    one, tag = FRAMES[frame], primary(language)
    lang = one.languages.get(tag, tag)
    return one.template.format(n=quote(number, safe=""), lang=quote(lang, safe=""))
