"""Every state of the page can be drawn, in every language, and keeps the rules of `reading`."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.adding.messages import ChipChosen, Typed
from app.asking.state import Round
from app.core.carriers import carriers
from app.core.language.unseen import seen
from app.core.model import Failure, Parcel
from app.core.numbers import corrections
from app.core.sources import SOURCES, errors
from app.core.statuses import SUBS
from app.frame.common import Settings, Toast
from app.listing.state import SHELVES
from app.picker.messages import PickerOpened, PickerSearched
from app.picker.state import Picker
from app.pieces.source_names import teller
from app.roof import REGIONS
from app.roof import drawn as region
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.fakes import messages, strict_words
from tests.rooms import changed_state
from tests.strategies import NUMBERS, hostile, parcels, texts
from tests.views.conftest import drawn
from tests.views.pages import N, after, full

NOTICES = (
    "offline",
    "storage_full",
    "storage_off",
    "newer",
    "update_ready",
    "copies_there",
    "import_cut",
)
ERRORS = sorted(
    {
        one.key
        for one in vars(errors).values()
        if isinstance(one, type) and issubclass(one, errors.SourceError)
    }
    | {"error.quota_until"}
)
TOASTS = sorted(
    {key.removesuffix("_other") for key in messages("en") if key.startswith("toast.")}
    - {key for key in messages("en") if key.endswith("_one")}
    - {"toast.close", "toast.undo", "toast.round_moved", "toast.round_failed", "toast.round_still"}
)
# Right and wrong check digits, formats without one, and no format at all.
LOOKED_AT = (
    *NUMBERS,
    "RR123456780CN",
    "1Z999AA10123456784",
    "9400111899223197428490",
    "123456789012",
    "JD014600003828392837",
    "176-12345675",
    "12345",
    "RR1",
    "X",
)
PASTES = (
    "",
    "hello there",
    " ".join(LOOKED_AT),
    "Order 8012345678901234 and 113-1234567-1234567 PO-123-12345678901234567",
    "\n".join(f"2045001234{n:04}" for n in range(43)),
)


def test_an_empty_page_can_be_drawn(draw, w) -> None:
    page = draw(make_state(), w)
    assert page.one(id="list").words
    assert not page.one(id="toast").words
    assert not page.one(id="dialog").words


@pytest.mark.parametrize(
    "place",
    [
        *("list", "parcel", "number", "settings", "key", "relay", "access", "message", "order"),
        *("help", "evidence", "traffic", "sources"),
    ],
)
def test_every_place_can_be_drawn_with_and_without_parcels(draw, w, place: str) -> None:
    for listed in ((), (full("text"),)):
        for opened in (None, N, "no such number"):
            page = draw(make_state(*listed, place=place, opened=opened), w)
            assert page.one(id="pane").words


@pytest.mark.parametrize("sub", [sub for sub in SUBS if not sub.startswith("computed.")])
@pytest.mark.usefixtures("any_status")
def test_every_status_can_be_drawn(draw, w, sub: str) -> None:
    for place in ("", "OSLO"):
        parcel = make_parcel(make_scan(sub, place=place))
        state = make_state(parcel, place="parcel", opened=N)
        page = draw(changed_state(state, tracked=frozenset({N})), w)
        assert page.one("article").one("h1").words
        assert page.one(class_="card-sentence").words


@pytest.mark.parametrize("key", ERRORS)
def test_every_error_can_be_said(draw, w, key: str) -> None:
    args = (("host", "api.bring.com"), ("retry_after", "90"))
    failure = Failure("bring", NOW, key, args)
    for parcel in (make_parcel(failure=failure), make_parcel(make_scan(), failure=failure)):
        page = draw(make_state(parcel, place="parcel", opened=N), w)
        assert "{{" not in page.text
        assert "error." not in page.text


@pytest.mark.parametrize(
    ("carrier", "keys", "kind"),
    [
        ("posten-norge", {}, "direct"),
        ("dhl-express", {"dhl": "k"}, "key"),
        ("dhl-express", {}, "key_missing"),
        ("yanwen", {}, "link"),
        ("cainiao", {}, "relay_missing"),
        ("cainiao", {"relay": "s", "relay.address": "https://mine.workers.dev"}, "relay"),
        ("made-in-2031", {}, "nowhere"),
        (None, {}, "choose"),
    ],
)
def test_every_route_can_be_drawn(draw, w, carrier, keys, kind: str) -> None:
    for events in ((), (make_scan("IN_TRANSIT"),)):
        parcel = make_parcel(*events, carrier=carrier)
        page = draw(make_state(parcel, keys=keys, place="parcel", opened=N), w)
        assert page.one("section", class_="way")["data-kind"] == kind


@pytest.mark.parametrize("carrier", [one.id for one in carriers() if one.needs])
def test_what_a_carriers_page_asks_for_can_be_said(draw, w, carrier: str) -> None:
    page = draw(make_state(make_parcel(carrier=carrier), place="parcel", opened=N), w)
    needs = next(one.needs for one in carriers() if one.id == carrier)
    words = page.one("section", class_="way").words
    assert all(messages(w.intl.language)[f"numbers.needs.{need}"] in words for need in needs)


@pytest.mark.parametrize("source", SOURCES)
def test_every_source_can_be_named(draw, w, source: str) -> None:
    told = make_parcel(make_scan(), source=source)
    page = draw(make_state(told, place="parcel", opened=N), w)
    assert page.one(class_="leg").one("h3").words == teller(source, w)


def test_a_source_that_this_version_does_not_know_is_on_the_way_too(draw, w) -> None:
    told = make_parcel(make_scan(), source="made-in-2031")
    page = draw(make_state(told, place="parcel", opened=N), w)
    assert page.one(class_="leg").one("h3").words == "made-in-2031"


@pytest.mark.parametrize("part", SHELVES)
def test_every_part_of_the_list_can_be_drawn(draw, w, part: str) -> None:
    listed = (
        make_parcel(number="A1"),
        make_parcel(make_scan("READY_FOR_PICKUP"), number="B2"),
        make_parcel(make_scan("DELIVERED"), number="C3"),
        make_parcel(number="D4", archived=NOW),
        make_parcel(number="E5", deleted=NOW),
        make_parcel(number="F6", sent=True),
    )
    count = 2 if part == "current" else 1
    assert len(draw(make_state(*listed, shelf=part), w).each(class_="card")) == count
    assert draw(make_state(make_parcel(deleted=NOW), shelf=part), w).one(id="list").words


@pytest.mark.parametrize("notice", NOTICES)
def test_every_notice_can_be_said(draw, w, notice: str) -> None:
    assert draw(make_state(notices=(notice,)), w).one(id="notices").words


def test_all_notices_can_stand_together(draw, w) -> None:
    page = draw(make_state(notices=NOTICES, damaged=("A1", "<B2>"), place="settings"), w)
    assert len(page.one(id="notices").each("p")) == len(NOTICES) + 1
    assert "<B2>" in page.one(id="pane").text


@pytest.mark.parametrize("key", TOASTS)
def test_every_short_line_can_be_said(draw, w, key: str) -> None:
    for count in (1, 2, 5):
        args = {"count": count, "total": 9, "moved": 1, "failed": 0, "parcel": "Lamp", "host": "h"}
        page = draw(make_state(toast=Toast(key, args)), w)
        assert page.one(id="toast").words


@pytest.mark.parametrize(("moved", "failed"), [(0, 0), (1, 0), (2, 5), (0, 5), (0, 1)])
def test_every_summary_of_a_round_can_be_said(draw, w, moved: int, failed: int) -> None:
    args = {"count": 5, "moved": moved, "failed": failed}
    assert draw(make_state(toast=Toast("toast.round", args)), w).one(class_="toast").words


def test_a_running_round_can_be_drawn(draw, w) -> None:
    state = make_state(make_parcel(), round=Round(3, frozenset({N})), busy=frozenset({N}))
    bar = draw(state, w).one("progress")
    assert (bar["value"], bar["max"]) == ("2", "3")


@pytest.mark.parametrize("paste", PASTES, ids=range(len(PASTES)))
@pytest.mark.parametrize("home", [None, "RU"])
def test_whatever_is_pasted_can_be_drawn(draw, w, paste: str, home: str | None) -> None:
    state = make_state(make_parcel(), settings=Settings(home=home))
    state = after(state, Typed(paste))
    page = draw(state, w)
    assert len(page.one(id="chips").each("li", class_="chip")) == len(state.adding.chips)


def test_choices_by_hand_can_be_drawn(draw, w) -> None:
    state = after(
        make_state(),
        Typed(" ".join(LOOKED_AT)),
        *(ChipChosen("carrier", "afghan-post", number) for number in LOOKED_AT),
        *(ChipChosen("origin", "XK", number) for number in LOOKED_AT),
    )
    chips = draw(state, w).one(id="chips").each("li", class_="chip")
    assert [w.carrier("afghan-post") in chip.words for chip in chips] == [True] * len(
        state.adding.chips
    )


@pytest.mark.parametrize("number", LOOKED_AT)
def test_every_number_can_be_taken_apart(draw, w, number: str) -> None:
    page = draw(make_state(place="number", opened=number), w)
    assert page.one(class_="anatomy").words.replace(" ", "") == number.replace("-", "")
    near = page.one(class_="number-page").each("a", class_="option")
    assert len(near) == len(corrections(number))


@pytest.mark.parametrize("of", ["chip", "parcel", "home", "order"])
@pytest.mark.parametrize("what", ["carrier", "origin", "destination", "home", "country"])
@pytest.mark.parametrize("query", ["", "nor", "no such thing", '"><script>'])
def test_every_list_to_choose_from_can_be_drawn(draw, w, what: str, of: str, query: str) -> None:
    state = after(make_state(), PickerOpened(what, N, of), PickerSearched(query))
    dialog = draw(state, w).one("dialog")
    assert dialog.one("input")["value"] == query
    assert all(listed.words for listed in dialog.each("ul"))


@given(hostile, st.sampled_from(["list", "parcel", "settings", "order", "message"]))
def test_no_text_changes_the_shape_of_the_page(text: str, place: str) -> None:
    def page(written: str):
        parcel = full(written)
        state = make_state(
            parcel,
            draft=written,
            damaged=(written,),
            picker=Picker("carrier", N, "parcel", query="no such " + written),
            toast=Toast("toast.archived", {"parcel": written}, (parcel,)),
            place=place,
            opened=N,
        )
        return drawn(state, strict_words())

    assert page(text).shape == page("harmless").shape


@given(texts)
def test_every_text_is_shown_as_it_was_written_without_what_tricks_the_eye(text: str) -> None:
    page = drawn(make_state(full(text), place="parcel", opened=N), strict_words())
    pane = page.one(id="pane")
    assert pane.one("input", id="name")["value"] == seen(text)
    assert pane.one("textarea", id="note").text == seen(text)
    if text.strip():
        shown = [one.text for one in pane.each("bdi", class_="foreign")]
        assert shown.count(seen(text)) >= len(full(text).retrievals[0].report.events)


@given(texts)
def test_what_a_carrier_wrote_is_kept_apart_from_the_direction_of_the_page(text: str) -> None:
    page = drawn(make_state(full("\u202e" + text), place="parcel", opened=N), strict_words())
    for one in page.one(id="pane").one("section", class_="history").all():
        own = "".join(item for item in one.inside if isinstance(item, str))
        assert "\u202e" not in own
        if "\ufffd" in own:
            assert one.tag in ("bdi", "code")


@given(st.lists(parcels(), max_size=3), st.sampled_from(SHELVES), st.sampled_from(["en", "ru"]))
def test_any_list_of_any_parcels_can_be_drawn(listed, part: str, language: str) -> None:
    w = strict_words(language)
    state = make_state(*listed, shelf=part)
    drawn(state, w)
    for number in state.parcels:
        page = drawn(replace(state, place="parcel", opened=number), w)
        told = sum(len(one.report.events) for one in state.parcels[number].retrievals)
        raw = [row for one in page.each("details", class_="raw") for row in one.each("li")]
        assert len(raw) == told


@given(parcels(numbers=hostile), st.sampled_from(["parcel", "number"]))
def test_a_number_from_a_broken_record_comes_not_alive_either(parcel: Parcel, place: str) -> None:
    drawn(make_state(parcel, place=place, opened=parcel.number), strict_words())


@given(hostile)
def test_a_key_is_nowhere_on_the_page(secret: str) -> None:
    key = "k3y-" + secret
    keys = {"dhl": key, "relay": key}
    for place in ("list", "settings", "key", "relay", "access", "sources"):
        state = make_state(make_parcel(carrier="dhl-express"), keys=keys, place=place, opened="dhl")
        for name in REGIONS:
            assert "k3y-" not in region(name, state, strict_words()), name
