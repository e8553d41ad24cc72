"""Further members of each kind of text in which numbers were once missed, cut or made up."""

import pytest

from app.core.numbers import find

RR = "RR123456785CN"
UPS = "1Z999AA10123456784"
USPS = "9400123456789012345674"
SCAN = "9405510200864168997758"
SSCC = "00340434161094042557"
FEDEX = "986578788855"
INPOST = "520000012345678901234567"


@pytest.mark.parametrize(
    "text",
    [
        "Paket geliefert am 22.11.26 um 14:05 Uhr",
        "Parcel picked up 11/22/2026 2:05 PM",
        "Доставлено 2026.11.22 14:05:33",
        "Colis remis le 22-11-2026 à 14:05:33",
        "包裹 2026年11月22日 14:05 已签收",
        "荷物 2026/11/22 14:05 配達完了",
        "Tracking event 20261122T140500Z",
        "Package 22-Nov-2026 14:05",
        "Posylka 2026-11-22_14-05-33",
        "Parcel delivered 22 11 2026 14 05",
        "Use coupon SAVE2024BIGSALE20 or SOLO123456789012",
        "Order number\n8012345678901234",
        "Заказ\n8012345678901234",
        "Посылка вручена 2026 11 22 14 05",
        "Envío entregado 22.11.2026 14.05",
        "Tracking updated: 2026-11-22 14:05:33.123456",
        "Sendung vom 22.11.2026-27.11.2026",
        "택배 2026.11.22 14:05 배송완료",
        "Paket: Rückfragen 0800 123 45 67",
        "Kuryer: +7 (916) 123-45-67, посылка",
        "Трек: курьер позвонит с номера 8 (495) 123-45-67",
        "Your parcel: call 020 7946 0958",
        "Colis: 01 23 45 67 89",
        "Посилка: гаряча лінія 0 800 500 609",
        "Przesyłka, infolinia 801 333 444",
        "Zásilka: tel. +420 840 111 244",
        "追跡 電話 03-1234-5678",
        "快递员电话 138 0013 8000 包裹",
        "Rastreio: ligue 0800 725 7282",
        "Kargo takip: 0850 222 22 22",
        "Pakket: bel 088-1234567",
        "배송 기사 010-1234-5678",
        "Package: 22 11 2026 14 05",
        "Посылка 8-800-2005-888",
        "Курьер по посылке: 89161234567",
        "Посылка у курьера 8 916 123-45-67",
        "Посилка: 380671234567",
        "Посилка: кур'єр 0671234567",
        "Kargo: kurye 05321234567 arayacak",
        "Colis: livreur 0612345678",
        "Spedizione, corriere 3331234567",
        "Paczka: kurier 601234567",
        "Zásilka: řidič 777123456",
        "Csomag: futár 06301234567",
        "Colet: curier 0722123456",
        "Пратка: куриер 0888123456",
        "Paket: Fahrer 01701234567",
        "Lähetys: kuljettaja 0401234567",
        "חבילה: שליח 0501234567",
        "تتبع: المندوب 0501234567",
        "快递员 13800138000 包裹",
        "荷物 ドライバー 09012345678",
        "พัสดุ คนขับ 0812345678",
        "Resi: kurir 0812-3456-7890",
        "Parcel: driver 9876543210",
        "Посылка: р/с 40702810900000012345",
        "Paczka, rachunek 12345678901234567890123456",
        "Pakas Pasūtījums 1234567890",
        "PIN 123456",
        "Appelle-moi au 06 12 34 56 42",
        "Appellez le 06 12 34 56 42",
        "Tu peux me joindre au 07 12 34 56 42",
        "Rappel du 01 23 45 67 89",
        "Лицевой счёт 900102733900",
        "Показания счётчика 26911043, лицевой счёт 403014056351",
        "Особовий рахунок 276671048414",
        "Customer account 276671048414",
        "Kundenkonto 403014056351",
    ],
)
def test_no_date_and_no_telephone_is_a_number(text: str) -> None:
    assert find(text) == ()


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Your AWB is 176 1234 5675", "17612345675"),
        ("Nr. 1Z 999 AA1 01 2345 6784 UPS", UPS),
        ("Sendungsnummer: 00.340434.161094042557", SSCC),
        ("Tracking: RR.123.456.785.CN", RR),
        ("Tracking: 9400·1234·5678·9012·3456·74", USPS),
        ("ТТН 20-4500-1234-5678", "20450012345678"),
        ("DPD 0998 000 002 0033", "09980000020033"),
        ("Tracking 520000 0123456789 01234567", INPOST),
        ("InPost: 5200 0001 2345 6789 0123 4567", INPOST),
        ("Consignment 3701 2345 6789 0123 47", "370123456789012347"),
        ("tracking number: 986578-788855", FEDEX),
        ("DHL 33 1881 0025", "3318810025"),
        ("RR_123456785_CN", RR),
        ("Tracking number 00340434 161094042557", SSCC),
        ("Tracking number 940012345678 9012345674", USPS),
        ("tracking 1Z 999AA101 23456784", UPS),
        ("9400,1234,5678,9012,3456,74", USPS),
        ("9400 | 1234 | 5678 | 9012 | 3456 | 74", USPS),
        ("9400 1234 5678 9012 3456 74\n9400 1234 5678 9012 3456 74", USPS),
        ("CJ 1234 5678 5 FR", "CJ123456785FR"),
        ("FedEx 9865.7878.8855", FEDEX),
        ("Carrier: FedEx\nNumber: 986578788855", FEDEX),
        ("Перевозчик: СДЭК\nНомер: 1234567890", "1234567890"),
        ("Tracking: 94001234 56789012 345674", USPS),
        ("9400 12345678 901234 5674", USPS),
        ("Tracking: 99887766 12345678 87654321", "99887766 12345678 87654321"),
        ("RR 123.456.785 CN", RR),
        ("LP 0012 3456 7890 12", "LP00123456789012"),
        ("track RR 1234 5678 5 CN  and LP 00123456789012", RR + " LP00123456789012"),
        ("вот LPOO123456789012 с фото", "LPOO123456789012"),
        ("see 94OO123456789012345674 thanks", "94OO123456789012345674"),
        ("RR.123 456 785.CN", RR),
        ("AWB 020-12345675", "02012345675"),
        ("Air waybill no. 057-12345675", "05712345675"),
        ("佐川急便 766171888193", "766171888193"),
        ("ヤマト運輸: 7661-7188-8193", "766171888193"),
        ("クロネコヤマト宅急便 766171888193", "766171888193"),
        ("Courier GLS 61234567890", "61234567890"),
        ("Курьер СДЭК, трек 1234567890", "1234567890"),
    ],
)
def test_groups_of_any_size_are_one_number(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("]C1 00340434161094042557", SSCC),
        ("[)>\x1e01\x1d0284606\x1d840\x1d01\x1d1Z999AA10123456784\x1dUPSN\x1d", UPS),
        ("RR=C2=A0123=C2=A0456=C2=A0785=C2=A0CN", RR),
        ("=D0=A2=D1=80=D0=B5=D0=BA: 986578788855", FEDEX),
        ("Tracking number:=20RR123456785CN", RR),
        ("Tracking number: 20450012345678?n=20450012345678", "20450012345678"),
        ("FNC1 42048109 9405510200864168997758", SCAN),
        ("~1420481099405510200864168997758", SCAN),
        ("%0007802 09980000020033 101276", "09980000020033"),
        ("*RR123456785CN*", RR),
        ("420 48109 9405510200864168997758", SCAN),
        ("420481091234 9405510200864168997758", SCAN),
        ("(420)481091234(94)05510200864168997758", SCAN),
        ("\x1d00340434161094042557\x1d", SSCC),
        ("\\F42048109\\F9405510200864168997758", SCAN),
        ("(401)340434(00)340434161094042557(421)276", SSCC),
    ],
)
def test_a_barcode_is_unwrapped_however_the_scanner_writes_it(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    "text",
    [
        "340434161094042557 and 00340434161094042557",
        "420481099405510200864168997758, 9405510200864168997758",
        "4204810912349405510200864168997758\n9405510200864168997758",
        "1001921334250001000300779017972697\n779017972697",
        "DPD 09980000020033\nDPD 09980000020033F",
        "GLS 12345678901\nGLS 123456789011",
        "RR 123 456 785 CN\nrr123456785cn",
        "https://t.17track.net/en#nums=RR123456785CN RR123456785CN",
        "JJD014600006281230704 JD014600006281230704",
        "(00)340434161094042557\n]C100340434161094042557",
    ],
)
def test_one_parcel_told_in_two_ways_is_one(text: str) -> None:
    assert len(find(text)) == 1


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("1Z999AA1=\r\n0123456784", UPS),
        ("RR123456785=\nCN", RR),
        ("Tracking=20number:=20RR123456785CN", RR),
        ('<a href=3D"https://t.17track.net/en#nums=3DRR123456785CN">', RR),
        (
            "https://click.example/?url=https%3A%2F%2Ft.17track.net%2Fen%23nums%3DRR123456785CN",
            RR,
        ),
        ("RR&#8203;123456785CN", RR),
        ("RR123456785CN&zwnj;", RR),
        ("<b>RR</b>123456785<b>CN</b>", RR),
        (
            "https://nam02.safelinks.protection.outlook.com/?url=http%3A%2F%2Fwww.ups.com%2Ftrack"
            "%3Ftracknum%3D1Z999AA10123456784&amp;data=05%7C01%7C",
            UPS,
        ),
        ("https://urldefense.com/v3/__https://t.17track.net/en*nums=RR123456785CN__;Iw!!abc$", RR),
        (
            "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fwww.fedex.com%2ffedextrack%2f"
            "%3ftrknbr%3d986578788855&c=E,1,abc",
            FEDEX,
        ),
        ("https://protect-eu.mimecast.com/s/AbCdE?domain=fedex.com", ""),
        ("=?UTF-8?Q?Your_parcel_RR123456785CN?=", RR),
        (
            "https://secure-web.cisco.com/1abc/https%3A%2F%2Fwww.fedex.com%2Ffedextrack%2F"
            "%3Ftrknbr%3D986578788855",
            FEDEX,
        ),
        ("?n=20450012345678\n?n=20450012345679", "20450012345678 20450012345679"),
    ],
)
def test_the_source_of_a_mail_gives_what_its_reader_sees(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Sendungsnummer00340434161094042557", SSCC),
        ("NumérodesuiviRR123456785CN", RR),
        ("EnvíoRR123456785CN", RR),
        ("Номер:RR123456785CNПочта", RR),
        ("运单号RR123456785CN中国邮政", RR),
        ("Tracking#9400123456789012345674", USPS),
        ("USPS9400123456789012345674", USPS),
        ("RR12345\n6785CN", RR),
        ("00340434\n161094042557", SSCC),
        ("> RR 123 456\n> 785 CN", RR),
        ("1Z999AA1 0123\n456784", UPS),
        ("PaketRR123456785CNversandt", RR),
    ],
)
def test_what_is_glued_or_wrapped_is_cut_and_joined(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())


