"""Any file that a visitor may bring: ours, other programs', any text, and what is none of them."""

import json
import sys
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.backup import table
from app.core.backup.cells import number_in
from app.core.backup.content import Content, Refused
from app.core.backup.json_file import dump
from app.core.backup.locked import Locked
from app.core.backup.reading import LARGEST, LARGEST_TABLE, LARGEST_TEXT, read
from app.core.model import Order, Parcel
from app.core.numbers import find
from app.core.parcel.record import Record
from app.core.parcel.record.packing import packed
from tests.records import FULL
from tests.strategies import NUMBERS, parcels

NOW = datetime(2026, 11, 22, 12, tzinfo=UTC)
FILES = Path(__file__).parent / "files"
LOCALES = Path(__file__).resolve().parents[3] / "locales"
ABOUT = json.loads((FILES / "about.json").read_text("utf-8"))


def parcels_of(data: bytes | str) -> dict[str, Parcel]:
    content = read(data.encode() if isinstance(data, str) else data, NOW)
    assert isinstance(content, Content)
    return {one.parcel.number: one.parcel for one in content.records}


def why(data: bytes) -> str:
    with pytest.raises(Refused) as refused:
        read(data, NOW)
    return refused.value.key.removeprefix("backup.refused.")


@given(st.lists(parcels(), max_size=4, unique_by=lambda one: one.number))
def test_our_own_file_is_read_back_exactly(told) -> None:
    content = Content(tuple(map(Record, told)), {"city": "Oslo"}, {"dhl": "k"}, NOW)
    assert read(dump(content).encode(), NOW) == content


@pytest.mark.parametrize("name", sorted(ABOUT))
def test_files_of_other_programs_are_read(name: str) -> None:
    found = parcels_of((FILES / name).read_bytes())
    expected = ABOUT[name]["parcels"]
    told = [{field: getattr(found[one["number"]], field) for field in one} for one in expected]
    assert told == expected
    assert len(found) == len(expected)
    assert all(one.retrievals == () for one in found.values())


@pytest.mark.parametrize(
    "title",
    [
        "Track number",
        "tracking_number",
        "Трек-номер",
        "Sendungsnummer",
        "Numéro de suivi",
        "运单号",
    ],
)
@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
def test_the_title_of_the_column_is_known_in_many_languages(title: str, separator: str) -> None:
    text = "\n".join(separator.join(row) for row in (("x", title, "y"), ("1", NUMBERS[0], "?")))
    assert list(parcels_of(text)) == [NUMBERS[0]]


def test_without_a_title_the_column_of_numbers_is_found() -> None:
    rows = [(str(at), number, "Lamp") for at, number in enumerate(NUMBERS)]
    text = "\n".join(";".join(row) for row in rows)
    assert list(parcels_of(text)) == list(NUMBERS)
    assert list(parcels_of("a;b;c\n" + text)) == list(NUMBERS)


def test_a_column_that_only_counts_the_rows_is_not_taken_for_it() -> None:
    text = f"Number,Tracking\n1,{NUMBERS[0]}\n2,{NUMBERS[3]}\n"
    assert list(parcels_of(text)) == [NUMBERS[0], NUMBERS[3]]


