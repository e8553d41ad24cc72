"""The relay as somebody else would like to use it."""

import json
from hashlib import sha256

import pytest

from tests.relay.conftest import ASKING, PAGE, SECRET
from tests.relay.runtime import Answer

TRACKING = "https://api.posta.sk/tracking"
QUESTION = json.dumps({"url": f"{TRACKING}?q=1"})
ELSEWHERE = [
    "https://example.org/tracking",
    "https://api.posta.sk.example.org/tracking",
    "https://example.org/api.posta.sk/tracking",
    "https://evil-api.posta.sk/tracking",
    "https://www.api.posta.sk/tracking",
    "https://posta.sk/tracking",
    "https://api-posta.sk/tracking",
    "https://api.posta.sk@example.org/tracking",
    "https://api.posta.sk:443@example.org/tracking",
    "https://user@api.posta.sk/tracking",
    "https://user:word@api.posta.sk/tracking",
    "https://@api.posta.sk/tracking",
    "https://example.org#@api.posta.sk/tracking",
    "https://example.org?@api.posta.sk/tracking",
    "https://example.org\\@api.posta.sk/tracking",
    "https://api.posta.sk\\@example.org/tracking",
    "https://api.posta.sk\\tracking",
    "https:\\\\api.posta.sk/tracking",
    "https:api.posta.sk/tracking",
    "https:/api.posta.sk/tracking",
    "https:///api.posta.sk/tracking",
    "//api.posta.sk/tracking",
    "/tracking",
    "tracking",
    "",
    " https://api.posta.sk/tracking",
    "https://api.posta.sk/tracking ",
    "https://api.posta.sk/tracking\n",
    "https://api.posta\n.sk/tracking",
    "https://api.posta.sk/track\ting",
    "https://api.posta.sk:443/tracking",
    "https://api.posta.sk:80/tracking",
    "https://api.posta.sk:8443/tracking",
    "https://api.posta.sk:0/tracking",
    "https://api.posta.sk./tracking",
    "https://API.posta.sk/tracking",
    "HTTPS://api.posta.sk/tracking",
    "https://api%2eposta.sk/tracking",
    "https://api。posta。sk/tracking",
    "https://аpi.posta.sk/tracking",
    "https://xn--pi-7kc.posta.sk/tracking",
    "https://api.posta.s\u212a/tracking",
    "http://api.posta.sk/tracking",
    "ftp://api.posta.sk/tracking",
    "wss://api.posta.sk/tracking",
    "file:///etc/passwd",
    "file://api.posta.sk/tracking",
    "data:application/json,{}",
    "blob:https://api.posta.sk/tracking",
    "javascript:alert(1)",
    "about:blank",
    "about:relay?",
    "ABOUT:RELAY",
    "https://localhost/tracking",
    "https://127.0.0.1/tracking",
    "https://127.1/tracking",
    "https://2130706433/tracking",
    "https://0x7f.0.0.1/tracking",
    "https://0/tracking",
    "https://[::1]/tracking",
    "https://[::ffff:127.0.0.1]/tracking",
    "https://[fd00::1]/tracking",
    "http://169.254.169.254/latest/meta-data/",
    "https://169.254.169.254/latest/meta-data/",
    "https://metadata.google.internal/computeMetadata/v1/",
    "https://10.0.0.1/tracking",
    "https://192.168.1.1/tracking",
    f"https://api.posta.sk/tracking?q={'1' * 2000}",
    "https://api.posta.sk/tracking#fragment",
    "https://api.posta.sk/tracking#",
    "https://api.posta.sk/tracking?q=1#",
]
OTHER_PATHS = [
    "https://api.posta.sk/",
    "https://api.posta.sk/tracking/",
    "https://api.posta.sk//tracking",
    "https://api.posta.sk/Tracking",
    "https://api.posta.sk/tracking/../admin",
    "https://api.posta.sk/admin/../tracking",
    "https://api.posta.sk/admin/%2e%2e/tracking",
    "https://api.posta.sk/%2e%2e/tracking",
    "https://api.posta.sk/./tracking",
    "https://api.posta.sk/%2e/tracking",
    "https://api.posta.sk/tracking%00",
    "https://api.posta.sk/tracking;a=b",
    "https://api.posta.sk/%74racking",
    "https://tracking.bosta.co/shipments/track/1/../../../admin",
    "https://tracking.bosta.co/shipments/track/..%2f..%2fadmin",
    "https://tracking.bosta.co/shipments/track/%2e%2e",
    "https://tracking.bosta.co/shipments/track/..\\..\\admin",
    "https://tracking.bosta.co/shipments/track/..%5c..%5cadmin",
    "https://tracking.bosta.co/shipments/track/%252e%252e%252fadmin",
    "https://tracking.bosta.co/shipments/track/",
    "https://tracking.bosta.co/shipments/track/1/edit",
    "https://tracking.bosta.co/shipments/track/1\n",
    "https://gls-group.eu/app/service/open/rest/DE/de/rstt001/../../../../../admin",
    "https://api.ship24.com/public/v1/users/me",
    "https://api.ship24.com/public/v1/trackers/",
]


@pytest.mark.parametrize("url", ELSEWHERE + OTHER_PATHS)
def test_it_asks_nobody_but_the_carriers_at_their_tracking_paths(ask, world, url: str) -> None:
    said = ask(url)
    assert (said.status, said.error) == (403, "address")
    assert world.asked == []


