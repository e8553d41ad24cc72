"""Every payload, through every way in which a text of somebody else comes into the page: none is
taken for markup, no script runs, no request leaves, and no style changes."""

import csv
import json
from collections.abc import Iterable
from io import StringIO
from urllib.parse import quote

from playwright.sync_api import Route, expect

from app.core.backup.content import Content
from app.core.backup.json_file import dump as backup
from app.core.language.unseen import seen
from app.core.parcel.record import Record
from app.core.reach import outgoing
from app.sharing.link import shared
from tests.pages.clock import ago
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import SETTINGS, Shopper, records
from tests.pages.words import messages
from tests.payloads import ALIENS, BEGIN, hostile_parcels, payloads
from tests.replay.server import Replay

NUMBERS = tuple(registered(serial) for serial in range(1, len(payloads()) + 1))
OTHERS = ("order", "evidence", "message", "share")
PAGES = ("settings", "traffic", "access", "backup", "statistics", "relay", "paste", "help")


def test_no_payload_comes_alive(visit: Visit, replay: Replay) -> None:
    parcels = hostile_parcels(NUMBERS)
    shopper = visit(saved={**records(*parcels), **elsewhere()})
    shopper.page.evaluate(BEGIN)
    for walk in (listed, opened, pasted, sent, linked, brought, addressed, translated):
        walk(shopper)
        assert alien(shopper) == [], walk.__name__
    assert replay.requests() == ()
    shopper.page.evaluate("document.body.append(document.createElement('base'))")
    assert alien(shopper)


def alien(shopper: Shopper) -> list[str]:
    return shopper.page.evaluate(ALIENS)


def elsewhere() -> dict[str, str]:
    """What another page of the origin may have written in the places beside the parcels."""
    at = ago()
    rows = tuple(outgoing.Sent(at, text, text) for text in payloads())
    texts = {name: payloads()[0] for name in ("parcelbook/visit", "parcelbook/openings")}
    settings = {"v": 1, "opening": False, "home": payloads()[1], "theme": payloads()[2]}
    settings |= {"shelf": payloads()[3], "order": payloads()[4], "exported": payloads()[5]}
    return {
        **texts,
        "parcelbook/traffic": outgoing.dump(rows),
        "parcelbook/service/bring": json.dumps({"v": 1, "k": payloads()[6]}),
        f"parcelbook/key/{payloads()[7]}": payloads()[8],
        f"parcelbook/parcel/{payloads()[9]}": payloads()[10],
        f"parcelbook/damaged/{payloads()[11]}": payloads()[12],
        SETTINGS: json.dumps(settings),
    }


def listed(shopper: Shopper) -> None:
    """The list with a name, tags and a last event of each; and the pages that tell of all."""
    shown: set[str] = set()
    for shelf in shopper.page.locator(".shelf").all():
        shelf.click()
        expect(shelf).to_have_attribute("aria-pressed", "true")
        while shopper.page.locator("[data-act=more]").count():
            before = shopper.page.locator(".card").count()
            shopper.page.locator("[data-act=more]").click()
            expect(shopper.page.locator(".card").nth(before)).to_be_visible()
        menus = shopper.page.locator("#list .menu")
        expect(menus).to_have_count(int(shelf.locator("b").inner_text()))
        shown |= set(menus.evaluate_all("(found) => found.map(({ id }) => id)"))
        assert alien(shopper) == [], shelf
    # What is delivered and needs action stands on two shelves.
    assert shown == {f"menu-{number}" for number in NUMBERS}
    for place in PAGES:
        shopper.go(f"#/{place}")
        expect(shopper.page.locator("#pane h1").first).to_be_visible()
        shopper.unfold("#pane")
        assert alien(shopper) == [], place


def opened(shopper: Shopper) -> None:
    """Each parcel: what services, a copied page and the visitor have said of it.

    The list has been looked at, and is drawn beside each: one parcel of it is enough.
    """
    shopper.page.locator("#search").fill(NUMBERS[0])
    expect(shopper.page.locator("#list .menu")).to_have_count(1)
    for at, (payload, number) in enumerate(zip(payloads(), NUMBERS, strict=True)):
        parcel = shopper.open(number)
        shopper.unfold("#pane")
        expect(parcel.locator("#name")).to_have_value(seen(payload))
        assert alien(shopper) == [], payload
        if at % 16 == 0:
            for other in OTHERS:
                shopper.go(f"#/{other}/{number}")
                expect(shopper.page.locator("#pane h1").first).to_be_visible()
                assert alien(shopper) == [], (other, payload)


def pasted(shopper: Shopper) -> None:
    """The box for track numbers."""
    shopper.go("#/")
    for some in tens(payloads()):
        text = "\n".join(some)
        shopper.paste(f"{text}\nRR123456785CN\n{text}")
        expect(shopper.chip("RR123456785CN")).to_be_visible()
        assert alien(shopper) == [], some
        shopper.paste("")
        expect(shopper.page.locator(".chip")).to_have_count(0)


