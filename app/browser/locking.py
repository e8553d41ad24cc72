"""Locking a text with a passphrase, by the browser's own cryptography (see `core.backup.locked`).

A page that did not come over https (or from localhost) has none: then all of this raises.
"""

import unicodedata
from typing import Any

from js import Object, Uint8Array, crypto
from pyodide.ffi import to_js

from app.core.backup.locked import (
    IV_BYTES,
    ROUNDS,
    SALT_BYTES,
    TAG_BYTES,
    Locked,
    sealed_head,
)


async def locked(text: str, passphrase: str) -> Locked:
    """The text, locked; salt and iv are new each time."""
    bare = Locked(ROUNDS, _random(SALT_BYTES), _random(IV_BYTES))
    key = await _key(bare, passphrase)
    sealed = await crypto.subtle.encrypt(_cipher(bare), key, to_js(text.encode()))
    return bare._replace(data=sealed.to_bytes())


async def opened(file: Locked, passphrase: str) -> str:
    """The text of a locked file; raises the browser's error for a wrong passphrase or a change."""
    key = await _key(file, passphrase)
    text = await crypto.subtle.decrypt(_cipher(file), key, to_js(file.data))
    return text.to_bytes().decode()


async def _key(file: Locked, passphrase: str) -> Any:
    typed = unicodedata.normalize("NFC", passphrase.strip()).encode()
    base = await crypto.subtle.importKey("raw", to_js(typed), "PBKDF2", False, _js(["deriveKey"]))
    derivation = {
        "name": "PBKDF2",
        "hash": "SHA-256",
        "salt": file.salt,
        "iterations": file.rounds,
    }
    kind = {"name": "AES-GCM", "length": 256}
    uses = ["encrypt", "decrypt"]
    return await crypto.subtle.deriveKey(_js(derivation), base, _js(kind), False, _js(uses))


def _cipher(file: Locked) -> Any:
    head = sealed_head(file).encode()
    tag = 8 * TAG_BYTES
    return _js({"name": "AES-GCM", "iv": file.iv, "additionalData": head, "tagLength": tag})


def _random(count: int) -> bytes:
    return crypto.getRandomValues(Uint8Array.new(count)).to_bytes()


def _js(value: object) -> Any:
    return to_js(value, dict_converter=Object.fromEntries)
