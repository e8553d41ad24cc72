"""What the settings' record keeps, and what it makes of anything else that lies there."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.frame.common import Settings
from app.storage.settings_record import dump, load

FULL = Settings(
    language="ru",
    theme="dark",
    home="PL",
    chosen={"RR": "china-post"},
    opening=False,
    city="Łódź",
    postcode="90-001",
    sort="deadline",
    group="shop",
    table=True,
    alerts=True,
)
ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3)
    ),
    max_leaves=6,
)


def test_every_setting_comes_back_as_it_was() -> None:
    assert load(dump(FULL)) == FULL
    assert load(dump(Settings())) == Settings()


def test_what_another_version_keeps_there_stays() -> None:
    before = dump(FULL)[:-1] + ', "swipe": {"left": "archive"}}'
    assert json.loads(dump(Settings(), before))["swipe"] == {"left": "archive"}
    assert load(dump(Settings(), before)) == Settings()


@pytest.mark.parametrize(
    "text",
    [None, "", "hello world", '"text"', "[1]", "{", "[" * 10_000, '{"language":' * 9_999],
    ids=["none", "empty", "words", "string", "list", "cut", "deep", "deep objects"],
)
def test_what_is_no_record_is_a_first_visit(text: str | None) -> None:
    assert load(text) == Settings()
    assert load(dump(FULL, text)) == FULL


@pytest.mark.parametrize("value", [{"a": 1}, 5, ["PL"], "POLAND", None, "\ud83d!", "1a", "??"])
def test_a_country_of_another_form_is_none(value: object) -> None:
    assert load(json.dumps({"home": value, "city": "Oslo"})) == Settings(city="Oslo")


@given(st.dictionaries(st.sampled_from([*Settings.__slots__]), ANYTHING))
def test_any_values_give_settings_of_the_right_kinds(saved: dict[str, object]) -> None:
    found = load(json.dumps(saved))
    for name in Settings.__slots__:
        value = getattr(found, name)
        if name == "home":
            assert value is None or (len(value) == 2 and value.isascii())
        elif name == "chosen":
            assert all(isinstance(one, str) for pair in value.items() for one in pair)
        else:
            assert type(value) is type(getattr(Settings(), name))
    assert load(dump(found)) == found
