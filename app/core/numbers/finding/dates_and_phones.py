"""Dates and telephone numbers in upper-case text: blanked, so that no number is joined of them."""

import re

from app.core.numbers.finding.announcements import any_of

# Nothing joins across it.
BLANK = " / "

CLOCK = r"(?:(?:T|,? {1,2})\d{1,2}[:.H]\d{2}(?:[:.]\d{2})?)?"
DAY, MONTH, YEAR = r"(?:[12]\d|3[01]|0?[1-9])", r"(?:1[0-2]|0?[1-9])", r"(?:19|20)\d{2}"
DATE = re.compile(
    rf"(?<![0-9A-Z])(?<![0-9A-Z][-./])(?:{YEAR}([-./]){MONTH}\1{DAY}|"
    rf"{DAY}([-./]){MONTH}\2(?:{YEAR}|\d{{2}})|{MONTH}([-./]){DAY}\3(?:{YEAR}|\d{{2}})|"
    rf"(?:{YEAR} {MONTH} {DAY}|{DAY} {MONTH} {YEAR})(?= \d{{1,2}}[:.H ]\d{{2}}(?!\d))){CLOCK}"
    r"(?![0-9A-Z])(?![-./][0-9A-Z])",
    re.ASCII,
)
# What a text has that holds a date: a sign, or the year between blanks.
DATE_SIGNS = ("-", ".", "/", ":", " 20", " 19")
# Where a date may begin; looked for first, as it passes over most signs.
BEGUN = re.compile(r"[0-9](?<![0-9A-Z][0-9])(?=[0-9]{0,3}[-./ ][0-9])")
# An international number, one whose beginning stands in brackets or begins with a nought, and a
# Russian one behind its trunk prefix.
# Each begins with a sign, and what may not stand before it is asked after: so most are passed over.
PHONE = re.compile(
    r"\+(?<![0-9A-Z]\+) ?\d{1,3}(?:[ ()./-]{1,3}\d{1,10}){1,7}(?![0-9A-Z])|"
    r"\+(?<![0-9A-Z]\+)\d{8,15}(?!\d)|"
    r"\(0\d{1,5}\)(?:[ ./-]{0,3}\d{2,9}){1,4}(?![0-9A-Z])|"
    r"0(?<![0-9A-Z(./-]0)\d{2,5}/\d{3,9}(?:[ -]\d{1,5}){0,2}(?![0-9A-Z])|"
    r"8(?<![0-9A-Z(./-]8)[ -]\(?[3489]\d{2}\)?[ -](?:\d{7}|\d{3}[ -]\d{4}|\d{4}[ -]\d{3}|"
    r"\d{3}[ -]\d{2}[ -]\d{2}|\d{2}[ -]\d{2}[ -]\d{3}|\d{2}[ -]\d{3}[ -]\d{2})(?![0-9A-Z-])",
    re.ASCII,
)
TRUNK = re.compile(r"8[ -]")
# What introduces the number of a tax, each as an expression.
_TAXES = (
    *(r"P\. ?IVA", "PARTITA IVA", r"P\.I\.", r"C\.F\.", "VAT", "TVA", "UST", "BTW", "MWST", "MOMS"),
    *("GST", "EORI", "IVA", "NIP", "NIF", "CIF", "CUI", "DIČ", "ИНН", "ABN", "CNPJ", "RFC"),
    *(
        "ІПН",
        "ЄДРПОУ",
        "IČ DPH",
        "IČO",
        "ADÓSZÁM",
        "ΑΦΜ",
        "MOMSNR",
        "MVA",
        "CVR",
        "Y-TUNNUS",
        "VERGI NO",
    ),
    *(
        "ח\\.פ\\.",
        "الرقم الضريبي",
        "登録番号",
        "사업자번호",
        "税号",
        "เลขผู้เสียภาษี",
        "MÃ SỐ THUẾ",
        "NPWP",
    ),
)
TAX = re.compile(
    rf"{any_of(_TAXES)}(?:[ -]?(?:NO|NR|NUMBER|ID|REG|IDNR)\.?){{0,2}}"
    r"[:# .-]{0,4}(?:[A-Z]{2,3}[ -]?)?[A-Z]?\d(?:[ .-]?\d){6,12}(?![0-9])"
)
MOMENT = re.compile(r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])", re.ASCII)


def without_dates_and_phones(text: str) -> str:
    """The text with dates, their clock too, and telephone numbers blanked.

    >>> without_dates_and_phones("ON 2026-11-22 14:05 AT +44 20 7946 0958")
    'ON  /  AT  / '
    """
    if any(sign in text for sign in DATE_SIGNS):
        text = _without_dates(text)
    if "+" in text or "(0" in text or "/" in text or TRUNK.search(text):
        text = PHONE.sub(BLANK, text)
    return TAX.sub(_tax, text)


def _without_dates(text: str) -> str:
    kept: list[str] = []
    at = 0
    for begun in BEGUN.finditer(text):
        start = begun.start()
        if start >= at and (date := DATE.match(text, start)):
            kept += (text[at:start], BLANK)
            at = date.end()
    return "".join(kept) + text[at:]


def day(token: str) -> bool:
    """Whether eight digits are a day, the year first.

    >>> day("20261122"), day("20261322")
    (True, False)
    """
    return len(token) == 8 and MOMENT.fullmatch(token) is not None


def _tax(match: "re.Match[str]") -> str:
    """Nothing, unless what introduces the number is the end of a longer word."""
    before = match.string[match.start() - 1 : match.start()]
    return match[0] if before.isalnum() and before.isascii() else BLANK
