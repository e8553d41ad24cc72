"""The parts into which the files of the pages' tests are dealt."""

from dealing import ROOT, dealt, weights


def test_each_file_is_dealt_once_the_heaviest_to_the_lightest_part() -> None:
    known = {"a": 9, "b": 5, "c": 4, "d": 3}
    assert dealt("abcd", 2, known) == [["a", "d"], ["b", "c"]]
    assert dealt("dcba", 2, known) == dealt("abcd", 2, known)
    assert sorted(file for part in dealt("abcde", 3, known) for file in part) == list("abcde")


def test_a_weight_is_that_of_a_file_that_is_there() -> None:
    assert [file for file in weights() if not (ROOT / file).is_file()] == []
