"""Pasted numbers as chips: whose they are can be decided by hand before anybody is asked."""

import json

from playwright.sync_api import expect

from app.core.carriers import carrier
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, parcel, records
from tests.pages.words import say
from tests.replay.server import Replay

SLOVAK = "CP123456785SK"
DHL = "7777777770"
# What a screen reader is given to say, each time that it changes.
HEARD = """() => {
  window.heard = [];
  const line = document.getElementById("spoken");
  new MutationObserver(() => heard.push(line.textContent)).observe(line, { childList: true });
}"""


def test_another_candidate_is_chosen_with_one_click(visit: Visit) -> None:
    shopper = visit()
    shopper.paste(DHL)
    shopper.unfold("#chips")
    options = shopper.chip(DHL).locator("[data-act=choose-carrier]")
    other = options.nth(1)
    chosen = carrier(other.get_attribute("data-value") or "")
    other.click()
    expect(shopper.chip(DHL).locator(".chip-carrier")).to_contain_text(chosen.name)
    pressed = shopper.chip(DHL).locator("[aria-pressed=true]")
    expect(pressed).to_have_attribute("data-value", chosen.id)
    shopper.track()
    assert json.loads(shopper.store()[PARCEL + DHL])["c"] == chosen.id


def test_a_carrier_is_found_by_typing_with_the_keyboard_alone(visit: Visit) -> None:
    shopper = visit()
    shopper.paste(DHL)
    shopper.chip(DHL).locator("summary").first.focus()
    press = shopper.page.keyboard.press
    press("Enter")
    shopper.tab_to("[data-act=pick-carrier]")
    press("Enter")
    expect(shopper.page.locator("#picker-query")).to_be_focused()
    shopper.page.keyboard.type("bring")
    expect(shopper.page.locator("#picker [data-act=pick]")).to_have_count(1)
    shopper.tab_to("#picker [data-act=pick]")
    press("Enter")
    expect(shopper.page.locator("#picker")).to_have_count(0)
    expect(shopper.chip(DHL).locator(".chip-carrier")).to_contain_text(carrier("posten-norge").name)


def test_origin_and_destination_are_chosen_from_all_countries(visit: Visit) -> None:
    shopper = visit()
    shopper.paste(DHL)
    shopper.unfold("#chips")
    for what, query, name in (("origin", "germ", "Germany"), ("destination", "slovak", "Slovakia")):
        button = shopper.chip(DHL).locator(f"[data-act=pick-{what}]")
        button.click()
        expect(shopper.page.locator("#picker [data-act=pick]").nth(200)).to_be_attached()
        shopper.page.locator("#picker-query").fill(query)
        shopper.page.locator("#picker [data-act=pick]", has_text=name).first.click()
        expect(button).to_contain_text(name)
    shopper.track()
    record = json.loads(shopper.store()[PARCEL + DHL])
    assert (record["o"], record["d"]) == ("DE", "SK")


def test_a_dropped_chip_is_not_tracked(visit: Visit) -> None:
    shopper = visit()
    shopper.paste(f"{registered(1)} {registered(2)}")
    shopper.chip(registered(1)).locator("[data-act=drop]").click()
    expect(shopper.page.locator(".chip")).to_have_count(1)
    shopper.track()
    expect(shopper.page.locator(".card")).to_have_count(1)
    expect(shopper.card(registered(2))).to_be_visible()


def test_a_number_that_is_on_the_list_already_is_recognised(visit: Visit) -> None:
    shopper = visit(saved=records(parcel(registered(1), "china-post", name="Lamp")))
    shopper.paste(f"{registered(1).lower()} and again {registered(1)}")
    expect(shopper.page.locator(".chip")).to_have_count(1)
    expect(shopper.chip(registered(1)).locator(".tag").first).to_have_text(say("chips.known"))
    shopper.track()
    expect(shopper.toast()).to_contain_text(say("toast.known_one", count=1))
    expect(shopper.page.locator(".card")).to_have_count(1)
    expect(shopper.card(registered(1)).locator(".card-name")).to_have_text("Lamp")


def test_text_without_a_number_is_told_so(visit: Visit) -> None:
    shopper = visit()
    shopper.page.locator(".add-row .main").click()
    expect(shopper.toast()).to_contain_text(say("toast.nothing_typed"))
    shopper.paste("good morning")
    expect(shopper.page.locator("#chips")).to_contain_text(say("chips.none"))
    shopper.page.locator(".add-row .main").click()
    expect(shopper.toast()).to_contain_text(say("toast.no_number"))


def test_of_forty_five_numbers_forty_go_and_five_stay_in_the_box(visit: Visit) -> None:
    numbers = [registered(serial) for serial in range(45)]
    shopper = visit()
    shopper.paste(" ".join(numbers))
    expect(shopper.page.locator(".chip")).to_have_count(40)
    expect(shopper.page.locator("#chips")).to_contain_text(say("chips.beyond_other", count=5))
    shopper.track()
    expect(shopper.page.locator(".card")).to_have_count(40)
    assert shopper.page.locator("#paste").input_value().split() == numbers[40:]
    expect(shopper.page.locator(".chip")).to_have_count(5)
    shopper.track()
    shopper.page.locator("[data-act=more]").click()
    expect(shopper.page.locator(".card")).to_have_count(45)
    expect(shopper.page.locator("#paste")).to_have_value("")


def test_forty_parcels_are_asked_about_in_one_go(visit: Visit, replay: Replay) -> None:
    numbers = [registered(serial, "SK") for serial in range(20)]
    # Beside numbers of another country's post, only its name tells whose the others are.
    numbers += [f"Nova Poshta 2045{serial:010}" for serial in range(20)]
    shopper = visit()
    shopper.paste("\n".join(numbers))
    expect(shopper.page.locator(".chip")).to_have_count(40)
    shopper.page.locator(".add-row .main").click()
    expect(shopper.page.locator(".refresh progress")).to_have_attribute("max", "40")
    expect(shopper.toast()).to_contain_text(say("toast.added_other", count=40))
    assert len(replay.requests()) == 40


def test_what_was_found_is_read_out_once_after_the_typing(visit: Visit) -> None:
    shopper = visit()
    shopper.page.evaluate(HEARD)
    shopper.page.locator("#paste").press_sequentially(f"{SLOVAK} {DHL}")
    expect(shopper.page.locator("#spoken")).to_contain_text("2")
    assert len(shopper.page.evaluate("heard")) == 1
