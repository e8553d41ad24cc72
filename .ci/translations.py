"""What is wrong with the locales: `make locales` tells it of all languages, or of one.

    python3 .ci/translations.py [--hints] [TAG ...]

Faults end with status 1: keys, slots, plural categories (those of Node's Intl), signs that do not
belong into a text, lengths, the layout of the file, and messages that the page never says. With
`--hints` come doubts that a reader must settle: what is as in English, and terms of the glossary
that the messages do not use.
"""

import argparse
import json
import re
import subprocess
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from functools import cache

from wordings import LOCALES, messages, parts, places

BASE = "en"
SLOT = re.compile(r"{{?(\w+)}}?")
# One, two or none can be said in words; other numbers are in their sentence.
WORDED = {"zero", "one", "two"}
# Straight quotes, exclamation marks, signs that are not seen (a no-break space is) and those that
# set the direction of writing.
FORBIDDEN = re.compile(
    r"[\x00-\x1f\x7f-\x9f\"'`!！\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufffd]"
)
# The first names a button of another site as it stands there; people greet each other so.
EXCLAIMING = {"relay.cloudflare.2", "letter.hello"}
BLANK = re.compile("[ \u00a0\u202f]{2}|^[ \u00a0\u202f]|[ \u00a0\u202f]$|^$")
ENDINGS = {".": ".。", "?": "?？؟", ":": ":：", "…": "…"}
RIGHT_TO_LEFT = {"ar", "he"}
# Where a line may break that must not: French holds these signs to their word by a no-break space.
BREAKING = {"fr": re.compile(" [:;?!%»]|« ")}
QUOTES = set("«»„“”")
# The quotes of a language, those within others too. Korean has its single ones, Hebrew none here.
OWN_QUOTES = (
    dict.fromkeys(["ar", "es", "fr", "it"], "«»")
    | dict.fromkeys(["cs", "de"], "„“")
    | dict.fromkeys(["ru", "uk"], "«»„“")
    | dict.fromkeys(["en", "nl", "pt-BR", "tr", "zh-Hans"], "“”")
    | {"pl": "„”", "ko": "", "he": ""}
)
# Buttons, tabs, columns and the lines of a card, as they stand on a phone.
NARROW = re.compile(r"(?:list|dock|card|menu|bar|frame)\..*|.*\.(?:short|label)")
CATEGORIES = """
const of = (tag) => [tag, new Intl.PluralRules(tag).resolvedOptions().pluralCategories];
console.log(JSON.stringify(Object.fromEntries(process.argv.slice(1).map(of))));
"""


def languages() -> list[str]:
    return sorted(path.stem for path in LOCALES.glob("*.json"))


@cache
def english() -> Mapping[str, str]:
    return messages(BASE)


def after(key: str) -> str:
    """The English that a key of any language is worded after."""
    base, plural = parts(key)
    return english()[f"{base}_other" if plural else base]


def wanted(categories: set[str]) -> set[str]:
    """The keys of a language with these plural categories."""
    return {
        f"{base}_{category}" if plural else base
        for base, plural in map(parts, english())
        for category in (categories if plural else {""})
    }


def width(text: str) -> int:
    """How wide a text is, in letters of the Latin script; a slot is as wide as a short date."""
    filled = SLOT.sub("1 May", text)
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in filled)


def faults(language: str, categories: set[str]) -> list[str]:
    """What is wrong with a language: a line for each message and fault."""
    own, keys = messages(language), wanted(categories)
    lines = [f"{key}: missing: {after(key)}" for key in sorted(keys - own.keys())]
    lines += [f"{key}: not in English, or no plural form here" for key in own.keys() - keys]
    both = sorted(keys & own.keys())
    lines += [f"{key}: {what}: {own[key]}" for key in both for what in wrong(key, own[key])]
    lines += [
        f"{key}: {what}: {text}" for key, text in own.items() for what in set_as(language, text)
    ]
    if own["language.dir"] != ("rtl" if language in RIGHT_TO_LEFT else "ltr"):
        lines.append("language.dir: not the direction of its writing")
    written = json.dumps(own, indent=2, ensure_ascii=False, sort_keys=True) + "\n"
    if (LOCALES / f"{language}.json").read_text("utf-8") != written:
        lines.append("the file does not lie sorted, two blanks deep, one message a line")
    return lines


