"""Choosing a carrier or a country from a list."""

from dataclasses import replace

import pytest

from app.adding.messages import ChipChosen, Typed
from app.asking.messages import Ask
from app.core.model import Failure
from app.frame.effects import Save, SaveSettings
from app.opened.messages import ParcelChosen
from app.picker.messages import PickerClosed, PickerOpened, PickerSearched
from app.picker.state import Picker
from app.settings.messages import HomeChosen
from tests.update.entries import POST, after, of


def test_a_picker_opens_is_searched_and_closes(state) -> None:
    opened, _ = after(state(), PickerOpened("origin", POST, "parcel"))
    assert opened.picker == Picker("origin", POST, "parcel")
    searched, _ = after(opened, PickerSearched("chi"))
    assert searched.picker == Picker("origin", POST, "parcel", "chi")
    closed, effects = after(searched, PickerClosed())
    assert closed.picker is None
    assert effects == []


def test_a_search_without_an_open_picker_is_nothing(state) -> None:
    assert after(state(), PickerSearched("chi")) == (state(), [])


@pytest.mark.parametrize(
    "choice",
    [ChipChosen("origin", "DE", POST), ParcelChosen("origin", "DE", POST), HomeChosen("DE")],
    ids=["chip", "parcel", "home"],
)
def test_a_choice_closes_the_picker(state, parcel, choice: tuple[object, ...]) -> None:
    opened, _ = after(state(parcel()), PickerOpened("origin", POST))
    chosen, _ = after(opened, choice)
    assert chosen.picker is None


def test_another_carrier_for_a_parcel_is_saved_and_asked_at_once(state, parcel, now) -> None:
    old = parcel(carrier="cainiao", failure=Failure("bring", now, "error.not_found"))
    chosen, effects = after(state(old), ParcelChosen("carrier", "posten-norge", POST))
    assert chosen.parcels[POST] == replace(old, carrier="posten-norge", failure=None)
    assert of(effects, Save)[-1] == Save(chosen.parcels[POST])
    assert of(effects, Ask) == [Ask(POST, "bring")]


def test_another_carrier_keeps_what_was_told_before(state, parcel, scan) -> None:
    old = parcel(scan("IN_TRANSIT"))
    chosen, _ = after(state(old), ParcelChosen("carrier", "dhl-express", POST))
    assert chosen.parcels[POST].retrievals == old.retrievals


def test_the_same_carrier_again_is_neither_saved_nor_asked(state, parcel) -> None:
    _, effects = after(state(parcel()), ParcelChosen("carrier", "posten-norge", POST))
    assert of(effects, Save) == of(effects, Ask) == []


def test_a_country_for_a_parcel_is_saved_and_nobody_asked(state, parcel) -> None:
    chosen, effects = after(state(parcel()), ParcelChosen("origin", "SE", POST))
    assert chosen.parcels[POST].origin == "SE"
    assert effects == [Save(chosen.parcels[POST])]


def test_a_choice_for_a_parcel_that_is_gone_is_nothing(state) -> None:
    chosen, effects = after(state(), ParcelChosen("origin", "SE", POST))
    assert chosen.parcels == {}
    assert effects == []


def test_a_carrier_picked_by_hand_is_remembered_for_such_numbers(state) -> None:
    chosen, effects = after(state(), Typed(POST), ChipChosen("carrier", "dhl-express", POST))
    assert list(chosen.settings.chosen.values()) == ["dhl-express"]
    assert effects == [SaveSettings()]


def test_a_carrier_taken_back_is_not_remembered(state) -> None:
    taken_back, effects = after(state(), Typed(POST), ChipChosen("carrier", "", POST))
    assert taken_back.settings.chosen == {}
    assert effects == []


def test_the_visitors_own_country_is_a_setting(state) -> None:
    chosen, effects = after(state(), HomeChosen("NO"))
    assert chosen.settings.home == "NO"
    assert effects == [SaveSettings()]
    assert after(chosen, HomeChosen(""))[0].settings.home is None
