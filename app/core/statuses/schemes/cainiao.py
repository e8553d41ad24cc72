"""Cainiao's `actionCode` of one scan (AliExpress and others).

Sources: the enumeration of Alibaba's TOP API 30120, which calls itself not exhaustive, and the
maps of ha-cainiao and other public clients. The newest action code decides; the parcel's `status`
has no stable vocabulary and no rows here. GTMS_STA_SIGNED is the pick-up station signing the
parcel in, not a delivery. GSTAHUB_INBOUND is a hub before the pick-up point. A failure of a hub
or a line-haul is a delay, no more. LH_HO_AIRLINE is worded "leaving from departure country".
Without a row: REJECT, GWMS_REJECT, EXCEPTION, GTMS_OTHER, GSTA_OTHER, which do not say where the
parcel stands. Doubtful: SIGNED is a domestic delivery in China, perhaps to a forwarder.
"""

from collections.abc import Mapping

_MEANINGS: Mapping[str, str] = {
    "ir.registered": "CONSIGN OM_CONSIGN GTMS_ASN GWMS_ACCEPT GWMS_PICK GWMS_PACKAGE"
    " PRE_READY_TO_SHIP",
    "it.accepted": "PU_PICKUP_SUCCESS PU_SIGN_IN_SUCCESS GOT GWMS_OUTBOUND GWMS_HANDOVER",
    "it.moving": "SC_INBOUND_SUCCESS SC_OUTBOUND_SUCCESS SC_SIGN_IN_SUCCESS"
    " SC_HO_OUT_SUCCESS SC_INBOUND SC_SORTING SC_OUTBOUND SC_ARRIVE SC_DEPART"
    " SC_TRANS_INBOUND_SUCCESS SC_TRANS_OUTBOUND_SUCCESS CW_INBOUND"
    " CW_OUTBOUND CW_SIGN_IN_SUCCESS CW_COMMON_PROCESSING1 TD_TRANS_ARRIVE"
    " TD_TRANS_DEPART TD_TRANS_ARRIVE_C TD_TRANS_DEPART_C TD_TRANS_ARRIVE_DCP"
    " TD_TRANSWH_OUTBOUND TRANSFER_ARRIVE TRANSFER_DEPART LH_HO_IN_SUCCESS"
    " LH_HO_OUT_SUCCESS LH_TRANS_ARRIVE LH_TRANS_DEPART LH_OTHER"
    " CC_TRANS_START CC_TRANS_SUCCESS OE_DEPART SL_ACCEPT COMMON_INTRANSIT"
    " DEPARTURE ARRIVAL LAST_MILE_ASN_NOTIFY CUSTOMS_ARRIVED_IN_AREA_CALLBACK"
    " TRANSIT_PORT_REROUTE_CALLBACK",
    "it.export_customs": "CC_EX_START",
    "it.export_held": "CC_EX_FAILURE",
    "it.export_released": "CC_EX_SUCCESS",
    "it.left_origin": "LH_HO_AIRLINE LH_DEPART",
    "it.arrived_dest": "LH_ARRIVE",
    "it.import_customs": "CC_HO_IN_SUCCESS CC_IM_START CC_IM_PROCESS CUS_DECLARE CUS_SUCCESS"
    " CIQ_SUCCESS",
    "it.import_held": "CUS_TAX CUS_FAILURE CC_IM_FAILURE CC_IM_EXCEPTION",
    "it.import_released": "CC_IM_SUCCESS CC_HO_OUT_SUCCESS",
    "it.local": "GTMS_ACCEPT GTMS_SC_ARRIVE GTMS_SC_DEPART GTMS_DO_ARRIVE GTMS_STATION_IN"
    " GTMS_STATION_OUT GTMS_RELABEL GSTAHUB_INBOUND GTMS_STA_CUST_TO_DOOR"
    " GTMS_STA_CHANGE GTMS_STA_CN_TO_DOOR GTMS_STA_CN_CHANGE"
    " GTMS_STA_CNCP_TO_DOOR GTMS_STA_CNCP_CHANGE",
    "ap.ready": "GTMS_STA_SIGNED GTMS_WAIT_SELF_PICK GSTA_INBOUND GSTA_INFORM_BUYER POSTMAN_POST",
    "ap.ending": "PUDO_OVERDUE",
    "od.out": "GTMS_DO_DEPART GTMS_DELIVERING GTMS_RE_DELIVERING LM_DELIVERY_DEPART SENT_SCAN",
    "df.other": "GTMS_DEL_FAILURE GTMS_SIGN_FAILURE GTMS_STA_SIGN_FAILURE GTMS_FAILURE"
    " GSTA_SIGN_FAIL GSTA_BUYER_SIGN_FAIL STA_SIGN_FAIL FAILED",
    "df.address": "GTMS_STA_WAIT_CUST_CHANGE_ADDRESS",
    "dl.delivered": "GTMS_SIGNED GSTA_SIGN GSTA_BUYER_SIGN STA_SIGN LM_SIGN_SUCCESS SIGNED",
    "ex.delayed": "SC_OUTBOUND_FAILURE PU_PICKUP_FAILURE PU_SIGN_IN_FAILURE GWMS_EXCEPTION"
    " SC_INBOUND_FAILURE SC_HO_OUT_FAILURE SC_SIGN_IN_FAILURE LH_HO_IN_FAILURE"
    " LH_POST_COLLECTION LH_ARRIVE_FAILURE LH_HO_OUT_FAILURE CC_TRANS_FAILURE"
    " CC_HO_IN_FAILURE CC_HO_OUT_FAILURE GTMS_SC_ARRIVE_FAILURE"
    " GSTAHUB_INBOUND_FAIL GSTA_INBOUND_FAIL",
    "ex.security": "LH_HO_AIRLINE_FAILURE CIQ_FAILURE",
    "ex.cancel": "GWMS_CANCEL",
    "ex.destroyed": "RT_DESTROY RT_WH_DESTROY",
    "ex.returning": "RT_INBOUND RT_OUTBOUND RT_HO_OUT RT_WH_HO_IN RT_WH_INBOUND"
    " RT_WH_OUTBOUND RT_WH_HO_OUT RT_TRANSWH_HO_IN RT_TRANSWH_INBOUND"
    " RT_TRANSWH_OUTBOUND RT_TMS_ACCEPT",
    "ex.returned": "RETURNED",
}

CODES: Mapping[str, str] = {
    code: meaning for meaning, codes in _MEANINGS.items() for code in codes.split()
}

PREFIXES: Mapping[str, str] = {
    "SC_": "it.moving",
    "CW_": "it.moving",
    "TD_": "it.moving",
    "GTMS_STATION_": "it.local",
    "RT_": "ex.returning",
}
