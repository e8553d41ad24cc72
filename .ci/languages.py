"""Writes the languages that the page speaks into index.html: they are offered before Python is."""

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "index.html"
_TAGS = re.compile(r'(?<=data-languages=")[^"]*')
_OPTIONS = re.compile(r'(?:<option value="[\w-]+" lang="[\w-]+">[^<]+</option>\n)+')


def offering(page: str, languages: dict[str, str]) -> str:
    """The page with these languages, own names by tag, in the list of its header."""
    options = "".join(
        f'<option value="{tag}" lang="{tag}">{name}</option>\n' for tag, name in languages.items()
    )
    return _OPTIONS.sub(options, _TAGS.sub(" ".join(languages), page, count=1), count=1)


def main() -> None:
    sys.path.insert(0, str(ROOT))
    from app.core.language.languages import LANGUAGES

    PAGE.write_text(offering(PAGE.read_text("utf-8"), LANGUAGES), "utf-8")


if __name__ == "__main__":
    main()
