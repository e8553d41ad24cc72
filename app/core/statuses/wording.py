"""Telling whoever hosts the page of words that it does not understand, and nothing else.

A new issue in their repository, title and text filled in, which the visitor sends or does not send.
Whatever might be a number, a telephone, a postcode, an address or part of a name is replaced by
"#": every word that holds a digit or an "@", with the capitals that belong to it.
"""

import re
from unicodedata import normalize
from urllib.parse import quote

LONGEST = 300
LOOKED_AT = 1_200
# What Google's translator calls some languages of the page.
GOOGLE = {"zh-Hans": "zh-CN", "pt-BR": "pt"}

_TOLD = re.compile(r"[^\s,;:!?()\[\]【】。]*(?:[\d@]|://)[^\s,;()\[\]【】。]*")
# The letters around the digits of "RR 123 456 785 CN", the plus of a telephone, and rows of these.
_JOINED = re.compile(r"(?:\b[A-Z]{1,3}\b[\s+./_-]*)*#(?:[\s+./_-]*(?:#|\b[A-Z]{1,3}\b))*")


def report_link(text: str, source: str, language: str, at: str) -> str:
    """The address of a new issue in a repository that quotes a carrier's words and names who said
    them.

    >>> report_link("Wartet an Rampe 7b", "dhl", "de", "https://git.example/jane/x").split("&")[0]
    'https://git.example/jane/x/issues/new?title=Wording%3A%20Wartet%20an%20Rampe%20%23'
    """
    words = without_numbers(text)
    told = (f"> {words}", "", f"Source: {_name(source)}", f"Language: {_name(language)}")
    body = "\n".join((*told, "", "What it means:"))
    title = quote(f"Wording: {words}", safe="")
    return f"{at}/issues/new?title={title}&body={quote(body, safe='')}"


def translate_link(text: str, language: str) -> str:
    """The address that shows a carrier's words, without numbers, in Google's translator.

    >>> translate_link("Parcel RR123456785CN 已妥投", "ru")
    'https://translate.google.com/?sl=auto&tl=ru&op=translate&text=Parcel%20%23%20%E5%B7%B2%E5%A6%A5%E6%8A%95'
    >>> translate_link("Zorgle", "zh-Hans")
    'https://translate.google.com/?sl=auto&tl=zh-CN&op=translate&text=Zorgle'
    """
    to = GOOGLE.get(language, _name(language))
    words = quote(without_numbers(text), safe="")
    return f"https://translate.google.com/?sl=auto&tl={to}&op=translate&text={words}"


def without_numbers(text: str) -> str:
    """The words on one line, shortened, with "#" for whatever may tell one parcel from another.

    >>> without_numbers("Parcel RR 123 456 785 CN is at 12 Main St., +49 (30) 5550")
    'Parcel # is at # Main St., # (#) #'
    """
    line = " ".join(normalize("NFKC", text).split())
    if len(line) > LOOKED_AT:
        # What is cut in two might no longer be told for what it is.
        line = line[:LOOKED_AT].rpartition(" ")[0]
    return _JOINED.sub("#", _TOLD.sub("#", line))[:LONGEST]


def _name(text: str) -> str:
    """A source's or a language's id without what cannot be in one; digits are "#" here too."""
    return re.sub(r"\d", "#", re.sub(r"[^\w-]", "", text))[:40]
