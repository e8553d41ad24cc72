"""Codes that do not mean what they seem to mean."""

import pytest

from app.core.model import Event
from app.core.understanding import meaning, understood


def test_gtms_sta_signed_is_the_station_signing_in_and_no_delivery():
    assert meaning("cainiao", "GTMS_STA_SIGNED") == "ap.ready"
    assert meaning("cainiao", "GTMS_SIGNED") == "dl.delivered"


def test_a_pick_up_hub_of_cainiao_is_not_the_pick_up_point():
    assert meaning("cainiao", "GSTAHUB_INBOUND") == "it.local"


def test_a_failure_in_a_sorting_centre_of_cainiao_is_no_more_than_a_delay():
    assert meaning("cainiao", "SC_OUTBOUND_FAILURE") == "ex.delayed"


def test_a_status_word_of_the_whole_cainiao_parcel_decides_nothing():
    assert [meaning("cainiao", word) for word in ("DELIVERED", "DELIVERING", "SIGN")] == [None] * 3


@pytest.mark.parametrize("attribute", [2, 4, 7, 9])
def test_russian_post_handing_to_the_sender_is_a_return_and_no_delivery(attribute):
    assert meaning("russian-post", f"2:{attribute}") == "ex.returned"


def test_russian_post_handing_to_nobody_knows_whom_says_nothing():
    assert meaning("russian-post", "2") is meaning("russian-post", "2:0") is None
    assert meaning("russian-post", "2:99") is None


def test_arrived_at_the_place_of_delivery_means_ready_to_collect_at_russian_post():
    assert meaning("russian-post", "8:2") == "ap.ready"


@pytest.mark.parametrize("code", ["8:3", "8:4"])
def test_a_russian_sorting_centre_is_local_in_russia_and_on_the_way_elsewhere(code):
    def at(country):
        return understood("russian-post", Event(None, "", code=code, country=country))

    assert [at("RU"), at("CN"), at(None)] == ["it.local", "it.moving", "it.moving"]


@pytest.mark.parametrize("code", ["8:5", "8:6"])
def test_a_place_of_international_exchange_is_on_either_side_of_the_border(code):
    assert meaning("russian-post", code) == "it.moving"


@pytest.mark.parametrize("code", ["34", "35", "38", "39"])
def test_a_type_that_merely_begins_like_a_return_is_none(code):
    assert meaning("russian-post", code) is None


@pytest.mark.parametrize("code", ["EXX", "EDX"])
def test_an_ended_export_or_import_is_stopped_and_not_said_to_be_returned(code):
    assert meaning("upu", code) == "ex.security"


@pytest.mark.parametrize("code", ["EDD", "EDE"])
def test_sorting_is_on_the_way_because_both_countries_sort(code):
    assert meaning("upu", code) == "it.moving"


def test_the_export_seal_of_china_post_has_not_left_the_country():
    assert meaning("china-post", "423") == "it.moving"
    sealed = Event(None, "【上海市国际互换局】已出口直封", code="423")
    assert understood("china-post", sealed) == "it.moving"


@pytest.mark.parametrize("code", ["911", "912"])
def test_a_flight_inside_china_has_not_left_the_country(code):
    assert meaning("china-post", code) == "it.moving"


def test_a_delay_at_customs_is_neither_a_demand_nor_a_seizure_at_aftership():
    assert meaning("aftership", "Exception_004") == "ex.delayed"


@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        ("17track", "Expired_Other"),
        ("17track", "Expired"),
        ("17track", "20"),
        ("aftership", "Expired_001"),
        ("aftership", "Expired"),
        ("trackingmore", "expired"),
    ],
)
def test_the_age_of_the_data_is_no_scan(scheme, code):
    assert meaning(scheme, code) is None


@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        ("17track", "Exception_Other"),
        ("17track", "Exception"),
        ("17track", "50"),
        ("aftership", "Exception_001"),
        ("ship24", "exception"),
        ("tracker-delivery", "EXCEPTION"),
        ("la-poste", "PB1"),
    ],
)
def test_a_problem_without_a_name_stays_unknown(scheme, code):
    assert meaning(scheme, code) is None


@pytest.mark.parametrize(
    ("scheme", "code"),
    [
        ("17track", "InTransit_CustomsProcessing"),
        ("17track", "InTransit_CustomsReleased"),
        ("aftership", "InTransit_005"),
        ("aftership", "InTransit_006"),
        ("ship24", "customs_received"),
        ("ship24", "customs_cleared"),
        ("la-poste", "DO1"),
    ],
)
def test_customs_of_an_unnamed_country_is_on_the_way_until_the_words_name_it(scheme, code):
    def with_words(text):
        return understood(scheme, Event(None, text, code=code))

    assert with_words("Scan 12") == "it.moving"
    assert with_words("Export customs clearance complete") == "it.export_released"
    assert with_words("Import customs clearance started") == "it.import_customs"


@pytest.mark.parametrize("kind", ["Arrived", "Departed"])
def test_undocumented_sub_statuses_of_17track_are_on_the_way(kind):
    assert meaning("17track", f"InTransit_Transport{kind}") == "it.moving"
    assert meaning("17track", "InTransit_InventedTomorrow") == "it.moving"


@pytest.mark.parametrize(
    ("number", "sub"),
    [("0", "nf.waiting"), ("10", "it.moving"), ("35", "df.other"), ("40", "dl.delivered")],
)
def test_the_old_numbers_of_17track_are_known(number, sub):
    assert meaning("17track", number) == sub


def test_the_old_number_30_covers_the_courier_and_the_counter_and_claims_neither():
    assert meaning("17track", "30") == "it.local"
    assert meaning("trackingmore", "pickup") == "it.local"


@pytest.mark.parametrize("code", ["FPX_S_OKRC", "FPX_S_OKPO", "FPX_D_PD"])
def test_4px_calls_things_delivered_that_are_not(code):
    assert meaning("4px", code) != "dl.delivered"


def test_what_4px_passes_on_from_partners_is_read_from_the_words():
    passed_on = Event(None, "Arrived at destination country", code="FPX_O_IR")
    assert understood("4px", passed_on) == "it.arrived_dest"


def test_the_reason_for_a_return_is_not_the_return_at_sunyou():
    assert meaning("sunyou", "20810") == "df.other"


def test_a_parcel_delivered_to_its_sender_by_la_poste_is_returned():
    assert meaning("la-poste", "DI2") == "ex.returned"
    assert meaning("la-poste", "RE1") == "ex.returning"


def test_available_for_delivery_waits_at_the_service_point_of_postnord():
    assert meaning("postnord", "AVAILABLE_FOR_DELIVERY") == "ap.ready"
