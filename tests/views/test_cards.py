"""The list: its parts, the running round, and what a card says of a parcel."""

from datetime import date, timedelta

import pytest

from app.asking.state import Round
from app.core.model import Eta, Failure, Order, Report, Retrieval
from app.listing.view.cards import bar, card, cards
from app.listing.view.shelves import shelves
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import read

N = "RR123456785CN"


@pytest.fixture
def show(echo):
    """The card of a parcel on a page of its own."""

    def show(parcel, **fields):
        return read(card(parcel, make_state(parcel, **fields), echo)).one("li")

    return show


def test_an_empty_list_says_what_the_page_is_for(echo) -> None:
    said = read(cards(make_state(), echo)).one(class_="empty")
    assert [one.words for one in said.each("p")] == ["empty.all", "empty.about"]
    points = [one.words for one in said.each("li")]
    assert points == ["empty.where", "empty.when", "empty.proof"]
    assert shelves(make_state(), echo) == ""


def test_an_empty_part_of_the_list_says_which_it_is(echo) -> None:
    state = make_state(make_parcel(), shelf="delivered")
    assert read(cards(state, echo)).one(class_="empty").words == "empty.delivered"


def test_parts_that_hold_nothing_are_left_out_but_for_the_chosen_and_the_way_back(echo) -> None:
    state = make_state(make_parcel(number="A1", archived=NOW), shelf="delivered")
    parts = read(shelves(state, echo)).each("button", class_="shelf")
    assert [(one["data-id"], one.one("b").text) for one in parts] == [
        ("current", "0"),
        ("delivered", "0"),
        ("archived", "1"),
    ]
    assert [one["aria-pressed"] for one in parts] == ["false", "true", "false"]


def test_headings_say_how_urgent_what_stands_under_them_is(echo) -> None:
    ready = make_parcel(make_scan("READY_FOR_PICKUP"), number="B2")
    page = read(cards(make_state(make_parcel(number="A1"), ready), echo))
    assert [one.words for one in page.each("h2")] == ["shelf.collect 1", "shelf.moving 1"]
    assert not read(cards(make_state(make_parcel(number="A1")), echo)).each("h2")
    tracked = make_state(ready, tracked=frozenset({"B2"}))
    assert not read(cards(tracked, echo)).each("h2")


def test_all_can_be_refreshed_unless_that_is_under_way(echo) -> None:
    resting = read(shelves(make_state(make_parcel()), echo))
    assert resting.one("button", data_act="refresh")["data-id"] == ""
    assert not resting.each("progress")
    state = make_state(make_parcel(), round=Round(4, frozenset({N})))
    running = read(shelves(state, echo))
    assert not running.each("button", data_act="refresh")
    assert running.one("button", data_act="stop").words == "refresh.stop"
    assert running.one("progress")["value"] == "3"
    assert "refresh.progress(done=3, total=4)" in running.words


def test_a_card_leads_to_its_parcel(show) -> None:
    one = show(make_parcel())
    assert one["id"] == f"card-{N}"
    assert one.one("a", class_="card-link")["href"] == f"#/p/{N}"


def test_a_card_without_a_name_is_named_by_its_number_once(show) -> None:
    one = show(make_parcel())
    assert one.one(class_="card-name").text == N
    assert len(one.each("bdi", class_="number")) == 1


def test_a_named_card_has_its_number_under_the_name(show) -> None:
    one = show(make_parcel(name="Lamp"))
    assert one.one(class_="card-name").text == "Lamp"
    assert one.one("bdi", class_="number").text == N


def test_the_opened_and_the_busy_card_are_marked(show) -> None:
    plain, marked = show(make_parcel()), show(make_parcel(), opened=N, busy=frozenset({N}))
    assert (plain["aria-busy"], plain.one(class_="card-link")["aria-current"]) == ("false", "false")
    assert (marked["aria-busy"], marked.one(class_="card-link")["aria-current"]) == ("true", "true")


def test_a_card_says_the_status_its_age_and_its_place(show) -> None:
    one = show(make_parcel(make_scan("READY_FOR_PICKUP", 20, place="OSLO")))
    assert one.one(class_="card-sentence").words == "status.ap.ready.sentence_place(place=OSLO)"
    assert one.one(class_="card-age").words == "2 day ago"
    assert one["data-tone"] == "notice"


@pytest.mark.parametrize(
    ("code", "tone"),
    [
        ("IN_TRANSIT", "ok"),
        ("DEVIATION", "notice"),
        ("RETURN", "act"),
        ("DELIVERED", "good"),
        ("NEW_CODE", "idle"),
    ],
)
def test_a_card_has_the_tone_of_its_status(show, code: str, tone: str) -> None:
    assert show(make_parcel(make_scan(code)))["data-tone"] == tone


