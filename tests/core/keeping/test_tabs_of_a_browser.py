"""Two tabs of one browser, whose writing reaches the device and each other late and in any order.

As in Chromium: each tab has a copy of what lies on the device and writes there at once; the device
takes the writings one after another and tells the other tab. What is told does not change a copy
that has a later writing of its own under way, and the page hears of it in a task of its own.
"""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.keeping.records import PARCEL, Records
from app.core.model import Event, Linked, Parcel, Report, Retrieval
from app.core.parcel.record import dump, read
from app.core.parcel.reports import with_retrieval

NUMBER, FURTHER = "RR123456785CN", "CP123456785SK"
NAME = PARCEL + NUMBER
NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
BARE = Parcel(NUMBER, NOW)


class Device:
    """What lies on the device, and the two copies of it."""

    def __init__(self) -> None:
        self.text = ""
        self.copies = (Copy(), Copy())

    def take(self, one: int) -> None:
        """Takes the next writing of a tab, and tells both."""
        mine, other = self.copies[one], self.copies[1 - one]
        if mine.leaving:
            self.text = mine.leaving.popleft()
            mine.coming.append(None)
            other.coming.append(self.text)


class Copy:
    """A tab's copy of the one text: `leaving` and `coming` are on their way, `told` waits for the
    page."""

    def __init__(self) -> None:
        self.text = ""
        self.under_way = 0
        self.leaving: deque[str] = deque()
        self.coming: deque[str | None] = deque()
        self.told: deque[str] = deque()

    def get(self, name: str) -> str:
        return self.text if name == NAME else ""

    def put(self, name: str, text: str) -> None:
        assert name == NAME
        if text != self.text:
            self.text = text
            self.under_way += 1
            self.leaving.append(text)

    def remove(self, name: str) -> None:
        if self.text:
            self.put(name, "")

    def names(self) -> Iterable[str]:
        return [NAME] if self.text else []

    def arrive(self) -> None:
        """One thing that the device tells; None is that a writing of its own has been taken."""
        if not self.coming:
            return
        text = self.coming.popleft()
        if text is None:
            self.under_way -= 1
            return
        if not self.under_way:
            self.text = text
        self.told.append(text)


class Tab:
    """The page in one tab: what it shows, and what it does when it hears of the other."""

    def __init__(self, copy: Copy, device: str) -> None:
        self.copy = copy
        self.records = Records(copy, device)
        self.shown: Parcel | None = None

    def save(self, parcel: Parcel) -> None:
        self.shown = self.records.save(parcel, NOW)

    def forget(self) -> None:
        self.shown = None
        self.records.forget(NUMBER, NOW)

    def hear(self) -> None:
        if not self.copy.told:
            return
        mine = self.shown if self.records.knows(NUMBER) else None
        found = self.records.heard(NUMBER, self.copy.told.popleft(), mine, NOW)
        self.shown = found and found.parcel
        if found and found.more:
            self.save(found.parcel)


def answer(turn: int, number: str = NUMBER) -> Retrieval:
    at = NOW + timedelta(hours=turn)
    return Retrieval("bring", at, Report(number, (Event(at, f"Scan {turn}"),)))


def with_further(parcel: Parcel, turn: int) -> Parcel:
    return with_retrieval(replace(parcel, linked=(Linked(FURTHER),)), answer(turn, FURTHER))


def without_further(parcel: Parcel, turn: int) -> Parcel:
    told = tuple(one for one in parcel.retrievals if one.report.number != FURTHER)
    return replace(parcel, linked=(), retrievals=told)


CHANGES: dict[str, Callable[[Parcel, int], Parcel]] = {
    "name": lambda parcel, turn: replace(parcel, name=f"name {turn}"),
    "tag": lambda parcel, turn: replace(parcel, tags=(*parcel.tags, f"tag {turn}")),
    "told": lambda parcel, turn: with_retrieval(parcel, answer(turn)),
    "further": with_further,
    "no further": without_further,
    "deleted": lambda parcel, turn: replace(parcel, deleted=NOW),
    "restored": lambda parcel, turn: replace(parcel, deleted=None),
}
TRAVELS = ("take", "arrive", "hear")
STEPS = st.sampled_from([*CHANGES, "forget", *TRAVELS, *TRAVELS, *TRAVELS])