def wrong(key: str, text: str) -> Iterator[str]:
    """What is wrong with the text of a key."""
    base = after(key)
    slots, plural = sorted(SLOT.findall(base)), parts(key)[1]
    uncounted = [slot for slot in slots if slot != "count"]
    if sorted(SLOT.findall(text)) not in ([slots, uncounted] if plural in WORDED else [slots]):
        yield f"other slots than in “{base}”"
    if FORBIDDEN.search(text.replace("!", "") if key in EXCLAIMING else text):
        yield "a sign that does not belong here"
    if BLANK.search(text):
        yield "blanks"
    if base[-1] in ENDINGS and text[-1:] not in ENDINGS[base[-1]]:
        yield f"does not end as “{base}”"
    if not len(base) / 8 <= len(text) <= len(base) * 3 + 30:
        yield f"a length unlike “{base}”"
    elif NARROW.fullmatch(key) and width(text) > 2 * width(base) + 8:
        yield "too long for its narrow place"


def set_as(language: str, text: str) -> Iterator[str]:
    """What is not set as the printers of a language do.

    >>> [*set_as("fr", "Perdu ?"), *set_as("fr", "Perdu\u202f?"), *set_as("de", "«Teilen»")]
    ['a line may break before its sign', 'quotes of another language']
    """
    if language in BREAKING and BREAKING[language].search(text):
        yield "a line may break before its sign"
    if QUOTES & set(text) - set(OWN_QUOTES.get(language, text)):
        yield "quotes of another language"


def unsaid() -> list[str]:
    """The messages that the page never says."""
    return [key for key in sorted({parts(key)[0] for key in english()}) if not places(key)]


def hints(language: str) -> list[str]:
    """What may be meant so, and may be a slip."""
    own = messages(language)
    lines = [
        f"{key}: as in English: {text}"
        for key, text in own.items()
        if text == after(key) and re.search("[a-z]{4} [a-z]{3}", SLOT.sub("", text))
    ]
    for term in _glossary(language):
        fits = _holds(term["en"])
        where = [key for key in own if fits(after(key))]
        without = [key for key in where if not _holds_stem(term["own"], own[key])]
        if len(without) * 2 > len(where):
            lines.append(f"“{term['own']}” ({term['en']}) is not in: {', '.join(without[:8])}")
    return lines


def _glossary(language: str) -> list[dict[str, str]]:
    path = LOCALES / "glossary" / f"{language}.json"
    return json.loads(path.read_text("utf-8"))["terms"] if path.exists() else []


def _holds(term: str) -> Callable[[str], object]:
    """Whether a text has this English term as words of its own."""
    return re.compile(rf"\b{re.escape(term)}s?\b", re.IGNORECASE).search


def _holds_stem(term: str, text: str) -> bool:
    """Whether a text has a term in one of its forms: one of its words, but for its ending.

    >>> _holds_stem("трек-номер / номер", "Вставьте номера"), _holds_stem("Paket", "Sendung")
    (True, False)
    """
    words = re.findall(r"\w{2,}", term.casefold())
    return not words or any(word[: max(2, len(word) - 2)] in text.casefold() for word in words)


def plural_categories(tags: list[str]) -> dict[str, set[str]]:
    """The plural categories of languages as Node's Intl has them."""
    command = ["node", "--eval", CATEGORIES, *tags]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return {tag: set(found) for tag, found in json.loads(done.stdout).items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--hints", action="store_true", help="what a reader must settle, too")
    parser.add_argument("tags", nargs="*", metavar="TAG")
    options = parser.parse_args()
    tags = options.tags or languages()
    categories = plural_categories(tags)
    found = [f"never said: {key}" for key in unsaid()]
    found += [f"{tag} {line}" for tag in tags for line in faults(tag, categories[tag])]
    doubts = [
        f"{tag} ? {line}" for tag in tags if options.hints and tag != BASE for line in hints(tag)
    ]
    print("\n".join([*found, *doubts, f"{len(tags)} languages, {len(found)} faults"]))
    raise SystemExit(bool(found))


if __name__ == "__main__":
    main()
