"""The list of what left the device: joined from two tabs, bounded, kept through damage."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.reach.outgoing import KEPT, MOST, Sent, dump, joined, load

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
MOMENTS = st.timedeltas(-KEPT * 2, KEPT * 2).map(lambda age: NOW - age)
ROWS = st.builds(
    Sent,
    MOMENTS,
    st.sampled_from(["api.bring.com", "r.workers.dev"]),
    st.sampled_from(["", "RR123456785CN"]),
    st.sampled_from(["", "gls-group.eu"]),
)
LISTS = st.lists(ROWS, max_size=20)


@given(LISTS, LISTS, LISTS)
def test_joining_is_the_same_in_any_order_and_however_often(one, other, third):
    both = joined(one, other, NOW)
    assert both == joined(other, one, NOW) == joined(both, one, NOW)
    assert joined(both, third, NOW) == joined(one, joined(other, third, NOW), NOW)


@given(LISTS)
def test_what_is_written_is_read_again(rows):
    kept = joined(rows, (), NOW)
    assert load(dump(kept)) == kept


def test_it_is_bounded_and_the_newest_stay():
    rows = [Sent(NOW - timedelta(seconds=age), "api.bring.com") for age in range(MOST * 3)]
    kept = joined(rows, (), NOW)
    assert len(kept) == MOST and kept[-1].at == NOW
    assert len(dump(kept)) < 30_000


def test_what_is_old_goes_and_so_does_what_a_wrong_clock_has_left():
    wrong = [Sent(NOW + timedelta(days=400), "a.example"), Sent(NOW - KEPT * 2, "b.example")]
    assert joined(wrong, [Sent(NOW, "c.example")], NOW) == (Sent(NOW, "c.example"),)


ROW = '["2026-11-20T10:00:00+00:00","api.bring.com","N",""]'


AT = '"2026-11-20T10:00:00+00:00"'
ODD = [
    *("7", "null", "[]", "{}", '["x"]', '["2026-11-20T10:00:00","a","",""]', '[7,"a","",""]'),
    *(f'[{AT},"a\\u202e","",""]', f"[{AT},1,2,3]", f'[{AT},"a","","","more"]'),
    f'[{AT},"{"a" * 300}"]',
]


@pytest.mark.parametrize("row", ODD)
def test_a_row_that_cannot_be_read_costs_no_other(row):
    assert [one.host for one in load(f'{{"v":1,"r":[{row},{ROW}]}}')] == ["api.bring.com"]


@pytest.mark.parametrize(
    "text", [None, "", "x", "7", "null", "[]", '{"r":7}', '{"r":{"a":1}}', "[" * 10_000]
)
def test_a_record_of_another_shape_is_an_empty_list(text):
    assert load(text) == ()
