"""A backup that only a passphrase opens: what stands in the file besides the cipher text.

The file is a JSON object: "parcelbook": "locked backup", "v": `VERSION`. PBKDF2 with HMAC-SHA-256,
"salt" and "rounds" derives the key from the passphrase (in UTF-8, NFC); it opens "data" by AES-GCM
of 256 bits with "iv" and a tag of 128 bits at its end. Inside is the text of a backup. Salt, iv and
data are in base64 (RFC 4648, section 4). What stands before "data", as `sealed_head` has it, is
authenticated with it.
"""

import json
from base64 import b64encode
from binascii import a2b_base64
from collections.abc import Mapping
from typing import Any, NamedTuple, cast

from app.core.backup.content import Refused

KIND = "locked backup"
VERSION = 1
ROUNDS = 600_000
"""OWASP's advice for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023)."""
FEWEST_ROUNDS, MOST_ROUNDS = 100_000, 5_000_000
SHORTEST_PASSPHRASE = 10
"""Characters: a passphrase that is guessed in a moment would be no lock."""
SALT_BYTES, IV_BYTES, TAG_BYTES = 16, 12, 16


class Locked(NamedTuple):
    """A backup as it lies in a locked file."""

    rounds: int
    salt: bytes
    iv: bytes
    data: bytes = b""

    def __repr__(self) -> str:
        return f"Locked({len(self.data)} bytes)"


def sealed_head(locked: Locked, kind: str = KIND) -> str:
    """What is authenticated with the data: whoever changes one of it opens nothing."""
    salt, iv = _base64(locked.salt), _base64(locked.iv)
    head = {"parcelbook": kind, "v": VERSION, "rounds": locked.rounds, "salt": salt, "iv": iv}
    return json.dumps(head, separators=(",", ":"))


def dump(locked: Locked, kind: str = KIND) -> str:
    """The text of a locked file, or of something else that is locked in the same way."""
    return f'{sealed_head(locked, kind)[:-1]},\n"data":"{_base64(locked.data)}"}}\n'


def _base64(data: bytes) -> str:
    return b64encode(data).decode()


def is_locked(value: object, kind: str = KIND) -> bool:
    """Whether a JSON value is locked content of this kind, of whatever version."""
    return isinstance(value, dict) and cast(dict[str, Any], value).get("parcelbook") == kind


def load(value: Mapping[str, Any]) -> Locked:
    """What a locked file says; raises Refused where it would take too long, or no time at all."""
    version, rounds = value.get("v"), value.get("rounds")
    if type(version) is int and version > VERSION:
        raise Refused("newer")
    if type(version) is not int or type(rounds) is not int:
        raise Refused("damaged")
    if not FEWEST_ROUNDS <= rounds <= MOST_ROUNDS:
        raise Refused("rounds")
    found = Locked(rounds, *(_bytes(value.get(name)) for name in ("salt", "iv", "data")))
    sizes = len(found.salt), len(found.iv)
    if sizes != (SALT_BYTES, IV_BYTES) or len(found.data) <= TAG_BYTES:
        raise Refused("damaged")
    return found


def _bytes(text: object) -> bytes:
    try:
        return a2b_base64(text, strict_mode=True) if isinstance(text, str) else b""
    except ValueError:
        raise Refused("damaged") from None
