"""Signs that trick the eye are not shown; what people write in any script stays."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.language.unseen import apart, kept, seen

OVERRIDES = "\u202d\u202e\ud800\udfff"
LEFT_OUT = (
    "\u00ad\u115f\u1160\u180e\u200b\u202a\u202b\u202c\u2060\u2064\u2066\u2067\u2068\u2069\u206f"
)
MORE = "\u3164\ufeff\uffa0\ufff9\U000e0001\U000e0041"


@pytest.mark.parametrize("sign", OVERRIDES, ids=ascii)
def test_a_sign_that_turns_writing_round_is_seen(sign: str) -> None:
    assert seen(f"a{sign}b") == "a\ufffdb"


@pytest.mark.parametrize("sign", LEFT_OUT + MORE, ids=ascii)
def test_a_sign_without_width_is_left_out(sign: str) -> None:
    assert seen(f"Pay{sign}Pal") == "PayPal"


@pytest.mark.parametrize(
    "text",
    [
        "Посылка №1",
        "می‌خواهم",
        "क्‍ष",
        "👩‍👩‍👧",
        "❤️",
        "שלום\u200f, 12/3",
        "已妥投",
        "café",
        "한국어",
        "a\n\tb",
    ],
)
def test_what_people_write_stays(text: str) -> None:
    assert seen(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Pay at p\u0430ypal.com/x", "Pay at p\ufffdypal.com/x"),
        ("https://www.\u0430li\u0435xpress.com", "https://www.\ufffdli\ufffdxpress.com"),
        ("dhl.g\u03bfod.example", "dhl.g\ufffdod.example"),
        ("Сайт почта.рф, pochta.ru", "Сайт почта.рф, pochta.ru"),
        ("\u0421ортировка.Track", "\u0421ортировка.Track"),
        ("C\u043eртировка. Москва", "C\u043eртировка. Москва"),
        ("Прибыло 12.11.2026 в 10.30", "Прибыло 12.11.2026 в 10.30"),
        (
            "купил USB-кабель.Baseus, LED_лампа.Philips",
            "купил USB-кабель.Baseus, LED_лампа.Philips",
        ),
        ("p\u0430ypal-pay.com", "p\ufffdypal-pay.com"),
        ("münchen.example", "münchen.example"),
    ],
)
def test_letters_that_pass_for_others_in_the_name_of_a_site_are_seen(text: str, shown: str) -> None:
    assert seen(text) == shown


def test_what_goes_out_again_keeps_its_letters() -> None:
    assert kept("iPhone\u0425.Pro\u202e\u200b") == "iPhone\u0425.Pro\ufffd"


def test_sites_are_looked_for_in_linear_time() -> None:
    assert len(seen("ж." * 200_000)) == 400_000


def test_a_piece_that_is_closed_stays_apart_and_half_of_one_is_left_out() -> None:
    piece = apart("DHL") + " ← " + apart("ab")
    assert seen(piece) == piece
    assert seen(f"\u2069{piece}\u2068") == piece
    assert kept(piece) == "DHL ← ab"


@given(st.text())
def test_nothing_that_turns_or_hides_is_left_and_twice_is_as_once(text: str) -> None:
    shown = seen(text)
    turning = {"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI"}
    assert not turning & {unicodedata.bidirectional(sign) for sign in shown}
    assert shown.count("\u2068") == shown.count("\u2069")
    assert seen(shown) == shown
    shown.encode()
