"""What left the device, as it is noted while the page works."""

from dataclasses import replace

from app.access.messages import KeepTraffic, LeftDevice, TrafficCleared, TrafficKnown
from app.core.reach.outgoing import Sent, joined
from app.frame.handlers import Handlers, Step
from app.frame.state import State


def left_device(state: State, message: LeftDevice) -> Step:
    row = Sent(state.now, message.host, message.number, message.behind)
    return _with(state, joined(state.access.traffic, (row,), state.now)), (KeepTraffic(),)


def traffic_known(state: State, message: TrafficKnown) -> Step:
    return _with(state, joined(state.access.traffic, message.rows, state.now)), ()


def traffic_cleared(state: State, message: TrafficCleared) -> Step:
    return _with(state, ()), (KeepTraffic(anew=True),)


def _with(state: State, traffic: tuple[Sent, ...]) -> State:
    return replace(state, access=state.access._replace(traffic=traffic))


HANDLERS: Handlers = {
    LeftDevice: left_device,
    TrafficKnown: traffic_known,
    TrafficCleared: traffic_cleared,
}
