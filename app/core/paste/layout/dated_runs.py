"""Runs of dated lines that follow each other closely and could be one history."""

from collections import Counter
from collections.abc import Sequence

from app.core.paste.layout.other_dates import dates_other_thing
from app.core.paste.lines.line import Line
from app.core.paste.vocabulary import pattern, relative_days
from app.core.statuses.phrases import said

# So many lines without a moment can stand between two dated lines of a run.
WIDEST = 8

# So many sentences that end with a date can be a history, fewer are prose.
FEWEST = 3


def dated_runs(lines: Sequence[Line], walls: frozenset[int]) -> list[list[int]]:
    """The indices of the dated lines, run by run; no run reaches over a line of `walls`."""
    runs: list[list[int]] = []
    for at, line in enumerate(lines):
        if not (line.day or line.clock) or at in walls or dates_other_thing(lines, at):
            continue
        if runs and at - runs[-1][-1] <= WIDEST + 1 and walls.isdisjoint(range(runs[-1][-1], at)):
            runs[-1].append(at)
        else:
            runs.append([at])
    tables = [table for run in runs for table in _tables(lines, run)]
    return [kept for run in tables if (kept := _uniform(lines, run))]


def _tables(lines: Sequence[Line], run: list[int]) -> list[list[int]]:
    """A run cut between two tables of which each writes its days in a style of its own."""
    if any(not (line := lines[at]).day or not line.cells for at in run):
        return [run]
    styles = [day.style for at in run if (day := lines[at].day)]
    turns = [at for at in range(1, len(run)) if styles[at] != styles[at - 1]]
    if "ago" in styles or len(turns) != 1 or not 2 <= turns[0] <= len(run) - 2:
        return [run]
    return [run[: turns[0]], run[turns[0] :]]


def _uniform(lines: Sequence[Line], run: list[int]) -> list[int]:
    """The lines of a run whose dates are written and placed as most of the run's are.

    A date at the end of a sentence dates no event by itself, but where it is the only one and the
    sentence tells a stage (before an empty cell of a table it is not at the end). A date in
    another style than most others belongs to a summary.
    """
    dated = [at for at in run if lines[at].day]
    behind = [at for at in dated if lines[at].cells and not (lines[at].lead or _goes_on(lines[at]))]
    loose = [at for at in behind if "\t" not in lines[at].text]
    if len(loose) < FEWEST and not (loose == run and len(run) == 1 and _reports(lines[run[0]])):
        run = [at for at in run if at not in loose]
    if len(behind) * 2 < len(dated):
        run = [at for at in run if at not in behind]
    hours = [at for at in run if not lines[at].day]
    behind = [at for at in hours if lines[at].cells and not lines[at].lead]
    if len(behind) * 2 < len(hours) or len(behind) < FEWEST:
        run = [at for at in run if at not in behind]
    styles = Counter(day.style for at in run if (day := lines[at].day) and day.style != "ago")
    if len(styles) < 2:
        return run
    style, most = styles.most_common(1)[0]
    if most < 3 or (styles.total() - most) * 3 > most:
        return run
    return [at for at in run if not (day := lines[at].day) or day.style in (style, "ago")]


def _reports(line: Line) -> bool:
    """Whether a sentence tells what happened on its day: a known stage, or something of today."""
    if said(line.low) or said(" ".join(words.text for _, words in line.cells)):
        return True
    today = any(word.rstrip(",") in relative_days() for word in line.low.split())
    return (
        today
        and bool(pattern("strong").search(line.low))
        and not pattern("expected").search(line.low)
    )


def _goes_on(line: Line) -> bool:
    """Whether a line is a row of a table with an empty cell at its end."""
    return line.open and "\t" in line.text
