"""Which calls of the browser are refused to the page, on which journeys, and what is said then.

`tests/test_refusals.py` finds the calls in the code and sees that none is missing here;
`test_faults.py` goes the journeys.
"""

from typing import NamedTuple

REFUSED, LATE = "refused", "late"


class Fault(NamedTuple):
    """What fails: a method of an object, at once or in a promise; and a part of what is said."""

    owner: str
    method: str
    how: str = LATE
    said: str = ""

    @property
    def call(self) -> str:
        """The call as `tests/test_refusals.py` names it."""
        return f"{self.owner}.{self.method}".replace(".prototype", "").removeprefix("globalThis.")


UNREADABLE = "backup.refused.unreadable"
# Each journey with what is refused on it; of one journey, none keeps the page from another.
JOURNEYS: dict[str, tuple[Fault, ...]] = {
    "a write": (Fault("Storage.prototype", "setItem", REFUSED, "notice.storage_full"),),
    "a reading": (Fault("Storage.prototype", "getItem", REFUSED, "notice.storage_full"),),
    "a removal, and the clipboard": (
        Fault("Storage.prototype", "removeItem", REFUSED),
        Fault("navigator.clipboard", "writeText", LATE, "toast.copy_refused"),
    ),
    "the names of what is kept, and a download": (
        Fault("Storage.prototype", "key", REFUSED),
        Fault("URL", "createObjectURL", REFUSED, "toast.failed"),
    ),
    "the store of copies, permissions, and pictures of the screen": (
        Fault("indexedDB", "open", REFUSED),
        Fault("navigator.permissions", "query"),
        Fault("Element.prototype", "cloneNode", REFUSED),
    ),
    "its transactions, and persistence": (
        Fault("IDBDatabase.prototype", "transaction", REFUSED),
        Fault("navigator.storage", "persist"),
    ),
    "its writings, and what is persistent": (
        Fault("IDBObjectStore.prototype", "put", REFUSED),
        Fault("navigator.storage", "persisted"),
    ),
    "its parts, and the clipboard's text": (
        Fault("IDBTransaction.prototype", "objectStore", REFUSED),
        Fault("navigator.clipboard", "readText", LATE, "toast.paste_refused"),
    ),
    "its heads, and leave to tell": (
        Fault("IDBObjectStore.prototype", "getAll", REFUSED),
        Fault("Notification", "requestPermission", LATE, "toast.alerts_refused"),
    ),
    "its rows, and a passphrase": (
        Fault("IDBObjectStore.prototype", "openCursor", REFUSED),
        Fault("crypto.subtle", "importKey", LATE, "lock.refused"),
    ),
    "one row more": (Fault("IDBObjectStore.prototype", "add", REFUSED),),
    "a request, and caches": (
        Fault("globalThis", "fetch"),
        Fault("caches", "has", LATE, "received.lost"),
    ),
    "a key of a passphrase": (Fault("crypto.subtle", "deriveKey", LATE, "lock.refused"),),
    "encryption": (Fault("crypto.subtle", "encrypt", LATE, "lock.refused"),),
    "the text of an answer": (
        Fault("Response.prototype", "text", LATE, "toast.language_unreachable"),
    ),
    "the bytes of a file": (Fault("Blob.prototype", "arrayBuffer", LATE, UNREADABLE),),
}
