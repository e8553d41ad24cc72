"""UPU EMSEVT events of postal items (also M40), as posts exchange them; ITMATT announces an item.

Sources: UPU standard M40 in the English lists that public trackers carry. Doubtful: EXX and EDX
(export cancelled, import terminated) may end in a return or in a seizure: "stopped" claims
neither. EDD and EDE (sorting in and out) happen in both countries, so they only mean "on the way".
EXD and EDA (held at the office of exchange) do not name customs.
"""

from collections.abc import Mapping

CODES: Mapping[str, str] = {
    "ITMATT": "ir.registered",
    "EMA": "it.accepted",
    "EMB": "it.moving",
    "EMJ": "it.moving",
    "EMK": "it.moving",
    "EDD": "it.moving",
    "EDE": "it.moving",
    "EXA": "it.export_customs",
    "EXB": "it.export_held",
    "EXD": "it.export_held",
    "EXC": "it.export_released",
    "EXX": "ex.security",
    "EMC": "it.left_origin",
    "EMD": "it.arrived_dest",
    "EDB": "it.import_customs",
    "EDA": "it.import_held",
    "EME": "it.import_held",
    "EDC": "it.import_released",
    "EMF": "it.import_released",
    "EDX": "ex.security",
    "EMG": "it.local",
    "EDF": "it.local",
    "EDG": "od.out",
    "EDH": "ap.ready",
    "EMH": "df.other",
    "EMI": "dl.delivered",
}
