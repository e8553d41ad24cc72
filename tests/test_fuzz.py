"""A few of the damaged inputs of tests/fuzzing.py, and those that have once found a fault."""

import pytest

from tests.fuzzing import KINDS, SLOWEST, tried

FOUND = [("pages", 3579)]


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_damaged_is_read_or_refused(kind: str) -> None:
    for seed in range(KINDS[kind].few):
        assert tried(kind, seed) < SLOWEST, seed


@pytest.mark.parametrize(("kind", "seed"), FOUND)
def test_what_once_found_a_fault_is_read_or_refused(kind: str, seed: int) -> None:
    assert tried(kind, seed) < SLOWEST