def test_an_event_of_an_unknown_code_is_said_in_the_carriers_words(show) -> None:
    sentence = show(make_parcel(make_scan("NEW", text="Рушає"))).one(class_="card-sentence")
    assert sentence.one("bdi").text == "Рушає"
    wordless = show(make_parcel(make_scan("NEW", text="")))
    assert wordless.one(class_="card-sentence").words == "status.unknown"


@pytest.mark.parametrize(
    ("carrier", "keys", "said"),
    [
        ("posten-norge", {}, "card.direct"),
        ("dhl-express", {"dhl": "k"}, "card.key"),
        ("dhl-express", {}, "card.key_missing"),
        ("yanwen", {}, "card.link"),
        ("cainiao", {}, "card.relay_missing"),
        ("made-in-2031", {}, "card.nowhere"),
        (None, {}, "card.choose"),
    ],
)
def test_a_card_without_data_says_plainly_why(show, carrier, keys, said: str) -> None:
    one = show(make_parcel(carrier=carrier), keys=keys)
    assert one.one(class_="card-sentence").words.startswith(f"{said}(")
    assert not one.each(class_="bar")


def test_a_card_without_data_offers_the_carriers_page_with_the_number_filled_in(show) -> None:
    door = show(make_parcel(carrier="cainiao")).one(class_="card-door").one("a")
    assert N in door["href"]
    assert door.words == "route.open_short"
    assert not show(make_parcel(make_scan())).each(class_="card-door")
    assert not show(make_parcel(carrier=None)).each(class_="card-door")


def test_a_card_that_waits_for_its_first_answer_says_so(show) -> None:
    said = show(make_parcel(), busy=frozenset({N})).one(class_="card-sentence").words
    assert said.startswith("card.asking(")


def test_a_card_whose_question_failed_says_why(show) -> None:
    failure = Failure("bring", NOW, "error.timed_out", (("host", "x.no"),))
    one = show(make_parcel(failure=failure))
    assert one.one(class_="card-sentence").words == "card.failed"
    assert one.one(class_="card-about").words.startswith("error.timed_out(host=x.no")


def test_a_number_that_the_carrier_does_not_know_yet_is_no_trouble(show) -> None:
    one = show(make_parcel(failure=Failure("bring", NOW, "error.not_found")))
    assert one.one(class_="card-sentence").words == "status.nf.waiting.label"
    assert one["data-tone"] == "idle"


def test_a_wait_that_was_asked_for_is_said_as_a_moment(show) -> None:
    failure = Failure("bring", NOW, "error.quota_until", (("retry_after", "3600"),))
    about = show(make_parcel(failure=failure)).one(class_="card-about").words
    assert "until=time.moment(day=today, clock=13:00)" in about
    assert "retry_after" not in about


def test_every_card_says_where_its_data_come_from_and_as_of_when(show) -> None:
    told = show(make_parcel(make_scan())).one(class_="card-source").words
    assert told.startswith("card.source(carrier=")
    assert "moment=time.moment(day=today, clock=12:00)" in told
    assert show(make_parcel()).one(class_="card-source").words == "Posten/Bring"


def test_of_several_reports_the_freshest_gives_the_moment(show) -> None:
    told = tuple(
        Retrieval(source, NOW - timedelta(days=days), Report(N, (make_scan(),)))
        for source, days in (("bring", 3), ("dhl", 1))
    )
    assert "day=yesterday" in show(make_parcel(retrievals=told)).one(class_="card-source").words


def test_an_expected_day_is_said_until_the_parcel_is_there(show) -> None:
    eta = Eta(date(2026, 11, 24), date(2026, 11, 25))

    def promised(code):
        report = Report(N, (make_scan(code),), eta)
        return show(make_parcel(retrievals=(Retrieval("bring", NOW, report),)))

    said = promised("IN_TRANSIT").one(class_="card-eta").words
    assert said == "due.short_carrier(days=24 Nov – 25 Nov)"
    assert not promised("DELIVERED").each(class_="card-eta")


@pytest.mark.parametrize("stage", range(8))
def test_a_bar_shows_the_step_to_the_eye_and_to_the_ear(echo, stage: int) -> None:
    one = read(bar(stage, "ok", echo)).one(class_="bar")
    assert len(one.each("i")) == 7
    assert len(one.each("i", class_="on")) == stage
    assert len(one.each("i", class_="here")) == (1 if stage else 0)
    assert one["role"] == "img"
    assert one["aria-label"] == f"bar.label(step={stage}, steps=7, name=bar.{stage})"


