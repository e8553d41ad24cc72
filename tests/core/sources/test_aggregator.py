"""What services for the parcels of all carriers have in common."""

import pytest

from app.core.model.exchange import Response
from app.core.sources.aggregator import (
    carrier,
    check_transport,
    fullest,
    may_be_registered,
    raise_for,
)
from app.core.sources.errors import BadKey, Quota, ServerTrouble, Unreadable


def scans(parcel):
    return parcel["scans"]


def test_of_several_couriers_parcels_the_one_with_most_scans_is_told():
    few, many = {"no": "RR1", "scans": [1]}, {"no": "rr1", "scans": [1, 2]}
    longer = {"no": "RR2", "scans": [1, 2, 3]}
    assert fullest("RR1", [few, many, longer], "no", scans) is many
    assert fullest("RR1", [], "no", scans) is None
    with pytest.raises(Unreadable):
        fullest("RR1", [longer], "no", scans)


@pytest.mark.parametrize(
    ("status", "error"), [(401, BadKey), (403, BadKey), (429, Quota), (408, ServerTrouble)]
)
def test_a_status_is_told_where_no_code_of_the_body_says_it(status, error):
    with pytest.raises(error):
        check_transport(Response("N", status, "<html>"))


@pytest.mark.parametrize("status", [200, 201, 400, 404, 422])
def test_other_statuses_are_left_to_the_body(status):
    check_transport(Response("N", status, "{}"))


def test_a_code_without_an_error_is_no_error():
    raise_for("200", {"4021": Quota})
    with pytest.raises(Quota):
        raise_for("4021", {"4021": Quota})


def test_no_credit_is_lost_to_a_slip():
    assert may_be_registered("12345") and not may_be_registered("1234")


def test_a_courier_by_another_name_is_not_known():
    assert (carrier("ups", {"ups"}), carrier("UPS", {"ups"}), carrier(None, {"ups"})) == (
        "ups",
        None,
        None,
    )
