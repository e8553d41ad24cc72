"""Frames of other services: their addresses, and the page's policy, which allows no others."""

import re
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from app.core.language.languages import LANGUAGES
from app.core.reach.frames import FRAMES, frame_address

ROOT = Path(__file__).resolve().parent.parent.parent.parent
# The languages on extcall.17track.net, none of them written from the right.
THEIRS = """en zh-cn zh-tw ru es pt fr it de tr cs ja ko nl fi pl uk hu sv kk el th bg sk lt ro no
sq sl sr az da mk"""
POLICY = re.compile(r"frame-src ([^;\"]+)")


def test_the_policy_of_the_page_allows_exactly_the_hosts_of_the_table() -> None:
    (allowed,) = POLICY.findall((ROOT / "index.html").read_text("utf-8"))
    assert sorted(allowed.split()) == sorted(f"https://{one.host}" for one in FRAMES.values())


@pytest.mark.parametrize("frame", FRAMES)
def test_the_number_and_the_language_stand_in_the_address(frame: str) -> None:
    address = frame_address(frame, "RR123456785CN", "ru")
    assert address.startswith(f"https://{FRAMES[frame].host}/")
    assert "RR123456785CN" in address
    assert "{" not in address


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_asked_for_in_a_language_that_it_has(language: str) -> None:
    path = urlsplit(frame_address("17track", "N", language)).path
    assert path.split("/")[1] in THEIRS.split()
    query = urlsplit(frame_address("postal-ninja", "N", language)).query
    assert re.match(r"lc=[a-z]{2}&", query)


@pytest.mark.parametrize("frame", FRAMES)
def test_a_number_cannot_change_where_a_frame_leads(frame: str) -> None:
    plain = urlsplit(frame_address(frame, "N", "en"))
    hostile = urlsplit(frame_address(frame, "N&fc=1#x/../?y", "en&z=1"))
    assert (hostile.scheme, hostile.netloc) == (plain.scheme, plain.netloc)
    parts = (hostile.path + hostile.query + hostile.fragment).count("&")
    assert parts == (plain.path + plain.query + plain.fragment).count("&")


def test_nobody_else_has_a_frame() -> None:
    with pytest.raises(KeyError):
        frame_address("made-in-2031", "N", "en")
