"""All sentences of a language on one sheet, with the English and the lines of code that say them.

    make sentences LANGUAGE=de

writes .cache/sentences-de.html, by rooms of the page. Beside a sentence stands what `make locales`
says of it.
"""

import sys
from html import escape
from itertools import groupby

from translations import after, wrong
from wordings import ROOT, messages, parts, places

_HEAD = """<!doctype html>
<html lang="{language}" dir="auto"><meta charset="utf-8"><title>Sentences: {language}</title>
<style>body{{font:16px/1.4 system-ui;margin:2rem}}table{{border-collapse:collapse;width:100%}}
td,th{{border:1px solid #bbb;padding:.3rem .5rem;text-align:start;vertical-align:top}}
small{{color:#555}}b{{color:#b00}}</style>
<h1>{language}: {count} sentences</h1>
"""


def sheet(language: str) -> str:
    """The sheet as an HTML page."""
    own = messages(language)
    tables = "".join(
        f"<h2>{room}</h2>\n<table>{''.join(_row(key, own[key], language) for key in keys)}</table>"
        for room, keys in groupby(own, key=lambda key: key.partition(".")[0])
    )
    return _HEAD.format(language=language, count=len(own)) + tables


def _row(key: str, text: str, language: str) -> str:
    where = "<br>".join(dict.fromkeys(str(place) for place in places(parts(key)[0])[:4]))
    faults = "".join(f"<br><b>{escape(one)}</b>" for one in wrong(key, text))
    return (
        f'<tr id="{key}"><td><small>{key}<br>{where}</small></td>'
        f'<td lang="en" dir="ltr">{escape(after(key))}</td>'
        f'<td lang="{language}" dir="auto">{escape(text)}{faults}</td></tr>\n'
    )


def main() -> None:
    language = sys.argv[1]
    target = ROOT / ".cache" / f"sentences-{language}.html"
    target.parent.mkdir(exist_ok=True)
    target.write_text(sheet(language), "utf-8")
    print(target.relative_to(ROOT))


if __name__ == "__main__":
    main()
