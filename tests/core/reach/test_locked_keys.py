"""Keys as they lie locked in the store: read back as they were written, whoever wrote them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.backup.locked import FEWEST_ROUNDS, MOST_ROUNDS, ROUNDS, Locked, sealed_head
from app.core.reach.locked_keys import (
    KIND,
    LARGEST,
    MOST_KEYS,
    LockedKeys,
    dump,
    inside,
    keys_of,
    load,
)
from tests.strategies import texts

LOCK = Locked(ROUNDS, b"s" * 16, b"i" * 12, b"cipher text and its tag")
WORDS = st.text(min_size=1, max_size=40)


@given(st.binary(min_size=17, max_size=99), st.frozensets(WORDS, max_size=5))
def test_they_are_read_as_they_were_written(data: bytes, names: frozenset[str]) -> None:
    lock = LOCK._replace(data=data)
    assert load(dump(lock, names)) == LockedKeys(lock, names)


@given(st.dictionaries(WORDS, WORDS, max_size=5))
def test_what_is_locked_is_the_keys(keys: dict[str, str]) -> None:
    assert keys_of(inside(keys)) == keys


def test_the_cost_and_the_salt_stand_in_the_text_and_are_sealed_with_the_keys() -> None:
    told = json.loads(dump(LOCK, ["dhl"]))
    assert told["rounds"] == ROUNDS >= 600_000
    assert set(json.loads(sealed_head(LOCK, KIND))) == {"parcelbook", "v", "rounds", "salt", "iv"}
    assert told["names"] == ["dhl"]


@pytest.mark.parametrize(
    "change",
    [
        {"parcelbook": "locked backup"},
        {"v": 2},
        {"v": "1"},
        {"rounds": FEWEST_ROUNDS - 1},
        {"rounds": MOST_ROUNDS + 1},
        {"rounds": True},
        {"salt": "?"},
        {"iv": ""},
        {"data": None},
    ],
    ids=str,
)
def test_what_another_hand_has_changed_cannot_be_opened(change: dict[str, object]) -> None:
    told = json.loads(dump(LOCK, ["dhl"])) | change
    assert load(json.dumps(told)) == LockedKeys(None)


@given(texts | st.sampled_from(["", "[" * 9_999, "7", "null", '{"parcelbook":"locked keys"}']))
def test_any_text_is_locked_keys_or_none(text: str) -> None:
    assert load(text).lock is None


def test_there_is_no_end_of_names_and_no_text_too_long_to_be_looked_at() -> None:
    assert len(load(dump(LOCK, map(str, range(2 * MOST_KEYS)))).names) == MOST_KEYS
    assert load(" " * LARGEST + dump(LOCK, [])) == LockedKeys(None)
    assert keys_of('{"dhl": 7, "": "x", "a": "b"}') == {"a": "b"}


def test_a_long_key_is_there_again_after_the_lock() -> None:
    keys = {"dhl": "k" * 9_999, "ship24": "short"}
    assert keys_of(inside(keys)) == keys


@pytest.mark.parametrize("text", ["", "[]", "7", '"dhl"'])
def test_what_was_locked_and_is_no_object_of_keys_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"keys|Expecting"):
        keys_of(text)
