"""The page of the keys' passphrase."""

import pytest

from app.access.state import Access, Lock
from app.access.view.lock import lock_page
from app.frame.notices import notices
from tests.conftest import make_parcel, make_state
from tests.views.reading import check, read

KEYS = {"dhl": "k3y-of-the-visitor"}


@pytest.fixture
def show(echo):
    def show(lock: Lock | None = None, keys=None):
        access = Access(lock=lock or Lock())
        page = read(lock_page(make_state(place="lock", keys=keys or {}, access=access), echo))
        check(page)
        return page

    return show


def forms(page) -> list[str]:
    return [one["data-submit"] for one in page.each("form")]


def acts(page) -> list[str]:
    return [one["data-act"] for one in page.each("button") if "data-act" in one.attributes]


def test_where_pages_share_one_origin_it_is_said_who_could_read_the_list(echo) -> None:
    for address, told in (("https://jane.github.io/parcels/", True), ("https://b.example/", False)):
        page = read(lock_page(make_state(place="lock", address=address), echo))
        assert ("lock.shared" in page.words) is told
        assert ("jane.github.io" in page.words) is told


def test_without_keys_there_is_nothing_to_lock(show) -> None:
    page = show()
    assert forms(page) == [] and "lock.no_keys" in page.words


def test_a_passphrase_is_seen_while_it_is_chosen_and_is_no_draft(show) -> None:
    page = show(keys=KEYS)
    assert forms(page) == ["lock-keys"]
    assert page.one("input")["type"] == "text"
    assert all("data-secret" in one.attributes for one in page.each("form"))
    assert "k3y" not in page.words


def test_locked_keys_are_opened_or_given_up(show) -> None:
    page = show(Lock("closed", frozenset(KEYS)))
    assert forms(page) == ["unlock-keys"]
    assert page.one("input")["type"] == "password"
    assert acts(page) == ["forget-keys"]
    assert "lock.forgotten_about" in page.words


def test_what_nobody_can_read_any_more_is_only_given_up(show) -> None:
    page = show(Lock("closed", lost=True))
    assert forms(page) == [] and acts(page) == ["forget-keys"]


def test_open_keys_get_another_passphrase_or_none(show) -> None:
    page = show(Lock("open"), keys=KEYS)
    assert forms(page) == ["lock-keys"] and acts(page) == ["remove-lock"]


def test_it_is_said_why_the_last_attempt_failed(show) -> None:
    page = show(Lock("closed", frozenset(KEYS), said="lock.wrong"))
    assert page.one("p", role="alert").words.endswith("lock.wrong")
    assert "lock.busy" in show(Lock("closed", frozenset(KEYS), busy=True)).words


def test_ways_lead_back_to_the_sources_and_to_the_parcel_that_waits(echo) -> None:
    parcel = make_parcel()
    state = make_state(parcel, place="lock", access=Access(came=parcel.number))
    page = read(lock_page(state, echo))
    assert page.one("a", class_="up")["href"] == "#/sources"
    assert page.one("a", class_="way-back")["href"] == f"#/p/{parcel.number}"


def test_a_notice_leads_to_the_passphrase(echo) -> None:
    page = read(notices(make_state(notices=("keys_locked",)), echo))
    assert page.one("a")["href"] == "#/lock"