def sent(shopper: Shopper) -> None:
    """Copied pages in the address: a history whose texts and places are payloads."""
    for some in tens(payloads()):
        lines = [f"{day + 10}.11.2026 10:00\n{one}\nKyiv {one}" for day, one in enumerate(some)]
        text = "\n".join(["RR123456785CN", *lines, "09.11.2026 09:00", "Accepted by carrier"])
        shopper.page.evaluate("(text) => (location.hash = '#/sent/' + text)", quote(text))
        expect(shopper.page.locator("body")).to_have_attribute("data-place", "paste")
        expect(shopper.page.locator("#pane")).to_contain_text("Accepted by carrier")
        shopper.unfold("#pane")
        assert alien(shopper) == [], some


def linked(shopper: Shopper) -> None:
    """Links to a parcel, with its sender's own words."""
    for parcel in hostile_parcels(NUMBERS)[::3]:
        shopper.page.evaluate("(text) => (location.hash = '#/s/' + text)", shared(parcel, True))
        expect(shopper.page.locator(".shared dd", has_text=seen(parcel.name)).first).to_be_visible()
        assert alien(shopper) == [], parcel.name
    for payload in payloads():
        shopper.page.evaluate("(text) => (location.hash = '#/s/' + text)", payload)
    expect(shopper.page.locator(".shared .notice")).to_be_visible()


def brought(shopper: Shopper) -> None:
    """Files: a backup, a table, JSON of another program, and one that is no list at all."""
    renamed = [Record(one) for one in hostile_parcels(NUMBERS[::-1])]
    rows = [
        dict.fromkeys(("Track number", "Name", "Carrier", "Shop", "Note", "Tags"), one)
        for one in payloads()
    ]
    table = StringIO(newline="")
    writer = csv.DictWriter(table, rows[0])
    writer.writeheader()
    writer.writerows(row | {"Track number": NUMBERS[at]} for at, row in enumerate(rows))
    foreign = [
        {"tracking_number": NUMBERS[at], "title": one, "note": one}
        for at, one in enumerate(payloads())
    ]
    files = {
        "list.json": backup(Content(tuple(renamed), {"home": payloads()[0]}, {payloads()[1]: "x"})),
        "table.csv": table.getvalue(),
        "foreign.json": json.dumps({"parcels": foreign, payloads()[2]: payloads()[3]}),
    }
    shopper.go("#/backup")
    for name, text in files.items():
        choose(shopper, f"{payloads()[len(name)].replace('/', ' ')}{name}", text)
        expect(shopper.page.locator(".plan")).to_be_visible()
        shopper.unfold("#pane")
        assert alien(shopper) == [], name
    choose(shopper, "<img src=x onerror=hit=1>.txt", payloads()[0])
    expect(shopper.page.locator("#brought .notice")).to_be_visible()


def choose(shopper: Shopper, name: str, text: str) -> None:
    told = {"name": name, "mimeType": "text/plain", "buffer": text.encode()}
    shopper.page.locator("#import-file").set_input_files(told)  # pyright: ignore[reportArgumentType]


def addressed(shopper: Shopper) -> None:
    """Addresses of places that are none."""
    for at, place in enumerate(("p", "n", "order", "share", "key", "help", "paste", "missing", "")):
        for payload in payloads()[at :: 1 if place == "n" else 12]:
            shopper.page.evaluate("(text) => (location.hash = text)", f"#/{place}/{payload}")
        shopper.page.evaluate("location.hash = '#/settings'")
        expect(shopper.page.locator(".settings")).to_be_visible()
        assert alien(shopper) == [], place


def translated(shopper: Shopper) -> None:
    """A language whose words are payloads."""

    def poisoned(route: Route) -> None:
        said = messages("ru")
        each = {
            key: f"{word} {payloads()[at % len(payloads())]}"
            for at, (key, word) in enumerate(said.items())
        }
        route.fulfill(json=each | {"language.dir": "ltr"})

    shopper.page.locator("#search").fill("")
    shopper.page.route("**/locales/ru.json", poisoned)
    shopper.speak("ru")
    for address in ("", *PAGES, f"p/{NUMBERS[0]}", f"order/{NUMBERS[0]}", f"message/{NUMBERS[0]}"):
        shopper.go(f"#/{address}")
        expect(shopper.page.locator(".brand")).to_be_visible()
        shopper.settle()
        shopper.unfold("body")
        assert alien(shopper) == [], address


def tens(lines: tuple[str, ...]) -> Iterable[tuple[str, ...]]:
    return (lines[at : at + 10] for at in range(0, len(lines), 10))
