"""The carrier table: who is in it, where their pages are, and how they are found by name."""

import json
import re
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from app.core.carriers import carrier, carriers, link, search, universal
from app.core.carriers.countries import COUNTRIES
from app.core.carriers.table import operators, rows
from app.core.numbers.checks import CHECKS
from app.core.numbers.detecting.accepted_strings import parse

# A fresh interpreter cannot be started inside Pyodide.
alone = pytest.mark.skipif(sys.platform == "emscripten", reason="needs a process of its own")

TABLE = Path("app/core/carriers/carriers.json")
FORMATS = [(row, found) for row in rows() for found in row.get("formats", ())]


def test_the_table_is_small_and_its_ids_are_unique() -> None:
    assert TABLE.stat().st_size < 380_000
    ids = [row["id"] for row in rows()]
    assert len(ids) == len(set(ids)) >= 250
    names = [*ids, *(alias for row in rows() for alias in row.get("aliases", ()))]
    assert len(names) == len(set(names))


def test_the_formats_of_a_carrier_have_names_of_their_own() -> None:
    names = [(row["id"], found["id"]) for row, found in FORMATS]
    assert len(names) == len(set(names))


@pytest.mark.parametrize("row", rows(), ids=lambda row: row["id"])
def test_every_carrier_has_a_name_a_country_and_a_safe_link(row: dict[str, str]) -> None:
    assert row["name"]
    assert row["country"] in COUNTRIES or row.get("universal")
    assert row["link"] == "" or row["link"].startswith(("https://", "http://"))
    assert row["link"].count("{n}") <= 1


@pytest.mark.parametrize(("row", "found"), FORMATS, ids=lambda part: part["id"])
def test_every_format_is_what_it_says(row: dict[str, object], found: dict[str, object]) -> None:
    regex, length = str(found["regex"]), found["length"]
    low, high = length if isinstance(length, list) else (length, length)
    assert (parse(regex).lengths()[0], parse(regex).lengths()[-1]) == (low, high)
    fits = re.compile(regex, re.ASCII).fullmatch
    check = CHECKS[str(found["check"])] if "check" in found else None
    examples, counters = found["examples"], found.get("counter_examples", [])
    assert isinstance(examples, list) and examples
    assert isinstance(counters, list)
    for number in examples:
        assert fits(number) and (check is None or check.passes(number))
    for number in counters:
        assert not fits(number) or (check is not None and not check.passes(number))
    assert found["evidence"] in ("documented", "observed", "community")
    assert found["source"]
    assert sum(map(int, found.get("group", ()))) in (0, low)  # type: ignore[call-overload]


def test_nearly_every_country_has_its_post() -> None:
    assert set(operators()) <= COUNTRIES
    assert COUNTRIES - set(operators()) == {"AQ", "EH", "HM", "IO"}


@alone
def test_the_table_is_read_from_a_zip_archive(tmp_path: Path) -> None:
    archive = tmp_path / "app.zip"
    with zipfile.ZipFile(archive, "w") as file:
        for path in Path("app").rglob("*"):
            if path.suffix in (".py", ".json"):
                file.write(path)
    code = "from app.core.numbers import detect; print(detect('RR123456785CN')[0].carrier)"
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={"PYTHONPATH": str(archive)}, cwd=tmp_path, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == "china-post\n"


@alone
def test_nothing_is_read_before_it_is_asked_for() -> None:
    code = (
        "import app.core.numbers, app.core.carriers, app.core.carriers.table as table;"
        "print(table.rows.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout == "0\n"


def test_no_official_page_is_of_an_unknown_carrier() -> None:
    with pytest.raises(KeyError):
        carrier("nobody-knows-it")


def test_an_alias_leads_to_its_carrier() -> None:
    assert carrier("dpd-at").id == "dpd"
    assert carrier("postnord-se").country == "SE"


def test_a_link_holds_the_number_percent_encoded() -> None:
    found = link("ups", "1Z/9 9")
    assert found.url == "https://www.ups.com/track?tracknum=1Z%2F9%209"
    assert found.filled and found.own


def test_a_link_without_a_place_for_the_number_is_marked() -> None:
    assert not link("macau-post", "RR123456785MO").filled


def test_a_carrier_without_a_page_gets_a_universal_tracker() -> None:
    found = link("tuvalu-post", "RR123456785TV")
    assert not found.own
    assert found.url == "https://t.17track.net/en#nums=RR123456785TV"


def test_universal_trackers_are_marked() -> None:
    assert {"17track", "parcelsapp", "ship24"} <= {tracker.id for tracker in universal()}
    assert all(tracker.universal for tracker in universal())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("ceska posta", "ceska-posta"),
        ("Česká", "ceska-posta"),
        ("новая почта", "nova-poshta"),
        ("yurtici", "yurtici-kargo"),
        ("J&T", "jt-express"),
        ("4px", "4px"),
        ("usps", "usps"),
        ("hermes uk", "evri"),
        ("сдэк", "cdek"),
    ],
)
def test_the_picker_finds_a_carrier_by_what_is_typed(typed: str, first: str) -> None:
    assert search(typed)[0].id == first


def test_the_picker_finds_the_carriers_of_a_country() -> None:
    assert {"nova-poshta", "meest", "ukrposhta"} <= {found.id for found in search("UA")}


def test_the_picker_shows_everybody_for_nothing_and_nobody_for_nonsense() -> None:
    assert search(" ") == carriers()
    assert search("qqqqzzzz") == ()


def test_every_message_about_numbers_is_in_both_languages() -> None:
    english = json.loads(Path("locales/en.json").read_text("utf-8"))
    russian = json.loads(Path("locales/ru.json").read_text("utf-8"))
    mine = {key for key in english if key.startswith("numbers.")}
    assert mine == {key for key in russian if key.startswith("numbers.")}
    for key in mine:
        assert set(re.findall(r"{{\w+}}", english[key])) == set(
            re.findall(r"{{\w+}}", russian[key])
        )
