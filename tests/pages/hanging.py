"""What the processes of the browser do while a test hangs, from Linux's own tables.

Whether the page computes without an end, waits for another process, or has long answered, no stack
of the test's can tell.
"""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PROC = Path("/proc")
LOOK = 1.0
"""Seconds of computing that are counted."""


class Process(NamedTuple):
    """A process: its parent's number, its state (R runs, S waits) and its clock ticks so far."""

    parent: int
    state: str
    ticks: int


def processes() -> dict[int, Process]:
    """All by their numbers; those that end meanwhile are left out."""
    found: dict[int, Process] = {}
    for folder in PROC.glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        found[int(folder.name)] = Process(int(fields[1]), fields[0], sum(map(int, fields[11:13])))
    return found


def below(known: dict[int, Process], ancestor: int) -> set[int]:
    """The processes that a process has started, and those that these have."""
    found = {number for number, one in known.items() if one.parent == ancestor}
    return found.union(*(below(known, number) for number in found))


def kind(number: int) -> str:
    """The program, or what of Chromium the process is."""
    words = (PROC / str(number) / "cmdline").read_bytes().decode(errors="replace").split("\0")
    kinds = [word for word in words if word.startswith(("--type=", "--utility-sub-type="))]
    return " ".join(kinds or words[:1])


def waits(number: int) -> str:
    """Where in the kernel each thread waits that is not idle in a usual way, with its name."""
    found: list[str] = []
    for task in (PROC / str(number) / "task").glob("*"):
        name, where = (task / "comm").read_text().strip(), (task / "wchan").read_text().strip()
        state = (task / "stat").read_text().rpartition(")")[2].split()[0]
        if task.name == str(number) or state != "S":
            found.append(f"{name} {state} {where}")
    return ", ".join(found)


def lines() -> Iterator[str]:
    """One line for each process below this one."""
    before = processes()
    time.sleep(LOOK)
    after = processes()
    for number in sorted(below(after, os.getpid())):
        ticks = after[number].ticks - before.get(number, after[number]).ticks
        try:
            yield f"{number} {kind(number)}: {ticks} ticks; {waits(number)}"
        except OSError:
            yield f"{number} has ended"
