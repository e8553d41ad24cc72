"""A number taken apart, its check digit worked out, in groups, put right."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.carriers.table import rows
from app.core.numbers import anatomy, compact, corrections, detect, find_orders, group
from app.core.numbers.checks import CHECKS
from app.core.numbers.families.s10 import RANGES, SERVICES

MESSAGES = json.loads(Path("locales/en.json").read_text("utf-8"))


def test_an_s10_number_has_four_parts_with_their_meanings() -> None:
    fields = anatomy("rr123456785cn").fields
    assert [(f.key.rpartition(".")[2], f.text) for f in fields] == [
        ("service", "RR"), ("serial", "12345678"), ("check", "5"), ("country", "CN"),
    ]  # fmt: skip
    assert [f.meaning.key for f in fields if f.meaning] == [
        "numbers.service.registered",
        "numbers.meaning.country",
    ]


def test_the_check_digit_is_worked_out_step_by_step() -> None:
    working = anatomy("RR473124829GB").working
    assert working is not None
    assert working.values == (4, 7, 3, 1, 2, 4, 8, 2)
    assert working.weights == (8, 6, 4, 2, 3, 5, 9, 7)
    assert working.terms == (32, 42, 12, 2, 6, 20, 72, 14)
    assert (working.total, working.modulus, working.remainder) == (200, 11, 2)
    assert (working.expected, working.found) == ("9", "9")


def test_every_service_and_field_has_words() -> None:
    services = {*SERVICES.values(), *(meaning for *_, meaning in RANGES)}
    assert {f"numbers.service.{name}" for name in services} <= set(MESSAGES)
    groups = {
        name
        for row in rows()
        for found in row.get("formats", ())
        for name in re.findall(r"\?P<(\w+)>", found["regex"])
    }
    assert {f"numbers.field.{name}" for name in groups} <= set(MESSAGES)


def test_every_message_key_in_the_code_has_words() -> None:
    code = "".join(path.read_text("utf-8") for path in Path("app/core/numbers").rglob("*.py"))
    keys = set(re.findall(r'"(numbers\.[a-z_.0-9]+[a-z0-9])"', code))
    assert keys
    assert keys <= set(MESSAGES)


EXAMPLES = [
    (row["id"], found) for row in rows() for found in row.get("formats", ()) if "check" in found
]


@pytest.mark.parametrize(("carrier", "found"), EXAMPLES)
def test_fields_cover_the_number_and_the_sum_is_right(
    carrier: str, found: dict[str, list[str]]
) -> None:
    number = found["examples"][0]
    parts = anatomy(number, carrier)
    assert parts.candidate is not None
    assert parts.candidate.carrier == carrier
    assert "".join(field.text for field in parts.fields) == number
    assert all(number[field.start : field.end] == field.text for field in parts.fields)
    assert {field.key for field in parts.fields} <= set(MESSAGES)
    assert parts.working is not None
    assert parts.working.expected == parts.working.found
    if parts.working.weights:
        assert sum(parts.working.terms) + parts.working.added == parts.working.total
    assert parts.grouped.replace(" ", "") == number


@given(st.text(max_size=60))
def test_any_text_can_be_taken_apart_and_grouped(text: str) -> None:
    assert "".join(group(text).split()) == compact(text)
    assert anatomy(text).number.isalnum() == bool(compact(text))
    assert isinstance(corrections(text), tuple)
    assert isinstance(find_orders(text), tuple)


@pytest.mark.parametrize(
    ("number", "grouped"),
    [
        ("RR123456785CN", "RR 1234 5678 5 CN"),
        ("20450012345678", "20 4500 1234 5678"),
        ("9400123456789012345674", "9400 1234 5678 9012 3456 74"),
        ("123456789012", "1234 5678 9012"),
        ("", ""),
    ],
)
def test_numbers_are_grouped_as_they_are_printed(number: str, grouped: str) -> None:
    assert group(number) == grouped


@pytest.mark.parametrize(
    ("wrong", "right", "kind"),
    [
        ("RR123456785СN", "RR123456785CN", "lookalike"),
        ("RR12345678SCN", "RR123456785CN", "misread"),
        ("RRI23456785CN", "RR123456785CN", "misread"),
        ("RB0OO000005GB", "RB000000005GB", "misread"),
        ("RR132456785CN", "RR123456785CN", "swapped"),
    ],
)
def test_a_slip_is_put_right_where_the_check_digit_says_so(
    wrong: str, right: str, kind: str
) -> None:
    assert (right, kind) in {(c.number, c.kind) for c in corrections(wrong)}


def test_a_correction_always_passes_its_check() -> None:
    for found in corrections("RR123456787CN"):
        assert detect(found.number)[0].check == "pass"
    assert corrections("RR123456785CN") == ()


@pytest.mark.parametrize("number", ["20450012345678", "123456789012", "LP12345678901234"])
def test_a_number_without_a_strong_check_gets_no_corrections(number: str) -> None:
    assert corrections(number) == ()


@pytest.mark.parametrize(
    ("text", "shop", "number"),
    [
        ("Order No. 8012345678901234", "aliexpress", "8012345678901234"),
        ("113-1234567-1234567", "amazon", "113-1234567-1234567"),
        ("PO-211-01234567890123456", "temu", "PO-211-01234567890123456"),
        ("eBay 12-34567-89012", "ebay", "12-34567-89012"),
        ("Ozon 12345678-0001-1", "ozon", "12345678-0001-1"),
    ],
)
def test_orders_of_shops_are_recognised(text: str, shop: str, number: str) -> None:
    assert find_orders(text) == ((shop, number),)


def test_a_track_number_is_no_order() -> None:
    assert find_orders("RR123456785CN 20450012345678 9400123456789012345674") == ()


PUBLISHED = {
    "s10": "RR473124829GB",
    "gs1": "7035114477138472",
    "mod7": "3318810025",
    "ups": "1Z5R89390357567127",
    "upsw": "K2479825491",
    "fedex12": "986578788855",
    "fdx15": "041441760228964",
    "fdx96": "9611020987654312345672",
    "fdx34": "1001921334250001000300779017972697",
    "fdx32": "32971514560102447849175802862014",
    "luhn": "320698578202",
    "iso3736": "008182709980000020033350276C",
    "ident": "563102430313",
    "ontrac": "C11031500001879",
    "gs1t22": "420221539101026837331000039521",
    "colis": "6Q01929938641",
    "awb": "02012345675",
}


@pytest.mark.parametrize(("check", "number"), PUBLISHED.items())
def test_a_published_number_passes_its_check(check: str, number: str) -> None:
    assert CHECKS[check].passes(number)
    working = CHECKS[check].working(number)
    assert working.expected == working.found
