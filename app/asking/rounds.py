"""A round of questions: what is still waited for, and what is said at its end."""

from dataclasses import replace

from app.asking.state import Round
from app.frame.common import Toast
from app.frame.state import State


def begun(state: State, numbers: frozenset[str]) -> State:
    """The state with these parcels waited for, in the round that is under way or in a new one."""
    so_far = state.asking.round or Round(0)
    grown = replace(so_far, total=so_far.total + len(numbers), waiting=so_far.waiting | numbers)
    return _with_round(state, grown)


def with_added(state: State, count: int) -> State:
    """The state whose round, if there is one, has brought so many parcels to the list."""
    so_far = state.asking.round
    if so_far is None:
        return state
    return _with_round(state, replace(so_far, added=so_far.added + count))


def ended(
    state: State,
    parcel: str,
    source: str,
    number: str,
    *,
    moved: bool = False,
    failed: bool = False,
) -> State:
    """The state without this question; the last answer that a round waits for ends the round."""
    rest = tuple(q for q in state.asking.questions if q[:3] != (parcel, number, source))
    open_still = any(q.parcel == parcel for q in rest)
    busy = state.asking.busy if open_still else state.asking.busy - {parcel}
    state = replace(state, asking=state.asking._replace(questions=rest, busy=busy))
    so_far = state.asking.round
    if so_far is None or parcel not in so_far.waiting:
        return state
    return _counted(state, so_far, parcel, open_still=open_still, moved=moved, failed=failed)


def _counted(
    state: State, so_far: Round, parcel: str, *, open_still: bool, moved: bool, failed: bool
) -> State:
    so_far = replace(
        so_far,
        waiting=so_far.waiting if open_still else so_far.waiting - {parcel},
        moved=_with(so_far.moved, parcel) if moved else so_far.moved,
        failed=_with(so_far.failed, parcel) if failed else so_far.failed,
    )
    if so_far.waiting:
        return _with_round(state, so_far)
    counts = {"moved": len(so_far.moved), "failed": len(so_far.failed)}
    if so_far.added:
        counts["added"] = so_far.added
    state, left = _with_round(state, None), state.asking.left
    if left:
        asked = so_far.total - len(left)
        stop = {"count": asked, "total": so_far.total, **counts}
        return replace(state, toast=Toast("toast.round_stopped", stop))
    summary = {"count": so_far.total, **counts}
    return replace(state, toast=Toast("toast.round", summary))


def _with_round(state: State, so_far: Round | None) -> State:
    return replace(state, asking=state.asking._replace(round=so_far))


def _with(numbers: tuple[str, ...], number: str) -> tuple[str, ...]:
    return numbers if number in numbers else (*numbers, number)
