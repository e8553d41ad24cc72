"""What the visitor does on the page becomes a message, or nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.access.messages import KeyEntered
from app.adding.messages import ChipChosen, Typed
from app.asking.messages import Refreshed
from app.frame.action import Action
from app.frame.messages import Undone, Went
from app.letters.messages import LetterCopied
from app.listing.messages import Archived, Deleted, Restored
from app.number.messages import Looked
from app.opened.messages import ParcelChosen, Renamed
from app.order.messages import OrderGiven, Tagged
from app.picker.messages import PickerOpened
from app.roof import ACTIONS, HANDLERS, PICKS, PLACES, message, place
from app.settings.messages import HomeChosen, OwnPlaceGiven
from tests.strategies import texts

N = "RR123456785CN"


@pytest.mark.parametrize(
    ("action", "said"),
    [
        (Action("typed", value="a text"), Typed("a text")),
        (Action("choose-carrier", N, "dhl-express"), ChipChosen("carrier", "dhl-express", N)),
        (Action("pick-origin", N), PickerOpened("origin", N, "chip")),
        (Action("pick-parcel-origin", N), PickerOpened("origin", N, "parcel")),
        (Action("pick-home"), PickerOpened("home", "", "home")),
        (Action("pick", f"parcel|origin|{N}", "CN"), ParcelChosen("origin", "CN", N)),
        (Action("pick", "home|home|", "NO"), HomeChosen("NO")),
        (Action("pick", f"order|country|{N}", "CN"), OrderGiven(N, "country", "CN")),
        (Action("order", f"shop|{N}", "a|b"), OrderGiven(N, "shop", "a|b")),
        (Action("tags", N, "a, b"), Tagged(N, "a, b")),
        (Action("copy-letter", "", "Hello"), LetterCopied("Hello")),
        (Action("refresh"), Refreshed("")),
        (Action("refresh", N), Refreshed(N)),
        (Action("rename", N, "Lamp"), Renamed(N, "Lamp")),
        (Action("archive", N), Archived(N)),
        (Action("delete", N), Deleted(N)),
        (Action("restore", N), Restored(N)),
        (Action("undo"), Undone()),
        (Action("look", value=N), Looked(N)),
        (Action("key", "dhl", "k"), KeyEntered("dhl", "k")),
        (Action("own-place", "city", "Oslo"), OwnPlaceGiven("city", "Oslo")),
        (Action("remove-key", "dhl", "left in the field"), KeyEntered("dhl", "")),
    ],
    ids=lambda value: value.act if isinstance(value, Action) else "",
)
def test_an_action_becomes_its_message(action: Action, said: object) -> None:
    assert message(action) == said
    assert type(message(action)) is type(said)


@pytest.mark.parametrize("about", ["", "|", "||", "nobody|carrier|X", "\ud800"])
def test_a_choice_for_nobody_becomes_nothing(about: str) -> None:
    assert message(Action("pick", about, "x")) is None


@pytest.mark.parametrize("act", ["", "no-such", "TRACK", "__class__"])
def test_an_unknown_action_becomes_nothing(act: str) -> None:
    assert message(Action(act, N, "x")) is None


@pytest.mark.parametrize("act", sorted(ACTIONS))
def test_every_action_becomes_a_message_that_is_handled(act: str) -> None:
    about = f"chip|carrier|{N}" if act == "pick" else N
    assert type(message(Action(act, about, "x"))) in HANDLERS


@pytest.mark.parametrize("whose", sorted(PICKS))
def test_every_choice_becomes_a_message_that_is_handled(whose: str) -> None:
    assert type(message(Action("pick", f"{whose}|carrier|{N}", "x"))) in HANDLERS


@given(texts)
def test_the_number_of_a_choice_may_hold_anything(number: str) -> None:
    picked = message(Action("pick", f"parcel|carrier|{number}", "bring"))
    assert picked == ParcelChosen("carrier", "bring", number)


@pytest.mark.parametrize(
    ("address", "where"),
    [
        ("", Went("list")),
        ("#/", Went("list")),
        ("#/anything", Went("missing")),
        ("#/settings", Went("settings")),
        (f"#/p/{N}", Went("parcel", N)),
        ("#/n", Went("number")),
        (f"#/n/{N}", Went("number", N)),
        ("#paste", Went("list")),
        (f"#/order/{N}", Went("order", N)),
        ("#/help", Went("help")),
        ("#/help/number", Went("help", "number")),
        (f"#/message/{N}", Went("message", N)),
        (f"#/message/{N}/no_movement", Went("message", N, "no_movement")),
        (f"#/message/{N}/a/b", Went("message", N, "a/b")),
    ],
)
def test_an_address_leads_to_a_place(address: str, where: Went) -> None:
    assert place(address) == where


@given(st.text())
def test_every_address_leads_somewhere(address: str) -> None:
    assert place(address) == Went("list")
    where = place(f"#/{address}")
    assert type(where) in HANDLERS
    assert not isinstance(where, Went) or where.place in {"list", *PLACES}
