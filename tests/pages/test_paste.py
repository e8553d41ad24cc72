"""A page's text pasted whole becomes a parcel's history, after the visitor has looked at it."""

import re

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.waiting import until
from tests.pages.words import say
from tests.replay.server import Replay

NUMBER = "RR123456785CN"
OTHER = "RR123456794CN"
TEXT = f"""Parcel tracking
Help  Log in  Cookies
Tracking number: {NUMBER}
China Post -> Poland
2026-11-10 14:05 Shanghai, Departed from sorting center
2026-11-08 09:00 Shanghai, Arrived at sorting center
2026-11-05 18:30 Shenzhen, Accepted by carrier
Privacy  Terms  About us
"""
SHEET = ".paste"


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    """A list with a parcel that nobody can be asked about, and another one."""
    return visit(saved=records(parcel(NUMBER, "china-post"), parcel(OTHER, "china-post")))


def send(shopper: Shopper, text: str) -> None:
    shopper.page.locator("#page-text").fill(text)
    shopper.page.locator(".page-text .main").click()


def test_a_parcels_history_comes_from_the_text_of_a_page(shopper: Shopper, replay: Replay) -> None:
    opened = shopper.open(NUMBER)
    shopper.page.evaluate("(text) => navigator.clipboard.writeText(text)", TEXT)
    opened.locator(".doors [data-act=paste-page]").click()
    sheet = shopper.page.locator(SHEET)
    expect(sheet.locator(".draft-event")).to_have_count(3)
    expect(sheet.locator(".draft-count h2")).to_have_text(say("sheet.events_other", count=3))
    assert "Departed" not in str(shopper.record(NUMBER))
    sheet.locator("[data-act=save-sheet]").click()
    expect(opened.locator(".line")).not_to_have_count(0)
    expect(opened.locator(".history")).to_contain_text("Shanghai")
    card = shopper.card(NUMBER)
    expect(card.locator(".card-source")).to_contain_text(say("source.page.name"))
    expect(card.locator(".bar")).to_be_visible()
    assert "Departed" in str(shopper.record(NUMBER))
    assert replay.log() == ()
    shopper.reload()
    expect(opened.locator(".history")).to_contain_text("Shenzhen")


def test_what_was_misunderstood_is_corrected_before_it_is_kept(visit: Visit) -> None:
    shopper = visit("#/paste", saved=records())
    send(shopper, TEXT)
    sheet = shopper.page.locator(SHEET)
    sheet.locator(".draft-event button").first.click()
    expect(sheet.locator(".draft-event").first).to_have_attribute("data-out", "true")
    sheet.locator("[data-act=pick-draft-carrier]").click()
    shopper.page.locator("#picker-query").fill("4px")
    shopper.page.locator("#picker .option").first.click()
    expect(sheet.locator("[data-act=pick-draft-carrier]")).to_have_text("4PX")
    sheet.locator("input.number").fill(OTHER)
    sheet.locator("[data-act=save-sheet]").click()
    opened = shopper.page.locator(f"#parcel-{OTHER}")
    expect(opened.locator(".history")).to_contain_text("Shenzhen")
    expect(opened.locator(".history")).not_to_contain_text("14:05")
    expect(opened.locator(".title")).to_contain_text("4PX")
    expect(shopper.card(NUMBER)).to_have_count(0)


def test_day_and_month_can_be_exchanged(visit: Visit) -> None:
    shopper = visit("#/paste", saved=records())
    send(shopper, TEXT)
    sheet = shopper.page.locator(SHEET)
    expect(sheet.locator(".draft-when").first).to_contain_text("10 November")
    sheet.get_by_text(say("sheet.days")).click()
    expect(sheet.locator(".draft-when").first).to_contain_text("11 October")


def test_the_text_of_another_parcel_is_refused_and_both_numbers_are_named(
    shopper: Shopper,
) -> None:
    shopper.go(f"#/paste/{OTHER}")
    send(shopper, TEXT)
    alert = shopper.page.locator(f"{SHEET} [role=alert]")
    expect(alert).to_contain_text(say("sheet.other"))
    assert alert.locator(".number").evaluate_all("(all) => all.map((one) => one.textContent)") == [
        NUMBER,
        OTHER,
    ]
    expect(shopper.page.locator("[data-act=save-sheet]")).to_have_count(0)
    expect(shopper.page.locator("#page-text")).to_have_value(TEXT)
    shopper.open(NUMBER)
    shopper.go(f"#/paste/{OTHER}")
    expect(alert).to_have_count(0)


def test_a_text_without_a_history_is_said_to_and_stays(visit: Visit) -> None:
    shopper = visit("#/paste", saved=records())
    send(shopper, "Good morning")
    alert = shopper.page.locator(f"{SHEET} [role=alert]")
    expect(alert).to_have_text(say("sheet.nothing"))
    expect(shopper.page.locator("#page-text")).to_have_value("Good morning")
    send(shopper, "")
    expect(alert).to_have_text(say("sheet.empty"))


