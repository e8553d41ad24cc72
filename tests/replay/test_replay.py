"""The played carriers behave as the real ones do, seen through the proxy as a browser sees them."""

import http.client
import json
import ssl
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from time import perf_counter

import pytest

from app.core.model.exchange import Access, Request, Response
from app.core.sources import SOURCES, load
from app.core.sources.errors import SourceError
from tests.core.sources.bodies import about, more
from tests.replay import behaviours
from tests.replay.carriers import KEY, carriers
from tests.replay.server import Replay

KNOWN = [(one.source, number) for one in carriers().values() for number in one.known]
NOW = datetime(2026, 3, 31, 1, 15, tzinfo=UTC)
ORIGIN = {"Origin": "https://parcels.example"}
SLOVAK = "https://api.posta.sk/tracking?q=CP123456785SK&l=en&p=1"


@pytest.fixture(scope="module")
def running():
    with Replay(now=NOW) as replay:
        yield replay


@pytest.fixture
def replay(running):
    running.reset()
    return running


@pytest.fixture
def connect(replay):
    """A factory of connections to hosts through the proxy, with certificates checked."""
    trust = ssl.create_default_context()
    replay.authority.configure_trust(trust)
    opened: list[http.client.HTTPConnection] = []

    def connection(host):
        port = int(replay.proxy.rsplit(":", 1)[1])
        tunnel = http.client.HTTPSConnection("127.0.0.1", port, context=trust, timeout=10)
        tunnel.set_tunnel(host, 443)
        opened.append(tunnel)
        return tunnel

    yield connection
    for tunnel in opened:
        tunnel.close()


@pytest.fixture
def fetch(connect):
    """A question asked in a connection of its own."""

    def ask(url, method="GET", body=None, headers=ORIGIN):
        _, _, host, path = url.split("/", 3)
        tunnel = connect(host)
        tunnel.request(method, f"/{path}", body, dict(headers))
        said = tunnel.getresponse()
        said.text = said.read().decode()
        return said

    return ask


@pytest.fixture
def track(fetch):
    """A number asked of a source and read by it, as the page does."""

    def report(source, number, key=KEY):
        access = Access(key=key, more=more(source))
        said = load(source).request(number, access)
        step = 0
        while isinstance(said, Request):
            answer = fetch(said.url, said.method, said.body, {**said.headers, **ORIGIN})
            headers = {name.lower(): value for name, value in answer.getheaders()}
            response = Response(number, answer.status, answer.text, headers, step, access)
            said, step = load(source).read(response), step + 1
        return said

    return report


def test_every_source_is_played_on_its_own_host():
    assert {row.host: row.id for row in SOURCES.values()} == {
        host: carrier.source for host, carrier in carriers().items()
    }


@pytest.mark.parametrize(("source", "number"), KNOWN)
def test_a_known_number_has_a_history_of_these_days(track, source, number):
    report = track(source, number)
    assert report.number == number
    times = [event.time.replace(tzinfo=UTC) for event in report.events]
    assert times[0] < NOW
    assert NOW - times[0] < timedelta(days=8)


@pytest.mark.parametrize("source", SOURCES)
def test_a_number_without_a_history_is_unknown(track, source):
    with pytest.raises(SourceError) as caught:
        track(source, about(source).get("nobodys", "ZZ999999999ZZ"))
    assert caught.value.key == "error.not_found"


def test_a_number_can_be_told_another_story(replay, track):
    replay.behave(behaviours.fixture("at-branch"), number="20450000000001")
    assert track("nova-poshta", "20450000000001").events[0].code == "7"


def test_a_wrong_key_is_not_accepted(track):
    with pytest.raises(SourceError) as caught:
        track("dhl", "7777777770", key="wrong")
    assert caught.value.key == "error.bad_key"


# CORS


def test_every_origin_may_read_a_well_behaved_host(fetch):
    assert fetch(SLOVAK).getheader("access-control-allow-origin") == "*"


def test_a_refusing_host_answers_but_gives_no_leave(replay, fetch):
    replay.behave(behaviours.refused(), host="api.posta.sk")
    said = fetch(SLOVAK)
    assert (said.status, said.getheader("access-control-allow-origin")) == (200, None)
    assert "CP123456785SK" in said.text


PREFLIGHT = {
    "Access-Control-Request-Method": "GET",
    "Access-Control-Request-Headers": "dhl-api-key",
}


def test_only_the_host_that_needs_a_preflight_answers_one(fetch):
    granted = fetch("https://api-eu.dhl.com/track/shipments", "OPTIONS", None, PREFLIGHT)
    assert granted.status == 204
    assert "dhl-api-key" in granted.getheader("access-control-allow-headers")
    denied = fetch(SLOVAK, "OPTIONS", None, PREFLIGHT)
    assert denied.status == 403
    assert denied.getheader("access-control-allow-origin") is None


def test_a_preflight_may_be_made_to_fail(replay, fetch):
    replay.behave(behaviours.preflight_failing(), host="api-eu.dhl.com")
    assert fetch("https://api-eu.dhl.com/track/shipments", "OPTIONS", None, PREFLIGHT).status == 403


def test_a_probe_of_the_root_is_answered_without_leave(fetch):
    said = fetch("https://api.posta.sk/")
    assert (said.status, said.getheader("access-control-allow-origin")) == (404, None)


# Bad behaviour


