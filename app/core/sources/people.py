"""Names and phones of couriers and recipients taken out of what a courier service wrote.

Services of Korea and Indonesia put them into the sentence itself, in brackets. Seen in public
answers: CJ, JNE, J&T, SiCepat; what stands for a person there is listed here, the rest of a
sentence is left as it is. A name outside of brackets is not known for one.
"""

import re
from functools import cache


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


def without_people(sentence: str) -> str:
    """A one-line sentence without the brackets and phones that stand for a person.

    >>> without_people("고객님의 상품이 배송완료 되었습니다.(담당사원:홍길동 010-0000-0000)")
    '고객님의 상품이 배송완료 되었습니다.'
    >>> without_people("DELIVERED TO [BUDI | 20-11-2026 11:06 | JAKARTA ]")
    'DELIVERED TO'
    >>> without_people("TELAH TIBA: DROP POINT [SUNGAI PENUH] (CONTACT: BUDI +6281200000000)")
    'TELAH TIBA: DROP POINT [SUNGAI PENUH]'
    """
    return _persons().sub("", sentence).strip()
