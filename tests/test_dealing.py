"""The parts into which the files of the pages' tests are dealt."""

from itertools import chain

from dealing import ROOT, UNKNOWN, dealt, weights
from rings import WAITING, parts


def test_each_file_is_dealt_once_the_heaviest_to_the_lightest_part() -> None:
    known = {"a": 9, "b": 5, "c": 4, "d": 3}
    assert dealt("abcd", 2, known) == [["a", "d"], ["b", "c"]]
    assert dealt("dcba", 2, known) == dealt("abcd", 2, known)
    assert sorted(file for part in dealt("abcde", 3, known) for file in part) == list("abcde")


def test_the_parts_are_dealt_each_shorter_than_the_one_before() -> None:
    known = weights()
    took = [sum(known.get(file, UNKNOWN) for file in part) for part in parts()]
    assert took == sorted(took, reverse=True)
    assert took[-1] < took[0] / 2


def test_a_weight_is_that_of_a_file_that_is_there() -> None:
    assert [file for file in weights() if not (ROOT / file).is_file()] == []


def test_each_file_of_the_pages_and_the_relay_is_run_once() -> None:
    rooms = (ROOT.glob(f"tests/{room}/test_*.py") for room in ("pages", "relay"))
    there = [str(path.relative_to(ROOT)) for path in chain(*rooms)]
    assert sorted([*chain(*parts()), *WAITING]) == sorted(there)
