"""La Poste, Colissimo and Chronopost: `code` of an event in the Suivi v2 API.

Source: La Poste's list of events with their French labels, in four public clients. DO1
and DO2 (customs entered and left) do not name the country: they only mean "on the way", so that
the words decide; DO3 (held by customs) concerns the recipient. DI2 is handed to the sender, RE1
on its way there. Without a row: PB1 (a problem), PB2 (a problem solved), DR2 and DI3, which do
not say where the parcel stands.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "DR1": "ir.registered",
    "PC1": "it.accepted",
    "PC2": "it.accepted",
    "ET1": "it.moving",
    "ET2": "it.moving",
    "ET3": "it.arrived_dest",
    "ET4": "it.moving",
    "EP1": "it.local",
    "DO1": "it.moving",
    "DO2": "it.moving",
    "DO3": "it.import_held",
    "MD2": "od.out",
    "AG1": "ap.ready",
    "ND1": "df.other",
    "DI0": "dl.delivered",
    "DI1": "dl.delivered",
    "DI2": "ex.returned",
    "RE1": "ex.returning",
}
