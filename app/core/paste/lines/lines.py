"""A pasted text cut into dated lines."""

from app.core.paste.lines.cleanup import month_below, zone_below
from app.core.paste.lines.dated_line import dated_line
from app.core.paste.lines.line import Line
from app.core.paste.lines.tables import rows_of_moments, whole_rows

LONGEST_LINE = 2_000
MOST_LINES = 20_000

# The titles of columns stand so many rows above the last one that they are read for.
MOST_ROWS = 30


def dated_lines(text: str) -> list[Line]:
    """The lines of a normalized text that are not empty.

    >>> [line.low for line in dated_lines("20\\nNov 2026\\n\\n> Delivered")]
    ['20 nov 2026', 'delivered']
    """
    made: list[Line] = []
    gap = False
    written = text.split("\n")
    for line in whole_rows(written) if "\t" in text else written:
        shown = _shown(line)
        if not shown or shown.isspace():
            gap = True
            continue
        if len(made) == MOST_LINES:
            break
        above = made[-1].text if made else ""
        if above and (month_below(above, shown) or zone_below(above, shown)):
            shown, gap = f"{above} {shown}", made[-1].gap
            made.pop()
        shown, opened = shown[:LONGEST_LINE], line.endswith("\t")
        rows = [dated_line(shown)]
        if shown.count("\t") > 1 and shown.count(":") > 1 and rows[0].day:
            titles = [one.text for one in reversed(made[-MOST_ROWS:])]
            parts = map(dated_line, rows_of_moments(shown, titles))
            rows = [part._replace(text=shown) for part in parts] or rows
        for row in rows:
            made.append(row._replace(gap=gap, open=opened) if gap or opened else row)
            gap = False
    return made


def _shown(line: str) -> str:
    """A line without blanks around it and its cells, and without marks of quoting."""
    if "\t" in line:
        line = "\t".join(cell.strip(" ") for cell in line.split("\t"))
    shown = line.strip(" ") if line[:1] == "\t" else line.strip(" \t")
    return shown.lstrip("> ") if shown[:1] == ">" else shown
