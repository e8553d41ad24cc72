"""A number is called wrong only where every family that fits it has a check digit, and all fail."""

import random
import re

import pytest

from app.core.carriers.table import rows
from app.core.numbers import detect
from app.core.numbers.detecting.formats import format_of
from tests.core.numbers.printed import printed, wronged


def failing(number: str) -> bool:
    found = detect(number)
    return bool(found) and all(one.check == "fail" for one in found)


@pytest.mark.parametrize("head", ["03", "23", "70", "72", "74", "75", "76", "78", "79", "91"])
def test_few_random_twenty_digits_are_called_wrong(head: str) -> None:
    chance = random.Random(head)
    numbers = [head + "".join(chance.choices("0123456789", k=18)) for _ in range(100)]
    assert not any(map(failing, numbers))


@pytest.mark.parametrize(
    ("number", "carrier"),
    [
        ("74890311223344556675", "fedex"),
        ("00986578788855", "fedex"),
        ("1234567890", "ups"),
        ("123C12345678A", "poste-italiane"),
        ("SFX1234567890", "shadowfax"),
        ("MYABC1234567890123456", "dhl-parcel-my"),
        ("MI12345678", "tnt"),
        ("ABC12345678901", "sap-express"),
        ("SHPA123456789", "kerry-express"),
        ("61123456789012", "gls-es"),
        ("ES2026COM1234567890", "packlink"),
        ("DI123456789", "wndirect"),
        ("GS123456789", "gls-us"),
        ("AAAA1234567890", "parcelforce"),
        ("NLIDAP12345678", "ninjavan"),
        ("TKP1234567890", "tiki"),
        ("PL123456789012", "pos-malaysia"),
        ("9212345678901", "saudi-post"),
        ("NX12ES1234567", "nacex"),
        ("57712345675", "azul-cargo"),
    ],
)
def test_minor_formats_are_known(number: str, carrier: str) -> None:
    assert carrier in {one.carrier for one in detect(number)}


def test_nine_digits_are_tnts_in_the_first_place_only_with_its_check_digit() -> None:
    assert detect("183928252")[0][1:4:2] == ("tnt", "pass")
    assert detect("183928253")[0].carrier != "tnt"
    assert "tnt" in {one.carrier for one in detect("183928253")}


@pytest.mark.parametrize("number", ["74890311223344556675", "00986578788855"])
def test_the_family_whose_check_digit_passes_comes_first(number: str) -> None:
    first = detect(number)[0]
    assert (first.carrier, first.check) == ("fedex", "pass")


@pytest.mark.parametrize("number", ["RR123456789CN", "1Z999AA10123456785"])
def test_what_no_carrier_could_have_printed_is_still_called_wrong(number: str) -> None:
    assert failing(number)


def test_a_format_that_is_not_there_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        format_of("fedex/none")


def unchecked(number: str) -> list[str]:
    """The formats without a check digit that a number fits."""
    return [
        f"{carrier['id']}/{row['id']}"
        for carrier in rows()
        for row in carrier.get("formats", ())
        if "check" not in row and re.fullmatch(row["regex"], number, re.ASCII)
    ]


@pytest.mark.parametrize("length", range(8, 31))
def test_digits_that_fit_a_family_without_a_check_digit_are_never_called_wrong(length: int) -> None:
    chance = random.Random(length)
    for _ in range(40):
        number = "".join(chance.choices("0123456789", k=length))
        assert not (failing(number) and unchecked(number))


@pytest.mark.parametrize("letters", [1, 2, 3, 4])
def test_letters_and_digits_of_a_family_without_a_check_digit_are_never_called_wrong(
    letters: int,
) -> None:
    chance = random.Random(letters)
    for _ in range(300):
        head = "".join(chance.choices("ABCDEFGHIJKLMNOPQRSTUVWXYZ", k=letters))
        tail = chance.choice(("", "CN", "US", "A"))
        number = head + "".join(chance.choices("0123456789", k=chance.randrange(7, 18))) + tail
        assert not (failing(number) and unchecked(number))


def test_only_what_no_family_without_a_check_digit_fits_is_called_wrong() -> None:
    chance = random.Random(11)
    called = 0
    for one in printed(1, seed=11):
        check = "s10" if len(one.number) == 13 and one.number[-2:].isalpha() else None
        for carrier in rows():
            for row in carrier.get("formats", ()):
                if carrier["id"] == one.carrier and re.fullmatch(row["regex"], one.number):
                    check = row.get("check") or check
        if check in (None, "iso3736", "correos"):
            continue
        wrong = wronged(one.number, check, chance)
        if failing(wrong):
            called += 1
            assert not unchecked(wrong)
        else:
            found = detect(wrong)
            assert not found or unchecked(wrong) or any(c.check == "pass" for c in found), wrong
    assert called > 100
