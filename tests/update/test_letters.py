"""Which message to the seller is looked at, and its copying."""

import pytest

from app.frame.effects import Copy
from app.frame.messages import Went
from app.letters.messages import HandOn, LetterCopied, LetterHandedOn
from app.roof import update
from tests.conftest import make_parcel, make_state

N = "RR123456785CN"


def test_an_address_opens_a_parcels_messages_and_one_of_them() -> None:
    page, effects = update(
        make_state(make_parcel()), Went("message", "rr 123456785 cn", "no_movement")
    )
    assert (page.place, page.opened, page.letter) == ("message", N, "no_movement")
    assert effects == ()
    page, _ = update(page, Went("message", N))
    assert (page.opened, page.letter) == (N, "")


@pytest.mark.parametrize("name", ["parcel", "order", "message", "share", "evidence"])
def test_an_address_of_a_parcel_opens_it_however_the_number_is_spelled(name: str) -> None:
    page, _ = update(make_state(make_parcel()), Went(name, "rr 123456785 cn"))
    assert (page.place, page.opened) == (name, N)
    page, _ = update(page, Went(name, "UNKNOWN"))
    assert (page.place, page.opened) == ("missing", "UNKNOWN")


def test_going_on_leaves_the_messages() -> None:
    page, _ = update(make_state(make_parcel()), Went("message", N, "no_movement"))
    page, _ = update(page, Went("parcel", N))
    assert (page.place, page.opened) == ("parcel", N)


def test_a_text_is_copied_as_the_visitor_left_it() -> None:
    page = make_state()
    assert update(page, LetterCopied("Hello,\n1 < 2")) == (page, (Copy("Hello,\n1 < 2"),))
    assert "Hello" not in repr(LetterCopied("Hello"))


def test_a_text_is_handed_on_as_the_visitor_left_it() -> None:
    page = make_state()
    assert update(page, LetterHandedOn("Hello,\n1 < 2")) == (page, (HandOn("Hello,\n1 < 2"),))
    assert "Hello" not in repr(LetterHandedOn("Hello")) + repr(HandOn("Hello"))
