"""What left this device: newest first, day by day, each with host and number."""

from datetime import timedelta

import pytest

from app.access.state import Access
from app.access.view.traffic import traffic_page
from app.core.reach.outgoing import Sent
from tests.conftest import NOW, make_state
from tests.views.reading import check, read

N = "RR123456785CN"


@pytest.fixture
def show(echo):
    def show(*rows: Sent):
        page = read(traffic_page(make_state(place="traffic", access=Access(traffic=rows)), echo))
        check(page)
        return page

    return show


def test_nothing_sent_is_said(show) -> None:
    page = show()
    assert "traffic.none" in page.words
    assert not page.each("button", data_act="clear-traffic")


def test_each_request_stands_under_its_day_with_host_and_number(show) -> None:
    page = show(
        Sent(NOW - timedelta(days=1), "api.bring.com", ""),
        Sent(NOW - timedelta(minutes=2), "r.workers.dev", N, "gls-group.eu"),
        Sent(NOW, "api.posta.sk", N),
    )
    rows = [row.words for row in page.each("li", class_="sent")]
    assert ["api.posta.sk" in rows[0], "r.workers.dev" in rows[1], "api.bring.com" in rows[2]] == [
        *(True, True, True)
    ]
    assert "traffic.through" in rows[1] and "traffic.no_number" in rows[2]
    assert [row.each("b")[0].words for row in page.each("li", class_="sent")] == [
        *("Slovak Post", "GLS", "Posten/Bring")
    ]
    assert len(page.each("h2")) == 2
    assert page.each("button", data_act="clear-traffic")
