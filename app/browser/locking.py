"""Locking a text with a passphrase, by the browser's own cryptography (see `core.backup.locked`).

A page that did not come over https (or from localhost) has none: then all of this raises.
"""

import unicodedata
from typing import Any, NamedTuple

from js import Object, Uint8Array, crypto
from pyodide.ffi import to_js

from app.core.backup.locked import (
    IV_BYTES,
    KIND,
    ROUNDS,
    SALT_BYTES,
    TAG_BYTES,
    Locked,
    sealed_head,
)


class Seal(NamedTuple):
    """A key that a passphrase gave, which the browser does not hand out, and how it came to be."""

    rounds: int
    salt: bytes
    key: Any

    def __repr__(self) -> str:
        return "Seal()"


async def locked(text: str, passphrase: str) -> Locked:
    """The text, locked; salt and iv are new each time."""
    return await sealed(text, await new_seal(passphrase))


async def opened(file: Locked, passphrase: str) -> str:
    """The text of a locked file; raises the browser's error for a wrong passphrase or a change."""
    return await unsealed(file, await seal_of(file, passphrase))


async def new_seal(passphrase: str) -> Seal:
    """What a passphrase locks with from now on."""
    return await _seal(ROUNDS, _random(SALT_BYTES), passphrase)


async def seal_of(file: Locked, passphrase: str) -> Seal:
    """What a passphrase opens this with, if it is the right one."""
    return await _seal(file.rounds, file.salt, passphrase)


async def sealed(text: str, seal: Seal, kind: str = KIND) -> Locked:
    """The text, locked with an iv of its own."""
    bare = Locked(seal.rounds, seal.salt, _random(IV_BYTES))
    data = await crypto.subtle.encrypt(_cipher(bare, kind), seal.key, to_js(text.encode()))
    return bare._replace(data=data.to_bytes())


async def unsealed(file: Locked, seal: Seal, kind: str = KIND) -> str:
    """The text; raises the browser's error where another key has locked it, or it was changed."""
    text = await crypto.subtle.decrypt(_cipher(file, kind), seal.key, to_js(file.data))
    return text.to_bytes().decode()


async def _seal(rounds: int, salt: bytes, passphrase: str) -> Seal:
    typed = unicodedata.normalize("NFC", passphrase.strip()).encode()
    base = await crypto.subtle.importKey("raw", to_js(typed), "PBKDF2", False, _js(["deriveKey"]))
    derivation = {"name": "PBKDF2", "hash": "SHA-256", "salt": salt, "iterations": rounds}
    cipher = {"name": "AES-GCM", "length": 256}
    uses = ["encrypt", "decrypt"]
    key = await crypto.subtle.deriveKey(_js(derivation), base, _js(cipher), False, _js(uses))
    return Seal(rounds, salt, key)


def _cipher(file: Locked, kind: str) -> Any:
    head = sealed_head(file, kind).encode()
    tag = 8 * TAG_BYTES
    return _js({"name": "AES-GCM", "iv": file.iv, "additionalData": head, "tagLength": tag})


def _random(count: int) -> bytes:
    return crypto.getRandomValues(Uint8Array.new(count)).to_bytes()


def _js(value: object) -> Any:
    return to_js(value, dict_converter=Object.fromEntries)
