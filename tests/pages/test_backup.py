"""The list leaves the browser as a file, and comes back into another one."""

import json
from pathlib import Path

from app.core.backup.json_file import load
from tests.pages.conftest import Visit
from tests.pages.numbers import registered
from tests.pages.shopper import PARCEL, SETTINGS, Shopper, parcel, records, told

ONE, TWO = registered(1), registered(2)
SECRET = "planted-k3y"


def exported(shopper: Shopper, form: str) -> Path:
    """The file that is given; its name ends as its form does."""
    with shopper.page.expect_download() as waiting:
        shopper.page.locator(f"[data-act=export][data-id={form}]").click()
    assert waiting.value.suggested_filename.endswith(f".{form}")
    return waiting.value.path()


def test_the_whole_list_is_given_as_a_file_without_the_keys(visit: Visit) -> None:
    history = told(ONE, "bring", ("Отправлено", "IN_TRANSIT"))
    mine = parcel(ONE, "china-post", retrievals=(history,), name="=Lamp")
    shopper = visit("#/backup", saved={**records(mine), "parcelbook/key/dhl": SECRET})
    text = exported(shopper, "json").read_text("utf-8")
    assert SECRET not in text
    [record] = load(json.loads(text)).records
    assert record.parcel == mine
    shopper.page.locator("#export-keys").check()
    assert load(json.loads(exported(shopper, "json").read_text("utf-8"))).keys == {"dhl": SECRET}
    assert "exported" in json.loads(shopper.store()[SETTINGS])
    assert exported(shopper, "txt").read_bytes() == f"{ONE}\r\n".encode()
    table = exported(shopper, "csv").read_bytes()
    assert table.startswith(b"\xef\xbb\xbfTrack number,") and b",'=Lamp," in table
    assert PARCEL + ONE in shopper.store()
