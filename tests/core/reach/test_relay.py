"""The page's side of the relay: its address, what is sent through it, what comes back."""

import json

import pytest

from app.core.model.exchange import Request, Response
from app.core.reach.relay import (
    ABOUT,
    Relay,
    WrongAddress,
    back,
    checked,
    hosts,
    new_secret,
    script,
    through,
)
from app.core.sources.errors import (
    RelayRefused,
    RelayStrange,
    SourceError,
    TimedOut,
    Unreachable,
    Unreadable,
)

RELAY = Relay("https://parcels.someone.workers.dev", "planted-secret")
HOST = "api.example.org"


def answer(body: object, speaker: str | None = "refused", status: int = 403) -> Response:
    text = body if isinstance(body, str) else json.dumps(body)
    headers = {} if speaker is None else {"parcelbook-relay": speaker}
    return Response("RR123456785CN", status, text, headers)


def refusal(why: str, status: int = 403) -> SourceError:
    with pytest.raises(SourceError) as raised:
        back(answer({"error": why}, status=status), HOST)
    return raised.value


@pytest.mark.parametrize(
    ("typed", "address"),
    [
        ("parcels.someone.workers.dev", "https://parcels.someone.workers.dev"),
        ("https://parcels.someone.workers.dev", "https://parcels.someone.workers.dev"),
        ("\thttps://Parcels.Someone.Workers.dev/ \n", "https://parcels.someone.workers.dev"),
        ("https://parcels.deno.dev:443/", "https://parcels.deno.dev"),
        ("parcels.someone.deno.net", "https://parcels.someone.deno.net"),
    ],
)
def test_an_address_is_kept_in_one_form(typed: str, address: str) -> None:
    assert checked(typed) == address
    assert checked(address) == address


@pytest.mark.parametrize(
    ("typed", "key"),
    [
        ("", "address"),
        ("mine", "address"),
        ("two words.workers.dev", "address"),
        ("https://user@parcels.workers.dev", "address"),
        ("https://user:word@parcels.workers.dev", "address"),
        ("https://parcels.workers.dev\\@example.org", "address"),
        ("https://[::1]", "address"),
        ("https://почта.workers.dev", "address"),
        ("https://parcels.workers.dev:", "address"),
        ("javascript:alert(1)", "address"),
        ("http://parcels.someone.workers.dev", "https"),
        ("ftp://parcels.someone.workers.dev", "https"),
        ("https://localhost:8787", "host"),
        ("http://localhost:8787/", "host"),
        ("localhost", "host"),
        ("127.0.0.1:8000", "host"),
        ("https://parcels.workers.dev/path", "path"),
        ("https://parcels.workers.dev?query", "path"),
        ("https://parcels.workers.dev/#fragment", "path"),
        ("https://workers.dev", "host"),
        ("https://parcels.workers.dev:8443", "host"),
        ("https://parcels.workers.dev.example.org", "host"),
        ("https://evilworkers.dev", "host"),
        ("https://dash.cloudflare.com", "host"),
        ("https://relay.example.org", "host"),
    ],
)
def test_what_cannot_be_a_relay_is_told_apart(typed: str, key: str) -> None:
    with pytest.raises(WrongAddress) as raised:
        checked(typed)
    assert raised.value.key == f"relay.wrong.{key}"


def test_whoever_hosts_the_page_may_let_another_host_through() -> None:
    assert checked("relay.example.org", {"relay.example.org"}) == "https://relay.example.org"
    with pytest.raises(WrongAddress):
        checked("other.example.org", {"relay.example.org"})


def test_a_question_is_packed_whole_and_the_keys_stay_out_of_the_address() -> None:
    asked = Request("https://api.example.org/?key=k", "POST", {"17token": "k"}, '{"n":"№"}')
    packed = through(asked, RELAY)
    assert (packed.url, packed.method) == ("https://parcels.someone.workers.dev/", "POST")
    assert packed.headers == {
        "Authorization": "Bearer planted-secret",
        "Content-Type": "application/json",
    }
    assert json.loads(packed.body or "") == {
        "url": "https://api.example.org/?key=k",
        "method": "POST",
        "headers": {"17token": "k"},
        "body": '{"n":"№"}',
    }


