"""What codes say of a whole history."""

from app.core.model import Event
from app.core.sources.codes import delivered, newest_with


def test_delivered_is_what_a_code_says():
    codes = {"D": "dl.delivered", "T": "it.moving"}
    assert delivered([Event(None, "Delivered", code="D")], codes)
    assert not delivered([Event(None, "Delivered", code="T"), Event(None, "x")], codes)


def test_the_code_of_the_whole_parcel_is_the_newest_events():
    events = newest_with([Event(None, "b", "Ulm"), Event(None, "a", code="T")], "D")
    assert [(event.text, event.place, event.code) for event in events] == [
        ("b", "Ulm", "D"),
        ("a", "", "T"),
    ]
    assert newest_with(events, "D", "Bonn")[0].place == "Bonn"
