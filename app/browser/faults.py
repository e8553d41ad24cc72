"""A fault in one part of the page: it stops no other part, and the console tells where it was.

Neither what was done nor what the error says is written there: it may hold a number or a key.
"""

from collections.abc import Callable, Generator
from contextlib import contextmanager

from js import console

from app.core.sources.errors import SourceError, Unreadable


def contained(what: str, work: Callable[[], object]) -> bool:
    """Does `work`; whether it went well."""
    try:
        work()
    except Exception as error:
        report(what, error)
        return False
    return True


@contextmanager
def understood() -> Generator[None]:
    """Tells a fault of our own in putting a question or reading its answer as an unreadable one,
    so that every question comes to an end."""
    try:
        yield
    except SourceError:
        raise
    except Exception as error:
        console.error(f"An answer was not understood: {type(error).__name__}")
        raise Unreadable() from error


def report(what: str, error: BaseException) -> None:
    """Writes the kind and the place of a fault to the console."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_qualname}, line {trace.tb_lineno}" if trace else "?"
    console.error(f"{what} failed: {type(error).__name__} in {place}")
