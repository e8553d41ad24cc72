"""Codes of carriers and aggregators mean what their lists say; each known trap is a test."""

import ast
from importlib import import_module
from pathlib import Path

import pytest

from app.model import Event
from app.sources import SOURCES, load
from app.statuses import SCHEMES, SUBS, meaning, schemes, understood

FOLDER = Path(schemes.__file__).parent
every_scheme = pytest.mark.parametrize("scheme", SCHEMES)

# The pairing table of statuses.md, section 4, as far as one code has one meaning.
PAIRS = {
    "17track": {
        "nf.waiting": "NotFound_Other",
        "nf.invalid": "NotFound_InvalidCode",
        "ir.registered": "InfoReceived",
        "it.accepted": "InTransit_PickedUp",
        "it.moving": "InTransit_Other",
        "it.import_held": "InTransit_CustomsRequiringInformation",
        "it.left_origin": "InTransit_Departure",
        "it.arrived_dest": "InTransit_Arrival",
        "ap.ready": "AvailableForPickup_Other",
        "od.out": "OutForDelivery_Other",
        "df.other": "DeliveryFailure_Other",
        "df.nobody": "DeliveryFailure_NoBody",
        "df.security": "DeliveryFailure_Security",
        "df.rejected": "DeliveryFailure_Rejected",
        "df.address": "DeliveryFailure_InvalidAddress",
        "dl.delivered": "Delivered_Other",
        "ex.returning": "Exception_Returning",
        "ex.returned": "Exception_Returned",
        "ex.security": "Exception_Security",
        "ex.damage": "Exception_Damage",
        "ex.lost": "Exception_Lost",
        "ex.destroyed": "Exception_Destroyed",
        "ex.cancel": "Exception_Cancel",
        "ex.delayed": "Exception_Delayed",
        "ex.refused": "Exception_Rejected",
        "ex.nobody": "Exception_NoBody",
    },
    "aftership": {
        "nf.waiting": "Pending Pending_001 Pending_006",
        "ir.registered": "InfoReceived_001",
        "it.accepted": "InTransit_002",
        "it.moving": "InTransit_001 InTransit_003 InTransit_007 InTransit_999",
        "it.arrived_dest": "InTransit_004",
        "it.import_held": "Exception_006 Exception_018",
        "ap.ready": "AvailableForPickup_001",
        "od.out": "OutForDelivery OutForDelivery_003",
        "df.other": "AttemptFail_001",
        "df.nobody": "AttemptFail_002",
        "df.address": "Exception_007",
        "dl.delivered": "Delivered Delivered_001 Delivered_005",
        "ex.returning": "Exception_010",
        "ex.returned": "Exception_011",
        "ex.damage": "Exception_012",
        "ex.lost": "Exception_013",
        "ex.delayed": "Exception_005 Exception_016 Exception_017",
        "ex.refused": "Exception_003",
        "ex.nobody": "Exception_002 Exception_008",
    },
    "easypost": {
        "nf.waiting": "unknown error",
        "ir.registered": "pre_transit pre_transit/label_created",
        "it.accepted": "in_transit/received_at_origin_facility",
        "it.moving": "in_transit in_transit/arrived_at_facility in_transit/departed_facility",
        "it.arrived_dest": "in_transit/arrived_at_destination",
        "it.local": "in_transit/transferred_to_destination_carrier",
        "ap.ready": "available_for_pickup available_for_pickup/arrived_at_pickup_location",
        "od.out": "out_for_delivery out_for_delivery/out_for_delivery",
        "df.other": "failure in_transit/delivery_exception",
        "df.rejected": "failure/refused",
        "df.address": "failure/address_correction",
        "dl.delivered": "delivered delivered/arrived_at_destination",
        "ex.returning": "return_to_sender return_to_sender/return",
        "ex.damage": "failure/damaged",
        "ex.lost": "failure/lost",
        "ex.cancel": "cancelled",
        "ex.delayed": "in_transit/delayed in_transit/weather_delay",
    },
    "ship24": {
        "nf.waiting": "pending",
        "ir.registered": "info_received data_order_created",
        "it.accepted": "transit_handover",
        "it.left_origin": "transit_origin_country_departure",
        "it.arrived_dest": "destination_arrival",
        "it.import_held": "customs_exception",
        "ap.ready": "available_for_pickup delivery_available_for_pickup",
        "od.out": "out_for_delivery delivery_out_for_delivery",
        "df.other": "failed_attempt delivery_attempted delivery_exception",
        "df.rejected": "delivery_refused",
        "dl.delivered": "delivered delivery_delivered",
        "ex.returning": "exception_return",
        "ex.security": "customs_rejected",
        "ex.lost": "exception_lost",
        "ex.destroyed": "exception_discarded",
        "ex.cancel": "data_order_cancelled",
    },
    "karrio": {
        "ir.registered": "pending",
        "it.accepted": "picked_up",
        "it.moving": "in_transit",
        "od.out": "out_for_delivery",
        "ap.ready": "ready_for_pickup",
        "df.other": "delivery_failed",
        "dl.delivered": "delivered",
        "ex.returning": "return_to_sender",
        "ex.delayed": "delivery_delayed on_hold weather_delay",
        "ex.damage": "carrier_damaged_parcel",
        "ex.lost": "carrier_parcel_lost",
        "it.import_held": "customs_documentation customs_duties_unpaid",
    },
    "upu": {
        "ir.registered": "ITMATT",
        "it.accepted": "EMA",
        "it.moving": "EMB EMJ EMK",
        "it.export_customs": "EXA",
        "it.export_held": "EXB EXD",
        "it.export_released": "EXC",
        "it.left_origin": "EMC",
        "it.arrived_dest": "EMD",
        "it.import_customs": "EDB",
        "it.import_held": "EME EDA",
        "it.import_released": "EDC EMF",
        "it.local": "EMG EDF",
        "ap.ready": "EDH",
        "od.out": "EDG",
        "df.other": "EMH",
        "dl.delivered": "EMI",
    },
    "cainiao": {
        "ir.registered": "CONSIGN OM_CONSIGN GTMS_ASN GWMS_ACCEPT GWMS_PICK GWMS_PACKAGE"
        " PRE_READY_TO_SHIP",
        "it.accepted": "PU_PICKUP_SUCCESS GOT GWMS_OUTBOUND",
        "it.moving": "SC_INBOUND_SUCCESS CW_INBOUND TD_TRANS_DEPART COMMON_INTRANSIT",
        "it.export_customs": "CC_EX_START",
        "it.export_held": "CC_EX_FAILURE",
        "it.export_released": "CC_EX_SUCCESS",
        "it.left_origin": "LH_HO_AIRLINE LH_DEPART",
        "it.arrived_dest": "LH_ARRIVE",
        "it.import_customs": "CC_HO_IN_SUCCESS CC_IM_START CC_IM_PROCESS CUS_DECLARE",
        "it.import_held": "CUS_TAX CC_IM_FAILURE",
        "it.import_released": "CC_IM_SUCCESS CC_HO_OUT_SUCCESS",
        "it.local": "GTMS_ACCEPT GTMS_SC_ARRIVE GTMS_DO_ARRIVE GTMS_STATION_IN GTMS_STATION_OUT",
        "ap.ready": "GTMS_WAIT_SELF_PICK GSTA_INBOUND GSTA_INFORM_BUYER POSTMAN_POST",
        "ap.ending": "PUDO_OVERDUE",
        "od.out": "GTMS_DO_DEPART GTMS_DELIVERING LM_DELIVERY_DEPART",
        "df.other": "GTMS_DEL_FAILURE GSTA_SIGN_FAIL",
        "dl.delivered": "GTMS_SIGNED GSTA_SIGN GSTA_BUYER_SIGN LM_SIGN_SUCCESS SIGNED",
        "ex.returning": "RT_INBOUND RT_WH_OUTBOUND RT_SOMETHING_NEW",
        "ex.returned": "RETURNED",
        "ex.security": "LH_HO_AIRLINE_FAILURE CIQ_FAILURE",
        "ex.destroyed": "RT_DESTROY RT_WH_DESTROY",
        "ex.cancel": "GWMS_CANCEL",
    },
    "russian-post": {
        "ir.registered": "13 20 27 28 37",
        "it.accepted": "1 1:1 1:2",
        "it.moving": "8:0 8:1 8:7 8:8 31 31:40",
        "it.left_origin": "10 10:0",
        "it.arrived_dest": "9 9:0 8:13",
        "it.import_customs": "11 11:0 14:3 14:7 29",
        "it.import_held": "24 24:1 14:5 14:6 14:8",
        "it.import_released": "14:1 14:13 14:16 19",
        "ap.ready": "8:9 8:14 6 6:3",
        "ap.ending": "8:10 8:27 8:28 8:33 8:35 8:42 8:43",
        "od.out": "8:15 8:18",
        "df.other": "12 12:8 12:28 22 22:1",
        "df.nobody": "12:1",
        "dl.delivered": "2:1 2:3 2:5 2:6 2:8 2:10 2:11 2:12 2:13 21",
        "ex.returning": "3 3:1 3:9 8:36 8:41",
        "ex.security": "14:2 14:4 14:14 5:8",
        "ex.damage": "12:14",
        "ex.lost": "5:1 18",
        "ex.destroyed": "16",
        "ex.cancel": "26",
        "ex.refused": "12:6",
        "ex.nobody": "12:10",
    },
    "china-post": {
        "ir.registered": "预报",
        "it.accepted": "713 已揽收",
        "it.moving": "954 989 404 500 457 505 运送中",
        "it.export_customs": "EXA",
        "it.export_held": "EXB",
        "it.export_released": "EXC",
        "it.arrived_dest": "459 460",
        "it.import_customs": "清关中",
        "it.local": "461 489",
        "ap.ready": "待取件",
        "od.out": "462 702 派送中",
        "df.other": "542 派件异常",
        "dl.delivered": "463 已签收",
        "ex.returning": "待退回 退回寄件人",
        "ex.returned": "711",
    },
    "la-poste": {
        "ir.registered": "DR1",
        "it.accepted": "PC1 PC2",
        "it.moving": "ET1 ET2 ET4",
        "it.arrived_dest": "ET3",
        "od.out": "MD2",
        "ap.ready": "AG1",
        "dl.delivered": "DI1",
    },
    "postnord": {
        "it.moving": "EN_ROUTE",
        "ap.ready": "AVAILABLE_FOR_DELIVERY AVAILABLE_FOR_DELIVERY_PAR_LOC",
        "dl.delivered": "DELIVERED",
        "df.other": "DELIVERY_IMPOSSIBLE",
    },
    "bosta": {
        "ir.registered": "TICKET_CREATED",
        "it.moving": "PACKAGE_RECEIVED",
        "od.out": "OUT_FOR_DELIVERY",
        "dl.delivered": "DELIVERED",
    },
    "sunyou": {
        "ap.ready": "207",
        "od.out": "2071",
        "it.import_customs": "20622",
        "dl.delivered": "209 20903 20906",
        "ex.returning": "210",
    },
    "4px": {
        "ir.registered": "FPX_L_RPIF",
        "it.accepted": "FPX_C_SPLS",
        "it.import_released": "FPX_I_RCUK",
        "it.import_held": "FPX_I_HC FPX_I_HCTI FPX_I_HCXX",
        "ex.delayed": "FPX_M_TDWF FPX_D_DDBW FPX_D_SHWD",
        "df.other": "FPX_D_FD FPX_D_FDNC",
        "df.nobody": "FPX_D_DDRH",
        "od.out": "FPX_D_SD FPX_D_OFD",
        "dl.delivered": "FPX_S_OK FPX_S_OKSC",
        "ex.destroyed": "FPX_Y_DS",
    },
}
CLAIMS = {"it.arrived_dest", "it.import_customs", "it.import_held", "it.import_released"}


