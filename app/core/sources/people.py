"""Names and phones of couriers and recipients taken out of what a courier service wrote.

Services of Korea and Indonesia put them into the sentence itself: in brackets, after words that
introduce a person ("received by:", "diterima oleh-"), or after a label ("kurir:", "수령인:"). Seen
in public answers: CJ, JNE, J&T, SiCepat, TIKI; what stands for a person there is listed here, the
rest of a sentence is left as it is. A name that only follows a word is not known for one.
"""

import re
from functools import cache

_INTRODUCED = (
    *(
        r"(?:received|signed(?: for)?|accepted|collected|picked up|taken) by",
        r"(?:delivered|handed) to",
    ),
    r"(?:diterima|dibawa|diantar|diambil|ditandatangani|diserahkan) (?:oleh|kepada|ke)",
    r"(?:kurir|sprinter|courier|driver)(?= ?[:：=])",
)
_LABELS = (
    *(r"(?:nama )?(?:penerima|pengirim)", "recipient", "receiver", "signature", "인수자"),
    *("수령인", "수취인", "받는 ?분", "(?:배송|배달|집배) ?담당자?", "담당(?:사원|기사|자)?"),
    *("(?:배송|배달|집배)(?:기사|원)", "기사", r"signed(?: for)? by"),
)
_NO_NAME = (
    *("tidak", "tdk", "belum", "sudah", "telah", "menolak", "pindah", "tutup", "kosong", "sedang"),
    *("not", "no", "refused", "rejected", "absent", "closed", "moved", "unknown", "부재", "본인"),
)
_ROLES = (
    *("gudang", "agen", "kantor", "gerai", "hub", "warehouse", "facility", "depot", "drop point"),
    *("sorting cent(?:er|re)", "counter", "locker", "satpam", "security", "resepsionis"),
    *("receptionist", "reception", "keluarga", "family", "tetangga", "neighbou?r", "penerima"),
    *("recipient", "kurir", "courier", "carrier", "agent", "경비실", "관리실", "가족"),
)
_PLACES = 9
"""How many of the roles are places: what follows one of them is its name, and no person's."""


@cache
def _persons() -> re.Pattern[str]:
    inside = r"담당|인수자|수령인|기사|\boleh\b|\bcontact\b|\bkurir\b|\bsigesit\b|\bpenerima\b"
    before = r"(?<=delivered to)|(?<=diterima oleh)|(?<=received by)"
    phone = (
        r"\b01[016-9][- ]?\d{3,4}[- ]?\d{4}\b|\+?\b(?:62[- ]?|0)8\d{1,2}[- ]?\d{3,4}[- ]?\d{3,5}\b"
    )
    bracket = r"[(\[][^()\[\]]*?(?:{})[^()\[\]]*(?:[)\]]|$)"
    return re.compile(
        "|".join(
            (
                rf"(?:{before}) ?[(\[][^()\[\]]*(?:\([^()]*\)[^()\[\]]*)?(?:[)\]]|$)",
                r" ?" + bracket.replace("{}", f"{inside}|{phone}"),
                rf" ?(?:{phone})",
            )
        ),
        re.IGNORECASE,
    )


@cache
def _named() -> re.Pattern[str]:
    """A name after what introduces it or after its label, to the next mark or digit."""
    places, persons = "|".join(_ROLES[:_PLACES]), "|".join(_ROLES[_PLACES:])
    rest = rf"(?!(?:{places}|{'|'.join(_NO_NAME)})\b)(?P<role>(?:{persons})\b)?[^;|()\[\]\d]*"
    introduced = rf"(?P<words>\b(?:{'|'.join(_INTRODUCED)}))(?: ?[:：=] ?+| ?[-–] ?+){rest}"
    label = rf",? ?(?<!\w)(?:{'|'.join(_LABELS)}) ?[:：=] ?+{rest}"
    return re.compile(f"{introduced}|{label.replace('<role>', '<kin>')}", re.IGNORECASE)


def without_people(sentence: str) -> str:
    """A one-line sentence without the brackets, phones and names that stand for a person.

    >>> without_people("고객님의 상품이 배송완료 되었습니다.(담당사원:홍길동 010-0000-0000)")
    '고객님의 상품이 배송완료 되었습니다.'
    >>> without_people("DELIVERED TO [BUDI | 20-11-2026 11:06 | JAKARTA ]")
    'DELIVERED TO'
    >>> without_people("TELAH TIBA: DROP POINT [SUNGAI PENUH] (CONTACT: BUDI +6281200000000)")
    'TELAH TIBA: DROP POINT [SUNGAI PENUH]'
    >>> without_people("DITERIMA OLEH-SATPAM BUDI")
    'DITERIMA OLEH SATPAM'
    """
    nameless = _persons().sub("", sentence)
    found = _named().search(nameless)
    return _named().sub(_without_name, nameless).strip(" ,;|" if found else None)


def _without_name(found: re.Match[str]) -> str:
    """What introduces a name, and the role of who has it; of a label nothing but the role."""
    told = found[0]
    kept = " ".join(part for part in (found["words"], found["role"] or found["kin"]) if part)
    before = " " if kept and told.startswith((" ", ",")) else ""
    return before + kept + (" " if told.endswith(" ") else "")
