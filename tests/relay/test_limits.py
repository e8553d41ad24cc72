"""Too much, too long, and nothing at all."""

import gzip
import json
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.relay.conftest import ASKING
from tests.relay.world import Said

TRACKING = "https://api.posta.sk/tracking?q=1"
QUESTION = json.dumps({"url": TRACKING})
NOVA = "https://api.novaposhta.ua/v2.0/json/"
LARGEST_QUESTION, LARGEST_ANSWER = 16 * 1024, 2 * 1024 * 1024
TEXT = (("Content-Type", "text/plain"),)


def sized(size: int) -> bytes:
    """A question of exactly so many bytes."""
    empty = json.dumps({"url": NOVA, "method": "POST", "body": ""})
    return json.dumps({"url": NOVA, "method": "POST", "body": "x" * (size - len(empty))}).encode()


def test_a_question_may_have_16_kilobytes_and_not_one_more(relay, world) -> None:
    assert relay.send("POST", ASKING, sized(LARGEST_QUESTION)).status == 200
    said = relay.send("POST", ASKING, sized(LARGEST_QUESTION + 1))
    assert (said.status, said.error) == (413, "size")
    assert len(world.asked) == 1


def test_a_question_without_an_end_is_cut_off(relay, world) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        for _ in range(400):
            sent += 1
            yield b"x" * 1024
            time.sleep(0.002)

    try:
        said = relay.send("POST", ASKING, endless())
        assert (said.status, said.error) == (413, "size")
    except ConnectionError:
        assert sent < 400
    assert world.asked == []


def test_an_answer_may_have_two_megabytes_and_not_one_byte_more(ask, world) -> None:
    half = b"x" * (LARGEST_ANSWER // 2)
    world.said = Said(200, TEXT, (half, half))
    assert len(ask(TRACKING).body) == LARGEST_ANSWER
    world.said = Said(200, TEXT, (half, half, b"x"))
    said = ask(TRACKING)
    assert (said.status, said.error) == (502, "size")


def test_an_answer_that_lies_about_its_length_or_packs_it_is_counted_as_it_comes(
    ask, world
) -> None:
    bomb = gzip.compress(b"x" * (LARGEST_ANSWER * 8))
    world.said = Said(200, (*TEXT, ("Content-Encoding", "gzip")), (bomb,))
    said = ask(TRACKING)
    assert (said.status, said.error) == (502, "size")


@pytest.mark.parametrize(
    "said",
    [
        Said(slow_s=3),
        Said(200, (*TEXT, ("Content-Length", "100")), (b"half",), linger_s=3),
    ],
    ids=["before a word", "in the middle"],
)
def test_a_carrier_that_is_too_slow_is_given_up(doors, world, said: Said) -> None:
    world.said = said
    start = time.monotonic()
    told = doors["hasty"].send("POST", ASKING, QUESTION)
    assert (told.status, told.error) == (504, "timeout")
    assert time.monotonic() - start < 2


@pytest.mark.parametrize("raw", [b"", b"garbage\r\n\r\n", b"HTTP/1.1 999999 ?\r\n\r\n"])
def test_a_carrier_that_speaks_no_http_cannot_be_reached(ask, world, raw: bytes) -> None:
    world.said = Said(raw=raw)
    told = ask(TRACKING)
    assert (told.status, told.error) == (502, "unreachable")


def test_an_answer_that_breaks_off_is_none(ask, world) -> None:
    world.said = Said(200, (*TEXT, ("Content-Length", "100")), (b"half",))
    told = ask(TRACKING)
    assert (told.status, told.error) == (502, "unreachable")


@pytest.mark.parametrize("status", [400, 401, 403, 404, 408, 413, 500, 502, 503, 504])
def test_a_carriers_own_failure_is_the_carriers(ask, world, status: int) -> None:
    world.said = Said(status)
    told = ask(TRACKING)
    assert (told.status, told.error) == (status, None)
    assert told.headers["parcelbook-relay"] == "carrier"


def test_many_visitors_at_once_are_not_mixed_up(doors, world) -> None:
    def one(number: int) -> int:
        question = {"url": NOVA, "method": "POST", "body": str(number)}
        return doors["filled"].send("POST", ASKING, json.dumps(question)).status

    with ThreadPoolExecutor(8) as pool:
        assert set(pool.map(one, range(40))) == {200}
    assert sorted(int(asked.body) for asked in world.asked) == list(range(40))


def test_after_twenty_refused_calls_in_a_minute_strangers_are_sent_away_and_the_page_is_not(
    doors, world
) -> None:
    """The minute may turn once in between: then twenty more are heard."""
    stranger, guesser = {"Origin": "https://example.org"}, {**ASKING, "Authorization": "Bearer x"}
    door = doors["guarded"]
    calls = [stranger, guesser] * 21
    said = [door.send("POST", headers, QUESTION) for headers in calls]
    assert {one.status for one in said[:20]} == {403, 404}
    away = [one for one in said if one.status == 429]
    assert 2 <= len(away) <= 22
    assert {one.error for one in away} == {None, "many"}
    assert door.send("POST", ASKING, QUESTION).status == 200
    assert len(world.asked) == 1
