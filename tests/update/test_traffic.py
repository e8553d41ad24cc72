"""Each request that goes out is noted with whom it tells which number."""

from datetime import timedelta

from app.access.messages import KeepTraffic, LeftDevice, TrafficCleared, TrafficKnown
from app.core.reach.frames import FRAMES
from app.core.reach.outgoing import Sent
from app.frame.effects import NoteSent
from app.opened.embed.messages import Framed
from app.roof import update
from tests.conftest import NOW, make_parcel, make_state

N = "RR123456785CN"


def test_a_request_is_noted_with_its_moment_and_kept() -> None:
    page, effects = update(make_state(), LeftDevice("r.workers.dev", N, "gls-group.eu"))
    assert page.access.traffic == (Sent(NOW, "r.workers.dev", N, "gls-group.eu"),)
    assert effects == (KeepTraffic(),)


def test_what_the_device_remembers_stands_before_it() -> None:
    earlier = Sent(NOW - timedelta(hours=1), "api.bring.com", N)
    page, _ = update(make_state(), LeftDevice("api.posta.sk", N))
    page, effects = update(page, TrafficKnown((earlier,)))
    assert [row.host for row in page.access.traffic] == ["api.bring.com", "api.posta.sk"]
    assert effects == ()


def test_the_list_can_be_emptied_for_good() -> None:
    page, _ = update(make_state(), LeftDevice("api.posta.sk", N))
    page, effects = update(page, TrafficCleared())
    assert page.access.traffic == ()
    assert effects == (KeepTraffic(anew=True),)


def test_a_frame_that_is_opened_is_noted_once() -> None:
    frame = next(iter(FRAMES.values()))
    page, effects = update(make_state(make_parcel()), Framed(N, frame.id))
    assert effects == (NoteSent(frame.host, N),)
    assert update(page, Framed(N, frame.id))[1] == ()
    assert update(page, Framed(N))[1] == ()
    assert update(page, Framed(N, "no-such"))[1] == ()
