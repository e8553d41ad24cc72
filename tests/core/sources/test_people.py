"""Who handed a parcel over is nobody's business; where and when is."""

import pytest

from app.core.sources.people import without_people


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("배송완료(인수자:홍길동)", "배송완료"),
        ("배송출발 (배달예정시간 :16∼18시)", "배송출발 (배달예정시간 :16∼18시)"),
        ("강남2 010-0000-0000", "강남2"),
        ("강남2(02-000-0000)", "강남2(02-000-0000)"),
        ("Paket diterima oleh [BUDI - (PENERIMA)]", "Paket diterima oleh"),
        ("Paket dibawa [SIGESIT - BUDI]", "Paket dibawa"),
        ("RECEIVED AT WAREHOUSE [JAKARTA]", "RECEIVED AT WAREHOUSE [JAKARTA]"),
        ("HUBUNGI 0812-0000-0000", "HUBUNGI"),
        ("TERKIRIM (DITERIMA OLEH: BUDI", "TERKIRIM"),
        ("DELIVERED TO [BUDI | 20-11", "DELIVERED TO"),
        ("6800000000013", "6800000000013"),
        ("", ""),
    ],
)
def test_brackets_and_phones_of_people_go_and_the_rest_stays(written, kept):
    assert without_people(written) == kept


def test_hostile_brackets_are_read_in_time():
    assert without_people("(" * 4000 + "담당") == "(" * 3999