class Browser:
    """Two tabs, and the steps that happen in them."""

    def __init__(self) -> None:
        self.device = Device()
        self.tabs = tuple(Tab(self.device.copies[one], name) for one, name in enumerate("ab"))
        self.turn = 0

    def step(self, one: int, step: str) -> None:
        self.turn += 1
        tab = self.tabs[one]
        if step in TRAVELS:
            {"take": lambda: self.device.take(one), "arrive": tab.copy.arrive, "hear": tab.hear}[
                step
            ]()
        elif step == "forget":
            tab.forget()
        else:
            tab.save(CHANGES[step](tab.shown or BARE, self.turn))

    def settle(self) -> None:
        """Lets everything arrive; the tabs are quiet in the end."""
        for _ in range(60):
            for one in (0, 1):
                for step in TRAVELS:
                    self.step(one, step)
        assert not any(c.leaving or c.coming or c.told for c in self.device.copies)


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 1), STEPS), max_size=30))
def test_in_the_end_both_show_what_lies_on_the_device(steps: list[tuple[int, str]]) -> None:
    browser = Browser()
    for one, step in steps:
        browser.step(one, step)
    browser.settle()
    there = browser.device.text and read(browser.device.text).shown
    assert [tab.shown or "" for tab in browser.tabs] == [there, there]
    assert {copy.text for copy in browser.device.copies} == {browser.device.text}
    for shown in filter(None, [there]):
        told = {one.report.number for one in shown.retrievals}
        assert (FURTHER in told) == (Linked(FURTHER) in shown.linked)


@settings(max_examples=200)
@given(st.lists(st.tuples(st.integers(0, 1), STEPS), max_size=20), st.integers(0, 1))
def test_what_is_added_after_everything_was_removed_is_in_both(steps, last: int) -> None:
    browser = Browser()
    for one, step in steps:
        browser.step(one, step)
    browser.tabs[0].forget()
    browser.tabs[1].forget()
    browser.step(last, "tag")
    tag = f"tag {browser.turn}"
    browser.settle()
    assert [tag in (tab.shown or BARE).tags for tab in browser.tabs] == [True, True]


def test_what_was_heard_while_an_own_writing_was_under_way_lies_there_in_the_end() -> None:
    """The other tab hears of a removal in between, and knows no more what it wrote before."""
    browser = Browser()
    for one, step in [*[(0, "name")] * 3, (0, "take"), *[(1, "name")] * 2, (1, "forget")]:
        browser.step(one, step)
    browser.settle()
    assert [tab.shown and tab.shown.name for tab in browser.tabs] == ["name 3", "name 3"]
    assert read(browser.device.text).shown.name == "name 3"


def test_a_removal_that_is_heard_late_hides_nothing_that_was_added_again() -> None:
    browser = Browser()
    one, two = browser.tabs
    one.save(BARE)
    browser.settle()
    one.forget()
    browser.device.take(0)
    two.copy.arrive()
    two.save(replace(BARE, name="again"))
    two.hear()
    assert two.shown
    browser.settle()
    assert [tab.shown and tab.shown.name for tab in browser.tabs] == ["again", "again"]


def test_what_an_older_page_wrote_and_this_tab_has_taken_over_is_not_heard_again() -> None:
    """It has no stamps, so that heard twice it would undo what was changed here in between."""
    browser = Browser()
    one, two = browser.tabs
    two.save(replace(BARE, name="Lamp"))
    browser.settle()
    one.copy.put(NAME, dump(replace(BARE, name="Shoes")))
    browser.device.take(0)
    two.copy.arrive()
    assert two.shown
    two.save(replace(two.shown, note="ring"))
    assert two.shown
    two.save(replace(two.shown, name="Boots"))
    two.hear()
    browser.settle()
    assert two.shown and (two.shown.name, two.shown.note) == ("Boots", "ring")
