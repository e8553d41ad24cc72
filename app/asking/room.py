"""Asking sources about parcels."""

from app.asking.messages import Ask, Look, Notify, Refreshed, Returned, StopAsking, Stopped
from app.asking.update import HANDLERS
from app.frame.room import Room

ROOM = Room(
    name="asking",
    handlers=HANDLERS,
    actions={
        "refresh": lambda action: Refreshed(action.id, action.value),
        "back": lambda action: Returned(),
        "stop": lambda action: Stopped(),
    },
    effects=(Ask, Look, StopAsking, Notify),
)
