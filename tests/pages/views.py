"""Every view of the page, with a list of all kinds of parcels, as a shopper comes to it."""

from collections.abc import Mapping

from playwright.sync_api import expect

from app.core.model import Order
from app.core.reach.outgoing import Sent, dump
from tests.pages.clock import ago, today
from tests.pages.shopper import Shopper, parcel, records, told
from tests.pages.test_paste import TEXT as PASTED

NUMBER = "CP123456785SK"
ABROAD = "LP123456785CN"
SENT = "A0"
VISIT = f'{{"left": "2026-11-01T12:00:00+00:00", "last": {{"{NUMBER}": "it.moving@1"}}}}'
RELAY = "parcels.a-long-name-of-a-visitor.workers.dev"
HOST = "trackapi.thailandpost.co.th"
LONG = "A very long name of a parcel that somebody ordered for the birthday of a distant aunt"
TEXT = "RR123456785CN, RR123456784CN 20450012345678 520000012345678901234567 7777777770"
# What was found of services: one of each kind, and one that nobody has checked.
FOUND = {
    "parcelbook/service/slovak-post": '{"access": "readable", "took_ms": 120}',
    "parcelbook/service/bring": '{"access": "refused", "took_ms": 80}',
    "parcelbook/service/inpost-pl": '{"access": "unreachable", "took_ms": 5000}',
}


def listed() -> Mapping[str, str]:
    """A list with all kinds of parcels."""
    known = told(
        NUMBER,
        "slovak-post",
        ("Item is stored at post office Žilina 1", "notified"),
        ("Item processed at sorting centre", "transit"),
    )
    order = Order("AliExpress", "8123456789", price="3 €", country="CN", protection=today(2))
    way = told(ABROAD, "bring", ("Departed", "IN_TRANSIT"), origin="CN", destination="NO")
    more = [parcel(f"A{n}", "china-post", name=LONG) for n in range(3)]
    parcels = records(
        *more,
        parcel(ABROAD, "china-post", retrievals=(way,), order=order, tags=("gift", LONG[:30])),
        parcel(NUMBER, "slovenska-posta", retrievals=(known,), name=LONG, note="ring twice"),
        parcel("RR123456785CN", "china-post"),
        parcel("7777777770", "dhl-express"),
        parcel("20450012345678"),
    )
    sent = [
        Sent(ago(days=2), "api.bring.com"),
        Sent(ago(hours=1), RELAY, NUMBER, HOST),
        Sent(ago(), "api.posta.sk", "520000012345678901234567"),
    ]
    return {**parcels, **FOUND, "parcelbook/visit": VISIT, "parcelbook/traffic": dump(sent)}


def box(shopper: Shopper) -> None:
    shopper.go(f"#/paste/{NUMBER}")
    shopper.page.locator("#page-text").fill("Good morning")
    shopper.page.locator(".page-text .main").click()
    expect(shopper.page.locator(".paste [role=alert]")).to_be_visible()
    shopper.unfold("#pane")


def sheet(shopper: Shopper) -> None:
    shopper.page.locator("#page-text").fill(PASTED.replace("RR123456785CN", NUMBER))
    shopper.page.locator(".page-text .main").click()
    shopper.page.locator(".draft-event button").first.click()
    expect(shopper.page.locator(".draft-event[data-out=true]")).to_be_visible()


def offer(shopper: Shopper) -> None:
    shopper.go("#/")
    shopper.paste(PASTED)
    expect(shopper.page.locator("[data-act=send-draft]")).to_be_visible()


def chips(shopper: Shopper) -> None:
    shopper.paste(TEXT)
    expect(shopper.page.locator(".chip")).to_have_count(5)
    shopper.unfold("#chips")


def on_the_list(shopper: Shopper) -> None:
    shopper.paste("")
    expect(shopper.page.locator(".chip")).to_have_count(0)


def collect(shopper: Shopper) -> None:
    shopper.shelf("current")
    expect(shopper.card(NUMBER)).to_be_visible()


def menu(shopper: Shopper) -> None:
    shopper.shelf("current")
    shopper.page.locator(".card .menu summary").last.click()


def history(shopper: Shopper) -> None:
    shopper.open(NUMBER)
    shopper.unfold("#pane")


def marked(shopper: Shopper) -> None:
    """A parcel whose end the visitor has marked, on a day after which the carrier says more."""
    opened = shopper.open(ABROAD)
    if not opened.locator("#mark[open]").count():
        opened.locator("#mark summary").click()
    opened.locator("[data-act=mark]").first.click()
    opened.locator("#mark-day").fill("2026-01-02")
    expect(opened.locator(".headline")).to_have_attribute("data-tone", "notice")


def choice(shopper: Shopper) -> None:
    shopper.open("20450012345678")


def key_missing(shopper: Shopper) -> None:
    shopper.open("7777777770")


def number(shopper: Shopper) -> None:
    shopper.go("#/n/RR123456785CN")
    expect(shopper.page.locator(".working")).to_be_visible()


def settings(shopper: Shopper) -> None:
    shopper.go("#/settings")
    expect(shopper.page.locator(".settings")).to_be_visible()


def sources(shopper: Shopper) -> None:
    """What is not set up, all unfolded, then what is found of a carrier."""
    shopper.go("#/sources")
    expect(shopper.page.locator("#source-query")).to_be_visible()
    shopper.unfold("#pane")


