"""What speaks of another number is not taken."""

import pytest

from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.ownership import only, own, require

OURS, OTHER = {"id": "rr1"}, {"id": "RR2"}


@pytest.mark.parametrize("told", ["RR2", "", None])
def test_another_number_and_none_are_unreadable(told):
    with pytest.raises(Unreadable):
        require("RR1", told)


def test_a_number_that_need_not_be_told_may_be_absent_but_not_another():
    require("RR1", "rr1")
    require("RR1", None, may_be_absent=True)
    with pytest.raises(Unreadable):
        require("RR1", "RR2", may_be_absent=True)


def test_the_items_of_the_number_are_chosen_from_those_of_others():
    assert own("RR1", [OTHER, OURS, OURS], "id") == (OURS, OURS)
    assert only("RR1", [OTHER, OURS], "id") is OURS
    assert own("RR1", [], "id") == ()


def test_no_items_are_an_unknown_number_and_others_only_are_unreadable():
    with pytest.raises(NotFound):
        only("RR1", [], "id")
    for choose in (own, only):
        with pytest.raises(Unreadable):
            choose("RR1", [OTHER], "id")
