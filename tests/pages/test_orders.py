"""Orders come from saved pages, wait for their numbers, and become parcels."""

from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, records
from tests.pages.words import say

LAMP, CUP = "8193456789012345", "8193456789099999"
TRACK = "RR123456785CN"
ORDERS = f"""<!DOCTYPE html><html><head><meta charset="windows-1251"><title>Мои заказы</title>
<script>fetch("https://example.invalid/" + document.title);
document.body.dataset.ran = "1";</script>
</head><body><img src="https://example.invalid/a.png" onerror="document.body.dataset.ran='1'">
<div>Ожидает доставки</div><div>Дата заказа: <b>10 нояб. 2026 г.</b></div>
<div>ID заказа: <span>{LAMP}</span></div><p>Лампа настольная светодиодная</p>
<div>Всего: 1 530,40 руб.</div><div>Ожидает доставки</div><div>Дата заказа: 9 нояб. 2026 г.</div>
<div>ID заказа: {CUP}</div><p>Кружка походная с крышкой</p><div>Всего: 530,40 руб.</div>
</body></html>"""
DROP = """([name, type, bytes]) => {
  const carried = new DataTransfer();
  carried.items.add(new File([new Uint8Array(bytes)], name, { type }));
  const about = { bubbles: true, cancelable: true, dataTransfer: carried };
  const over = new DragEvent("dragover", about);
  document.body.dispatchEvent(over);
  if (over.defaultPrevented) document.body.dispatchEvent(new DragEvent("drop", about));
}"""


def dropped(shopper: Shopper, name: str, kind: str, data: bytes) -> None:
    shopper.page.evaluate(DROP, [name, kind, list(data)])


def test_a_saved_page_dropped_anywhere_becomes_orders_and_is_taken_back(visit: Visit) -> None:
    shopper = visit(saved=records())
    dropped(shopper, "orders.html", "text/html", ORDERS.encode("cp1251"))
    sheet = shopper.page.locator(".paste")
    expect(sheet.locator(".draft-event")).to_have_count(2)
    expect(sheet).to_contain_text("Лампа настольная")
    assert shopper.page.evaluate("document.body.dataset.ran") is None
    sheet.locator("[data-act=save-sheet]").click()
    expect(shopper.page.locator(".card")).to_have_count(2)
    shopper.page.locator(".toast [data-act=undo]").click()
    expect(shopper.page.locator(".card")).to_have_count(0)
    shopper.reload()
    expect(shopper.page.locator(".card")).to_have_count(0)


def test_a_saved_page_is_chosen_on_the_page_for_copied_text(visit: Visit, tmp_path: Path) -> None:
    shopper = visit("#/paste", saved=records())
    saved = tmp_path / "orders.html"
    saved.write_bytes(ORDERS.encode("cp1251"))
    shopper.page.locator("#page-file").set_input_files(saved)
    expect(shopper.page.locator(".paste .draft-event")).to_have_count(2)


def test_the_same_door_takes_our_own_list(visit: Visit) -> None:
    shopper = visit(saved=records())
    dropped(shopper, "numbers.txt", "text/plain", f"{TRACK}\n".encode())
    expect(shopper.page.locator(".backup")).to_contain_text("numbers.txt")
    shopper.page.locator("[data-act=take-in]").click()
    shopper.page.goto("#/")
    expect(shopper.card(TRACK)).to_be_visible()


def test_the_bookmark_brings_a_page_of_orders(visit: Visit) -> None:
    text = quote(f"Order date: Nov 10, 2026\nOrder ID: {LAMP}\nDesk lamp\nTotal: US $4.10")
    shopper = visit(f"#/sent/{text}", saved=records())
    expect(shopper.page.locator(".paste .draft-event")).to_contain_text("Desk lamp")


@pytest.fixture
def shopper(visit: Visit) -> Shopper:
    """A list with two orders that wait for their numbers."""
    shopper = visit(saved=records())
    dropped(shopper, "orders.html", "text/html", ORDERS.encode("cp1251"))
    shopper.page.locator("[data-act=save-sheet]").click()
    expect(shopper.page.locator(".card")).to_have_count(2)
    return shopper


def test_a_number_is_asked_for_and_joins_the_order_that_is_chosen(shopper: Shopper) -> None:
    shopper.paste(TRACK)
    field = shopper.page.locator(f"#order-{TRACK}")
    expect(field).to_have_value("")
    field.select_option(LAMP)
    shopper.track()
    expect(shopper.card(TRACK)).to_contain_text("Лампа настольная")
    expect(shopper.card(LAMP)).to_have_count(0)
    expect(shopper.page.locator(".toast")).to_contain_text(say("toast.became_one"))
    shopper.page.locator(".toast [data-act=undo]").click()
    expect(shopper.card(LAMP)).to_contain_text("Лампа настольная")
    expect(shopper.card(TRACK)).to_have_count(0)


def test_a_sellers_message_that_names_the_order_asks_nothing(shopper: Shopper) -> None:
    shopper.paste(f"Здравствуйте! Ваш заказ {CUP} отправлен, трек-номер {TRACK}")
    expect(shopper.page.locator(f"#order-{TRACK}")).to_have_value(CUP)
    shopper.track()
    expect(shopper.card(TRACK)).to_contain_text("Кружка походная")
    expect(shopper.card(LAMP)).to_be_visible()


def test_the_number_is_given_on_the_page_of_the_order(shopper: Shopper) -> None:
    opened = shopper.open(LAMP)
    opened.locator("#another").fill(f"Ваш номер: {TRACK}")
    opened.locator(".numbers-of .button").click()
    expect(shopper.page.locator(f"#parcel-{TRACK}")).to_contain_text("RR")
    assert shopper.page.url.endswith(f"#/p/{TRACK}")
    assert shopper.record(TRACK).shown.order.number == LAMP