def test_a_text_without_a_number_waits_for_one(visit: Visit) -> None:
    shopper = visit("#/paste", saved=records())
    send(shopper, TEXT.replace(f"Tracking number: {NUMBER}\n", ""))
    sheet = shopper.page.locator(SHEET)
    sheet.locator("[data-act=save-sheet]").click()
    expect(sheet.locator("[role=alert]")).to_have_text(say("sheet.no_number"))
    sheet.locator("input.number").fill("rr 1234 5678 5 cn")
    sheet.locator("[data-act=save-sheet]").click()
    expect(shopper.page.locator(f"#parcel-{NUMBER} .history")).to_contain_text("Shanghai")


def test_a_page_pasted_into_the_main_box_is_offered_to_be_read(shopper: Shopper) -> None:
    shopper.paste(TEXT)
    shopper.page.locator("[data-act=send-draft]").click()
    expect(shopper.page.locator(".draft-event")).to_have_count(3)
    shopper.page.locator("[data-act=save-sheet]").click()
    expect(shopper.page.locator("#paste")).to_have_value("")
    expect(shopper.card(NUMBER).locator(".bar")).to_be_visible()


def test_a_page_in_the_main_box_is_kept_by_track_too(visit: Visit) -> None:
    shopper = visit(saved=records())
    shopper.paste(TEXT)
    expect(shopper.page.locator("[data-act=send-draft].main")).to_have_text(
        say("sheet.read_events_other", count=3)
    )
    shopper.track()
    assert "Departed" in str(shopper.record(NUMBER))


def test_what_was_copied_is_pasted_by_a_button_and_read_at_once(shopper: Shopper) -> None:
    shopper.go(f"#/paste/{NUMBER}")
    expect(shopper.page.locator("#page-text")).to_be_focused()
    shopper.page.evaluate("(text) => navigator.clipboard.writeText(text)", TEXT)
    shopper.page.locator(".page-text [data-act=paste-page]").click()
    expect(shopper.page.locator(".draft-event")).to_have_count(3)


def test_what_is_discarded_leaves_nothing(shopper: Shopper) -> None:
    shopper.go(f"#/paste/{NUMBER}")
    send(shopper, TEXT)
    shopper.page.locator("[data-act=close-sheet]").click()
    expect(shopper.page.locator(f"#parcel-{NUMBER}")).to_be_visible()
    assert "Departed" not in "".join(shopper.store().values())


def test_what_was_read_but_not_kept_is_in_no_picture_of_the_screen(shopper: Shopper) -> None:
    shopper.go(f"#/paste/{NUMBER}")
    send(shopper, TEXT)
    expect(shopper.page.locator(".draft-event")).to_have_count(3)
    until(shopper.page, "localStorage['parcelbook/picture']?.includes('#/paste')")
    assert "Departed" not in shopper.store()["parcelbook/picture"]


def test_text_that_is_typed_outlives_a_redraw(shopper: Shopper) -> None:
    shopper.go(f"#/paste/{NUMBER}")
    field = shopper.page.locator("#page-text")
    field.fill("half a page")
    shopper.page.locator(".page-text label").focus()
    shopper.page.evaluate("document.activeElement.blur()")
    shopper.speak("ru")
    expect(shopper.page.locator("#paste-title")).to_have_text(say("sheet.title", "ru"))
    expect(field).to_have_value("half a page")


ORDERS = """AliExpress
Мои заказы
Ожидает отправки
Дата заказа: 12 нояб. 2026
Номер заказа: 5034567890123456
Копировать
Детали заказа
Чехол силиконовый для телефона с защитой камеры
214,50 ₽ x1
Итого: 214,50 ₽
Завершён
Дата заказа: 18 окт. 2026
Номер заказа: 5034567890133456
Набор отверток прецизионных 24 в 1
Итого: 899 ₽
"""
ENTRY = "5034567890123456"


def test_orders_pasted_into_the_main_box_become_entries_that_ask_for_their_numbers(
    shopper: Shopper, replay: Replay
) -> None:
    shopper.paste(ORDERS)
    offer = shopper.page.locator(".page-offer .main")
    expect(offer).to_have_text(say("sheet.read_orders"))
    offer.click()
    sheet = shopper.page.locator(SHEET)
    expect(sheet.locator(".draft-event")).to_have_count(2)
    expect(sheet).to_contain_text("Чехол силиконовый")
    assert f"parcelbook/parcel/{ENTRY}" not in shopper.store()
    sheet.locator("[data-act=save-sheet]").click()
    card = shopper.card(ENTRY)
    expect(card).to_contain_text(say("card.ordered"))
    expect(shopper.page.locator(".page-offer")).to_have_count(0)
    assert replay.log() == ()
    card.locator(".card-door a").click()
    expect(shopper.page.locator("#letter-send_number-en")).to_have_value(re.compile(ENTRY))
