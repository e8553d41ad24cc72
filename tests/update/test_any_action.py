"""Whatever a page hands to Python as an action, the state after it is a state."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import roof
from app.frame.action import Action
from tests.conftest import make_parcel, make_scan, make_state

N = "RR123456785CN"
ODD = "|,||,0|number,9|event,-1|days,bring,17track,relay,no-such,x|y|z,home,__class__,\ud800,\u202e"
MORE = f"RR000000005CN,shop|{N},|{N},parcel|origin|{N},0,on,city,chip|carrier|,number|carrier|x"
IDS = st.sampled_from(["", N, *ODD.split(","), *MORE.split(","), f"{'9' * 5000}|number"])
VALUES = IDS | st.text(max_size=20) | st.sampled_from(["CN", "2026-11-20", "0001-01-01", "\n\n"])


@pytest.mark.parametrize("act", sorted(roof.ACTIONS))
@given(about=IDS, value=VALUES)
def test_no_action_raises(act: str, about: str, value: str) -> None:
    state = make_state(make_parcel(make_scan("A01")))
    said = roof.message(Action(act, about, value))
    if said is not None:
        after, effects = roof.update(state, said)
        assert isinstance(after, type(state)) and isinstance(effects, tuple)


@given(st.sampled_from(sorted(roof.PAGES | roof.BROUGHT)), VALUES)
def test_no_address_raises(name: str, rest: str) -> None:
    after, _ = roof.update(make_state(make_parcel()), roof.place(f"#/{name}/{rest}"))
    assert isinstance(after, type(make_state()))
