"""Notices above the list and the short line below it."""

from app.frame.common import Toast
from app.frame.notices import notices, toast
from tests.conftest import make_parcel, make_state
from tests.views.reading import read


def said(echo, key: str, **args: object) -> str:
    page = read(toast(make_state(toast=Toast(key, args)), echo))
    return page.one(class_="toast").one("span").words


def test_without_notices_there_is_nothing(echo) -> None:
    assert notices(make_state(), echo) == ""
    assert toast(make_state(), echo) == ""


def test_each_notice_is_a_line(echo) -> None:
    page = read(notices(make_state(notices=("offline", "storage_full")), echo))
    assert [one.words for one in page.each("p")] == ["notice.offline", "notice.storage_full"]


def test_a_new_version_can_be_loaded(echo) -> None:
    page = read(notices(make_state(notices=("update_ready",)), echo))
    assert page.one("button", data_act="update").words == "notice.reload"


def test_a_file_that_was_taken_in_by_half_leads_to_the_copies_or_is_said_to_be_well(echo) -> None:
    page = read(notices(make_state(notices=("import_cut",)), echo))
    assert page.one("a")["href"] == "#/backup"
    assert page.one("button", data_act="import-checked").words == "notice.import_checked"


def test_records_that_cannot_be_read_are_counted(echo) -> None:
    page = read(notices(make_state(damaged=("A1", "B2")), echo))
    assert page.words == "notice.damaged(count=2)"


def test_a_step_that_can_be_undone_offers_it(echo) -> None:
    undoable = make_state(toast=Toast("toast.archived", {"parcel": "Lamp"}, (make_parcel(),)))
    page = read(toast(undoable, echo))
    assert page.one("button", data_act="undo").words == "toast.undo"
    assert "toast.archived(parcel=Lamp)" in page.words
    assert page.one("button", data_act="close-toast")["aria-label"] == "toast.close"


def test_what_cannot_be_undone_does_not_offer_it(echo) -> None:
    page = read(toast(make_state(toast=Toast("toast.copied")), echo))
    assert not page.each("button", data_act="undo")


def test_a_round_says_what_moved_and_what_could_not_be_asked(echo) -> None:
    assert said(echo, "toast.round", count=5, moved=2, failed=1) == (
        "toast.round(count=5) toast.round_moved(count=2) toast.round_failed(count=1)"
    )


def test_what_was_just_tracked_is_said_to_be_added_and_never_to_be_nothing_new(echo) -> None:
    said_of = {"count": 2, "failed": 0, "added": 3}
    assert said(echo, "toast.round", moved=0, **said_of) == "toast.added(count=3)"
    assert said(echo, "toast.round", moved=1, **said_of) == (
        "toast.added(count=3) toast.round_moved(count=1)"
    )


def test_a_round_without_news_says_so(echo) -> None:
    assert said(echo, "toast.round", count=5, moved=0, failed=0) == (
        "toast.round(count=5) toast.round_still"
    )


def test_a_round_of_which_nobody_answered_does_not_say_that_nothing_is_new(echo) -> None:
    assert said(echo, "toast.round", count=5, moved=0, failed=5) == ("toast.round_failed(count=5)")
