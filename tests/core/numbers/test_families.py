"""Families of numbers with a check digit: one interface, and errors that say what is wrong."""

from importlib import import_module
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.numbers.checks import CHECKS
from app.core.numbers.families.errors import InvalidCheckDigit, InvalidFormat

FAMILIES = {
    "airwaybill": "02012345675",
    "canadapost": "7035114477138472",
    "colissimo": "6Q01929938641",
    "correos": "PQAB120712345670128013J",
    "dhlexpress": "3318810025",
    "dpd": "09980000020033F",
    "fedex": "986578788855",
    "fedexground": "041441760228964",
    "gls": "123456789011",
    "identcode": "563102430313",
    "impb": "9400123456789012345674",
    "ontrac": "C11031500001879",
    "purolator": "320698578202",
    "russianpost": "10100012345674",
    "s10": "RR473124829GB",
    "sscc": "00340434292135100186",
    "ups": "1Z5R89390357567127",
    "upswaybill": "K2479825491",
}


@pytest.fixture(params=FAMILIES)
def family(request: pytest.FixtureRequest) -> tuple[ModuleType, str]:
    return import_module(f"app.core.numbers.families.{request.param}"), FAMILIES[request.param]


def test_a_published_number_is_valid_in_any_spelling(family: tuple[ModuleType, str]) -> None:
    module, number = family
    printed = module.format(number)
    assert module.compact(printed) == number
    assert module.validate(f" {printed.lower()} ") == number
    assert module.is_valid(printed)


def test_a_number_of_another_shape_is_an_invalid_format(family: tuple[ModuleType, str]) -> None:
    module, number = family
    with pytest.raises(InvalidFormat):
        module.validate(number[:-1])
    assert not module.is_valid(number + "00")
    assert not module.is_valid("")


def test_a_wrong_check_digit_says_which_one_is_right(family: tuple[ModuleType, str]) -> None:
    module, number = family
    at = 10 if module.__name__.endswith("s10") else len(number) - 1
    others = "0123456789" if number[at].isdigit() else "ABCDEFGHIJ"
    wrong = next(symbol for symbol in others if symbol != number[at])
    with pytest.raises(InvalidCheckDigit) as caught:
        module.validate(number[:at] + wrong + number[at + 1 :])
    assert (caught.value.expected, caught.value.found) == (number[at], wrong)


@given(st.sampled_from(sorted(CHECKS)), st.text("0123456789", min_size=34, max_size=34))
def test_the_working_agrees_with_the_check(name: str, digits: str) -> None:
    check = CHECKS[name]
    working = check.working(digits)
    assert working.expected == check.expected(digits)
    assert (working.expected == working.found) == check.passes(digits)
