"""Mails without a track number give none, and tell no stage, in any language."""

import pytest

from app.core.numbers import find
from tests.core.numbers.mails import LABELS, lines, wrong
from tests.core.statuses.prose import PARTS

LINES = 400


def test_mails_give_a_number_or_a_stage_in_at_most_one_of_ten_thousand_lines() -> None:
    given = [one for language in LABELS for one in wrong(language, LINES)]
    whole = LINES * len(LABELS)
    assert whole >= 10_000
    assert len(given) * 10_000 <= whole, given[:20]


def test_each_language_with_prose_has_mails_of_many_different_lines() -> None:
    assert LABELS.keys() == PARTS.keys()
    for language in LABELS:
        assert len(set(lines(language, 200))) >= 190


@pytest.mark.parametrize("language", sorted(LABELS))
def test_the_number_among_such_lines_is_found(language: str) -> None:
    mail = [*lines(language, 20)]
    mail.insert(10, "RR123456785CN")
    assert find("\n".join(mail)) == ("RR123456785CN",)


@pytest.mark.parametrize("language", sorted(LABELS))
@pytest.mark.parametrize("which", [0, 1, 2], ids=["order", "invoice", "customer"])
def test_what_a_label_calls_otherwise_is_no_track_number(language: str, which: int) -> None:
    assert find(f"{LABELS[language][which]}: A1590946623") == ()
