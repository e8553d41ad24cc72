"""A service that finds nothing says so in many ways; none of them is an unreadable answer."""

import pytest

from app.core.model.exchange import Access, Response
from app.core.sources import SOURCES
from app.core.sources.errors import NotFound, Unreadable
from tests.core.sources.bodies import about, bodies, more, outcome

ANY_404 = {"belpost", "bring", "correos-es"}
"""Services with 404 for an unknown number, of whose body nobody tells."""


def read(source, status, text, step=0, number="RR123456785CN"):
    access = Access(key="key", more=more(source))
    return type(outcome(source, Response(number, status, text, step=step, access=access)))


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("postnord", '{"TrackingInformationResponse": {"shipments": []}}'),
        ("postnord", '{"TrackingInformationResponse": {"shipments": null}}'),
        ("postnord", '{"TrackingInformationResponse": {}}'),
        ("postnord", '{"TrackingInformationResponse": {"compositeFault": {"faults": []}}}'),
        ("dpd-de", '{"parcellifecycleResponse": {"parcelLifeCycleData": null}}'),
        ("dpd-de", '{"parcellifecycleResponse": {}}'),
        ("cainiao", '{"module": [], "success": true}'),
        ("cainiao", '{"module": [{"mailNo": "RR123456785CN"}], "success": true}'),
        ("slovak-post", '{"status": "ok", "results": []}'),
        ("poczta-polska", '{"mailStatus": -1, "number": "RR123456785CN"}'),
        ("poczta-polska", '{"mailStatus": 0, "mailInfo": null}'),
        ("czech-post", "[]"),
        ("czech-post", '[{"id": "RR123456785CN", "states": {"state": [{"id": "-3"}]}}]'),
        ("ptt-tr", "[]"),
        ("ptt-tr", '[{"errorState": false}]'),
        ("track24", '{"status": "error", "message": "Track code not found"}'),
        ("parcelsapp", '{"error": "NO_REQUEST_FOUND"}'),
        ("tracker-delivery", '{"data": {"epost": null}}'),
    ],
)
@pytest.mark.parametrize("status", [200, 404])
def test_an_empty_answer_in_the_services_own_form_is_an_unknown_number(source, text, status):
    assert read(source, status, text) is NotFound


@pytest.mark.parametrize(
    "source", [one for one in SOURCES if bodies(one)["unknown-number"].status == 200]
)
def test_an_unknown_number_that_comes_with_404_is_what_it_is_with_200(source):
    body = bodies(source)["unknown-number"]
    told = read(source, 404, body.text, body.step, body.number)
    assert told is type(outcome(source, body.response()))


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize(
    "text",
    [
        '{"message": "no Route matched with those values"}',
        '{"timestamp": "2026-11-22", "status": 404, "error": "Not Found", "path": "/x"}',
        '{"type": "about:blank", "title": "Not Found", "status": 404}',
        '{"detail": "Not Found"}',
        '{"fault": {"faultstring": "Unable to identify proxy for host"}}',
    ],
)
def test_a_404_of_a_gateway_is_read_as_nothing_unless_the_service_documents_its_404(source, text):
    documented = {body.status for body in bodies(source).values() if body.gives == "NotFound"}
    may_be_unknown = 404 in documented or source in ANY_404
    for step in range(about(source).get("steps", 1)):
        told = read(source, 404, text, step)
        assert told is Unreadable or (told is NotFound and may_be_unknown)
