"""Whose a pasted number is, by what stands beside it, the list and the browser's country."""

from dataclasses import replace

import pytest

from app.adding.messages import ChipChosen, TrackPressed, Typed
from app.core.numbers import reasons
from tests.update.entries import after

EIGHT, NINE, TEN, OTHER = "58704916", "701241517", "1721273421", "54290549"


def first(state, number: str) -> str:
    """The best candidate of a chip."""
    return next(one for one in state.adding.chips if one.number == number).candidates[0].carrier


def why(state, number: str) -> list[str]:
    chip = next(one for one in state.adding.chips if one.number == number)
    return [reason.key for reason in reasons(chip.candidates[0])]


@pytest.mark.parametrize(
    ("text", "number", "carrier"),
    [
        (f"Your Estes shipment, tracking number {TEN}", TEN, "estes"),
        (f"Tracking number: {TEN} (Estes Express)", TEN, "estes"),
        (f"Трек-номер {TEN}, перевозчик Expeditors", TEN, "expeditors"),
        (f"Versand mit DSV\n\nSendungsnummer: {EIGHT}", EIGHT, "dsv"),
        (
            "Número de guía: 58610008691\nTransportadora: Coordinadora",
            "58610008691",
            "coordinadora",
        ),
        (f"Tracking number: {NINE}\nThank you for choosing Spoton!", NINE, "spoton"),
        ("快递单号 202197601431 ZTO Freight", "202197601431", "zto-freight"),
        ("Paketnummer 502426455, Zusteller: GLS", "502426455", "gls"),
    ],
)
def test_a_carrier_that_the_text_names_comes_first_and_the_chip_says_why(
    state, text: str, number: str, carrier: str
) -> None:
    typed, _ = after(state(), Typed(text))
    assert first(typed, number) == carrier
    assert "numbers.reason.named" in why(typed, number)


def test_a_name_counts_for_its_own_line_only(state) -> None:
    typed, _ = after(state(), Typed(f"DSV tracking {EIGHT}\ntracking {OTHER} by Comet Hellas"))
    assert (first(typed, EIGHT), first(typed, OTHER)) == ("dsv", "comet-hellas")


def test_a_name_above_counts_for_the_next_line(state) -> None:
    typed, _ = after(state(), Typed(f"DSV:\n{EIGHT}\nComet Hellas:\n{OTHER}"))
    assert (first(typed, EIGHT), first(typed, OTHER)) == ("dsv", "comet-hellas")


def test_a_name_typed_afterwards_judges_the_chip_anew_and_keeps_the_choice(state) -> None:
    typed, _ = after(state(), Typed(TEN))
    assert first(typed, TEN) != "estes"
    chosen, _ = after(typed, ChipChosen("origin", "US", TEN))
    named, _ = after(chosen, Typed(f"Estes {TEN}"))
    assert first(named, TEN) == "estes"
    assert named.adding.chips[0].choice.origin == "US"


def test_a_name_does_not_outdo_a_check_digit_that_proves_another(state) -> None:
    typed, _ = after(state(), Typed("My 1Z999AA10123456784 was handed over by Purolator"))
    assert first(typed, "1Z999AA10123456784") == "ups"


def test_a_name_counts_more_than_what_was_once_chosen_for_such_numbers(state) -> None:
    chosen, _ = after(state(), Typed(TEN), ChipChosen("carrier", "expeditors", TEN))
    again, _ = after(chosen, Typed(""), Typed(f"Estes {TEN}"))
    assert first(again, TEN) == "estes"


def test_a_neighbour_in_the_same_text_tells_a_little_and_not_of_itself(state) -> None:
    text = f"{NINE}\n1Z999AA10123456784"
    typed, _ = after(state(), Typed(text))
    told = {one.carrier: one for one in typed.adding.chips[0].candidates}["ups"]
    assert "numbers.reason.beside" in [reason.key for reason in reasons(told)]
    assert "numbers.reason.beside" not in why(typed, "1Z999AA10123456784")


def test_the_browsers_country_counts_until_another_is_chosen(state) -> None:
    number = "58610008691"
    at_home = replace(state(), country="CO")
    typed, _ = after(at_home, Typed(number))
    assert first(typed, number) == "coordinadora"
    abroad, _ = after(typed, ChipChosen("destination", "DE", number))
    assert first(abroad, number) == "gls"


def test_the_browsers_country_is_told_of_no_parcel(state) -> None:
    tracked, _ = after(replace(state(), country="CO"), Typed("58610008691"), TrackPressed())
    assert tracked.parcels["58610008691"].destination is None
