"""The file of a page that a browser has saved, in whatever encoding: HTML, or a single file with
all its parts (MHTML, RFC 2557). Only its text is read; nothing in it runs, nothing is fetched.
"""

import codecs
import re
from base64 import b64decode
from binascii import Error, a2b_qp
from collections.abc import Callable

from app.core.orders.saved_page import LONGEST, is_html

LARGEST = 4 * LONGEST
"""Bytes of a file that are looked at."""
HEAD = 4_000
BEGINNING = 8_192
"""Bytes in which a page says that it is one, in any encoding."""
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([a-z0-9_-]{3,20})", re.IGNORECASE)
_BOUNDARY = re.compile(rb'boundary="?([^";\r\n]{1,100})')
_CYRILLIC = re.compile(rb"[\xc0-\xff]{3}")
_ENCODED = re.compile(rb"content-transfer-encoding:\s*([a-z0-9-]+)", re.IGNORECASE)


Decode = Callable[[bytes, str], str]
"""The text of bytes in an encoding of this name; raises where there is no such encoding. A browser
knows more of them than its Python does."""


def of_python(data: bytes, encoding: str) -> str:
    return data.decode(encoding, "replace")


def saved_page(data: bytes, decode: Decode = of_python) -> str | None:
    """The HTML of a saved page; None where a file is none.

    >>> saved_page("<html>Заказ".encode("cp1251")), saved_page(b'{"v": 1}')
    ('<html>Заказ', None)
    """
    data = data[:LARGEST]
    head = data[:HEAD].lstrip()
    if _is_single_file(head):
        return _of_parts(data, decode)
    told = data[:HEAD]
    if not is_html(_decoded(data[:BEGINNING], told, decode)):
        return None
    return _decoded(data, told, decode)[:LONGEST]


def _is_single_file(head: bytes) -> bool:
    low = head.lower()
    return low.startswith((b"from: <saved by", b"mime-version:", b"from:")) and (
        b"multipart/related" in low
    )


def _of_parts(data: bytes, decode: Decode) -> str | None:
    """The first part of a single file that is HTML."""
    boundary = _BOUNDARY.search(data[:HEAD])
    if boundary is None:
        return None
    for part in data.split(b"--" + boundary[1])[1:]:
        head, _, body = part.replace(b"\r\n", b"\n").partition(b"\n\n")
        if b"text/html" not in head.lower():
            continue
        way = _ENCODED.search(head)
        text = _decoded(_plain(body, way[1].lower() if way else b""), head, decode)
        return text[:LONGEST]
    return None


def _plain(body: bytes, way: bytes) -> bytes:
    try:
        if way == b"quoted-printable":
            return a2b_qp(body)
        return b64decode(body) if way == b"base64" else body
    except Error:
        return body


def _decoded(data: bytes, told: bytes, decode: Decode) -> str:
    """Text in the encoding that its first bytes tell, or what is told of it; else as it may be."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        little = data.startswith(codecs.BOM_UTF16_LE)
        return decode(data[2:], "utf-16le" if little else "utf-16be")
    try:
        return data.removeprefix(codecs.BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError:
        pass
    named = _CHARSET.search(told)
    guess = "windows-1251" if _CYRILLIC.search(data) else "windows-1252"
    for encoding in (named[1].decode() if named else guess, guess):
        try:
            return decode(data, encoding)
        except Exception:
            continue
    return data.decode("utf-8", "replace")
