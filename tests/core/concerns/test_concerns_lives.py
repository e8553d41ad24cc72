"""What the page warns of on made-up lives of parcels: only what is wrong with them."""

from random import Random

import pytest
from hypothesis import settings

from app.core.concerns import Concern, concerns
from app.core.parcel.glance import glance
from tests.fakes import messages
from tests.faults import FAULTS, faulty
from tests.stories import Story, story

HEALTHY, OF_EACH_FAULT = 20 * settings.default.max_examples, 2 * settings.default.max_examples


def test_every_concern_has_its_words() -> None:
    known = {key.removesuffix("_other") for key in messages("en")}
    found = {one.id for name in FAULTS for one in _heard(faulty(name, 0))}
    found |= {"collect", "collect_until", "late"}
    missing = {
        f"concern.{one}.{part}" for one in found for part in ("reason", "todo", "short")
    } - known
    assert missing == set()


def _heard(one: Story) -> tuple[Concern, ...]:
    return concerns(glance(one.parcel), one.own, one.now)


def test_healthy_parcels_are_left_alone() -> None:
    told = [story(Random(seed)) for seed in range(HEALTHY)]
    wrong = [one for one in told if not {c.id for c in _heard(one)} <= one.truth]
    missed = [one for one in told if not one.truth <= {c.id for c in _heard(one)}]
    assert len(wrong) <= HEALTHY * 0.02, [_heard(one) for one in wrong]
    assert len(missed) <= HEALTHY * 0.02, [one.truth for one in missed]


def test_the_healthy_stand_at_every_stage_of_every_route() -> None:
    told = [story(Random(seed)) for seed in range(HEALTHY)]
    assert len({one.route for one in told}) >= 8
    assert {glance(one.parcel).stage for one in told} >= {0, 1, 2, 3, 4, 5, 6, 7}


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found(name: str) -> None:
    word = name.partition("-")[0]
    found = sum(
        word in {one.id for one in _heard(faulty(name, seed))} for seed in range(OF_EACH_FAULT)
    )
    assert found >= OF_EACH_FAULT * 0.98
