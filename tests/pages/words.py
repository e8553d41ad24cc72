"""How the page says things: the visitor's messages as the locales have them."""

import json
import re
from functools import cache

from serve import ROOT


@cache
def messages(language: str) -> dict[str, str]:
    """All messages of a language by their keys."""
    return json.loads((ROOT / "locales" / f"{language}.json").read_text("utf-8"))


def say(key: str, language: str = "en", **args: object) -> str:
    """One message with its placeholders filled in."""
    said = messages(language)[key]
    for name, value in args.items():
        said = said.replace(f"{{{{{name}}}}}", str(value))
    return said


def saying(key: str, language: str = "en") -> re.Pattern[str]:
    """A pattern that finds a message whatever stands in its placeholders."""
    pieces = re.split(r"{{\w+}}", messages(language)[key])
    return re.compile(".+".join(map(re.escape, pieces)))