@pytest.mark.parametrize("codec", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_russian_words_are_read_in_the_code_pages_of_spreadsheets(codec: str) -> None:
    text = f"Трек-номер;Название;Перевозчик\r\n{NUMBERS[0]};Лампа;Почта России\r\n"
    [parcel] = parcels_of(text.encode(codec)).values()
    assert (parcel.name, parcel.carrier) == ("Лампа", "russian-post")


def test_western_words_are_read_in_theirs() -> None:
    [parcel] = parcels_of(
        f"Title;Tracking number\r\nCafé;{NUMBERS[0]}\r\n".encode("cp1252")
    ).values()
    assert parcel.name == "Café"


LEGACY = {
    "pl": ("cp1250", "Nazwa;Numer przesyłki\nŻarówka;{}\n", "Żarówka"),
    "cs": ("cp1250", "Název;Číslo zásilky\nŠálek;{}\n", "Šálek"),
    "tr": ("cp1254", "Başlık;Takip no\nIşık;{}\n", "Işık"),
    "he": ("cp1255", "שם;מספר מעקב\nמנורה;{}\n", "מנורה"),
    "ar": ("cp1256", "الاسم;رقم التتبع\nمصباح;{}\n", "مصباح"),
    "ko": ("cp949", "이름;운송장번호\n램프;{}\n", "램프"),
    "zh-Hans": ("gb18030", "名称;运单号\n台灯;{}\n", "台灯"),
    "uk": ("cp1251", "Назва;Номер посилки\nПраска;{}\n", "Праска"),
    "de": ("cp1252", "Titel;Sendungsnummer\nKüche;{}\n", "Küche"),
}


@pytest.mark.parametrize("language", LEGACY)
def test_words_are_read_in_the_code_page_of_the_visitors_language(language: str) -> None:
    codec, text, name = LEGACY[language]
    content = read(text.format(NUMBERS[0]).encode(codec), NOW, language)
    assert isinstance(content, Content)
    [record] = content.records
    assert (record.parcel.number, record.parcel.name) == (NUMBERS[0], name)


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_of_another_width_is_read_without_a_mark_too(codec: str) -> None:
    [parcel] = parcels_of(f"Tracking number;Name\n{NUMBERS[0]};Лампа\n".encode(codec)).values()
    assert parcel.name == "Лампа"


@pytest.mark.parametrize("end", ["", "Стул".encode()[:-1], b"\xff"])
def test_a_letter_that_is_cut_or_damaged_spoils_no_other_word(end) -> None:
    text = f"Название;Трек-номер\nЛампа;{NUMBERS[0]}\n".encode()
    [parcel] = parcels_of(text + (end or b"")).values()
    assert parcel.name == "Лампа"


CELLS = {
    f"https://t.17track.net/en#nums={NUMBERS[0]}": [NUMBERS[0]],
    f"{NUMBERS[0]} (China Post)": [NUMBERS[0]],
    f"China Post {NUMBERS[0]}": [NUMBERS[0]],
    f"{NUMBERS[0]}, {NUMBERS[3]}": [NUMBERS[0], NUMBERS[3]],
    f"{NUMBERS[0]} / {NUMBERS[3]}": [NUMBERS[0], NUMBERS[3]],
    f"{NUMBERS[0]}\n{NUMBERS[3]}": [NUMBERS[0], NUMBERS[3]],
    "DHL: JJD000390007827303215": ["JJD000390007827303215"],
    '="1Z999AA10123456784"': ["1Z999AA10123456784"],
    "RR\u00a0123\u00a0456\u00a0785\u00a0CN\u200b": ["RR123456785CN"],
    "AB12345": ["AB12345"],
    "AB 12-345": ["AB12345"],
    "Order 12345 of Monday": [],
    "not sent 2026": [],
    "22.11.2026": [],
    "2026-11-22": [],
    "2026-11-22 10:30": [],
    "+7 912 345-67-89": [],
    "8 912 345 67 89": [],
    "ann2@example.com": [],
    "https://example.com/order/77": [],
    "4111 1111 1111 1111": [],
    "2.045E+13": [],
    "n/a": [],
}


@pytest.mark.parametrize("cell", CELLS, ids=ascii)
def test_a_cell_gives_its_numbers_and_nothing_glued_together(cell: str) -> None:
    """What is no number of the cell is counted, and is on no list."""
    quoted = cell.replace('"', '""')
    text = f'Name,Tracking number\nLamp,"{quoted}"\nShoes,{NUMBERS[1]}\n'
    content = read(text.encode(), NOW)
    assert isinstance(content, Content)
    found = [one.parcel for one in content.records]
    assert [one.number for one in found] == [*CELLS[cell], NUMBERS[1]]
    assert [one.name for one in found[:-1]] == ["Lamp"] * len(CELLS[cell])
    assert content.unread + content.spoiled == (not CELLS[cell])


@pytest.mark.parametrize("separator", [",", "\t", ";"])
def test_a_quote_that_is_never_closed_takes_no_row_with_it(separator: str) -> None:
    rows = [("Name", "Tracking number"), *(("Lamp", one) for one in NUMBERS)]
    lines = [separator.join(row) for row in rows]
    lines[2] = f'"{lines[2]}'
    found = parcels_of("\n".join(lines))
    assert list(found) == list(NUMBERS)
    assert {one.name for one in found.values()} == {"Lamp"}


def test_a_note_of_several_lines_is_one_cell_also_beside_a_careless_quote() -> None:
    text = f'Name,Note,Tracking number\nLamp,"two\nlines",{NUMBERS[0]}\n"Big" lamp,,{NUMBERS[1]}\n'
    found = parcels_of(text)
    assert found[NUMBERS[0]].note == "two\nlines"
    assert found[NUMBERS[1]].name == "Big lamp"


@pytest.mark.parametrize("above", ["My parcels\n\n", "Export of Monday; 2 rows\n;;\n", "a, b, c\n"])
def test_what_stands_above_the_titles_is_passed_over(above: str) -> None:
    [parcel] = parcels_of(f"{above}Name;Tracking number\nLamp, big;{NUMBERS[0]}\n").values()
    assert (parcel.number, parcel.name) == (NUMBERS[0], "Lamp, big")


@pytest.mark.parametrize(
    "value",
    [
        f'["{NUMBERS[0]}", "Lamp", 7]',
        f'{{"{NUMBERS[0]}": {{"title": "Lamp"}}, "version": 3}}',
        f'{{"trackingNumber": "{NUMBERS[0]}"}}\n{{"trackingNumber": "n/a"}}\n',
        f'[{{"parcel": {{"tracking_number": "{NUMBERS[0]}"}}}}]',
    ],
)
def test_numbers_in_json_of_any_form_are_read(value: str) -> None:
    assert list(parcels_of(value)) == [NUMBERS[0]]


def test_a_number_that_json_writes_with_a_point_is_exact_or_none() -> None:
    assert list(parcels_of('[{"trackingNumber": 2.0450012345678e13}]')) == ["20450012345678"]
    assert why(b'[{"trackingNumber": 2.0450012345678e21}]') == "foreign"


def test_excels_own_line_with_the_separator_is_passed_over() -> None:
    assert list(parcels_of(f"sep=;\nTracking number;x\n{NUMBERS[0]};1\n")) == [NUMBERS[0]]


def test_our_own_table_and_our_own_numbers_come_back() -> None:
    rows = [(number, "=Lamp") for number in NUMBERS]
    found = parcels_of(table.table(("Трек-номер", "Название"), rows))
    assert [(one.number, one.name) for one in found.values()] == rows
    assert list(parcels_of(table.numbers(NUMBERS))) == list(NUMBERS)


@pytest.mark.parametrize("language", sorted(path.stem for path in LOCALES.glob("*.json")))
def test_our_own_table_comes_back_in_whatever_language_it_speaks(language: str) -> None:
    said = json.loads((LOCALES / f"{language}.json").read_text("utf-8"))
    row = {
        "number": NUMBERS[1],
        "name": "=Lamp, big",
        "carrier": "Nova Poshta",
        "status": "On its way",
        "origin": "CN",
        "destination": "PL",
        "added": "2026-11-02",
        "shop": "AliExpress",
        "order": "812345",
        "placed": "2026-10-30",
        "price": "12 EUR",
        "protection": "2026-12-30",
        "tags": "a, b",
        "note": "two\nlines",
    }
    text = table.table([said[f"backup.column.{name}"] for name in row], [list(row.values())])
    [parcel] = parcels_of(text).values()
    assert (parcel.number, parcel.name, parcel.carrier) == (NUMBERS[1], row["name"], "nova-poshta")
    assert (parcel.origin, parcel.destination, parcel.note) == ("CN", "PL", row["note"])
    assert parcel.added.date() == date(2026, 11, 2) and parcel.tags == ("a", "b")
    days = date(2026, 10, 30), "12 EUR", date(2026, 12, 30)
    assert parcel.order == Order("AliExpress", "812345", *days[:2], protection=days[2])


def test_any_text_with_numbers_will_do() -> None:
    assert list(parcels_of(f"Hello! Your parcel {NUMBERS[0]} is on its way")) == [NUMBERS[0]]


def test_numbers_that_a_spreadsheet_has_rounded_are_counted_and_not_guessed() -> None:
    text = f"Tracking number,Name\n2.045E+13,Lamp\n{NUMBERS[0]},Shoes\n"
    content = read(text.encode(), NOW)
    assert isinstance(content, Content)
    assert (content.spoiled, len(content.records)) == (1, 1)
    assert why(b"Tracking number,Name\n2.045E+13,Lamp\n") == "spoiled"


DEEP = '{"parcelbook":"backup","v":1,"parcels":' + "[" * 50_000 + "]" * 50_000 + "}"
REFUSED = {
    "larger than any list": (b"[" * (LARGEST + 1), "large"),
    "larger than any table": (b"1," * (LARGEST_TABLE // 2 + 1), "large"),
    "a long text": (b"word " * (LARGEST_TEXT // 4), "large_text"),
    "nothing": (b"", "empty"),
    "a mark and spaces": (b"\xef\xbb\xbf \r\n", "empty"),
    "a spreadsheet": (b"PK\x03\x04rest", "spreadsheet"),
    "an old spreadsheet": (b"\xd0\xcf\x11\xe0\xa1\xb1", "spreadsheet"),
    "a picture": (b"\x89PNG\r\n\x1a\n\0\0", "binary"),
    "words": (b"Good morning", "none"),
    "cut off": (b'{"parcelbook":"backup","v":1,"parcels":[', "damaged"),
    "nested deep": (DEEP.encode(), "damaged"),
    "nested deep, foreign": (b"[" * 10_000, "damaged"),
    "a number of a million digits": (b'{"number": ' + b"9" * 1_000_000 + b"}", "damaged"),
    "JSON of something else": (b'{"a": [1, 2, {"weight": "RR123456785CN"}]}', "foreign"),
    "of a newer page": (b'{"parcelbook":"backup","v":2,"parcels":[]}', "newer"),
    "locked by a newer page": (b'{"parcelbook":"locked backup","v":2}', "newer"),
    "too many rows": (b"Tracking number,a\n" + b"RR123456785CN,1\n" * 20_001, "many"),
    "too many numbers": (
        b"Tracking number,a\n" + b"".join(b"1Z%08d,1\n" % n for n in range(10_002)),
        "many",
    ),
    "too many columns": (b"," * 300 + b"\n1,2\n", "wide"),
    "a cell without an end": (b'Tracking number,a\n"' + b"x" * 200_000, "table"),
}


@pytest.mark.parametrize(("data", "key"), REFUSED.values(), ids=REFUSED)
def test_a_file_that_cannot_be_a_list_is_refused_with_the_reason(data: bytes, key: str) -> None:
    assert why(data) == key


LOCK = {
    "parcelbook": "locked backup",
    "v": 1,
    "rounds": 600_000,
    "salt": "A" * 22 + "==",
    "iv": "A" * 16,
    "data": "A" * 40,
}


def test_a_locked_file_waits_for_its_passphrase() -> None:
    assert read(json.dumps(LOCK).encode(), NOW) == Locked(600_000, bytes(16), bytes(12), bytes(30))


@pytest.mark.parametrize(
    ("change", "key"),
    [
        ({"rounds": 1}, "rounds"),
        ({"rounds": 10**9}, "rounds"),
        ({"rounds": "600000"}, "damaged"),
        ({"salt": "?"}, "damaged"),
        ({"salt": "AAAA"}, "damaged"),
        ({"iv": ""}, "damaged"),
        ({"data": "AAAA"}, "damaged"),
        ({"data": None}, "damaged"),
    ],
)
def test_a_lock_is_held_to_what_can_be(change: dict[str, object], key: str) -> None:
    assert why(json.dumps({**LOCK, **change}).encode()) == key


@pytest.mark.parametrize("data", [b";", b"\t\t\n\n", b"sep=;\n;;\n", b'","'])
def test_a_table_of_empty_cells_is_refused(data: bytes) -> None:
    with pytest.raises(Refused):
        read(data, NOW)


@given(st.binary(max_size=300) | st.text(max_size=300).map(str.encode))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        content = read(data, NOW)
    except Refused:
        return
    assert isinstance(content, Content) and content.records


@given(st.text(max_size=90))
def test_what_counts_as_a_number_is_one_for_the_list(cell: str) -> None:
    number = number_in(cell)
    assert number == "" or (number.isalnum() and number == number.upper() and number.isascii())


WHOLE = dump(Content((Record(FULL),), {"city": "Oslo"}, {"dhl": "k"}, NOW)).encode()
BITS = st.sampled_from([b"", b'"', b"[", b"}", b",", b"\\", b"\xff", b"\0", b"9" * 40, b"null"])


@given(st.lists(st.tuples(st.integers(0, len(WHOLE)), st.integers(0, 9), BITS), max_size=4))
def test_a_changed_file_of_ours_is_read_or_refused(changes) -> None:
    data = WHOLE
    for at, length, bits in changes:
        data = data[:at] + bits + data[at + length :]
    try:
        found = read(data, NOW)
    except Refused:
        return
    assert isinstance(found, Content)
    assert len(found.records) + found.unread + found.spoiled <= 3
    for one in found.records:
        assert dump(Content((one,))).encode()


HEAVY = {
    "numbers without an end": b"1234567890 " * (LARGEST_TEXT // 11),
    "a table of numbers": b"\n".join(
        b",".join(b"RR%09dCN" % (at * 100 + column) for column in range(199)) for at in range(60)
    ),
    "small objects": b"[" + b'{"weight":1},' * 100_000 + b"1]",
    "packed reports": json.dumps(
        {
            **json.loads(WHOLE),
            "parcels": [
                {"v": 2, "n": f"A{at}", "t": NOW.isoformat(), "r": [packed("[]," * 900_000)] * 9}
                for at in range(9)
            ],
        }
    ).encode(),
}


@pytest.mark.skipif(sys.platform == "emscripten", reason="its clock counts what others do")
@pytest.mark.parametrize("data", HEAVY.values(), ids=HEAVY)
def test_a_heavy_file_takes_little_more_than_a_plain_one(data: bytes) -> None:
    """Judged by other work of the same process: reading numbers that are on a list of their own."""
    begun = process_time()
    find("\n".join(f"RR{at:09}CN" for at in range(5_000)))
    usual = process_time() - begun
    begun = process_time()
    with suppress(Refused):
        read(data, NOW)
    assert process_time() - begun < 12 * usual + 0.5
