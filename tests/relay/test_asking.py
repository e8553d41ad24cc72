"""The relay as the page uses it, in the runtime of Cloudflare Workers."""

import json
from urllib.parse import urlsplit

import pytest

from app.core.model.exchange import Request, Response
from app.core.reach.relay import ABOUT, Relay, back, hosts, through
from tests.relay.conftest import ALLOWED, ASKING, PAGE, SECRET
from tests.relay.questions import questions
from tests.relay.world import Said

QUESTIONS = {f"{asked.method} {asked.url}": asked for asked in questions()}
AGENT = ("user-agent", "Mozilla/5.0 (compatible; Parcelbook)")
# The sites that carriers expect to be asked from; in the second place, those with an Origin.
REFERRED = {
    "api.sameday.ro": "https://www.sameday.ro",
    "b2c.cpost.cz": "https://www.postaonline.cz",
    "global.cainiao.com": "https://global.cainiao.com",
    "gls-group.eu": "https://gls-group.eu",
    "t.meest-group.com": "https://t.meest-group.com",
    "track.post.kz": "https://track.post.kz",
    "tracking.dpd.de": "https://tracking.dpd.de",
    "www.canadapost-postescanada.ca": "https://www.canadapost-postescanada.ca",
    "www.cdek.ru": "https://www.cdek.ru",
    "www.laposte.fr": "https://www.laposte.fr",
    "www.pochta.ru": "https://www.pochta.ru",
}
FROM = {
    "api.belpost.by": "https://belpost.by",
    "api.my-deliveries.de": "https://www.myhermes.de",
    "api1.correos.es": "https://www.correos.es",
    "eosapi.postlogistics.ch": "https://tracking.postlogistics.ch",
    "postnl.post": "https://postnl.post",
    "trace.cjlogistics.com": "https://trace.cjlogistics.com",
    "tracking.packeta.com": "https://tracking.packeta.com",
    "uss.poczta-polska.pl": "https://emonitoring.poczta-polska.pl",
    "wct.cttexpress.com": "https://shipping-tracking.production.cloud2.cttexpress.com",
    "www.poste.it": "https://www.poste.it",
}


def sent(relay, request: Request, secret: str = SECRET):
    asked = through(request, Relay("http://relay", secret))
    return relay.send(asked.method, {"Origin": PAGE, **asked.headers}, asked.body)


def expected(request: Request) -> set[tuple[str, str]]:
    """Every header that should reach the carrier, and no other."""
    host = urlsplit(request.url).hostname
    headers = {AGENT, *((name.lower(), value) for name, value in request.headers.items())}
    if site := REFERRED.get(host) or FROM.get(host):
        headers.add(("referer", f"{site}/"))
    if host in FROM:
        headers.add(("origin", FROM[host]))
    if request.method == "POST":
        headers.add(("content-length", str(len(request.body or ""))))
        if request.body is not None and "Content-Type" not in request.headers:
            headers.add(("content-type", "text/plain;charset=UTF-8"))
    return headers


@pytest.mark.parametrize("name", QUESTIONS)
def test_a_question_reaches_its_carrier_word_for_word(relay, world, name: str) -> None:
    request = QUESTIONS[name]
    said = sent(relay, request)
    assert (said.status, said.body) == (200, b'{"parcel":"known"}')
    (asked,) = world.asked
    assert (asked.method, asked.url) == (request.method, request.url)
    assert asked.body == (request.body or "").encode()
    assert sorted(asked.headers) == sorted(expected(request))


def test_no_host_is_open_that_is_not_asked_here(relay, world) -> None:
    said = sent(relay, ABOUT)
    told = hosts(back(Response("", said.status, said.body.decode(), said.headers), ""))
    assert sorted(told) == sorted({urlsplit(asked.url).hostname for asked in QUESTIONS.values()})
    assert world.asked == []


