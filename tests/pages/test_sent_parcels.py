"""A parcel that the visitor sends: listed, marked, told of, delivered, and counted apart."""

from playwright.sync_api import expect

from app.core.model import Eta
from tests.pages.clock import today
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, parcel, records, told
from tests.pages.waiting import until
from tests.pages.words import say
from tests.replay.server import Replay

NUMBER = "CP123456785SK"
OTHER = "RR123456785CN"
# Where the browser has no sheet of programs of its own, one that notes what it is given.
SHEET = "navigator.share = (given) => ((globalThis.given = given), Promise.resolve());"


def test_a_parcel_is_sent_told_of_delivered_and_counted_apart(visit: Visit, replay: Replay) -> None:
    soon = today(4)
    known = told(
        NUMBER,
        "slovak-post",
        ("Item seen by the sorting machine", "transit"),
        eta=Eta(soon, soon),
        destination="DE",
    )
    bought = parcel(OTHER, "china-post")
    mine = parcel(NUMBER, "slovenska-posta", retrievals=(known,), name="Gift")
    shopper = visit(saved=records(mine, bought), before=SHEET)
    page = shopper.open(NUMBER)
    expect(page.locator(".order-facts")).to_be_visible()
    page.locator("#sent").check()
    until(shopper.page, f"localStorage['{PARCEL}{NUMBER}'].includes('\"e\":true')")
    expect(page.locator(".order-facts")).to_have_count(0)

    page.locator(f".dock [href='#/message/{NUMBER}']").click()
    field = shopper.page.locator(".letter textarea")
    expect(field).to_have_attribute("lang", "en")
    shopper.page.locator(f"[href='#/message/{NUMBER}/de']").click()
    expect(field).to_have_attribute("lang", "de")
    text = field.input_value()
    assert NUMBER in text and "Sie es verfolgen: https://" in text and "ankommen" in text
    field.fill(f"{text}\nViele Grüße")
    shopper.page.locator("[data-submit=hand-on-letter]").click()
    until(shopper.page, "globalThis.given?.text.endsWith('Grüße')")
    shopper.page.locator(".letter .button:not(.main)").click()
    expect(shopper.toast()).to_contain_text(say("toast.copied"))
    assert shopper.page.evaluate("navigator.clipboard.readText()") == f"{text}\nViele Grüße"
    assert replay.log() == ()

    shopper.go("#/")
    shopper.shelf("sent")
    expect(shopper.card(NUMBER)).to_be_visible()
    expect(shopper.card(OTHER)).to_have_count(0)
    page = shopper.open(NUMBER)
    page.locator("#mark summary").click()
    page.locator("[data-act=mark]", has_text=say("mark.delivered")).click()
    expect(page.locator("#headline")).to_contain_text(say("mark.delivered").lower())

    shopper.go("#/statistics")
    counts = shopper.page.locator("section", has_text=say("shelf.sent")).locator(".tally div")
    expect(counts).to_have_text([f"{say('mark.delivered')}1"])
    expect(shopper.page.locator(".statistics h2")).to_have_count(1)
