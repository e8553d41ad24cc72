"""The example: what a newcomer sees of a parcel, and that it is nobody's."""

from dataclasses import replace

from app.roof import place, update
from app.sharing.example import NUMBER
from app.sharing.view.example import example_page
from tests.conftest import NOW, make_parcel, make_scan, make_state
from tests.views.reading import check, read


def test_the_example_says_that_it_is_one_and_has_nothing_that_would_keep_it(echo) -> None:
    page = read(example_page(make_state(), echo))
    check(page)
    assert page.one("h1").words == "example.title"
    assert {one.get("data-act") for one in page.each("button")} == {"originals"}
    assert next(one.get("href") for one in page.each("a")) == "#/"


def test_it_waits_to_be_collected_on_whatever_day_it_is_looked_at(w) -> None:
    headlines = set()
    for month in range(1, 13):
        state = replace(make_state(), now=NOW.replace(month=month, day=28))
        page = read(example_page(state, w))
        headlines.add(page.one(class_="must").words)
    assert len(headlines) == 12


def test_it_joins_no_list_and_takes_nothing_from_a_parcel_of_that_number() -> None:
    mine = make_state(make_parcel(make_scan(), number=NUMBER, name="Mine"))
    after, effects = update(mine, place("#/example"))
    assert after.parcels == mine.parcels and effects == ()
    assert (after.place, after.opened) == ("example", None)
