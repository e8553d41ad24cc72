"""The list goes to another device by a link or by QR codes in a row, and is looked at there."""

from hashlib import sha256

from playwright.sync_api import expect

from app.core.backup.along import PIECE
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, Shopper, parcel, records, told
from tests.pages.test_share import QR, expected, squares
from tests.pages.waiting import until
from tests.pages.words import say
from tests.replay.server import Replay

NUMBERS = [registered(at * 7_654_321) for at in range(1, 13)]
KEPT = "parcelbook/along"
SECRET = "planted-k3y"


def mine() -> dict[str, str]:
    history = told(NUMBERS[0], "bring", ("Отправлено", "IN_TRANSIT"))
    first = parcel(NUMBERS[0], "china-post", retrievals=(history,), name="Lamp")
    others = [parcel(one, "china-post", name=f"Thing {one}") for one in NUMBERS[1:]]
    return {**records(first, *others), "parcelbook/key/dhl": SECRET}


def offered(shopper: Shopper, value: str, before: str = "") -> str:
    """The link with the list, another than the one that stood there before."""
    shopper.go("#/backup")
    shopper.page.locator(f"[data-act=along][data-value='{value}']").click()
    link = shopper.page.locator("#along-link")
    expect(link).not_to_have_value(before)
    return link.input_value()


def pieces(url: str) -> list[str]:
    """The parts that the QR codes hold: of the same whole as the one of the link."""
    form, name, _, _, whole = url.partition("#/along/")[2].split(".")
    cut = [whole[at : at + PIECE] for at in range(0, len(whole), PIECE)]
    return [f"{form}.{name}.{at}.{len(cut)}.{piece}" for at, piece in enumerate(cut, 1)]


def test_a_link_brings_the_list_to_another_browser(visit: Visit, replay: Replay) -> None:
    shopper = visit(saved=mine())
    bare = offered(shopper, "")
    url = offered(shopper, "histories", bare)
    assert len(bare) < len(url)
    there = visit(url)
    assert "along" not in there.page.url
    expect(there.page.locator("#brought")).to_contain_text(say("along.came"))
    expect(there.page.locator(".plan")).to_contain_text("12")
    assert not [name for name in there.store() if name.startswith(PARCEL)]
    there.page.locator("[data-act=take-in]").click()
    until(there.page, f"'{PARCEL}{NUMBERS[-1]}' in localStorage")
    got = there.record(NUMBERS[0]).parcel
    assert got.name == "Lamp"
    assert got.retrievals[0].report.events[0].text == "Отправлено"
    assert SECRET not in str(there.store())
    assert replay.requests() == ()


def test_codes_opened_one_after_another_in_any_order_are_collected(visit: Visit) -> None:
    many = [parcel(one, "china-post", name=sha256(one.encode()).hexdigest()) for one in NUMBERS]
    shopper = visit(saved=records(*many))
    url = offered(shopper, "")
    links = pieces(url)
    assert len(links) > 1
    shopper.page.locator("#along [data-act=code]").click()
    for at, part in enumerate(links, 1):
        place = say("along.code", at=str(at), count=str(len(links)))
        expect(shopper.page.locator(".coded b")).to_have_text(place)
        expect(shopper.page.locator(QR)).to_be_visible()
        assert squares(shopper.page) == expected(f"{url.partition('#')[0]}#/along/{part}")
        if at < len(links):
            shopper.page.locator(".coded [data-act=code]", has_text=say("along.next")).click()
    other = visit(f"#/along/{links[-1]}")
    for at, part in enumerate(reversed(links[:-1]), 2):
        expect(other.page.locator("#along-taken")).to_contain_text(
            say("along.taken", count=at - 1, total=len(links))
        )
        assert KEPT in other.store()
        other = again(other, f"#/along/{part}")
    expect(other.page.locator(".plan")).to_contain_text("12")
    assert KEPT not in other.store()


def test_a_link_with_a_whole_list_leaves_alone_what_waits_for_the_rest_of_its_row(
    visit: Visit,
) -> None:
    many = [parcel(one, "china-post", name=sha256(one.encode()).hexdigest()) for one in NUMBERS]
    links = pieces(offered(visit(saved=records(*many)), ""))
    single = offered(visit(saved=records(parcel(NUMBERS[0], "china-post", name="Lamp"))), "")
    assert len(links) > 1 and len(pieces(single)) == 1
    other = visit(f"#/along/{links[0]}")
    expect(other.page.locator("#along-taken")).to_be_visible()
    before = other.store()[KEPT]
    other = again(other, single)
    expect(other.page.locator(".plan")).to_be_visible()
    expect(other.page.locator("#along-taken")).to_be_visible()
    assert other.store()[KEPT] == before
    for part in links[1:]:
        other = again(other, f"#/along/{part}")
    expect(other.page.locator(".plan")).to_contain_text("12")
    assert KEPT not in other.store()


def test_a_damaged_link_says_so_and_changes_nothing(visit: Visit) -> None:
    shopper = visit("#/along/1.e8b7be43.1.1.AAAA", saved=mine())
    expect(shopper.page.locator("#brought [role=alert]")).to_contain_text(
        say("backup.refused.along_cut")
    )
    assert KEPT not in shopper.store()
    shopper.page.evaluate("location.hash = '#/along/<script>hit=1</script>'")
    expect(shopper.page.locator("#brought [role=alert]")).to_be_visible()


def again(shopper: Shopper, address: str) -> Shopper:
    """The same device opens another link, as a camera does: in a tab of its own."""
    tab = Shopper(shopper.page.context.new_page())
    tab.page.goto(address)
    tab.wait_ready()
    return tab
