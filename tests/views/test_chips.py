"""The numbers found in the box: whose they may be, why, and what can be changed."""

import pytest

from app.adding.messages import ChipChosen, Typed
from app.adding.view import chips
from app.frame.common import Settings
from app.roof import update
from tests.conftest import make_parcel, make_state
from tests.views.reading import read

POST, NOVA, GUESS = "RR123456785CN", "20450012345678", "123456789012"


@pytest.fixture
def show(echo):
    """The chips after something was typed and perhaps chosen."""

    def show(text, *said, state=None):
        state = state or make_state()
        for message in (Typed(text), *said):
            state, _ = update(state, message)
        return read(chips(state, echo))

    return show


def test_each_number_is_a_chip_with_its_carrier(show) -> None:
    page = show(f"{NOVA} {POST}")
    assert [one["id"] for one in page.each("li", class_="chip")] == [f"chip-{NOVA}", f"chip-{POST}"]
    assert page.each(class_="chip-carrier")[0].words.startswith("Nova Poshta")


def test_a_right_check_digit_and_a_wrong_one_are_told_apart(show) -> None:
    right = show(POST).one(class_="check")
    wrong = show("RR123456780CN").one(class_="check")
    assert (right["role"], right["aria-label"]) == ("img", "check.pass")
    assert wrong["aria-label"] == "check.fail"
    assert right["class"] != wrong["class"]


def test_a_near_miss_is_offered_for_a_wrong_number(show) -> None:
    offered = show("RR12345678SCN").each("button", data_act="correct")
    assert offered[0]["data-id"] == "RR12345678SCN"
    assert POST in [one["data-value"] for one in offered]
    assert not show(POST).each("button", data_act="correct")


def test_the_candidates_say_why_and_the_chosen_one_is_marked(show) -> None:
    options = show(POST).each("button", data_act="choose-carrier")
    assert options[0].one(class_="option-why").words.startswith("numbers.reason.")
    assert [one["aria-pressed"] for one in options].count("true") == 1
    by_hand = show(POST, ChipChosen("carrier", options[-1]["data-value"], POST))
    pressed = by_hand.one("button", data_act="choose-carrier", aria_pressed="true")
    assert pressed["data-value"] == options[-1]["data-value"]


def test_how_many_others_it_may_be_is_counted_where_there_are_any(show) -> None:
    page = show(NOVA)
    others = len(page.each("button", data_act="choose-carrier")) - 1
    assert others > 0
    assert page.one(class_="chip-more").words == f"chips.or_more(count={others})"
    assert not show(POST).each(class_="chip-more")


def test_mere_guesses_stand_behind_a_curtain_where_there_is_something_better(show) -> None:
    curtain = show(NOVA).one("details", class_="curtain")
    behind = [one["data-value"] for one in curtain.each("button")]
    assert f"chips.guesses(count={len(behind)})" in curtain.words
    assert "nova-poshta" not in behind
    assert not show(GUESS).each("details", class_="curtain")


def test_a_number_of_mere_guesses_asks_for_its_carrier(show) -> None:
    chip = show(GUESS).one("li", class_="chip-open")
    assert chip.one(class_="chip-carrier").words.startswith("chips.choose")
    assert not chip.each("button", aria_pressed="true")


def test_a_carrier_chosen_by_hand_stands_first_among_the_candidates(show) -> None:
    options = show(POST, ChipChosen("carrier", "afghan-post", POST)).each(
        "button", data_act="choose-carrier"
    )
    assert options[0]["data-value"] == "afghan-post"
    assert options[0]["aria-pressed"] == "true"
    assert options[0].one(class_="option-why").words == "chips.by_hand"


def test_a_number_of_no_known_format_asks_for_its_carrier(show) -> None:
    page = show("ABC1234567890123XYZ99")
    assert page.one("li", class_="chip-open").one(class_="chip-carrier").words == "chips.nobody"
    assert "chips.unknown" in page.words


def test_a_number_on_the_list_is_marked(show) -> None:
    known = show(POST, state=make_state(make_parcel()))
    assert "chips.known" in known.words
    assert "chips.known" not in show(POST).words


def test_every_chip_can_be_changed_and_dropped(show) -> None:
    page = show(POST)
    for act in ("pick-carrier", "pick-origin", "pick-destination", "drop"):
        assert page.one("button", data_act=act)["data-id"] == POST
    assert page.one("button", data_act="drop")["aria-label"] == f"chips.drop(number={POST})"


def test_the_ends_are_what_was_chosen_else_what_the_number_and_the_visitor_say(show) -> None:
    plain = show(POST)
    assert plain.one("button", data_act="pick-origin").words.endswith("land CN")
    assert plain.one("button", data_act="pick-destination").words.endswith("country.choose")
    chosen = show(POST, ChipChosen("origin", "SE", POST), ChipChosen("destination", "NO", POST))
    assert chosen.one("button", data_act="pick-origin").words.endswith("land SE")
    assert chosen.one("button", data_act="pick-destination").words.endswith("land NO")


def test_the_visitors_own_country_is_the_destination_unless_another_is_chosen(show) -> None:
    home = make_state(settings=Settings(home="UA"))
    assert (
        show(POST, state=home).one("button", data_act="pick-destination").words.endswith("land UA")
    )


def test_what_goes_beyond_forty_is_said(show) -> None:
    many = "\n".join(f"2045001234{n:04}" for n in range(43))
    assert "chips.beyond(count=3)" in show(many).words


def test_an_order_number_is_told_to_be_one(show) -> None:
    said = show("113-1234567-1234567").one("p", class_="remark").words
    assert said == "numbers.order.amazon(number=113-1234567-1234567)"


def test_a_text_without_a_number_is_answered_and_an_empty_one_is_not(show) -> None:
    assert show("where is it").one("p", class_="remark").words == "chips.none"
    assert not show("  ").each("p", class_="remark")
    assert not show(POST).each("p", class_="remark")


def test_what_was_found_is_said_in_one_sentence(show) -> None:
    def spoken(text: str) -> str:
        (line,) = [one for one in show(text).each("p") if "data-spoken" in one.attributes]
        return line.words

    assert spoken(f"{NOVA} {POST}").startswith("chips.spoken(count=2, names=Nova Poshta, ")
    assert spoken("nothing of the kind") == "chips.none"
    assert spoken("") == ""


def test_a_lone_order_number_is_no_parcel(show) -> None:
    page = show("8123456789012345")
    assert not page.each("li", class_="chip")
    assert "numbers.order.aliexpress" in page.words
    assert "numbers.order" not in show("https://aliexpress.com/item/1005006123456789.html").words