@pytest.mark.parametrize(
    "method", ["POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS", "CONNECT", "TRACE", "get", "",
               "GET POST", "G\r\nET"]
)  # fmt: skip
def test_a_carrier_is_asked_by_its_own_methods_only(ask, world, method: str) -> None:
    said = ask(TRACKING, method)
    assert (said.status, said.error) == (403, "method")
    assert world.asked == []


def assert_silent(said: Answer) -> None:
    """The answer tells a stranger neither what this is nor whose."""
    assert (said.status, said.body) == (404, b"")
    assert {name for name in said.headers if name.startswith("access-control-")} == set()
    assert "parcelbook" not in repr(said.headers).lower() and PAGE not in repr(said.headers)


@pytest.mark.parametrize(
    "origin",
    [
        None,
        "",
        "null",
        "https://example.org",
        f"{PAGE}.example.org",
        f"{PAGE}:8443",
        f"{PAGE}/",
        f"{PAGE}, https://example.org",
        PAGE.replace("https", "http"),
        PAGE.upper(),
        "https://sub.visitor.github.io",
        "https://visitorXgithub.io",
        "*",
    ],
)
def test_it_answers_no_page_but_the_visitors(relay, world, origin: str | None) -> None:
    headers = {name: value for name, value in ASKING.items() if name != "Origin"}
    if origin is not None:
        headers["Origin"] = origin
    for method in ("POST", "OPTIONS", "GET"):
        said = relay.send(method, headers, QUESTION if method == "POST" else None)
        assert_silent(said)
    assert world.asked == []


@pytest.mark.parametrize(
    "shown",
    [
        None,
        "",
        "Bearer",
        "Bearer ",
        "Bearer undefined",
        "Bearer SECRET",
        SECRET,
        f"Basic {SECRET}",
        f"bearer {SECRET}",
        f"Bearer {SECRET[:-1]}",
        f"Bearer {SECRET}x",
        f"Bearer {SECRET.upper()}",
        f"Bearer {SECRET}, Bearer {SECRET}",
        f"Bearer  {SECRET}",
    ],
)
def test_it_opens_to_its_secret_only(relay, world, shown: str | None) -> None:
    headers = {"Origin": PAGE} | ({} if shown is None else {"Authorization": shown})
    for question in (QUESTION, '{"url":"about:relay"}', "nonsense"):
        said = relay.send("POST", headers, question)
        assert (said.status, said.error) == (403, "secret")
    assert world.asked == []


@pytest.mark.parametrize("place", [0, 31])
def test_a_secret_whose_hash_is_alike_in_one_byte_opens_nothing(relay, place: int) -> None:
    right = sha256(ASKING["Authorization"].encode()).digest()
    tries = (f"Bearer {number}" for number in range(100_000))
    alike = next(one for one in tries if sha256(one.encode()).digest()[place] == right[place])
    said = relay.send("POST", {**ASKING, "Authorization": alike}, QUESTION)
    assert said.error == "secret"


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "PROPFIND"])
def test_it_is_itself_asked_by_post_only(relay, world, method: str) -> None:
    said = relay.send(method, ASKING, None if method == "GET" else QUESTION)
    assert (said.status, said.error) == (403, "method")
    assert world.asked == []


@pytest.mark.parametrize(
    "headers",
    [
        {"Cookie": "session=1"},
        {"Host": "example.org"},
        {"X-Forwarded-For": "127.0.0.1"},
        {"X-Forwarded-Host": "example.org"},
        {"Forwarded": "for=127.0.0.1"},
        {"CF-Connecting-IP": "127.0.0.1"},
        {"Referer": "https://example.org/"},
        {"Origin": "https://example.org"},
        {"User-Agent": "somebody else"},
        {"Authorization": "Bearer of another service"},
        {"DHL-API-Key": "of another service"},
        {"Content-Length": "0"},
        {"Transfer-Encoding": "chunked"},
        {"Connection": "upgrade"},
        {"Upgrade": "websocket"},
        {"Range": "bytes=0-"},
        {"": "no name"},
        {"Accept ": "a blank in the name"},
        {"Accept\r\nCookie": "a line in the name"},
        {"Accept": "a/b\r\nCookie: session=1"},
        {"Accept": "a/b\nCookie: session=1"},
        {"Accept": "a/b\0"},
        {"Accept": "ы"},
        {"Accept": ["a/b"]},
        {"Accept": {"toString": "a/b"}},
        {"Accept": 1},
        {"Accept": None},
        {"__proto__": {"cookie": "session=1"}},
        {"__proto__": "x"},
        {"constructor": "x"},
        ["Accept", "a/b"],
        [["Accept", "a/b"]],
        "Accept: a/b",
        7,
        True,
    ],
)
def test_no_header_is_smuggled_in(ask, world, headers: object) -> None:
    said = ask(TRACKING, headers=headers)
    assert (said.status, said.error) == (400, "question")
    assert world.asked == []


def test_what_the_asking_browser_sends_never_reaches_a_carrier(relay, world) -> None:
    own = {
        **{"Cookie": "session=1", "X-Forwarded-For": "203.0.113.7", "User-Agent": "A browser"},
        **{"Accept-Language": "ru", "Referer": f"{PAGE}/book", "CF-Connecting-IP": "203.0.113.7"},
    }
    assert relay.send("POST", {**ASKING, **own}, QUESTION).status == 200
    (asked,) = world.asked
    assert asked.headers == (("user-agent", "Mozilla/5.0 (compatible; Parcelbook)"),)
