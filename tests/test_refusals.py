"""Every call with which the page asks something of the browser is refused to it in some test.

The calls are found in the code. `tests/pages/test_faults.py` refuses most of them on its journeys;
`ELSEWHERE` names the test of each other one, and `NEVER` says why no browser refuses it.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.pages.refusals import JOURNEYS

ROOT = Path(__file__).resolve().parent.parent
CODE = sorted([*ROOT.glob("app/browser/*.py"), *ROOT.glob("static/*.js"), ROOT / "sw.js"])
# What belongs to the browser and can refuse, by how the code calls it.
OWNERS = {
    **{name: name for name in ("navigator", "caches", "indexedDB", "crypto", "URL", "clients")},
    **{name: name for name in ("Notification", "BarcodeDetector", "registration", "periodicSync")},
    **dict.fromkeys(("storage", "localStorage", "sessionStorage"), "Storage"),
    **{"cache": "Cache", "database": "IDBDatabase", "opening.result": "IDBDatabase"},
    **{"deal": "IDBTransaction", "heads": "IDBObjectStore", "cursor": "IDBCursor"},
    **{"waking": "periodicSync", "worker": "Worker", "track": "MediaStreamTrack"},
    **{"canvas": "HTMLCanvasElement", "video": "HTMLMediaElement"},
    **{"file": "Blob", "blob": "Blob", "handle": "FileSystemFileHandle"},
    **{"answer": "Response", "response": "Response", "request": "Request"},
}
OWN = "|".join(map(re.escape, sorted(OWNERS, key=len, reverse=True)))
METHOD = re.compile(rf"(?<![\w$])(?:\w+\??\.)*?({OWN})((?:\??\.\w+)+)(?:\?\.)?\(")
# Of what was only just opened, and of an object store by its name.
OPENED = re.compile(r"caches\.open\([^()]*\)\)+\.(\w+)\(")
STORED = re.compile(r"store\([A-Z]+\)\.(\w+)\(")
BARE = re.compile(r"(?<![\w$.])(fetch|createImageBitmap|importScripts|postMessage)\(")
MADE = re.compile(
    r"\bnew (\w*Worker|DecompressionStream|Notification|WebSocket|EventSource|XMLHttpRequest|"
    r"BroadcastChannel|FileReader|RTC\w+)\("
)
# Of these objects what only reads, or ends, what is there already.
READS = re.compile(
    r"\.(addEventListener|to_py|clone|close|slice|abort|getContext|getCapabilities|stop|terminate|startsWith|"
    r"revokeObjectURL|(?:headers|type|languages|url)\.\w+|new|onBeforeRunAsync\.clear)$"
)


def calls(text: str) -> Iterator[str]:
    """What a text asks of the browser, as owner and method.

    >>> list(calls("await (await caches.open(NAME)).match(url); navigator.share?.(it)"))
    ['caches.open', 'navigator.share', 'Cache.match']
    """
    for owner, rest in METHOD.findall(text):
        name = OWNERS[owner] + rest.replace("?", "")
        if not READS.search(name):
            yield name
    yield from (f"Cache.{method}" for method in OPENED.findall(text))
    yield from (f"IDBObjectStore.{method}" for method in STORED.findall(text))
    yield from BARE.findall(text)
    yield from (f"new {name}" for name in MADE.findall(text))


def shared(test: str) -> str:
    return f"tests/pages/test_{test}"


UPDATE = shared(
    "service_worker.py::test_an_update_that_the_browser_refuses_leaves_the_old_version_whole"
)
COPIES = shared("faults.py::test_a_copy_that_cannot_be_kept_takes_none_away")
SHARED = shared("faults.py::test_what_another_program_shares_is_taken_or_said_to_be_lost")
FROZEN = shared("snapshot.py::test_a_snapshot_that_the_browser_does_not_take_is_none")
RESTORED = shared("snapshot.py::test_where_what_is_kept_cannot_be_read_python_starts_as_ever")
NETWORK = shared(
    "service_worker.py::test_where_what_is_kept_cannot_be_read_the_page_comes_from_the_network"
)
LEFT = shared(
    "service_worker.py::test_what_an_older_version_leaves_behind_keeps_no_newer_from_coming"
)
UNSHOWN = shared(
    "reminders.py::test_what_a_device_does_not_show_is_no_reason_to_trouble_the_visitor"
)
FORGOTTEN = shared(
    "reminders.py::test_of_a_browser_that_refuses_one_half_of_forgetting_the_other_is_enough"
)
FILMS = shared("scan.py::test_a_camera_films_whatever_else_the_browser_refuses")
# The tests in which a call is refused that is made on no journey.
ELSEWHERE: dict[str, tuple[str, ...]] = {
    "Blob.text": (SHARED,),
    "Cache.addAll": (
        shared("start.py::test_words_that_the_browser_does_not_keep_hold_up_no_service_worker"),
    ),
    "Cache.delete": (FROZEN,),
    "Cache.keys": (SHARED, UPDATE, FROZEN),
    "Cache.match": (SHARED, UPDATE, NETWORK),
    "Cache.put": (
        *(FROZEN, UPDATE),
        shared("service_worker.py::test_a_device_without_room_gets_its_answer_all_the_same"),
    ),
    "FileSystemFileHandle.getFile": (
        shared(
            "installed.py::"
            "test_a_file_that_is_opened_with_the_page_is_looked_at_before_it_joins_the_list"
        ),
    ),
    "HTMLCanvasElement.toBlob": (
        shared("evidence.py::test_a_browser_that_makes_no_picture_is_told_of_and_gives_none"),
    ),
    "HTMLMediaElement.play": (FILMS,),
    "MediaStreamTrack.applyConstraints": (FILMS,),
    "BarcodeDetector.getSupportedFormats": (FILMS,),
    "navigator.mediaDevices.enumerateDevices": (FILMS,),
    "navigator.mediaDevices.getUserMedia": (
        shared("scan.py::test_the_browser_s_own_reader_comes_first_and_each_refusal_is_told"),
    ),
    "createImageBitmap": (shared("scan.py::test_the_codes_of_pictures_become_chips"),),
    "new Worker": (
        shared("scan.py::test_a_browser_that_refuses_the_reader_is_no_fault_of_the_picture"),
    ),
    **dict.fromkeys(
        (
            *("IDBCursor.continue", "IDBCursor.delete", "IDBDatabase.createObjectStore"),
            *("IDBObjectStore.delete", "indexedDB.databases"),
        ),
        (COPIES,),
    ),
    "IDBObjectStore.get": (COPIES, shared("faults.py::test_a_copy_that_cannot_be_read_is_told")),
    "Request.formData": (
        shared("installed.py::test_what_a_program_shares_comes_to_the_page_and_to_nobody_else"),
    ),
    "Response.arrayBuffer": (
        shared("boot.py::test_a_part_that_does_not_arrive_is_told"),
        shared("share.py::test_a_code_whose_parts_do_not_arrive_says_so_and_can_be_had_later"),
    ),
    "Response.blob": (SHARED,),
    "Response.body.getReader": (shared("every_source.py::test_each_failure_is_told_apart"),),
    "Response.json": (
        shared("boot.py::test_where_the_words_of_the_first_screen_are_lost_all_of_them_come"),
    ),
    "caches.delete": (SHARED, LEFT, FORGOTTEN),
    "caches.keys": (UPDATE,),
    "caches.match": (RESTORED,),
    "caches.open": (SHARED, UPDATE, NETWORK, RESTORED, FROZEN),
    "crypto.subtle.decrypt": (
        shared("backup.py::test_a_locked_file_opens_only_with_its_passphrase_and_unchanged"),
    ),
    "crypto.subtle.digest": (UPDATE, FROZEN),
    "importScripts": (
        shared("service_worker.py::test_a_half_deployed_server_leaves_the_old_version_in_charge"),
    ),
    "navigator.setAppBadge": (UNSHOWN,),
    "navigator.clearAppBadge": (UNSHOWN,),
    "new Notification": (UNSHOWN,),
    "registration.showNotification": (UNSHOWN,),
    "periodicSync.register": (FORGOTTEN,),
    "periodicSync.unregister": (FORGOTTEN,),
    "navigator.serviceWorker.getRegistration": (FORGOTTEN,),
    "navigator.serviceWorker.register": (
        shared("start.py::test_a_browser_that_refuses_the_service_worker_is_no_reason_to_complain"),
    ),
    "navigator.share": (
        shared(
            "share.py::test_a_browser_that_refuses_to_hand_it_on_says_so_but_not_if_one_changed"
            "_ones_mind"
        ),
        shared("evidence.py::test_a_browser_that_does_not_share_after_all_is_told_of"),
    ),
    "new DecompressionStream": (shared("boot.py::test_a_browser_that_is_too_old_is_told_so"),),
}
PLAIN = "what is sent is plain text and numbers, which can always be copied"
PRESSED = "a press on a notification is leave to do it"
# Why no browser refuses a call.
NEVER = {
    "Worker.postMessage": "the bytes of a picture can always be handed over",
    "postMessage": PLAIN,
    "registration.waiting.postMessage": PLAIN,
    "clients.claim": "a worker that is active may always take charge",
    "clients.matchAll": PRESSED,
    "clients.openWindow": PRESSED,
    "crypto.getRandomValues": "Python itself does not start without chance",
    "navigator.canShare": "it says whether, and does nothing",
    "navigator.vibrate": "it says whether it has, and throws nothing",
}
# What Python takes of the browser by name.
TAKEN = {
    *("AbortController", "Blob", "Date", "Intl", "JSON", "Math", "Object", "TextDecoder", "URL"),
    *("Uint8Array", "clearTimeout", "console", "crypto", "document", "fetch", "globalThis"),
    *("LanguageDetector", "Translator", "location", "matchMedia", "navigator", "parcelbook"),
    "setTimeout",
}


def found() -> set[str]:
    return {call for path in CODE for call in calls(path.read_text("utf-8"))}


def refused() -> set[str]:
    return {fault.call for faults in JOURNEYS.values() for fault in faults}


def test_each_call_is_refused_somewhere_or_never() -> None:
    assert sorted(found() - refused() - ELSEWHERE.keys() - NEVER.keys()) == []


def test_nothing_is_refused_that_the_code_does_not_call() -> None:
    pictures = {"Element.cloneNode"}  # of the screen: what goes wrong there is seen by its copying
    assert sorted((refused() | ELSEWHERE.keys() | NEVER.keys()) - found() - pictures) == []


@pytest.mark.parametrize("test", sorted({test for tests in ELSEWHERE.values() for test in tests}))
def test_each_named_test_exists(test: str) -> None:
    path, name = test.split("::")
    assert re.search(rf"^def {name}\(", (ROOT / path).read_text("utf-8"), re.MULTILINE)


def test_python_takes_nothing_else_of_the_browser() -> None:
    imports = re.compile(r"^from js import \(?([^)]+?)\)?$|\bjs\.(\w+)", re.MULTILINE)
    texts = [path.read_text("utf-8") for path in ROOT.glob("app/**/*.py")]
    names = (",".join(both).split(",") for text in texts for both in imports.findall(text))
    assert sorted({name.strip() for found in names for name in found} - TAKEN - {""}) == []
