"""Files of saved pages are known by what stands in them, whatever their encoding."""

from base64 import encodebytes
from quopri import encodestring

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.orders.page import read_orders
from app.core.orders.saved_file import saved_page
from app.core.orders.saved_page import text_of
from tests.core.orders.pages import TODAY

HTML = """<!DOCTYPE html><html><head><meta charset="{}"></head><body><div>ID заказа:
<b>8188887776665554</b></div><div>Дата заказа: 10 нояб. 2026 г.</div><p>Лампа</p></body></html>"""


def orders_of(data: bytes):
    html = saved_page(data)
    return [(one.number, one.placed.day) for one in read_orders(text_of(html or ""), TODAY)]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "windows-1251", "koi8-r", "nothing-known"]
)
def test_a_saved_page_is_read_in_its_own_encoding(encoding):
    written = "utf-8" if encoding == "nothing-known" else encoding
    named = encoding.removesuffix("-sig")
    assert orders_of(HTML.format(named).encode(written)) == [("8188887776665554", 10)]


@pytest.mark.parametrize(
    ("way", "encode"), [("quoted-printable", encodestring), ("base64", encodebytes)]
)
def test_a_single_file_is_read_by_its_first_page(way, encode):
    head = "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n"
    head += '\ttype="text/html";\r\n\tboundary="--x--"\r\n\r\n\r\n'
    head += "----x--\r\nContent-Type: text/html\r\n"
    head += f"Content-Transfer-Encoding: {way}\r\n\r\n"
    body = encode(HTML.format("utf-8").encode()).replace(b"\n", b"\r\n")
    end = b"\r\n----x--\r\nContent-Type: image/png\r\n\r\nnone\r\n----x----\r\n"
    assert orders_of(head.encode() + body + end) == [("8188887776665554", 10)]


def single(*parts: str, boundary: str = "--x--") -> bytes:
    """A single file of these parts, each with a head of its own."""
    head = "MIME-Version: 1.0\r\nContent-Type: multipart/related;"
    head += f'\tboundary="{boundary}"\r\n\r\n' if boundary else "\r\n\r\n"
    return (head + "".join(f"----x--\r\n{part}\r\n" for part in parts) + "----x----\r\n").encode()


PART = "Content-Type: text/html\r\n"


def test_a_page_after_other_parts_of_a_single_file_is_read():
    page = f"{PART}\r\n{HTML.format('utf-8')}"
    assert orders_of(single("Content-Type: image/png\r\n\r\nnone", page)) == [
        ("8188887776665554", 10)
    ]


def test_of_a_page_that_is_not_encoded_as_its_head_says_the_bytes_are_read():
    page = f"{PART}Content-Transfer-Encoding: base64\r\n\r\n<b>a</b>x"
    assert (saved_page(single(page)) or "").strip() == "<b>a</b>x"


@pytest.mark.parametrize(
    "data", [single(PART, boundary=""), single("Content-Type: image/png\r\n\r\nnone"), single()]
)
def test_a_single_file_without_a_page_is_none(data):
    assert saved_page(data) is None


@pytest.mark.parametrize(
    "data",
    [b"", b'{"form": "parcelbook"}', b"RR123456785CN", b"Number,Name\r\n1,2", b"\x89PNG\r\n"],
)
def test_other_files_are_no_pages(data):
    assert saved_page(data) is None


@given(st.one_of(st.binary(), st.binary().map(lambda one: b"<html>" + one)))
def test_any_bytes_are_taken_and_those_that_begin_as_a_page_are_one(data):
    found = saved_page(data)
    assert found is not None or not data.startswith(b"<html>")
    assert found is None or found.strip().lower().startswith(("<html", "<!doctype", "\ufeff"))
