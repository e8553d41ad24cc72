"""What speaks of another number is not taken."""

import json
from dataclasses import replace

import pytest

from app.core.model import Report
from app.core.sources.errors import NotFound, Unreadable
from app.core.sources.ownership import only, own, require
from tests.core.sources.bodies import bodies, outcome

OURS, OTHER = {"id": "rr1"}, {"id": "RR2"}


@pytest.mark.parametrize("told", ["RR2", "", None])
def test_another_number_and_none_are_unreadable(told):
    with pytest.raises(Unreadable):
        require("RR1", told)


def test_a_number_that_need_not_be_told_may_be_absent_but_not_another():
    require("RR1", "rr1")
    require("RR1", None, may_be_absent=True)
    with pytest.raises(Unreadable):
        require("RR1", "RR2", may_be_absent=True)


def test_the_items_of_the_number_are_chosen_from_those_of_others():
    assert own("RR1", [OTHER, OURS, OURS], "id") == (OURS, OURS)
    assert only("RR1", [OTHER, OURS], "id") is OURS
    assert own("RR1", [], "id") == ()


def test_no_items_are_an_unknown_number_and_others_only_are_unreadable():
    with pytest.raises(NotFound):
        only("RR1", [], "id")
    for choose in (own, only):
        with pytest.raises(Unreadable):
            choose("RR1", [OTHER], "id")


REPEATED = {
    "track24": ("data", "trackCode"),
    "karrio": ("tracking_number",),
    "la-poste": ("shipment", "idShip"),
    "packeta": ("item", "barcode"),
    "inpost-pl": ("tracking_number",),
    "binderbyte": ("data", "summary", "awb"),
    "bosta": ("TrackingNumber",),
    "sweettracker": ("invoiceNo",),
    "sameday": ("awbNumber",),
    "poczta-polska": ("mailInfo", "number"),
    "dpd-de": (
        "parcellifecycleResponse",
        "parcelLifeCycleData",
        "shipmentInfo",
        "parcelLabelNumber",
    ),
    "kazpost": ("trackid",),
}
"""Where the answer about one number repeats it."""


def holder(value, path):
    for name in path[:-1]:
        value = value[name]
    return value


@pytest.mark.parametrize("source", REPEATED)
@pytest.mark.parametrize("absent", ["left out", "", None])
def test_an_answer_that_does_not_repeat_the_number_is_about_it(source, absent):
    body = next(one for one in bodies(source).values() if one.gives == "report")
    value, path = json.loads(body.text), REPEATED[source]
    whole = outcome(source, body.response())
    if source == "poczta-polska":
        value.pop("number", None)
    if absent == "left out":
        holder(value, path).pop(path[-1], None)
    else:
        holder(value, path)[path[-1]] = absent
    told = outcome(source, replace(body.response(), body=json.dumps(value)))
    assert isinstance(told, Report)
    assert told == whole


@pytest.mark.parametrize("source", REPEATED)
def test_an_answer_that_names_another_number_is_not_about_ours(source):
    body = next(one for one in bodies(source).values() if one.gives == "report")
    value, path = json.loads(body.text), REPEATED[source]
    holder(value, path)[path[-1]] = "RX999999999ZZ"
    told = outcome(source, replace(body.response(), body=json.dumps(value)))
    assert isinstance(told, Unreadable)
