"""A parcel's link, its codes, and the page of somebody else's link."""

import re
from dataclasses import replace

import pytest

from app.core.model import Eta, Linked, Order, Report, Retrieval
from app.frame.action import Action
from app.frame.messages import Copied
from app.pieces.code128 import QUIET, widths
from app.pieces.codes import QR_QUIET, bar_code, qr_code
from app.roof import message
from app.sharing.link import link
from app.sharing.messages import NotesShared, QrAsked, ShareAsked, SharedTaken
from app.sharing.state import Sharing
from app.sharing.view.received import shared_page
from app.sharing.view.share import share_page
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import check, read

N = "RR123456785CN"
HERE = "https://book.example/"
STRANGE = (
    '"><script>alert(1)</script>',
    "<img src=x onerror=alert(1)>",
    "' onfocus='alert(1)' autofocus x='",
    "javascript:alert(1)",
)


@pytest.fixture
def show(echo):
    """The page of one parcel's link."""

    def show(parcel=None, **fields):
        parcel = parcel or make_parcel(make_scan())
        state = make_state(parcel, address=HERE, place="share", opened=parcel.number)
        page = read(share_page(replace(state, **fields), echo))
        check(page)
        return page

    return show


@pytest.fixture
def opened(echo):
    """The page of an opened link."""

    def opened(parcel, *mine, **fields):
        state = make_state(*mine, place="shared", shared=parcel, **fields)
        page = read(shared_page(state, echo))
        check(page)
        return page

    return opened


def squares(path: str) -> set[tuple[int, int]]:
    """The modules that a path of runs, each one module high, blackens."""
    runs = re.findall(r"M(\d+) (\d+)h(\d+)v1h-(\d+)z", path)
    assert "".join(f"M{x} {y}h{w}v1h-{back}z" for x, y, w, back in runs) == path
    assert all(w == back for _, _, w, back in runs)
    return {(int(x) + step, int(y)) for x, y, w, _ in runs for step in range(int(w))}


def test_the_link_can_be_read_copied_and_handed_on(show) -> None:
    parcel = make_parcel(make_scan(), name="Lamp")
    page = show(parcel)
    url = link(HERE, parcel)
    field = page.one("textarea", id="share-link")
    assert field.text == url
    assert "readonly" in field.attributes
    copy = page.one("button", data_act="copy")
    assert message(Action("copy", copy["data-id"])) == Copied(url)
    hand_on = page.one("button", data_act="share")
    assert message(Action("share", hand_on["data-id"])) == ShareAsked(N)
    assert page.one("a", class_="back")["href"] == f"#/p/{N}"
    assert not page.each("p", class_="notice")


def test_the_visitors_words_go_along_only_if_ticked(show) -> None:
    parcel = make_parcel(make_scan(), note="Behind the door")
    tick = show(parcel).one("input", type="checkbox")
    assert "checked" not in tick.attributes
    assert message(Action("share-notes", tick["data-id"])) == NotesShared(N)
    page = show(parcel, sharing=Sharing(notes=True))
    assert "checked" in page.one("input", type="checkbox").attributes
    assert page.one("textarea").text == link(HERE, parcel, notes=True) != link(HERE, parcel)


def test_a_link_that_messengers_may_cut_says_so(show) -> None:
    long = make_parcel(note="".join(map(chr, range(500, 2500))))
    assert "share.long" not in show(long).words
    assert "share.long" in show(long, sharing=Sharing(notes=True)).words


def test_a_code_is_made_when_it_is_wanted(show) -> None:
    button = show().one("button", data_act="make-qr")
    assert message(Action("make-qr", button["data-id"])) == QrAsked(N)
    waiting = show(sharing=Sharing(text="a link"))
    assert "share.qr_wait" in waiting.words
    assert not waiting.each("button", data_act="make-qr")
    failed = show(sharing=Sharing(text="a link", failed=True))
    assert "share.qr_failed" in failed.words
    assert failed.one("button", data_act="make-qr")
    drawn = show(sharing=Sharing(text="a link", rows=("10", "01")))
    assert drawn.one("svg", data_kind="qr")["aria-label"] == f"share.qr_label(number={N})"
    assert not drawn.each("button", data_act="make-qr")


def test_a_code_that_holds_the_number_only_says_so(show) -> None:
    long = make_parcel(note="".join(map(chr, range(500, 2500))))
    assert "share.qr_brief" not in show(long).words
    assert "share.qr_brief" in show(long, sharing=Sharing(notes=True)).words