def test_a_carriers_answer_comes_back_with_its_status_and_body(ask, world) -> None:
    world.said = Said(404, (("Content-Type", "text/html"),), ("<p>нет</p>".encode(),))
    said = ask("https://api.posta.sk/tracking?q=1")
    assert (said.status, said.body.decode()) == (404, "<p>нет</p>")
    assert said.headers["content-type"] == "text/html"


def test_of_a_carriers_headers_only_two_are_kept(ask, world) -> None:
    world.said = Said(
        429,
        (
            *(("Content-Type", "application/json"), ("Retry-After", "7"), ("X-Powered-By", "x")),
            *(("Set-Cookie", "a=b"), ("Set-Cookie", "c=d"), ("Access-Control-Allow-Origin", "*")),
            *(("Clear-Site-Data", "*"), ("Refresh", "0;url=/"), ("parcelbook-relay", "refused")),
        ),
    )
    said = ask("https://api.posta.sk/tracking?q=1")
    assert said.status == 429
    assert said.headers == {
        "content-length": "18",
        "content-type": "application/json",
        "retry-after": "7",
        "access-control-allow-origin": PAGE,
        "access-control-expose-headers": "parcelbook-relay, retry-after",
        "cache-control": "no-store",
        "vary": "Origin",
        "parcelbook-relay": "carrier",
    }


@pytest.mark.parametrize("status", [204, 205, 304])
def test_an_answer_that_may_have_no_body_is_passed_without_one(ask, world, status: int) -> None:
    world.said = Said(status, (), ())
    said = ask("https://api.posta.sk/tracking?q=1")
    assert (said.status, said.body, said.error) == (status, b"", None)


def test_a_redirect_is_passed_as_it_is_and_never_followed(ask, world) -> None:
    for target in ("http://169.254.169.254/latest", "https://api.posta.sk/tracking", "file:///x"):
        world.said = Said(302, (("Location", target),), (b"moved",))
        world.asked.clear()
        said = ask("https://api.posta.sk/tracking?q=1")
        assert (said.status, said.body, said.error) == (302, b"moved", None)
        assert "location" not in said.headers
        assert len(world.asked) == 1


def test_the_same_question_is_asked_again_and_nothing_is_remembered(ask, world) -> None:
    cacheable = (("Cache-Control", "max-age=9999"), ("Set-Cookie", "session=1"))
    world.said = Said(200, cacheable)
    for _ in range(2):
        assert ask("https://api.posta.sk/tracking?q=1").status == 200
    first, second = world.asked
    assert first == second
    assert "cookie" not in dict(second.headers)


def test_the_page_may_ask_before_it_asks(relay) -> None:
    before = {
        "Origin": PAGE,
        "Access-Control-Request-Method": "POST",
        "Access-Control-Request-Headers": "authorization,content-type",
    }
    said = relay.send("OPTIONS", before)
    assert (said.status, said.body) == (204, b"")
    assert said.headers["access-control-allow-origin"] == PAGE
    assert said.headers["access-control-allow-headers"] == "authorization, content-type"
    assert said.headers["access-control-allow-methods"] == "POST"
    assert said.headers["access-control-max-age"] == "86400"
    assert "access-control-allow-credentials" not in said.headers


def test_every_answer_is_for_the_page_alone_and_not_to_be_kept(relay, world) -> None:
    tracking = json.dumps({"url": "https://api.posta.sk/tracking?q=1"})
    for method, headers, body in (
        ("POST", ASKING, tracking),
        ("POST", ASKING, '{"url":"about:relay"}'),
        ("POST", ASKING, "nonsense"),
        ("POST", {**ASKING, "Authorization": "Bearer wrong"}, tracking),
        ("GET", ALLOWED, None),
        ("OPTIONS", {"Origin": PAGE}, None),
    ):
        said = relay.send(method, headers, body)
        assert said.headers["access-control-allow-origin"] == PAGE
        assert said.headers["access-control-expose-headers"] == "parcelbook-relay, retry-after"
        assert (said.headers["vary"], said.headers["cache-control"]) == ("Origin", "no-store")
