"""Sentences of books tell no stage: lines that a script makes from words as novels have them."""

import random
from itertools import chain

import pytest

from app.core.statuses.phrases import said
from tests.core.statuses.prose import PARTS

LINES = 1500
WIDTH = 72
SPACELESS = frozenset({"ja", "th", "zh"})


def lines(language: str, amount: int) -> list[str]:
    """So many lines of running text, broken where a mail would break them."""
    dice = random.Random(language)
    space = "" if language in SPACELESS else " "
    found: list[str] = []
    rest = ""
    while len(found) < amount:
        while len(rest) < WIDTH:
            said_now = space.join(filter(None, (dice.choice(part) for part in PARTS[language])))
            rest += said_now[:1].upper() + said_now[1:] + dice.choice([". ", ", ", "; ", "! "])
        at = rest.rfind(" ", 0, WIDTH) + 1 or WIDTH
        found.append(rest[:at].strip())
        rest = rest[at:]
    return found


def test_prose_tells_a_stage_in_at_most_one_of_ten_thousand_lines():
    texts = list(chain.from_iterable(lines(language, LINES) for language in PARTS))
    told = [(text, sub) for text in texts if (sub := said.__wrapped__(text))]
    assert len(texts) >= 25_000
    assert len(told) * 10_000 <= len(texts), told[:20]


@pytest.mark.parametrize("language", PARTS)
def test_prose_is_of_many_different_lines(language):
    made = lines(language, 200)
    assert len(set(made)) >= 180


@pytest.mark.parametrize(
    "text", ["lost.", "no answer.", "return.", "He gave it up for lost, and went home in silence."]
)
def test_the_last_line_of_a_paragraph_tells_no_stage(text):
    assert said(text) is None
