"""The posts of many countries are understood in their own words, and all told in the same way."""

import json
from pathlib import Path

import pytest

from app.core.statuses import phrases
from app.core.statuses.phrasebook import SLOT
from app.core.statuses.phrases import said
from tests.core.statuses.posts import MAILBOXLESS, MEAN, SAID, SAYINGS
from tests.core.statuses.test_rendering import FILLING, ROWS

HERE = Path(phrases.__file__).parent
BOOK = json.loads((HERE / "phrases.json").read_text("utf-8"))
RENDERINGS = json.loads((HERE / "renderings.json").read_text("utf-8"))
ANYTHING = {"place": "Riga", "next": "Ulm", "who": "ANNA K", "name": "GLS", "date": "5.12.2026"}
DECISIVE = (
    *("it.accepted", "od.out", "ap.ready", "df.", "it.import_", "ex.return", "dl.delivered"),
)


@pytest.mark.parametrize("language", SAYINGS)
def test_a_post_tells_the_same_as_the_others(language):
    assert tuple(map(said, SAYINGS[language])) == MEAN


@pytest.mark.parametrize("language", SAYINGS)
def test_a_language_has_forty_decisive_wordings(language):
    rows = [BOOK["phrases"][language], *(group.get(language, {}) for group in BOOK["patterns"])]
    told = [
        one for row in rows for sub, few in row.items() if sub.startswith(DECISIVE) for one in few
    ]
    assert len(told) >= 40


@pytest.mark.parametrize("language", SAYINGS)
def test_what_a_post_says_finely_is_said_finely_again(language):
    wanted = set(SAID) - ({"mailbox"} if language in MAILBOXLESS else set())
    assert wanted <= RENDERINGS["patterns"][language].keys()


def test_a_meaning_has_one_status_in_all_languages():
    told: dict[str, set[str]] = {}
    untold = 0
    for meant, written, language in ROWS:
        filling = ANYTHING | FILLING.get(language, {})
        text = SLOT.sub(lambda slot, words=filling: words.get(slot[0].strip("{}"), ""), written)
        sub = said(text.strip())
        untold += sub is None
        if sub:
            told.setdefault(meant, set()).add(sub)
    assert {meant: subs for meant, subs in told.items() if len(subs) > 1} == {}
    assert len({language for _, _, language in ROWS}) >= 20
    assert untold * 40 <= len(ROWS)
