"""The small pieces: icons and flags are decoration, numbers and foreign words stand apart."""

from hypothesis import given

from app.core.language.unseen import seen
from app.frame.parts import button, flag, foreign, icon, number, outside, truth, worded
from tests.strategies import texts
from tests.views.reading import read


def test_an_icon_is_decoration() -> None:
    svg = read(icon("x")).one("svg")
    assert svg["aria-hidden"] == "true"
    assert svg.one("use")["href"].endswith("#i-x")


def test_a_flag_is_decoration_and_unknown_countries_have_none() -> None:
    image = read(flag("NO")).one("img")
    assert image["src"] == "static/vendor/flags/no.svg"
    assert image["alt"] == ""
    assert flag(None) == flag("") == ""


def test_a_number_is_grouped_for_the_eye_only() -> None:
    shown = read(number("RR123456785CN")).one("bdi")
    assert [one.text for one in shown.each("span")] == ["RR", "1234", "5678", "5", "CN"]
    assert shown.text == "RR123456785CN"
    assert shown["translate"] == "no"


@given(texts)
def test_foreign_words_keep_their_own_direction(text: str) -> None:
    shown = read(foreign(text)).one("bdi")
    assert shown["dir"] == "auto"
    assert shown.text == seen(text)


def test_a_button_says_what_it_does_and_about_whom() -> None:
    one = read(button("archive", "Put away", "archive", data="RR1")).one("button")
    assert (one["type"], one["data-act"], one["data-id"]) == ("button", "archive", "RR1")
    assert one.words == "Put away"
    assert one.each("svg")
    assert not read(button("undo", "Undo")).each("svg")


@given(texts)
def test_a_link_outside_tells_nobody_where_it_stood(text: str) -> None:
    link = read(outside("https://example.org/?n=1&m=2", text)).one("a")
    assert link["href"] == "https://example.org/?n=1&m=2"
    assert (link["target"], link["rel"]) == ("_blank", "noopener noreferrer")
    assert link.text == seen(text)


def test_carriers_and_countries_in_a_message_are_named(echo) -> None:
    args = (("carrier", "no-such"), ("country", "NO"), ("host", "x.no"))
    assert worded(echo, "key", args) == "key(carrier=no-such, country=land NO, host=x.no)"


def test_truth_is_written_as_aria_writes_it() -> None:
    assert (truth(True), truth(False)) == ("true", "false")
