"""Pick-up codes are read only where their label stands by them, and never invented.

The messages are written by us after what carriers and shops are generally known to send.
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adding.pagelike import speaks_of_code
from app.core.paste.pickup import pickup_codes

TOLD = {
    "Your pickup code (PIN): **4411**": "4411",
    "Collection PIN - 4411": "4411",
    "Pick-up code for order no. 12345678: 4411": "4411",
    "Pick-up code for your order is 4411": "4411",
    "4411 is your pick-up code": "4411",
    "Locker code A3B7, open until 9 pm": "A3B7",
    "Ihr Abholcode lautet 123 456.": "123 456",
    "Abholcode für Ihre Sendung 00340434161094015902: 4411": "4411",
    "Abhol-PIN: A7K-22Q": "A7K-22Q",
    "Ваш заказ готов. Код получения: 1234": "1234",
    "Код для получения 4411, действует до 5 декабря": "4411",
    "Код получения посылки RA123456785RU: 4411.": "4411",
    "Код для получения заказа № 12345-0001-1: 4567. Ждём": "4567",
    "Код получения\n4411\nХранится до 05.12": "4411",
    "4411 - это ваш код получения": "4411",
    "Посилка у відділенні. Код отримання 4411": "4411",
    "Код від комірки: 55012": "55012",
    "PIN do odbioru: 123456 w Paczkomacie": "123456",
    "Kod odbioru to 123456": "123456",
    "Heslo pro vyzvednutí: AB12C": "AB12C",
    "Kód pro vyzvednutí je 4411.": "4411",
    "Código de recogida: 4411": "4411",
    "Tu código de recogida es 4411": "4411",
    "Código para retirada: 4411": "4411",
    "Code de retrait : 4411": "4411",
    "Votre code de retrait est 4411": "4411",
    "Codice di ritiro: 4411": "4411",
    "Il tuo codice di ritiro è 4411": "4411",
    "Je afhaalcode is 4411": "4411",
    "Teslimat kodunuz: 4411": "4411",
    "TESLİM ALMA KODU: 4411": "4411",
    "קוד לאיסוף: 4411": "4411",
    "קוד האיסוף הוא 4411": "4411",
    "رمز الاستلام: 4411": "4411",
    "수령 코드: 4411": "4411",
    "픽업코드는 4411": "4411",
    "【菜鸟驿站】您的包裹已到站，取件码3-2-1015，请及时领取": "3-2-1015",
    "凭取件码为4411取件": "4411",
}
NONE = (
    *("4411", "Код 4411", "Код подтверждения: 4411", "Login code: 4411", "Tracking code: 4411"),
    *("Код получения придёт по номеру 79991234567", "Код получения действует 24 часа"),
    *("Код получения: 12.12.2026", "Код получения 2026-12-12", "Код получения: 15:30"),
    *("Код для получения заказа 12345678", "Код для получения заказа 12345678 в приложении"),
    *(
        "Заказ 12345 — код получения в приложении",
        "Pick-up code 100 days",
        "код получения из 6 цифр",
    ),
    *("Pick-up code RR123456785CN", "Your pick-up code: see app", "PIN do odbioru (6 cyfr)"),
    *("код получения: 1234 5678 до мая", "Промокод получения скидки 1234", "Pick-up code: 300 руб"),
    *("Parcel 12345 is your pick-up code", "Pick-up code\nParcel number\n12345", "取件码 200天"),
    *("Код получения: +7 999 123", "Abholcode 8-800-555-35-35", "zip code for pickup 4411"),
    *("Abholcode Sendung 123456", "Pick-up code for your order 12345678", "Abholcode: 12,50 €"),
    *(
        "Pick-up code\n4411 parcels wait",
        "Code de retrait : 12-12-2026",
        "QR code for pickup: 4411",
    ),
)


@pytest.mark.parametrize(("text", "code"), TOLD.items())
def test_a_code_is_read_where_its_label_stands(text: str, code: str) -> None:
    [found] = pickup_codes(text)
    assert found.code == code
    assert code in found.sentence
    assert speaks_of_code(text)


@pytest.mark.parametrize("text", NONE)
def test_what_is_no_code_is_not_made_one(text: str) -> None:
    assert pickup_codes(text) == ()


def test_a_code_stands_with_its_own_sentence() -> None:
    text = "Hello Ann. Your pick-up code: 4411. Open until 21:00. Code 9 is old.\nThank you"
    assert [one.sentence for one in pickup_codes(text)] == ["Your pick-up code: 4411."]


def test_several_codes_are_all_read_each_once() -> None:
    text = "Order A. Pick-up code: 4411\nOrder B. Pick-up code: 5522\nPick-up code: 4411"
    found = pickup_codes(text)
    assert [(one.code, one.line) for one in found] == [("4411", 0), ("5522", 1)]


def test_no_code_stands_in_what_a_mistake_may_print() -> None:
    [found] = pickup_codes("Pick-up code: 4411")
    assert "4411" not in repr(found)


words = st.lists(
    st.sampled_from(["code", "код", "4411", "order", "is", ":", "12345678", "\n", "PIN", "заказа"])
).map(" ".join)


@given(words)
def test_without_a_label_there_is_no_code(text: str) -> None:
    assert pickup_codes(text) == ()


@given(words, words, st.sampled_from([one.split(":")[0] for one in TOLD if ":" in one]))
def test_what_is_read_stands_so_in_the_text(before: str, after: str, label: str) -> None:
    text = f"{before} {label}{after}"
    for found in pickup_codes(text):
        assert found.code in text
        assert found.code in found.sentence or len(found.sentence) == 200