def test_a_question_without_a_body_stays_without_one() -> None:
    assert json.loads(through(ABOUT, RELAY).body or "") == {
        "url": "about:relay",
        "method": "GET",
        "headers": {},
        "body": None,
    }


def test_the_secret_is_never_in_what_is_printed() -> None:
    for printed in (RELAY, through(ABOUT, RELAY)):
        assert "planted" not in f"{printed!r} {printed}"


@pytest.mark.parametrize("status", [200, 404, 429, 502])
def test_what_the_carrier_says_is_left_as_it_is(status: int) -> None:
    said = answer({"error": "secret"}, "carrier", status)
    assert back(said, HOST) is said


@pytest.mark.parametrize(
    ("why", "key"),
    [
        ("origin", "error.relay_origin"),
        ("secret", "error.relay_secret"),
        ("unfilled", "error.relay_unfilled"),
        ("address", "error.relay_old"),
        ("method", "error.relay_old"),
        ("question", "error.relay_refused"),
        ("a word of later days", "error.relay_refused"),
    ],
)
def test_a_refusal_says_why(why: str, key: str) -> None:
    error = refusal(why)
    assert isinstance(error, RelayRefused)
    assert (error.key, error.args) == (key, (("why", why),))


def test_a_carrier_that_the_relay_cannot_ask_either_is_named() -> None:
    for why, kind in (("timeout", TimedOut), ("unreachable", Unreachable)):
        error = refusal(why, 502)
        assert type(error) is kind
        assert error.args == (("host", HOST),)


def test_too_big_an_answer_is_unreadable_and_too_big_a_question_refused() -> None:
    assert type(refusal("size", 502)) is Unreadable
    assert type(refusal("size", 413)) is RelayRefused


@pytest.mark.parametrize(
    "said",
    [
        answer({"error": "secret"}, None),
        answer("<html>There is nothing here yet</html>", None, 404),
        answer("", None, 200),
        answer("not JSON", "refused"),
        answer([], "refused"),
        answer({"error": ["secret"]}, "refused"),
        answer({"error": "secret"}, "Carrier"),
    ],
)
def test_what_is_no_relay_of_ours_is_told_so(said: Response) -> None:
    with pytest.raises(RelayStrange):
        back(said, HOST)


def test_a_relay_tells_which_hosts_it_may_ask() -> None:
    told = answer({"parcelbook": 1, "hosts": ["a.example", "b.example"]}, "carrier", 200)
    assert hosts(told) == ("a.example", "b.example")


@pytest.mark.parametrize(
    "body",
    ["", "[]", {}, {"parcelbook": 2, "hosts": ["a"]}, {"parcelbook": 1}, {"hosts": ["a"]},
     {"parcelbook": 1, "hosts": "a"}, {"parcelbook": 1, "hosts": []}],
)  # fmt: skip
def test_a_relay_that_says_something_else_is_strange(body: object) -> None:
    with pytest.raises(RelayStrange):
        hosts(answer(body, "carrier", 200))


PROGRAM = 'one\nconst PAGE = "PAGE";\nconst SECRET = "SECRET";\nlast SECRET PAGE\n'


def test_the_two_lines_are_filled_in_and_nothing_else_is_touched() -> None:
    assert script(PROGRAM, "https://a.example", "word") == (
        'one\nconst PAGE = "https://a.example";\nconst SECRET = "word";\nlast SECRET PAGE\n'
    )


def test_what_is_filled_in_cannot_leave_its_string() -> None:
    filled = script(PROGRAM, "https://a.example", '";alert(1)//\\"\n•')
    assert 'const SECRET = "\\";alert(1)//\\\\\\"\\n•";\n' in filled


@pytest.mark.parametrize("program", ["", PROGRAM * 2, PROGRAM.replace('"PAGE"', '"filled"')])
def test_a_program_without_the_two_lines_is_none(program: str) -> None:
    with pytest.raises(ValueError, match="line"):
        script(program, "https://a.example", "word")


def test_a_secret_is_long_and_fits_a_header_and_a_program() -> None:
    secret = new_secret(bytes(range(200, 232)))
    assert len(secret) == 43
    assert secret.replace("-", "").replace("_", "").isalnum()
    with pytest.raises(ValueError, match="chance"):
        new_secret(bytes(23))
