"""Numbers as people and machines write them: separators, barcodes, mail source, labels, seams."""

import pytest

from app.core.numbers import find
from app.core.numbers.finding.barcodes import unwrapped


@pytest.mark.parametrize(
    "text",
    [
        "Package delivered 2026-11-22 14:05",
        "Посылка вручена 22-11-2026 14:05",
        "Package delivered 2026.11.22 14:05",
        "Sendung 22.11.2026 14:05 zugestellt",
        "Parcel scan 20261122",
        "Package 20261122140500",
        "Colis livré le 22/11/2026 à 14h05",
        "Посылка 22.11.26 14:05:33",
        "Package delivered 2026-11-22T14:05:00+01:00",
        "Package 11-22-2026 02:05 PM",
        "Paket 22 11 2026 14:05",
        "Sendungsnummer vom 2026/11/22 - 2026/11/27",
    ],
)
def test_dates_and_times_are_left_alone_in_every_context(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Track your parcel: +44 20 7946 0958",
        "Sendungsverfolgung Hotline 0228 4333112",
        "Suivi de colis : appelez le 09 70 80 90 00",
        "Parcel questions: (0228) 4333112",
        "Track your package 1-800-463-3339",
        "Посылка: звоните 8-800-200-58-88",
        "Suivi 01.23.45.67.89",
        "Track parcel, WhatsApp 55 1234 5678 90",
        "Paket Tel. 0800/1234567",
        "Spedizione: servizio clienti 803 160 000",
        "Parcel +1 (555) 123-4567",
        "Rastreo: llame al 900 400 004",
    ],
)
def test_telephones_are_left_alone_in_every_context(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Your tracking number is 6012 0172242323.", "60120172242323"),
        ("AWB 176-12345675", "17612345675"),
        ("99.60.204816.30517742", "996020481630517742"),
        ("Sendungsnummer 99.60.204816.30517742", "996020481630517742"),
        ("siehe 99.60.204816.30517742 heute", "996020481630517742"),
        ("Tracking: 1Z/999/AA1/0123/4567/84", "1Z999AA10123456784"),
        ("RR/123456785/CN", "RR123456785CN"),
    ],
)
def test_separators_as_carriers_print_them(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("(00)340434161094042557", "00340434161094042557"),
        ("]C100340434161094042557", "00340434161094042557"),
        ("42048109\x1d9405510200864168997758", "9405510200864168997758"),
        ("(00) 3 4043416 109404255 7", "00340434161094042557"),
        ("(420)48109(94)05510200864168997758", "9405510200864168997758"),
        ("420481099405510200864168997758", "9405510200864168997758"),
        ("%000780209980000020033101276", "09980000020033"),
        ("420481099405510200864168997758 9405510200864168997758", "9405510200864168997758"),
        ("42048109<GS>9405510200864168997758", "9405510200864168997758"),
        ("]C142048109\x1d9405510200864168997758", "9405510200864168997758"),
        ("]C000340434161094042557", "00340434161094042557"),
        ("[FNC1]42048109[FNC1]9405510200864168997758", "9405510200864168997758"),
        ("(401)12345 (00)340434161094042557", "00340434161094042557"),
        ("340434161094042557\n00340434161094042557", "00340434161094042557"),
        ("1001921334250001000300779017972697 779017972697", "779017972697"),
        ("Scan 420 48109 9405 5102 0086 4168 9977 58", "9405510200864168997758"),
    ],
)
def test_what_a_scanner_gives_becomes_the_number_that_people_know(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("https://x.example/?tracknum=3D1Z999AA10123456784&loc=3Den", "1Z999AA10123456784"),
        ("tracknum=3D1Z999AA10123456784&loc=3Den", "1Z999AA10123456784"),
        ("94001234567890=\n12345674", "9400123456789012345674"),
        (
            "https://urldefense.proofpoint.com/v2/url?u=https-3A__www.fedex.com_fedextrack_-3Ftrknbr-3D986578788855&d=DwMF",
            "986578788855",
        ),
        (
            "https://urldefense.com/v3/__https://www.fedex.com/fedextrack/?trknbr=986578788855__;!!AbC12345!xyz$",
            "986578788855",
        ),
        (
            "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.fedex.com%2Ffedextrack%2F%3Ftrknbr%3D986578788855&data=05%7C02%7Ca%40b.c%7C638345678901234567%7CUnknown&reserved=0",
            "986578788855",
        ),
        (
            "https://x.example/r?u=https%253A%252F%252Fwww.fedex.com%252Ffedextrack%252F%253Ftrknbr%253D986578788855&e=1",
            "986578788855",
        ),
        (
            "https://www.google.com/url?q=https://www.fedex.com/fedextrack/?trknbr%3D986578788855&sa=D&ust=1700000000000000",
            "986578788855",
        ),
        ("&#82;&#82;123456785&#x43;N", "RR123456785CN"),
        ("RR&nbsp;123&nbsp;456&nbsp;785&nbsp;CN", "RR123456785CN"),
        ("1Z999AA1<wbr>0123456784", "1Z999AA10123456784"),
    ],
)
def test_mail_source_and_rewritten_links_are_read(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tracking number1Z999AA10123456784", "1Z999AA10123456784"),
        ("tracking number:RR123456785CNChina Post", "RR123456785CN"),
        ("9400 1234 5678 9012\n3456 74", "9400123456789012345674"),
        ("TrackingRR123456785CN", "RR123456785CN"),
        ("Трек-номерRR123456785CN", "RR123456785CN"),
        ("Tracking number: 9400 1234 5678 9012\n3456 74 is on its way", "9400123456789012345674"),
        ("1Z999AA1\n0123456784", "1Z999AA10123456784"),
        ("986578788855FedEx", "986578788855"),
        ("AWB986578788855 was sent", "986578788855"),
        ("see 1Z999AA10123456784UPS", "1Z999AA10123456784"),
        ("RR123456785CNDelivered", "RR123456785CN"),
        ("1Z 999 AA1 01\n2345 6784", "1Z999AA10123456784"),
        ("RR 1234\n5678 5 CN", "RR123456785CN"),
        ("20450012345678\n20450012345679", "20450012345678 20450012345679"),
        (
            "9400 1234 5678 9012 3456 74\n9405 5102 0086 4168 9977 58",
            "9400123456789012345674 9405510200864168997758",
        ),
    ],
)
def test_numbers_glued_or_wrapped_are_cut_at_their_seam(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Tracking number: 1LSCXVE00ABUEFX", "1LSCXVE00ABUEFX"),
        ("FedEx: 986578788855", "986578788855"),
        ("DPD 09980000020033", "09980000020033"),
        ("Tracking number:\nFedEx 986578788855", "986578788855"),
        ("Shipped with FedEx Ground 986578788855", "986578788855"),
        ("Nova Poshta: 59 0012 3456 7890", "59001234567890"),
        ("Tracking number\n\n986578788855", "986578788855"),
        (
            "Consignment number: RB592593703DE\nConsignment number CH:\n"
            "98.00.801053.54509635\nSequence Number:\n031110321140447479",
            "RB592593703DE",
        ),
        ("REFERENCE\n113-0000000-1430629", ""),
        (
            "Il numero di tracciabilit\xe0 \xe8 350C20177729F.\nP. IVA: LU 20260743.",
            "350C20177729F",
        ),
        ("Paczka o numerze 123456789012", "123456789012"),
        ("o numerze 986578788855", "986578788855"),
        ("Inquiry Number: 986578788855", "986578788855"),
        ("お問合せ番号 7661-7188-8193", "766171888193"),
        ("Vận đơn: 986578788855", "986578788855"),
        ("1件目：7661-7188-8193", "766171888193"),
        ("Tracking reference: 986578788855", "986578788855"),
        ("Invoice number:\n986578788855", ""),
        ("Your order number:\n12345678901", ""),
        ("Parcel 1 of 2: 986578788855\nVAT GB 123 4567 89", "986578788855"),
    ],
)
def test_labels_and_carriers_names_announce_and_references_do_not(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    ("scan", "number"),
    [
        ("420481099405510200864168997758", "9405510200864168997758"),
        ("4204810912349405510200864168997758", "9405510200864168997758"),
        ("420481099405510200864168997757", "420481099405510200864168997757"),
        ("1001921334250001000300779017972697", "779017972697"),
        ("1001921334250001000300779017972698", "1001921334250001000300779017972698"),
        ("RR123456785CN", "RR123456785CN"),
        ("986578788855", "986578788855"),
    ],
)
def test_a_scan_is_unwrapped_only_where_its_check_digits_are_right(scan: str, number: str) -> None:
    assert unwrapped(scan) == number
