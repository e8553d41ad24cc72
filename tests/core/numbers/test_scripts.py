"""Numbers typed with letters or digits of another script, with a wrong keyboard, or misread."""

import pytest

from app.core.numbers import corrections, find

RR = "RR123456785CN"
UPS = "1Z999AA10123456784"
USPS = "9400123456789012345674"
FEDEX = "986578788855"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("СР123456785СN", "CP123456785CN"),
        ("Посылка ср123456785cn", "CP123456785CN"),
        ("Мой трек ЕЕ123456785СN, где он?", "EE123456785CN"),
        ("ХА123456785КZ", "XA123456785KZ"),
        ("в посылке ТН123456785ТН", "TH123456785TH"),
        ("трек zа123456785hк", "ZA123456785HK"),
        ("тва123456789012", "TBA123456789012"),
        ("ут1200334567890123", "YT1200334567890123"),
        ("трек 1z999аа10123456784", UPS),
        ("Мой номер RR 123 456 785 СN", RR),
        ("СР 123 456 785 СN", "CP123456785CN"),
        ("СР-123-456-785-СN", "CP123456785CN"),
        ("追跡番号：ＲＲ１２３４５６７８５ＣＮ", RR),
        ("９４００１２３４５６７８９０１２３４５６７４", USPS),
        ("رقم الشحنة: ٩٨٦٥٧٨٧٨٨٨٥٥", FEDEX),
        ("RR۱۲۳۴۵۶۷۸۵CN", RR),
        ("ट्रैकिंग नंबर RR१२३४५६७८५CN", RR),
        ("เลขพัสดุ RR๑๒๓๔๕๖๗๘๕CN", RR),
        ("𝐑𝐑𝟏𝟐𝟑𝟒𝟓𝟔𝟕𝟖𝟓𝐂𝐍", RR),
    ],
)
def test_letters_and_digits_that_look_alike_are_read(text: str, number: str) -> None:
    assert find(text) == (number,)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("трек КК123456785СТ где", RR),
        ("кк123456785ст", RR),
        ("1я999фф10123456784", UPS),
        ("НЕ1200334567890123", "YT1200334567890123"),
        ("ДЗ12345678901234", "LP12345678901234"),
        ("еиф123456789012", "TBA123456789012"),
        ("ЫА1234567890123", "SF1234567890123"),
    ],
)
def test_the_russian_keyboard_is_read_as_the_latin_one(text: str, number: str) -> None:
    assert find(text) == (number,)


@pytest.mark.parametrize(
    "text",
    [
        "ООО 123456789",
        "ИП 123456789012",
        "рейс СУ1234567890",
        "Договор АБ123456789ВГ",
        "Паспорт МР1234567",
        "Полис ХХХ0123456789",
        "дом 5 корпус 123456789",
        "Номер машины А123ВС777",
    ],
)
def test_words_in_cyrillic_beside_digits_are_no_number(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("RRI23456785CN", RR),
        ("RR12345678SCN", RR),
        ("1Z999AA1O123456784", UPS),
        ("lZ999AA10123456784", UPS),
        ("94OO123456789012345674", USPS),
        ("9865787888SS", FEDEX),
        ("TBA12345678901O", "TBA123456789010"),
        ("LPOO123456789012", "LP00123456789012"),
        ("YT12OO334567890123", "YT1200334567890123"),
        ("SF1O12345678901", "SF1012345678901"),
        ("2O45OO12345678", "20450012345678"),
        ("4PX30012345678OCN", "4PX300123456780CN"),
    ],
)
def test_a_letter_for_a_digit_is_put_right_in_the_first_place(typed: str, right: str) -> None:
    assert corrections(typed)[0].number == right


def test_a_misread_number_of_a_post_is_found_where_nothing_announces_it() -> None:
    assert find("My number is RR12345678SCN, please") == ("RR12345678SCN",)
    assert find("My code is RR12345678SXX, please") == ()
