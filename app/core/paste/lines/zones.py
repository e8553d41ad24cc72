"""Names of time zones as they stand behind a time of day."""

# Hours ahead of UTC by names that mean one zone in the world of parcels.
ZONES = {
    "z": 0,
    "utc": 0,
    "gmt": 0,
    "msk": 3,
    "мск": 3,
    "cet": 1,
    "mez": 1,
    "cest": 2,
    "mesz": 2,
    "eet": 2,
    "eest": 3,
    "jst": 9,
    "kst": 9,
    "hkt": 8,
    "sgt": 8,
    "edt": -4,
    "cdt": -5,
    "mdt": -6,
    "pdt": -7,
    "wib": 7,
    "wita": 8,
    "aest": 10,
    "aedt": 11,
    "nzst": 12,
    "nzdt": 13,
    "beijing time": 8,
    "北京时间": 8,
    "moscow time": 3,
}

# Names of several zones, and words for the zone of the place: read, and not understood.
UNSURE = (
    r"est|cst|mst|pst|ist|bst|pht|pkt|local time|local|ortszeit|lokalzeit|heure locale|hora local"
    r"|ora locale|czas lokalny|lokale tijd|местное время|по местному времени|місцевий час"
    r"|当地时间|當地時間|現地時間|현지시간|(?<=m )(?:[cemp]t|akt|hst)|(?<=m\. )(?:[cemp]t|akt|hst)"
)