@pytest.mark.parametrize(
    ("stage", "step"), [(0, 0), (1, 1), (2, 2), (3, 3), (4, 3), (5, 4), (6, 4), (7, 5)]
)
def test_a_way_within_one_country_has_five_steps(echo, stage: int, step: int) -> None:
    one = read(bar(stage, "ok", echo, inland=True)).one(class_="bar")
    assert len(one.each("i")) == 5
    assert len(one.each("i", class_="on")) == step
    assert one["aria-label"] == f"bar.label(step={step}, steps=5, name=bar.inland.{step})"


def test_a_card_takes_the_short_bar_once_both_ends_are_known_to_be_one_country(show) -> None:
    def steps(**ends):
        return len(show(make_parcel(make_scan("IN_TRANSIT"), **ends)).one(class_="bar").each("i"))

    assert steps(origin="NO", destination="NO") == 5
    assert [steps(), steps(destination="NO"), steps(origin="SE", destination="NO")] == [7, 7, 7]
    assert steps(origin="NO", destination="NO") == 5


def test_the_menu_of_a_card_offers_what_can_be_done(show) -> None:
    def offered(parcel):
        menu = show(parcel).one("details", class_="menu")
        return [one["data-act"] for one in menu.each("button")]

    always = ["rename-focus", "copy", "archive", "delete"]
    assert offered(make_parcel()) == ["refresh", "mark", *always]
    assert offered(make_parcel(make_scan("DELIVERED"))) == ["refresh", *always]
    assert offered(make_parcel(deleted=NOW)) == ["restore"]
    archived = show(make_parcel(archived=NOW)).one("button", data_act="archive")
    assert archived.words == "menu.unarchive"


def test_the_menu_of_a_card_is_named_after_its_parcel(show) -> None:
    for parcel, name in ((make_parcel(), N), (make_parcel(name="Lamp"), "Lamp")):
        assert show(parcel).one("summary")["aria-label"] == f"card.menu(parcel={name})"


def test_after_a_stop_one_can_go_on_with_the_others(echo) -> None:
    parcels = (make_parcel(number="A1"), make_parcel(make_scan("DELIVERED"), number="B2"))
    state = make_state(*parcels, left=frozenset({"A1", "B2", "gone"}))
    (on,) = read(shelves(state, echo)).each("button", data_act="refresh")
    assert on.words == "refresh.left(count=1)"
    state = make_state(*parcels, left=frozenset({"B2"}))
    assert read(shelves(state, echo)).one("button", data_act="refresh").words == "refresh.all"


@pytest.mark.parametrize(
    ("source", "named"),
    [("bring", "Posten/Bring"), ("page", "source.page.name"), ("track123", "source.track123.name")],
)
def test_a_card_names_who_told_the_newest(show, source: str, named: str) -> None:
    older = Retrieval("dhl", NOW - timedelta(days=1), Report(N, (make_scan(),)))
    told = Retrieval(source, NOW, Report(N, (make_scan(),)))
    one = show(make_parcel(retrievals=(older, told)))
    said = one.one(class_="card-source").words
    assert said.startswith(f"{'C' if source == 'page' else 'c'}ard.source(carrier={named}")


def test_a_pages_text_can_be_brought_from_the_list(echo) -> None:
    for state in (make_state(), make_state(make_parcel())):
        page = read(cards(state, echo))
        assert "#/paste" in [one["href"] for one in page.each("a")]


def test_what_was_copied_can_be_pasted_where_nobody_can_be_asked(show) -> None:
    assert show(make_parcel(carrier="cainiao")).each("button", data_act="paste-page", data_id=N)
    assert not show(make_parcel(carrier="posten-norge")).each("button", data_act="paste-page")


def test_what_was_copied_can_be_pasted_where_who_was_asked_knows_nothing(show) -> None:
    unknown = make_parcel(failure=Failure("bring", NOW, "error.not_found"))
    for one in (show(unknown), show(make_parcel(), walked=N)):
        assert one.each("button", data_act="paste-page", data_id=N)


def test_an_order_without_a_number_offers_to_ask_the_seller_for_it(show) -> None:
    entry = make_parcel(number="PO2111234", order=Order(number="PO-211-1234"))
    shown = show(entry)
    assert "card.ordered" in shown.words
    assert shown.one("a", href="#/message/PO2111234/send_number").words == "card.ask_number"


def test_the_card_of_a_parcel_whose_page_was_looked_at_says_to_paste_it(show) -> None:
    def back(**fields):
        one = show(make_parcel(carrier="cainiao"), **fields)
        return one.one("button", data_act="paste-page")["class"].split()

    assert "main" not in back() and "main" not in back(walked="LP00123456789012")
    assert "main" in back(walked=N)
