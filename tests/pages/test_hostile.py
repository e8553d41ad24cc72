"""Whatever a carrier writes is shown as text."""

import json
from typing import Any

import pytest
from playwright.sync_api import expect

from app.core.language.unseen import seen
from tests.core.sources.bodies import bodies
from tests.pages.conftest import Visit
from tests.pages.shopper import PARCEL, parcel, records
from tests.pages.waiting import until
from tests.replay.behaviours import Behaviour
from tests.replay.carriers import KEY
from tests.replay.server import Replay

HOSTILE = (
    '<img src=x onerror="window.hit=1"><script>window.hit=2</script></bdi></details>'
    "\"' onmouseover='window.hit=3' \u202egnp.exe\u2066 {{name}} {0} &lt;b&gt; <b>bold</b>"
)
ANSWERS = {
    "nova-poshta": ("20450012345678", "nova-poshta", "on-the-way"),
    "inpost-pl": ("520000012345678901234567", "inpost-pl", "ready-to-collect"),
    "bring": ("370000000001234569", "posten-norge", "out-for-delivery"),
    "slovak-post": ("CP123456785SK", "slovenska-posta", "ready-to-collect"),
    "dhl": ("7777777770", "dhl-express", "express"),
}


def poisoned(value: Any) -> Any:
    """An answer with every free text replaced: those with a space or a letter beyond ASCII."""
    if isinstance(value, dict):
        return {key: poisoned(item) for key, item in value.items()}
    if isinstance(value, list):
        return [poisoned(item) for item in value]
    free = isinstance(value, str) and any(letter.isalpha() for letter in value)
    return HOSTILE if free and (" " in value or not value.isascii()) else value


@pytest.mark.parametrize("source", ANSWERS)
def test_markup_in_an_answer_is_shown_as_text(visit: Visit, replay: Replay, source: str) -> None:
    number, carrier, story = ANSWERS[source]
    body = bodies(source)[story]
    answer = json.dumps(poisoned(json.loads(body.text.replace(body.number, number))))
    replay.behave(Behaviour(body=answer), number=number)
    keys = {"parcelbook/key/dhl": KEY}
    shopper = visit(saved=records(parcel(number, carrier)) | keys)
    opened = shopper.open(number)
    opened.locator(".doors [data-act=refresh]").click()
    expect(opened.locator(".history .line").first).to_be_visible()
    shopper.unfold("#pane")
    for _ in range(2):
        expect(opened).to_contain_text("<img src=x onerror=")
        assert shopper.page.locator("[src=x], [onerror], [onmouseover], main script").count() == 0
        assert shopper.page.locator("main b:text-is('bold')").count() == 0
        written = shopper.page.locator("bdi", has_text="onmouseover")
        assert written.count() > 0
        assert shopper.page.evaluate("window.hit") is None
        until(shopper.page, f"localStorage['{PARCEL}{number}'].includes('\"r\":')")
        assert "onmouseover" in str(shopper.record(number).parcel.retrievals)
        shopper.pictured()
        shopper.reload()
        shopper.unfold("#pane")


def test_a_hostile_name_and_note_are_shown_as_text(visit: Visit) -> None:
    number = "RR123456785CN"
    shopper = visit(saved=records(parcel(number, "china-post", name=HOSTILE, note=HOSTILE)))
    opened = shopper.open(number)
    expect(opened.locator("#name")).to_have_value(seen(HOSTILE))
    expect(opened.locator("#note")).to_have_value(seen(HOSTILE))
    assert "\u202e" not in shopper.page.content() + shopper.page.title()
    expect(shopper.card(number)).to_contain_text("<img src=x")
    shopper.menu(number, "archive")
    expect(shopper.toast()).to_contain_text("<img src=x")
    assert shopper.page.evaluate("window.hit") is None
    assert shopper.page.locator("[src=x], main script").count() == 0


def test_a_hostile_address_leads_nowhere(visit: Visit) -> None:
    shopper = visit(path=f"#/p/{HOSTILE}")
    expect(shopper.page.locator("body")).to_have_attribute("data-place", "missing")
    assert shopper.page.evaluate("window.hit") is None
