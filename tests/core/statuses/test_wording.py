"""A report of unknown words quotes them without anything that tells one parcel from another."""

from urllib.parse import parse_qs, unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.numbers import find
from app.core.statuses.wording import LONGEST, report_link, without_numbers

AT = "https://github.com/jane/parcels"
NUMBERS = [
    *("RR123456785CN", "rr 123 456 785 cn", "JD014600003RU", "1Z999AA10123456784"),
    *(
        "20450012345678",
        "+49 30 5550 123",
        "(030) 555-0123",
        "LP00123456789012",
        "4PX3000123456789CN",
    ),
    *("１２３４５６７８９０", "①②③④⑤⑥⑦⑧⑨", "٠١٢٣٤٥٦٧٨٩", "00340434161094042557"),
]


@pytest.mark.parametrize("number", NUMBERS)
def test_no_number_survives_wherever_it_stands(number):
    for text in (number, f"Parcel {number} is here", f"包裹{number}已到", f"to:{number};{number}"):
        link = unquote(report_link(text, "17track", "de", AT))
        assert not find(link.partition("?")[2])
        assert not [character for character in link if character.isdigit()]


@given(st.text(max_size=200), st.text(max_size=20), st.text(max_size=20))
def test_no_digit_of_any_script_survives(text, source, language):
    link = unquote(report_link(text, source, language, AT))
    assert not [character for character in link if character.isdecimal()]
    assert not find(link.partition("?")[2])


def test_the_words_themselves_are_kept():
    text = "Wartet an der Rampe auf den Zoll"
    asked = parse_qs(urlsplit(report_link(text, "dhl", "de", AT)).query)
    assert asked["title"] == [f"Wording: {text}"]
    assert asked["body"] == [f"> {text}\n\nSource: dhl\nLanguage: de\n\nWhat it means:"]


def test_the_link_opens_a_new_issue_of_the_host():
    assert report_link("x", "dhl", "en", AT).startswith(f"{AT}/issues/new?title=")


def test_addresses_of_people_and_pages_do_not_survive():
    told = without_numbers("Ask jane.doe@example.org or https://example.org/track?n=abc now")
    assert told == "Ask # or # now"


def test_letters_that_belong_to_a_number_go_with_it():
    assert without_numbers("Item RR 123 456 785 CN left") == "Item # left"


def test_words_cannot_break_out_of_their_line_and_are_shortened():
    told = without_numbers("one\n\n# two\r\n" + "word " * LONGEST)
    assert "\n" not in told and len(told) <= LONGEST
    assert "&" not in report_link("a&body=b", "x&y", "z", AT).partition("&body=")[2]
