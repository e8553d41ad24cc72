"""The list as parts of text: whole again in any order, never more than it may be, else refused."""

import random
import zlib
from base64 import urlsafe_b64encode
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.backup.along import (
    KEPT,
    LARGEST,
    LONGEST,
    LONGEST_LINK,
    MOST_PARTS,
    PIECE,
    Row,
    bare,
    dump,
    joined,
    load,
    part,
    row,
    whole,
)
from app.core.backup.content import Content, Refused
from app.core.backup.json_file import dump as backup
from app.core.keeping.merging import join, stamped
from app.core.model import Linked, Report, Retrieval
from app.core.parcel.record import Record
from tests.conftest import NOW, make_parcel, make_scan
from tests.pages.numbers import registered
from tests.strategies import texts


def taken(parts) -> Row:
    found = None
    for one in parts:
        found = joined(found, part(one), NOW)
    assert found is not None
    return found


def refused(call, *arguments) -> str:
    with pytest.raises(Refused) as why:
        call(*arguments)
    return why.value.key.removeprefix("backup.refused.")


@given(texts, st.randoms())
def test_parts_in_any_order_and_twice_give_the_text(text: str, chance: random.Random) -> None:
    text = text.encode("utf-8", "replace").decode()
    parts = [*row(text, 20)]
    parts += chance.sample(parts, len(parts) // 2)
    chance.shuffle(parts)
    found = taken(parts)
    assert not found.missing
    assert whole(found) == text


def test_a_list_without_histories_takes_none_from_the_list_that_it_joins() -> None:
    def linked(device: str, hours: int) -> Record:
        at = NOW + timedelta(hours=hours)
        parcel = replace(make_parcel(), linked=(Linked("CP123456785SK"),))
        news = Retrieval("bring", at, Report("CP123456785SK", (make_scan("A"),)))
        record = stamped(stamped(None, make_parcel(), NOW, device), parcel, at, device)
        return stamped(record, replace(parcel, retrievals=(news,)), at, device)

    here, other = linked("a", 1), linked("b", 5)
    assert bare(other).parcel.retrievals == ()
    assert join(here, bare(other)).shown.retrievals == here.parcel.retrievals
    gone = stamped(other, replace(other.parcel, linked=(), retrievals=()), NOW, "b")
    assert join(other, bare(gone)).shown.retrievals == ()


def test_a_row_says_which_parts_are_missing_until_it_is_whole() -> None:
    parts = row("A text that is long enough for a few parts of it.", 12)
    assert taken(parts[1:3]).missing == (1, *range(4, len(parts) + 1))
    assert taken(parts).missing == ()


def test_a_part_of_another_row_begins_that_one() -> None:
    one, other = row("one text " * 9, 20), row("another text " * 9, 20)
    assert taken([*one[:2], other[0]]).pieces.keys() == {1}


def test_twenty_parcels_with_names_fit_into_a_few_codes_and_a_hundred_into_a_link() -> None:
    from app.core.model import Parcel

    parcels = [
        Parcel(registered(at * 7_654_321), NOW, "china-post", name=f"Thing {at}", origin="CN")
        for at in range(1, 13)
    ]
    text = backup(Content(tuple(Record(one) for one in parcels)))
    assert len(row(text)) <= 2
    assert all(len(one) <= PIECE + 30 for one in row(text))
    assert len(row(text, LONGEST_LINK)) == 1


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "along_cut"),
        ("1.e8b7be43.1.1.", "along_cut"),
        ("1.e8b7be43.0.1.SwQA", "along_cut"),
        ("1.e8b7be43.2.1.SwQA", "along_cut"),
        (f"1.e8b7be43.1.{MOST_PARTS + 1}.SwQA", "along_cut"),
        ("1.E8B7BE43.1.1.SwQA", "along_cut"),
        ("1.e8b7be43.1.1.<script>", "along_cut"),
        ("1.e8b7be43.\u0661.1.SwQA", "along_cut"),
        ("2.e8b7be43.1.1.SwQA", "newer"),
        ("1.e8b7be43.1.1." + "A" * LONGEST, "along_large"),
    ],
    ids=lambda text: text[:30],
)
def test_what_is_no_part_is_refused(text: str, why: str) -> None:
    assert refused(part, text) == why


def bomb(size: int) -> str:
    data = b"a" * size
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    packed = packer.compress(data) + packer.flush()
    text = urlsafe_b64encode(packed).decode().rstrip("=")
    return f"1.{zlib.crc32(data):08x}.1.1.{text}"


def test_a_bomb_is_not_unpacked() -> None:
    assert refused(whole, taken([bomb(LARGEST + 1)])) == "along_large"
    assert len(whole(taken([bomb(LARGEST)]))) == LARGEST


def test_no_more_is_joined_than_a_link_may_hold() -> None:
    pieces = dict.fromkeys(range(1, 11), "A" * 50000)
    assert refused(whole, Row("00000000", 10, NOW, pieces)) == "along_large"


@given(st.integers(0, 40), st.sampled_from("AZaz09-_"))
def test_a_changed_sign_is_noticed(at: int, sign: str) -> None:
    (one,) = row("The list of somebody, with names.", 999)
    head, _, piece = one.rpartition(".")
    changed = piece[:at] + sign + piece[at + 1 :]
    if changed != piece and at < len(piece) - 1:
        assert refused(whole, taken([f"{head}.{changed}"])) == "along_cut"


def test_an_unfinished_row_is_kept_and_given_up_after_days() -> None:
    found = taken(row("A text that is long enough for a few parts of it.", 12)[:2])
    assert load(dump(found), NOW + timedelta(hours=1)) == found
    assert load(dump(found), NOW + KEPT + timedelta(hours=1)) is None
    assert load(dump(found), NOW - timedelta(hours=1)) is None


@given(texts | st.sampled_from(["", "[]", "7", "[" * 9_999, '{"parts": {"1": 7}, "id": "x"}']))
def test_any_text_is_an_unfinished_row_or_none(text: str) -> None:
    assert load(text, NOW) is None
