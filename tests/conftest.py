"""Parcels to try things on; the fixtures are factories.

How often a property is tried is told here only: `bounded` in every run of the tests, `long` by
`make properties`, `pyodide` where Python is slow, and `few` where only the way through the code
counts (`make coverage`, `make mutants`), without looking for smaller examples. What a test draws on
seeds of its own is a multiple of the same number. No deadlines: a busy machine is no fault.
"""

import gc
import sys
from collections.abc import Callable, Generator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import Phase, settings

import app.core.parcel.history
from app.core.model import Event, Parcel, Report, Retrieval
from app.core.statuses import SUBS
from app.frame.state import State
from tests.rooms import changed_state

for name, examples in {"bounded": 50, "pyodide": 20, "long": 2_000}.items():
    settings.register_profile(name, deadline=None, max_examples=examples)
unshrunk = [Phase.explicit, Phase.generate]
settings.register_profile("few", deadline=None, max_examples=15, phases=unshrunk, database=None)
settings.load_profile("pyodide" if sys.platform == "emscripten" else "bounded")


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """The twenty thousand tests stay to the end: to search them for garbage again and again takes a
    tenth of a run."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.collect()
        gc.freeze()
        gc.enable()


NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)


def make_scan(code: str = "", day: float = 1, **fields: object) -> Event:
    """An event so many days after the first of November 2026, at noon UTC."""
    time = datetime(2026, 11, 1, 12, tzinfo=UTC) + timedelta(days=day - 1)
    return replace(Event(time, code.lower() or "A scan", code=code), **fields)


def make_parcel(*events: Event, source: str = "bring", **fields: object) -> Parcel:
    """A parcel of which one source has told these events."""
    number = str(fields.get("number", "RR123456785CN"))
    told = Retrieval(source, NOW, Report(number, events))
    base = Parcel(number, NOW, "posten-norge", retrievals=(told,) if events else ())
    return replace(base, **fields)


def make_state(*parcels: Parcel, **fields: object) -> State:
    """A page with these parcels on its list."""
    return changed_state(State({parcel.number: parcel for parcel in parcels}, NOW), **fields)


@pytest.fixture(scope="session")
def now() -> datetime:
    return NOW


@pytest.fixture(scope="session")
def scan() -> Callable[..., Event]:
    return make_scan


@pytest.fixture(scope="session")
def parcel() -> Callable[..., Parcel]:
    return make_parcel


@pytest.fixture(scope="session")
def state() -> Callable[..., State]:
    return make_state


@pytest.fixture
def any_status(monkeypatch) -> None:
    """Lets the code of an event be the status itself, for not every one has a source yet."""
    told = lambda _, event: event.code if event.code in SUBS else None  # noqa: E731
    monkeypatch.setattr(app.core.parcel.history, "understood", told)