def test_a_qr_code_is_black_where_its_rows_say_so() -> None:
    rows = ("1101", "0000", "1011", "0110")
    svg = read(qr_code(rows, "a code")).one("svg")
    check(read(qr_code(rows, "a code")))
    white, black = svg.each("path")
    expected = {
        (x + QR_QUIET, y + QR_QUIET)
        for y, row in enumerate(rows)
        for x, module in enumerate(row)
        if module == "1"
    }
    assert squares(black["d"]) == expected
    assert (white["fill"], black["fill"]) == ("#fff", "#000")
    assert svg["viewbox"] == "0 0 12 12"
    assert white["d"] == "M0 0h12v12h-12z"


def test_a_bar_code_has_its_widths_and_room_on_either_side() -> None:
    svg = read(bar_code(N, "a code")).one("svg")
    bars = [
        tuple(map(int, bar)) for bar in re.findall(r"M(\d+) 0h(\d+)v", svg.each("path")[1]["d"])
    ]
    wide = widths(N)
    assert [width for _, width in bars] == list(wide[::2])
    assert [x for x, _ in bars] == [QUIET + sum(wide[:index]) for index in range(0, len(wide), 2)]
    assert svg["viewbox"].split()[2] == str(sum(wide) + 2 * QUIET)


def test_the_number_stands_under_its_bar_code(show) -> None:
    ticket = show().one("div", class_="ticket")
    assert ticket.one("svg", data_kind="bars")["role"] == "img"
    assert ticket.one("bdi").text == N


def test_a_number_that_no_bar_code_can_say_has_none(show) -> None:
    assert not show(make_parcel(number="RR12345678Ж")).each("svg", data_kind="bars")


def test_without_a_parcel_there_is_nothing_to_share(echo) -> None:
    page = read(share_page(make_state(place="share", opened=N), echo))
    assert page.words == "parcel.none"


def test_an_opened_link_shows_what_it_tells_and_offers_to_add_it(opened) -> None:
    report = Report(
        N, (make_scan("dl.delivered"),), Eta(NOW.date(), NOW.date()), service="Air", weight_g=250
    )
    told = Retrieval("bring", NOW, replace(report, linked=(Linked("RB123456785PL"),)))
    page = opened(make_parcel(retrievals=(told,), name="Lamp"))
    words = page.words
    assert "shared.told(moment=time.moment(day=today, clock=12:00)" in words
    assert "Lamp" in words
    assert "dl.delivered" in words
    assert "Air" in words
    assert "fact.kilograms(kg=0.25)" in words
    assert "RB123456785PL" in words
    assert page.one("ol", class_="days")
    add = page.one("button", data_act="take-shared")
    assert add.words == "shared.take"
    assert message(Action("take-shared")) == SharedTaken()
    hooks = {one["data-act"] for one in page.all() if "data-act" in one.attributes}
    assert hooks == {"take-shared", "originals"}


def test_it_does_not_stay_in_the_picture_of_the_visit(opened) -> None:
    assert "data-passing" in opened(make_parcel()).one("article").attributes


def test_a_number_on_the_list_already_is_said_to_be_there(opened) -> None:
    page = opened(make_parcel(), make_parcel(name="Mine"))
    assert "shared.known" in page.words
    assert page.one("button", data_act="take-shared").words == "shared.join"
    gone = opened(make_parcel(), make_parcel(deleted=NOW))
    assert "shared.about" in gone.words


def test_what_its_sender_wrote_stands_apart(opened) -> None:
    order = Order("AliExpress", "8123", NOW.date(), "US $5")
    page = opened(make_parcel(order=order, note="For you", tags=("gift", "blue")))
    assert "AliExpress · 8123 · 22 Nov 2026 · US $5" in page.words
    assert "For you" in page.words
    assert "gift, blue" in page.words
    assert "shared.words" not in opened(make_parcel()).words


def test_a_link_without_a_history_says_so(opened) -> None:
    assert "shared.empty" in opened(make_parcel()).words


@pytest.mark.parametrize("why", ["cut", "newer", "large", "damaged"])
def test_a_wrong_link_says_what_is_wrong_in_words(why: str, w) -> None:
    page = read(shared_page(make_state(place="shared", unshared=f"shared.{why}"), w))
    check(page)
    assert w.t(f"shared.{why}") in page.words
    assert not page.each("button")


def test_a_page_whose_link_is_gone_says_so(opened) -> None:
    assert "shared.gone" in opened(None).words


def test_nothing_that_a_stranger_wrote_becomes_markup(opened, show) -> None:
    for words in STRANGE:
        scan = make_scan(text=words, place=words)
        report = Report(N, (replace(scan, code=words),), service=words)
        parcel = make_parcel(
            retrievals=(Retrieval(words, NOW, report),),
            name=words,
            note=words,
            order=Order(words, words, None, words),
            tags=(words,),
            carrier=words,
        )
        page = opened(parcel)
        assert not page.each("script")
        assert page.shape == opened(replace(parcel, name="x")).shape
        show(parcel, sharing=Sharing(notes=True))
