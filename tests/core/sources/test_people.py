"""Who handed a parcel over is nobody's business; where and when is."""

from time import process_time

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


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("RECEIVED BY: SINTA", "RECEIVED BY"),
        ("배송출발 배송담당자: 김철수 010-0000-0000", "배송출발"),
        ("Picked up by: Joe", "Picked up by"),
        ("SIGNED FOR BY: DOE, 20-11-2026", "SIGNED FOR BY 20-11-2026"),
        ("Diterima oleh: Sinta (keluarga)", "Diterima oleh (keluarga)"),
        ("diserahkan kepada: Ibu Wati", "diserahkan kepada"),
        ("RECEIVED BY WAREHOUSE", "RECEIVED BY WAREHOUSE"),
        ("DITERIMA OLEH-BUDI", "DITERIMA OLEH"),
        ("RECEIVED BY : DOE, JOHN", "RECEIVED BY"),
        ("Received by - Sinta Dewi", "Received by"),
        ("DITERIMA OLEH : BUDI/SINTA", "DITERIMA OLEH"),
        ("DITERIMA OLEH = WATI 20-11-2026 10:00", "DITERIMA OLEH 20-11-2026 10:00"),
        (
            "Paket telah diterima oleh: Budi Santoso (Penerima Langsung)",
            "Paket telah diterima oleh",
        ),
        ("Diserahkan kepada: Agus; Jakarta", "Diserahkan kepada; Jakarta"),
        ("DELIVERED TO: SINTA | JAKARTA", "DELIVERED TO | JAKARTA"),
        ("Paket dibawa oleh: Joko", "Paket dibawa oleh"),
        ("Paket dibawa kurir: Joko", "Paket dibawa kurir"),
        ("Terkirim, penerima: Budi", "Terkirim"),
        ("Delivered. Signed for by: J SMITH", "Delivered."),
        ("SIGNED BY - ANI", "SIGNED BY"),
        ("배송완료 인수자: 홍길동", "배송완료"),
        ("배달완료, 수령인 : 김영희", "배달완료"),
        ("배송출발 배송기사:홍길동", "배송출발"),
        ("배송출발 담당사원 : 홍길동 010-0000-0000", "배송출발"),
    ],
)
def test_a_name_after_what_introduces_it_goes_without_brackets_too(written, kept):
    assert without_people(written) == kept


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("DITERIMA OLEH-SATPAM BUDI", "DITERIMA OLEH SATPAM"),
        ("Received by: security guard Andi", "Received by security"),
        ("배송완료 인수자: 경비실 김", "배송완료 경비실"),
        ("Received by: neighbour Sinta", "Received by neighbour"),
    ],
)
def test_the_role_of_who_took_it_stays(written, kept):
    assert without_people(written) == kept


@pytest.mark.parametrize(
    "written",
    [
        "Diterima oleh: Gudang Cakung",
        "RECEIVED BY: WAREHOUSE JAKARTA",
        "Received by local courier",
        "Paket diterima oleh gudang",
        "SHIPMENT RECEIVED BY JNE COUNTER OFFICER AT [JAKARTA]",
        "PENERIMA: TIDAK ADA DI TEMPAT",
        "Received by: Not at home",
        "수취인: 부재",
        "배송기사가 배송 중입니다",
        "담당 영업소: 강남",
        "Sorting: hub 2",
    ],
)
def test_a_place_a_reason_and_a_mere_role_are_no_names(written):
    assert without_people(written) == written


@pytest.mark.parametrize(
    "written", ["received by:" * 333, ", " * 2000, "기사:" * 1333, "oleh " * 800, "(" * 4000]
)
def test_a_sentence_made_to_be_slow_is_read_in_time(written):
    began = process_time()
    without_people(written)
    assert process_time() - began < 0.5


def test_hostile_brackets_are_read_in_time():
    assert without_people("(" * 4000 + "담당") == "(" * 3999