@pytest.mark.parametrize(
    "number",
    [
        "1LSCXVE00ABUEFX",
        "TBAABCDEF12345",
        "JVGLABCDE12345",
        "TYZDE1234567890YQ",
        "3SABCDEF12345",
        "SPXVN0123456789A",
        "3SABCD12345",
        "NVSGABCDE12345",
        "CPABCDEFG12345",
        "JJHABCDE12345678901A",
    ],
)
def test_few_digits_are_enough_behind_a_telling_beginning(number: str) -> None:
    assert find(f"Tracking number: {number}") == (number,)


@pytest.mark.parametrize(
    "text",
    [
        "FedEx account 1234567890, {}",
        "Order number: 123-4567890-1234567\nTracking number: {}",
        "Customer reference: ABC123456789\nTracking: {}",
        "Rechnung Nr. 202611220001 zur Sendung {}",
        "USt-IdNr.: DE123456789\nPaket {}",
        "N° TVA FR12345678901, colis {}",
        "P.IVA 01234567890 spedizione {}",
        "NIP: 123-456-32-18 paczka {}",
        "ИНН 7707083893, ОГРН 1027700132195, посылка {}",
        "Заказ 1234567890123, трек {}",
        "Parcel value: 12345678 KRW, tracking {}",
        "Tracking {} Ref: 986578788855",
        "IBAN DE89370400440532013000 parcel {}",
        "pedido nº 1234567890 seguimiento {}",
        "注文番号 1234567890 追跡番号 {}",
        "订单号 1234567890123456 运单号 {}",
        "주문번호 1234567890123 운송장 {}",
        "sipariş no 1234567890 kargo takip {}",
        "Tilausnumero 1234567890 lähetys {}",
        "Rendelésszám 1234567890 csomag {}",
        "Đơn hàng 1234567890 vận đơn {}",
        "Tracking {} PIN code 12345678",
        "Код получения 123456789, посылка {}",
        "parcel {}, license plate 12345678",
    ],
)
def test_references_beside_a_number_are_no_parcels(text: str) -> None:
    assert find(text.format(RR)) == (RR,)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Ваш заказ СДЭК 10123456789 готов к выдаче", "10123456789"),
        ("CDEK 10123456789", "10123456789"),
        ("Order sent with DPD 09980000020033", "09980000020033"),
        ("Vận đơn 1234567890123", "1234567890123"),
        ("Lähetystunnus 12345678901", "12345678901"),
        ("お荷物伝票番号 1234-5678-9013", "123456789013"),
        ("送り状番号：1234-5678-9013", "123456789013"),
        ("운송장번호 612345678901", "612345678901"),
        ("เลขพัสดุ TH01234567890", "TH01234567890"),
        ("رقم الشحنة 12345678901", "12345678901"),
        ("מספר משלוח 12345678901", "12345678901"),
        ("αριθμός αποστολής 1234567890", "1234567890"),
        ("Nomor resi: 12345678901", "12345678901"),
        ("Številka pošiljke 12345678901", "12345678901"),
        ("Siuntos numeris 12345678901", "12345678901"),
        ("Номер на пратка 1234567890", "1234567890"),
        ("Номер відправлення 12345678901", "12345678901"),
        ("Spediteur DPD\nSendungsnummer\n09980000020033", "09980000020033"),
    ],
)
def test_a_label_in_any_language_announces(text: str, numbers: str) -> None:
    assert find(text) == tuple(numbers.split())
