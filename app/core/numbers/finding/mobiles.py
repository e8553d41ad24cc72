"""Telephone numbers without a sign, in upper-case text: blanked where a person's stands before.

A parcel's number may look like a mobile's. It is taken for one only behind the word for who brings
the parcel, with no announcement and no carrier's name between; or, in the shape of Russian and
Ukrainian mobiles, behind words in Cyrillic that announce no number. An account at a Russian bank
is known by its plan: the kind, the currency, the rest.
"""

import re

from app.core.numbers.finding.announcements import ANNOUNCED, any_of
from app.core.numbers.finding.carriers_named import named

BLANK = " / "
LOOKED_BACK = 40

PEOPLE = re.compile(
    any_of(
        (
            *(
                "КУРЬЕР",
                "КУР.?[ЄЕ]Р",
                "КУРИЕР",
                "ВОДИТЕЛ",
                "ВОДІЙ",
                "ДОСТАВЩИК",
                "COURIER",
                "DRIVER",
            ),
            *("KURIER", "KURYE", "KURIR", "KUR[YÝ]R", "ŘIDIČ", "FAHRER", "ZUSTELLER", "LIVREUR"),
            *("COURSIER", "REPARTIDOR", "MENSAJERO", "MOTORISTA", "ENTREGADOR", "CORRIERE"),
            *("CURIER", "FUTÁR", "BEZORGER", "KULJETTAJA", "CHAUFFÖR", "CHAUFFØR", "SJÅFØR"),
            *("ΚΟΎΡΙΕΡ", "ΟΔΗΓ", "שליח", "مندوب", "السائق", "快递员", "派件员", "配達員"),
            *("ドライバー", "배송기사", "기사", "SHIPPER", "TÀI XẾ", "คนขับ"),
        )
    )
)
DIGITS = re.compile(
    r"\d(?<![0-9A-Z./-]\d)(?:\d{8,11}|\d{19}|\d{2,4}[ -]\d{3,4}[ -]\d{3,4})(?![0-9A-Z-])", re.ASCII
)
MOBILE = re.compile(
    r"0\d{8,11}|380\d{9}|[78]9\d{9}|8800\d{7}|966\d{9}|1[3-9]\d{9}|[1-9]\d9\d{8}|[36-9]\d{8,9}"
)
CYRILLIC_MOBILE = re.compile(r"[78]9\d{9}|8800\d{7}|380\d{9}")
CYRILLIC = re.compile("[А-ЯЁІЇЄ]")
NUMBERED = re.compile("ТРЕК|TRACK|НАКЛАДН|ТТН|НОМЕР|№")
# Central bank of Russia, plan of accounts: 579-P. A balance account, a currency, the rest.
ACCOUNT = re.compile(r"(?:30[1-3]|40[1-8]|42\d|45\d)\d{2}(?:643|810|840|978|156)\d{12}")


def without_mobiles(text: str) -> str:
    """The text without telephone numbers of people, and without accounts at Russian banks.

    >>> without_mobiles("КУРЬЕР ИВАН: 89161234567"), without_mobiles("COURIER GLS 61234567890")
    ('КУРЬЕР ИВАН:  / ', 'COURIER GLS 61234567890')
    """
    return DIGITS.sub(_otherwise, text)


def _otherwise(match: "re.Match[str]") -> str:
    token = match[0].replace(" ", "").replace("-", "")
    if ACCOUNT.fullmatch(token):
        return BLANK
    if not MOBILE.fullmatch(token):
        return match[0]
    start = match.start()
    before = match.string[max(0, start - LOOKED_BACK) : start].rpartition("\n")[2]
    if CYRILLIC_MOBILE.fullmatch(token) and CYRILLIC.search(before):
        return match[0] if NUMBERED.search(before) else BLANK
    ends = [people.end() for people in PEOPLE.finditer(before)]
    if not ends:
        return match[0]
    between = before[ends[-1] :]
    return match[0] if ANNOUNCED.search(between) or named(between) else BLANK
