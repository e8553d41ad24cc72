"""What has not happened, or no more is so, tells no stage, in every language of the phrases."""

import json
import re
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

import pytest

from app.core.statuses import SUBS, phrases
from app.core.statuses.phrasebook import GLUED, plain
from app.core.statuses.phrases import said
from tests.core.statuses import moods

TOLD = [(text, sub) for kind in moods.ALL.values() for text, sub in kind.items()]


@pytest.mark.parametrize(("text", "sub"), TOLD)
def test_a_sentence_tells_what_its_mood_leaves_of_it(text, sub):
    assert said(text) == sub


@pytest.mark.parametrize("kind", moods.ALL)
def test_a_kind_has_many_members(kind):
    assert len(moods.ALL[kind]) >= 9


BOOKS = Path(phrases.__file__).parent
MOODS: dict[str, dict[str, list[str]]] = json.loads((BOOKS / "moods.json").read_text("utf-8"))
GROUPS = json.loads((BOOKS / "phrases.json").read_text("utf-8"))["patterns"]
# What stays true though something is only announced, asked for or denied beside it.
STANDS = {
    "announced": ("df.", "ex.delayed"),
    "asked": ("ap.",),
    "denied": ("df.",),
    "over": ("df.", "ex."),
    "until": tuple({sub for sub in SUBS if sub != "dl.delivered"}),
    "done": tuple({sub for sub in SUBS if sub not in ("it.import_held", "it.export_held")}),
    "later": tuple({sub for sub in SUBS if not sub.startswith(("od.", "ap.ready"))}),
    "weekday": tuple({sub for sub in SUBS if not sub.startswith("od.")}),
    "meanwhile": tuple(SUBS),
}


def patterns(language: str) -> dict[str, list[str]]:
    """The patterns of a language by what they say."""
    found: dict[str, list[str]] = {}
    for group in GROUPS:
        for sub, written in group.get(language, {}).items():
            found.setdefault(sub, []).extend(written)
    return {sub: written for sub, written in found.items() if sub}


def crossed(language: str) -> Iterator[tuple[str, str, str]]:
    """Mood, status and a text of both, for all words of all moods."""
    glue = "" if language in GLUED else " "
    for mood, words in MOODS[language].items():
        if mood == "breaks":
            continue
        for sub, written in patterns(language).items():
            if sub.startswith(STANDS.get(mood, ("-",))):
                continue
            for word, pattern in zip(words, cycle(written), strict=False):
                bare = re.sub(r"{\w+}", "7", pattern).replace("…", glue).replace("*", "").strip()
                if not any(word.strip("*") in one for one in written):
                    yield mood, sub, f"{_written(word)}{glue}{bare}"


def _written(word: str) -> str:
    """A word of mood with a number for a whole word left open, and no ending for one."""
    return word.replace(" * ", " 7 ").replace("*", "")


@pytest.mark.parametrize("language", sorted({one for group in GROUPS for one in group}))
def test_no_word_of_any_mood_lets_a_pattern_tell_its_stage(language):
    wrong = [(mood, text) for mood, sub, text in crossed(language) if said(text) == sub]
    assert wrong == []


def test_words_of_mood_are_in_plain_form_and_each_language_has_all_moods():
    kinds = {kind for by_kind in MOODS.values() for kind in by_kind}
    for language, by_kind in MOODS.items():
        assert by_kind.keys() == kinds, language
        for words in by_kind.values():
            for word in words:
                written = _written(word)
                bare = plain(written)
                assert written == (bare.replace(" ", "") if language in GLUED else bare)
                assert len(words) == len(set(words))
