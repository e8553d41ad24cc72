"""Every key that the visitor may enter, planted: after a full journey each is found only where it
was put, and on the way to the service that it is for."""

from typing import Any

from playwright.sync_api import expect

from app.core.sources import SOURCES
from tests.core.sources.bodies import more
from tests.pages.conftest import Visit
from tests.pages.shopper import Shopper, parcel, records
from tests.pages.test_every_source import ASK
from tests.replay.server import Replay

KEYED = [one for one in SOURCES.values() if one.key]
HOSTS = {one.key: one.host for one in KEYED}
RELAY = "https://planted.workers.dev"
KEEPER = "parcelbook/key/"
VALUES = "Array.from(document.querySelectorAll('input, textarea'), (one) => one.value)"
CLIPBOARD = "navigator.clipboard.readText()"
PAGE = """Tracking number: RR123456785CN
2026-11-10 14:05 Shanghai, Departed from sorting center
2026-11-08 09:00 Shanghai, Arrived at sorting center"""


def planted() -> dict[str, str]:
    """A telling value for each key, and for the relay's secret."""
    return {key: f"planted-{key}-4f7e" for key in [*HOSTS, "relay"] if key}


def parcels() -> list[tuple[str, str]]:
    """A number for each service that wants a key."""
    return [(f"{at:012d}", source.id) for at, source in enumerate(KEYED)]


def saved() -> dict[str, str]:
    keys = {KEEPER + key: value for key, value in planted().items()}
    asked = {
        f"{KEEPER}{one.key}.{name}": said for one in KEYED for name, said in more(one.id).items()
    }
    listed = [
        parcel(number, (SOURCES[source].carriers or ("yanwen",))[0]) for number, source in parcels()
    ]
    listed += [parcel("CP123456785SK", "slovenska-posta"), parcel("LP12345678901234", "cainiao")]
    return {**records(*listed), **keys, **asked, KEEPER + "relay.address": RELAY}


def places() -> list[str]:
    return [
        "#/settings",
        "#/backup",
        "#/relay",
        "#/access",
        "#/paste",
        *(f"#/key/{key}" for key in HOSTS),
    ]


def test_no_planted_key_is_found_outside_its_place(visit: Visit, replay: Replay) -> None:
    heard: list[str] = []
    sent: list[Any] = []

    def listen(page: Any) -> None:
        page.on("console", lambda message: heard.append(message.text))
        page.on("request", lambda request: sent.append(request))

    replay.relay("planted", 9)  # where nobody listens
    shopper = visit(saved=saved(), prepare=listen)
    seen = journey(shopper)
    shopper.pictured()
    kept = shopper.store()
    for key, value in planted().items():
        assert kept.pop(KEEPER + key) == value
    others = [*kept, *kept.values(), *seen, *heard]
    assert len(others) > 50
    for key, value in planted().items():
        assert not [text[:200] for text in others if value in text]
        own = RELAY if key == "relay" else f"https://{HOSTS[key]}/"
        for request in sent:
            whole = f"{request.url} {request.headers} {request.post_data}"
            through_relay = request.url.startswith(RELAY)
            assert value not in whole or request.url.startswith(own) or through_relay
        assert (
            key == "relay"
            or any(asked.host == HOSTS[key] for asked in replay.requests())
            or (SOURCES_BY_KEY[key].route == "relay")
        )


SOURCES_BY_KEY = {one.key: one for one in KEYED}


def journey(shopper: Shopper) -> list[str]:
    """Everything a visitor may do and see, with the text of it."""
    page = shopper.page
    seen: list[str] = []

    def look() -> None:
        seen.append(page.content())
        seen.extend(page.evaluate(VALUES))
        seen.append(page.url)

    shopper.track("20450012345678 RR123456785CN")
    look()
    page.evaluate(ASK, [[number, source] for number, source in parcels()])
    shopper.settle()
    for place in places():
        shopper.go(place)
        expect(page.locator("#pane h1")).to_be_visible()
        look()
        for trial in page.locator("#pane [data-act=try-key]").all():
            trial.click()
            expect(page.locator("#pane [data-act=try-key][aria-busy=true]")).to_have_count(0)
            look()
    shopper.go("#/access")
    page.locator("[data-act=check-access]").first.click()
    expect(page.locator("#pane [aria-busy=true]")).to_have_count(0, timeout=60_000)
    page.locator("[data-act=copy-access]").click()
    seen.append(page.evaluate(CLIPBOARD))
    shopper.open("CP123456785SK")
    page.locator("#pane [data-act=copy]").first.click()
    seen.append(page.evaluate(CLIPBOARD))
    look()
    shopper.reload()
    look()
    return seen
