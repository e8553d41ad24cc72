"""A fault in one part of the page: it stops no other part, and the console tells where it was.

Neither what was done nor what the error says is written there: it may hold a number or a key.
"""

from collections.abc import Callable

from js import console


def contained(what: str, work: Callable[[], object]) -> bool:
    """Does `work`; whether it went well."""
    try:
        work()
    except Exception as error:
        report(what, error)
        return False
    return True


def report(what: str, error: BaseException) -> None:
    """Writes the kind and the place of a fault to the console."""
    trace = error.__traceback__
    while trace and trace.tb_next:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_qualname}, line {trace.tb_lineno}" if trace else "?"
    console.error(f"{what} failed: {type(error).__name__} in {place}")
