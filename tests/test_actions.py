"""What the visitor does on the page becomes a message, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.actions import ACTIONS, Deed, message, place
from app.messages import (
    Archived,
    Chosen,
    Deleted,
    KeyEntered,
    LetterCopied,
    LetterOpened,
    Looked,
    OrderGiven,
    OwnPlaceGiven,
    PickerOpened,
    Refreshed,
    Renamed,
    Restored,
    Tagged,
    Typed,
    Undone,
    Went,
)
from app.update import HANDLERS
from tests.strategies import texts

N = "RR123456785CN"


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        (Deed("typed", value="a text"), Typed("a text")),
        (Deed("choose-carrier", N, "dhl-express"), Chosen("carrier", "dhl-express", N, "chip")),
        (Deed("pick-origin", N), PickerOpened("origin", N, "chip")),
        (Deed("pick-parcel-origin", N), PickerOpened("origin", N, "parcel")),
        (Deed("pick-home"), PickerOpened("home", "", "home")),
        (Deed("pick", f"parcel|origin|{N}", "CN"), Chosen("origin", "CN", N, "parcel")),
        (Deed("pick", "home|home|", "NO"), Chosen("home", "NO", "", "home")),
        (Deed("pick", f"order|country|{N}", "CN"), OrderGiven(N, "country", "CN")),
        (Deed("order", f"shop|{N}", "a|b"), OrderGiven(N, "shop", "a|b")),
        (Deed("tags", N, "a, b"), Tagged(N, "a, b")),
        (Deed("copy-letter", "", "Hello"), LetterCopied("Hello")),
        (Deed("refresh"), Refreshed("")),
        (Deed("refresh", N), Refreshed(N)),
        (Deed("rename", N, "Lamp"), Renamed(N, "Lamp")),
        (Deed("archive", N), Archived(N)),
        (Deed("delete", N), Deleted(N)),
        (Deed("restore", N), Restored(N)),
        (Deed("undo"), Undone()),
        (Deed("look", value=N), Looked(N)),
        (Deed("key", "dhl", "k"), KeyEntered("dhl", "k")),
        (Deed("own-place", "city", "Oslo"), OwnPlaceGiven("city", "Oslo")),
        (Deed("remove-key", "dhl", "left in the field"), KeyEntered("dhl", "")),
    ],
    ids=lambda value: value.act if isinstance(value, Deed) else "",
)
def test_a_deed_becomes_its_message(deed: Deed, said: object) -> None:
    assert message(deed) == said
    assert type(message(deed)) is type(said)


@pytest.mark.parametrize("act", ["", "no-such", "TRACK", "__class__"])
def test_an_unknown_deed_becomes_nothing(act: str) -> None:
    assert message(Deed(act, N, "x")) is None


@pytest.mark.parametrize("act", sorted(ACTIONS))
def test_every_deed_becomes_a_message_that_is_handled(act: str) -> None:
    about = f"chip|carrier|{N}" if act == "pick" else N
    assert type(message(Deed(act, about, "x"))) in HANDLERS


@given(texts)
def test_the_number_of_a_choice_may_hold_anything(number: str) -> None:
    picked = message(Deed("pick", f"parcel|carrier|{number}", "bring"))
    assert picked == Chosen("carrier", "bring", number, "parcel")


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("", Went("list")),
        ("#/", Went("list")),
        ("#/anything", Went("list")),
        ("#/settings", Went("settings")),
        (f"#/p/{N}", Went("parcel", N)),
        ("#/n", Went("number")),
        (f"#/n/{N}", Went("number", N)),
        ("#paste", Went("list")),
        (f"#/order/{N}", Went("order", N)),
        ("#/help", Went("help")),
        ("#/help/number", Went("help", "number")),
        (f"#/message/{N}", LetterOpened(N)),
        (f"#/message/{N}/no_movement", LetterOpened(N, "no_movement")),
        (f"#/message/{N}/a/b", LetterOpened(N, "a/b")),
    ],
)
def test_an_address_leads_to_a_place(address: str, where: Went | LetterOpened) -> None:
    assert place(address) == where


@given(st.text())
def test_every_address_leads_somewhere(address: str) -> None:
    assert place(address).place in ("list", "parcel", "number", "settings")
