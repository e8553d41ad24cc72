"""The relay opens to one page with one secret, and to nobody before both are set."""

import json
import socket

import pytest

from tests.relay.conftest import ALLOWED, ASKING, PAGE, SECRET

TRACKING = "https://api.posta.sk/tracking"
QUESTION = json.dumps({"url": f"{TRACKING}?q=1"})


@pytest.mark.parametrize(
    "question",
    [
        b"",
        b"nonsense",
        b"\xff\xfe",
        b"{",
        b"null",
        b"7",
        b'"https://api.posta.sk/tracking"',
        b"[]",
        b"{}",
        b'{"url":null}',
        b'{"url":7}',
        b'{"url":["https://api.posta.sk/tracking"]}',
        b'{"url":{"toString":"https://api.posta.sk/tracking"}}',
        b'{"__proto__":{"url":"https://api.posta.sk/tracking"}}',
        b'{"url":"https://api.posta.sk/tracking","method":7}',
        b'{"url":"https://api.posta.sk/tracking","method":["GET"]}',
        b'{"url":"https://api.posta.sk/tracking","headers":null}',
        b'{"url":"https://api.posta.sk/tracking","body":"a GET has none"}',
        b'{"url":"https://api.novaposhta.ua/v2.0/json/","method":"POST","body":7}',
        b'{"url":"https://api.novaposhta.ua/v2.0/json/","method":"POST","body":{}}',
        b'{"url":"https://api.novaposhta.ua/v2.0/json/","method":"POST","body":"\xff"}',
        b"[" * 9000,
        b'{"url":"https://api.posta.sk/tracking"} trailing',
        b"url=https://api.posta.sk/tracking",
    ],
)
def test_a_question_that_is_none_is_told_so(relay, world, question: bytes) -> None:
    said = relay.send("POST", ASKING, question)
    assert (said.status, said.error) == (400, "question")
    assert world.asked == []


def test_the_secret_and_the_question_are_in_no_answer_of_its_own(relay) -> None:
    for headers, question in (
        (ASKING, '{"url":"https://example.org/planted"}'),
        (ASKING, '{"planted'),
        ({**ASKING, "Authorization": "Bearer planted"}, QUESTION),
        (ASKING, '{"url":"about:relay"}'),
    ):
        said = relay.send("POST", headers, question)
        everything = said.body + repr(said.headers).encode()
        assert b"planted" not in everything
        assert SECRET.encode() not in everything


@pytest.mark.parametrize("name", ["unfilled", "secretless", "placeless"])
@pytest.mark.parametrize("method", ["POST", "OPTIONS", "GET"])
def test_until_both_lines_are_filled_in_it_serves_nobody(doors, world, name, method) -> None:
    for origin in (PAGE, "PAGE"):
        for secret in ("SECRET", SECRET, ""):
            headers = {"Origin": origin, "Authorization": f"Bearer {secret}"}
            said = doors[name].send(method, headers, QUESTION if method == "POST" else None)
            if name == "secretless" and origin == PAGE:
                assert (said.status, said.error) == (503, "unfilled")
            else:
                assert (said.status, said.body) == (404, b"")
    assert world.asked == []


def test_two_questions_in_one_connection_are_two(relay, world) -> None:
    """A request hidden in the body of another stays a body."""
    hidden = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n"
    lines = [
        *("POST / HTTP/1.1", "Host: x", f"Origin: {PAGE}", f"Authorization: Bearer {SECRET}"),
        *(f"Content-Length: {len(hidden)}", "Transfer-Encoding: chunked", "", hidden),
    ]
    with socket.create_connection(("127.0.0.1", relay.port), timeout=10) as connection:
        connection.sendall("\r\n".join(lines).encode())
        connection.shutdown(socket.SHUT_WR)
        answered = b"".join(iter(lambda: connection.recv(65536), b""))
    assert answered.count(b"HTTP/1.1 ") <= 2
    assert b"HTTP/1.1 2" not in answered
    assert world.asked == []


def test_the_headers_of_a_pre_flight_from_elsewhere_are_not_given(relay) -> None:
    asking = {"Access-Control-Request-Method": "POST", "Access-Control-Request-Headers": "cookie"}
    said = relay.send("OPTIONS", {"Origin": "https://example.org", **asking})
    assert (said.status, said.body) == (404, b"")
    assert not any(name.startswith("access-control-") for name in said.headers)


def test_an_open_door_needs_no_more_than_origin_and_secret(relay, world) -> None:
    """Against the refusals above: the very same question, rightly put, is asked."""
    assert relay.send("POST", ALLOWED, QUESTION).status == 200
    assert len(world.asked) == 1
