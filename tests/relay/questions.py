"""All that the page may ask through a relay: what its sources ask, and services still to come."""

from collections.abc import Iterator

from app.core.model.exchange import Access, Request
from app.core.sources import SOURCES, load
from tests.core.sources.bodies import about, bodies, more

_JSON = {"Content-Type": "application/json"}
TO_COME = (
    Request("https://api.ship24.com/public/v1/trackers/track", "POST",
        {"Authorization": "Bearer key", **_JSON}, "{}"),
    Request("https://api.ship24.com/public/v1/trackers/26148317-7502-d3ac-44a9/results",
        headers={"Authorization": "Bearer key"}),
    Request("https://api.laposte.fr/suivi/v2/idships/6Q01929938641?lang=fr_FR",
        headers={"X-Okapi-Key": "key", "Accept": "application/json"}),
    Request("https://api2.postnord.com/rest/shipment/v5/trackandtrace/findByIdentifier.json"
        "?apikey=key&id=N&locale=en"),
    Request("https://t.meest-group.com/get.php?what=tracking&number=N&chk=0"),
    Request("https://api.17track.net/track/v2.4/getquota", "POST", {"17token": "key", **_JSON}),
    Request("https://api.bring.com/tracking/api/v2/tracking.json?q=N",
        headers={"X-Mybring-API-Uid": "me", "X-Mybring-API-Key": "key"}),
    Request("https://tracking.bosta.co/shipments/track/1", headers={"X-Requested-By": "Bosta"}),
)  # fmt: skip


def questions() -> Iterator[Request]:
    """Every kind of question of every source, its further steps too."""
    for source in SOURCES:
        access = Access(key="replay-key", more=more(source))
        asked = load(source).request(about(source)["number"], access)
        yield asked
        for body in bodies(source).values():
            if body.gives == "request":
                further = load(source).read(body.response())
                assert isinstance(further, Request)
                yield further
    yield from TO_COME
