"""A parcel that the visitor sends: their tick, and words for a sender."""

from dataclasses import replace

import pytest

from app.core.language.words import Words
from tests.conftest import make_parcel, make_scan, make_state

N = "RR123456785CN"


@pytest.mark.parametrize(
    ("code", "key"),
    [
        ("READY_FOR_PICKUP", "sent.ap.ready"),
        ("DELIVERED", "sent.dl.delivered"),
        ("RETURN", "sent.ex.returning"),
    ],
)
def test_the_headline_is_turned(draw, w: Words, code: str, key: str) -> None:
    parcel = make_parcel(make_scan(code, 21), sent=True)
    page = draw(make_state(parcel, place="parcel", opened=N), w)
    assert page.one("h1", id="headline").words == w.t(key)
    assert not page.each("section", class_="counter")
    assert not page.each("details", id="missing")
    assert not page.each("details", id="add-code")
    assert {one.words for one in page.each("a", href=f"#/message/{N}")} == {
        w.t("recipient.link"),
        w.t("dock.recipient"),
    }


def test_the_tick_says_how_it_is(draw, echo) -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 21))
    for ticked in (False, True):
        state = make_state(replace(parcel, sent=ticked), place="parcel", opened=N)
        tick = draw(state, echo).one("input", id="sent")
        assert ("checked" in tick.attributes) is ticked
        assert tick["data-id"] == N


def test_a_shelf_of_sent_parcels_is_named(draw, echo) -> None:
    parcel = make_parcel(make_scan("IN_TRANSIT", 21), sent=True)
    page = draw(make_state(parcel), echo)
    assert page.one("button", data_act="shelf", data_id="sent").words.startswith("shelf.sent")


def message(draw, words, letter=""):
    parcel = make_parcel(make_scan("IN_TRANSIT", 21), sent=True)
    return draw(make_state(parcel, place="message", opened=N, letter=letter), words)


def test_the_message_to_the_recipient_is_in_the_language_that_is_chosen(draw, w: Words) -> None:
    page = message(draw, w)
    assert page.one("h1", id="message-title").words == w.t("recipient.title")
    field = page.one("textarea", name="value")
    assert field["lang"] == w.intl.language and N in field.text
    chosen = message(draw, w, "he").one("textarea", name="value")
    assert (chosen["lang"], chosen["dir"], chosen["id"]) == ("he", "auto", "recipient-he")
    assert "שלום" in chosen.text
    assert message(draw, w, "no such").one("textarea", name="value").text == field.text
    marked = message(draw, w, "he").each("a", class_="option", aria_current="true")
    assert [one["href"] for one in marked] == [f"#/message/{N}/he"]


def test_the_message_goes_out_only_by_a_press(draw, echo) -> None:
    form = message(draw, echo).one("form", class_="letter")
    assert form["data-submit"] == "copy-letter"
    assert [one.attributes.get("data-submit") for one in form.each("button")] == [
        "hand-on-letter",
        None,
    ]
    assert not form.each("a")