def sought(shopper: Shopper) -> None:
    shopper.page.locator("#source-query").fill("post")
    expect(shopper.page.locator(".sought .entry").first).to_be_visible()


def picker(shopper: Shopper) -> None:
    shopper.page.locator("[data-act=pick-home]").click()
    expect(shopper.page.locator("#picker")).to_be_visible()


def key(shopper: Shopper) -> None:
    """A key that was tested and is wrong."""
    shopper.page.keyboard.press("Escape")
    shopper.go("#/key/dhl")
    shopper.page.locator("#key-dhl").fill("not-a-key")
    shopper.page.locator("#key-dhl").press("Enter")
    shopper.page.locator("[data-act=try-key]").click()
    expect(shopper.page.locator(".ended")).to_be_visible()


def relay(shopper: Shopper) -> None:
    """The guide, all unfolded, with an address that is none."""
    shopper.go("#/relay")
    expect(shopper.page.locator("#relay-text")).to_be_visible()
    shopper.page.locator("#relay-address").fill("not an address")
    shopper.page.locator("#relay-address").press("Enter")
    expect(shopper.page.locator(".relay .ended")).to_be_visible()
    shopper.unfold("#pane")


def access(shopper: Shopper) -> None:
    shopper.go("#/access")
    expect(shopper.page.locator(".finding").first).to_be_visible()


def toast(shopper: Shopper) -> None:
    shopper.go("#/")
    shopper.menu("RR123456785CN", "archive")
    expect(shopper.toast()).to_be_visible()


def tools(shopper: Shopper) -> None:
    """The news since the last visit, a search, and the menu of the list."""
    shopper.go("#/")
    expect(shopper.page.locator(".since")).to_be_visible()
    shopper.page.locator("#search").fill("very")
    expect(shopper.page.locator(".found")).to_be_visible()
    shopper.page.locator("#showing > summary").click()


def abroad(shopper: Shopper) -> None:
    """A parcel with an order, a warning, a map, and the days of its stages."""
    shopper.page.locator("#search").fill("")
    shopper.open(ABROAD)
    expect(shopper.page.locator(".warning")).to_be_visible()
    shopper.unfold("#pane")
    expect(shopper.page.locator(".map-picture")).to_be_visible()


def order(shopper: Shopper) -> None:
    shopper.go(f"#/order/{ABROAD}")
    expect(shopper.page.locator("#order-title")).to_be_visible()


def message(shopper: Shopper) -> None:
    shopper.go(f"#/message/{ABROAD}")
    expect(shopper.page.locator(".letter").first).to_be_visible()


def help_with_numbers(shopper: Shopper) -> None:
    shopper.go("#/help")
    expect(shopper.page.locator(".help")).to_be_visible()


def evidence(shopper: Shopper) -> None:
    shopper.go(f"#/evidence/{ABROAD}")
    expect(shopper.page.locator(".proof").first).to_be_visible()


def share(shopper: Shopper) -> None:
    shopper.go(f"#/share/{ABROAD}")
    expect(shopper.page.locator(".share")).to_be_visible()


def backup(shopper: Shopper) -> None:
    shopper.go("#/backup")
    expect(shopper.page.locator(".backup")).to_be_visible()


def install(shopper: Shopper) -> None:
    shopper.go("#/install")
    expect(shopper.page.locator(".install")).to_be_visible()
    shopper.unfold("#pane")


def traffic(shopper: Shopper) -> None:
    shopper.go("#/traffic")
    expect(shopper.page.locator(".sent").first).to_be_visible()


def pickup_code(shopper: Shopper) -> None:
    """The code that the counter asks for, touched, with the bar code of it."""
    opened = shopper.open(NUMBER)
    if not opened.locator("#code").count():
        opened.locator("#add-code summary").click()
        opened.locator("#code-field").fill("4411")
        opened.locator("#add-code .button").click()
    expect(opened.locator("#code")).to_be_attached()
    shopper.unfold(".counter")
    expect(opened.locator(".pickup-code")).to_be_visible()


def read_code(shopper: Shopper) -> None:
    """Codes that a pasted message tells: one of a named parcel, and one that is asked about."""
    shopper.go("#/")
    shopper.paste(f"{NUMBER}: pick-up code: 4411\n\n\n\n\nКод получения: 5522\n{SENT} {ABROAD}")
    expect(shopper.page.locator(".code-offer")).to_have_count(2)


def sent(shopper: Shopper) -> None:
    """A parcel that the visitor sends, on its own page and on its shelf."""
    shopper.open(SENT).locator("#sent").check()
    expect(shopper.page.locator(f".dock [href='#/message/{SENT}']")).to_be_visible()
    shopper.go("#/")
    shopper.shelf("sent")
    expect(shopper.card(SENT)).to_be_visible()
    shopper.open(SENT)


def recipient(shopper: Shopper) -> None:
    shopper.go(f"#/message/{SENT}")
    expect(shopper.page.locator(".letter textarea")).to_be_visible()


VIEWS = (
    *(tools, abroad, order, message, help_with_numbers, evidence, share),
    *(box, sheet, offer),
    *(chips, on_the_list, collect, menu, history, marked, choice, key_missing),
    *(
        number,
        sources,
        sought,
        settings,
        picker,
        key,
        relay,
        access,
        traffic,
        backup,
        install,
        toast,
    ),
    *(pickup_code, read_code, sent, recipient),
)
