"""SunYou's numeric event `status`, 1xx in China, 2xx on the way to and in the destination country.

Source: the table of ha-sunyou, each code seen live. Public notes also ascribe these numbers to
Cainiao. 20810 (DeliveryFail_Return) is the reason of a failure, not the return. Without a row: 220
(Exception). 206 is the arrival at the airport of destination, which need not be in its country.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "101": "ir.registered",
    "102": "it.accepted",
    "105": "it.moving",
    "106": "it.left_origin",
    "200": "it.moving",
    "201": "it.moving",
    "205": "it.moving",
    "206": "it.moving",
    "2061": "it.local",
    "2062": "it.import_customs",
    "20622": "it.import_customs",
    "2064": "it.import_released",
    "2067": "it.local",
    "2068": "od.out",
    "207": "ap.ready",
    "2071": "od.out",
    "2072": "od.out",
    "208": "df.other",
    "20801": "df.other",
    "20802": "df.address",
    "20803": "df.nobody",
    "20806": "df.other",
    "20810": "df.other",
    "20899": "df.other",
    "209": "dl.delivered",
    "20903": "dl.delivered",
    "20906": "dl.delivered",
    "210": "ex.returning",
}