@pytest.mark.parametrize(
    ("scheme", "code", "sub"),
    [
        (scheme, code, sub)
        for scheme, rows in PAIRS.items()
        for sub, codes in rows.items()
        for code in codes.split()
    ],
)
def test_a_code_of_the_pairing_table_means_its_row(scheme, code, sub):
    assert meaning(scheme, code) == sub


@every_scheme
def test_all_codes_mean_statuses_of_ours(scheme):
    module = import_module(f"app.statuses.schemes.{SCHEMES[scheme]}")
    told = {*module.CODES.values(), *getattr(module, "PREFIXES", {}).values()}
    assert told <= {sub for sub in SUBS if not sub.startswith("computed.")}


def test_every_module_of_codes_is_a_scheme():
    assert sorted(path.stem for path in FOLDER.glob("*.py")) == sorted(
        ["__init__", *SCHEMES.values()]
    )


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.py")), ids=lambda path: path.stem)
def test_a_list_of_codes_imports_nothing_of_the_app_and_says_where_it_is_from(path):
    tree = ast.parse(path.read_text("utf-8"))
    imported = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    assert {getattr(node, "module", None) for node in imported} <= {"collections.abc"}
    docstring = ast.get_docstring(tree) or ""
    assert path.stem == "__init__" or "Source" in docstring


@pytest.mark.parametrize("source", ["nova-poshta", "inpost-pl", "bring", "slovak-post", "dhl"])
def test_no_code_of_a_carrier_that_names_no_country_claims_the_destination(source):
    assert not CLAIMS & set(load(source).CODES.values())


def test_a_name_that_is_neither_source_nor_scheme_has_no_codes():
    assert meaning("made-in-2031", "DELIVERED") is None


@pytest.mark.parametrize("name", [*SOURCES, *SCHEMES])
def test_no_code_and_an_unheard_of_code_mean_nothing(name):
    assert meaning(name, "") is None
    assert meaning(name, "no such code") is None


def test_of_two_prefixes_the_longer_wins_and_a_code_wins_over_both():
    assert meaning("cainiao", "RT_OUTBOUND") == "ex.returning"
    assert meaning("cainiao", "RT_DESTROY") == "ex.destroyed"
    assert meaning("4px", "FPX_D_DDXX") == "ex.delayed"


# The traps, one by one.


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
