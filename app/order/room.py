"""The facts of a parcel's order, its tags, and the calendar file of its coming days."""

from app.frame.action import Action
from app.frame.room import Page, Room
from app.order.messages import GiveCalendar, IcsWanted, OrderGiven, Tagged
from app.order.update import HANDLERS
from app.picker.messages import PickerOpened


def _given(action: Action) -> OrderGiven:
    field, _, number = action.id.partition("|")
    return OrderGiven(number, field, action.value)


ROOM = Room(
    name="order",
    handlers=HANDLERS,
    effects=(GiveCalendar,),
    actions={
        "order": _given,
        "tags": lambda action: Tagged(action.id, action.value),
        "remind": lambda action: IcsWanted(action.id),
        "pick-seller": lambda action: PickerOpened("country", action.id, "order"),
    },
    picks={"order": lambda what, value, number: OrderGiven(number, what, value)},
    pages={"order": Page("order", "app.order.view", "order_page", "order.title", about="parcel")},
)