@pytest.mark.parametrize(
    ("behaviour", "key"),
    [
        (behaviours.garbage(), "error.unreadable"),
        (behaviours.html(), "error.unreadable"),
        (behaviours.truncated(), "error.unreadable"),
        (behaviours.status(503), "error.server"),
        (behaviours.status(429), "error.quota"),
        (behaviours.status(429, retry_after=7), "error.quota_until"),
        (behaviours.status(401), "error.key_required"),
        (behaviours.fixture("bad-number"), "error.bad_number"),
        (behaviours.fixture("other-number"), "error.unreadable"),
    ],
)
def test_bad_behaviour_reaches_the_source(replay, track, behaviour, key):
    replay.behave(behaviour, host="api.posta.sk")
    with pytest.raises(SourceError) as caught:
        track("slovak-post", "CP123456785SK")
    assert caught.value.key == key


def test_a_dead_host_drops_the_connection(replay, fetch):
    replay.behave(behaviours.dead(), host="api.posta.sk")
    with pytest.raises((ConnectionError, ssl.SSLError)):
        fetch(SLOVAK)
    assert [entry.status for entry in replay.log()] == [None]


def test_a_slow_host_is_slow(replay, fetch):
    replay.behave(behaviours.slow(0.3), host="api.posta.sk")
    began = perf_counter()
    assert fetch(SLOVAK).status == 200
    assert perf_counter() - began >= 0.3


def test_failing_twice_then_behaving_well(replay, track):
    replay.behave(behaviours.status(500).only(2), number="CP123456785SK")
    for _ in range(2):
        with pytest.raises(SourceError):
            track("slovak-post", "CP123456785SK")
    assert track("slovak-post", "CP123456785SK").events


def test_a_behaviour_for_a_number_goes_before_that_of_its_host(replay, fetch):
    replay.behave(behaviours.status(500), host="api.posta.sk")
    replay.behave(behaviours.allowed(), number="CP123456785SK")
    assert fetch(SLOVAK).status == 200
    assert fetch(SLOVAK.replace("CP", "RR")).status == 500


def test_a_host_that_is_not_played_cannot_be_bent(replay):
    with pytest.raises(KeyError):
        replay.behave(behaviours.dead(), host="api.example.org")


# The log


def test_the_log_holds_what_was_asked(replay, track):
    track("nova-poshta", "20450012345678")
    (asked,) = replay.requests("api.novaposhta.ua")
    assert (asked.method, asked.path) == ("POST", "/v2.0/json/")
    assert asked.headers["origin"] == ORIGIN["Origin"]
    assert json.loads(asked.body)["calledMethod"] == "getStatusDocuments"
    assert replay.requests("api.bring.com") == ()


def test_preflights_are_logged_apart(replay, fetch):
    fetch("https://api-eu.dhl.com/track/shipments", "OPTIONS", None, PREFLIGHT)
    assert replay.requests() == ()
    assert [asked.method for asked in replay.requests(preflights=True)] == ["OPTIONS"]


def test_a_foreign_host_is_refused_and_told(replay, fetch):
    with pytest.raises(OSError, match="403"):
        fetch("https://tracker.example/collect")
    assert replay.refused() == ("tracker.example",)


def test_what_a_browser_asks_for_itself_is_not_counted_as_foreign(replay, fetch):
    with pytest.raises(OSError, match="403"):
        fetch("https://update.googleapis.com/service/update2")
    assert replay.refused() == ()
    assert replay.refused(chatter=True) == ("update.googleapis.com",)


def test_reset_forgets_everything(replay, fetch):
    replay.behave(behaviours.status(500), host="api.posta.sk")
    fetch(SLOVAK)
    replay.reset()
    assert replay.requests() == replay.log() == ()
    assert fetch(SLOVAK).status == 200


# The wire


def test_one_connection_carries_many_questions(connect):
    tunnel = connect("api.posta.sk")
    tunnel.connect()
    socket = tunnel.sock
    for _ in range(5):
        tunnel.request("GET", SLOVAK.removeprefix("https://api.posta.sk"))
        assert tunnel.getresponse().read()
        assert tunnel.sock is socket


def test_questions_are_answered_side_by_side(replay, fetch):
    replay.behave(behaviours.slow(0.2), host="api.posta.sk")
    began = perf_counter()
    with ThreadPoolExecutor(20) as pool:
        statuses = [said.status for said in pool.map(fetch, [SLOVAK] * 20)]
    assert statuses == [200] * 20
    assert perf_counter() - began < 2


class Page(BaseHTTPRequestHandler):
    """The page's own server, as a browser without a bypass list asks it through the proxy."""

    def do_GET(self):
        body = f"{self.path} {self.headers['host']}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):
        pass


def plain_get(replay, url):
    connection = http.client.HTTPConnection(replay.proxy.removeprefix("http://"), timeout=10)
    try:
        connection.request("GET", url)
        said = connection.getresponse()
        return said.status, said.read().decode()
    finally:
        connection.close()


def test_the_pages_own_server_is_reached_through_the_proxy(replay):
    with ThreadingHTTPServer(("127.0.0.1", 0), Page) as page:
        threading.Thread(target=page.serve_forever, args=(0.05,), daemon=True).start()
        port = page.server_address[1]
        assert plain_get(replay, f"http://127.0.0.1:{port}/app/?x=1") == (
            200,
            f"/app/?x=1 127.0.0.1:{port}",
        )
        page.shutdown()
    assert replay.refused(chatter=True) == ()


def test_no_other_plain_host_is_reached(replay):
    status, _ = plain_get(replay, "http://tracker.example/pixel.gif")
    assert status == 403
    assert replay.refused() == ("tracker.example",)
