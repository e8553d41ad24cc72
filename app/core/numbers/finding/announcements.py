"""What the words before a number announce: a track number, or a number of another kind."""

import re
from collections.abc import Iterable


def any_of(parts: Iterable[str], words: Iterable[str] = ()) -> str:
    """An expression for the beginnings of words, and for words as a whole.

    Filed by their first sign, and with nothing before it: so the search passes over most signs.

    >>> any_of(["TRACK"], ["TEL"])
    '(?:T(?:RACK|EL\\\\b(?<=\\\\bTEL)))'
    """
    filed: dict[str, list[str]] = {}
    for written in (*parts, *(rf"{word}\b(?<=\b{word})" for word in words)):
        filed.setdefault(written[0], []).append(written[1:])
    groups = (f"{first}(?:{'|'.join(rest)})" for first, rest in filed.items())
    return f"(?:{'|'.join(groups)})"


_ANNOUNCED = any_of(
    (
        *("TRACK", "TRACING", "INQUIRY N", "WAYBILL", "AWB", "CONSIGNMENT", "SHIPMENT", "PARCEL"),
        *("PACKAGE", "EVRI N", "SENDUNG", "PAKET", "COLIS", "SUIVI", "ENV[IÍ]O", "SEGUIMIENTO"),
        *("GU[IÍ]A", "RASTRE", "ENCOMENDA", "PEDIMENTO", "SPEDIZIONE", "PACCO", "TRACCIABILIT"),
        *("LETTERA DI VETTURA", "PRZESY", "PACZK", "NUMERZE", "KARGO", "TAK[Iİ]P", "Z[ÁA]SILK"),
        *("BAL[ÍI]K", "CSOMAG", "POSIL", "POŠILJK", "SIUNT", "SŪTĪJUM", "SAADETI", "COLET"),
        *("SENDINGSNUM", "KOLLI", "SPORING", "SENDING", "FORSENDEL", "FÖRSÄNDEL", "ZENDING"),
        *("LÄHETY", "ТРЕК", "ОТСЛЕЖ", "НАКЛАДН", "ТТН", "ПОСЫЛ", "ОТПРАВЛ", "ПОСИЛК", "ВІДПРАВЛ"),
        *("ПРАТК", "ТОВАРИТЕЛ", "ΑΠΟΣΤΟΛ", "ΔΕΜΑ", "ΔΈΜΑ", "ΑΝΊΧΝΕΥΣ", "VẬN ĐƠN", "MÃ BƯU"),
        *(
            "运单",
            "单号",
            "快递",
            "物流",
            "運單",
            "單號",
            "包裹",
            "追跡",
            "問い合わせ",
            "問合",
            "件目",
        ),
        *("伝票番号", "送り状", "荷物", "송장", "운송장", "배송", "등기", "택배", "พัสดุ", "ติดตาม"),
        *("رقم الشحنة", "تتبع", "מספר משלוח", "מעקב", "חביל"),
    ),
    ("RESI",),
)
_OTHERWISE = any_of(
    (
        *("ORDER", "ЗАКАЗ", "ЗАМОВЛ", "BESTELL", "COMMANDE", "PEDIDO", "ORDINE", "ZAM[OÓ]WIEN"),
        *("BESTÄLL", "ORDRE", "TILAU", "OBJEDNÁV", "RENDEL", "COMAND", "SIPARIŞ", "PESANAN"),
        *("ΠΑΡΑΓΓΕΛ", "ĐƠN HÀNG", "สั่งซื้อ", "طلب", "הזמנה", "주문", "订单号?", "訂單號?", "注文番号"),
        *("PASŪTĪJUM", "UŽSAKYM", "TELLIMU", "PORUDŽB", "NARUDŽB", "NAROČIL", "ПОРЪЧ", "ПОРУЏ"),
        *("FAKT[UÚ]R", "FACTUUR", "SZÁMLA", "FATURA", "LASKU", "HÓA ĐƠN", "ΤΙΜΟΛΌΓ", "РАХУН"),
        *("فاتورة",),
        *("חשבונית", "請求書", "청구", "发票", "發票", "ใบแจ้งหนี้", "INVOICE", "RECHNUNG"),
        *("FACTUR", "FATTURA", "СЧ[ЕЁ]Т"),
        "REFEREN(?<!TRACKING REFEREN)(?<!PARCEL REFEREN)(?<!SHIPMENT REFEREN)"
        "(?<!DELIVERY REFEREN)(?<!CONSIGNMENT REFEREN)(?<!ITEM REFEREN)",
        *("RÉFÉREN", "SEQUENCE", "SERIAL", "ARTIKEL", "АРТИКУЛ", "ISBN", "IMEI", "BOOKING"),
        *("CLIENT", "KLIENT", "KLANT", "ZÁKAZN", "ÜGYFÉL", "ASIAKAS", "MÜŞTER", "PELANGGAN"),
        *("KHÁCH HÀNG", "КЛІЄН"),
        *("КЛИЕНТ", "ΠΕΛΆΤ", "ลูกค้า", "العميل", "לקוח", "お客様番号", "고객", "客户", "客戶"),
        *(
            "ACCOUNT",
            "KONTO",
            "RACHUN",
            "RAČUN",
            "ÚČ[ET]",
            "Р/С",
            "К/С",
            "KUNDE?N[NUR]",
            "MEDLEMS",
            "CUSTOMER",
            "CARD",
            "КАРТ[АЫ]",
            "IBAN",
            "UST-ID",
            "MWST",
        ),
        *("ИНН", "ОГРН", "КПП", "VALUE", "AMOUNT", "BETRAG", "MONTANT", "СУММ", "СТОИМОСТ"),
        # What a shop sells for a telephone is none.
        "PHONE(?! (?:CASE|COVER|HOLDER|STAND|CHARGER|CABLE|GRIP|STRAP))",
        *("HOTLINE", "RUFNUMMER", "MOBIL", "MÓVIL", "CELULAR", "WHATSAPP", "VIBER"),
        *("TELEFO", "TELÉFO", "PUHELIN", "ΤΗΛΈΦ", "ĐIỆN THOẠI", "โทร", "هاتف", "טלפון", "전화"),
        *(
            "TELEGRAM",
            "APPELE",
            "APPELL",
            "LLAM[AE]",
            "CHIAMA",
            "SERVIZIO CLIENTI",
            "KUNDENSERVICE",
        ),
        *("ЗВОН", "ГОРЯЧ", "ANRUF", "ТЕЛ\\b", "ТЕЛЕФОН", "电话", "電話", "手机"),
        "LICEN[CS]E PLATE",
    ),
    (
        *("REF", "IVA", "TVA", "VAT", "UST", "NIP", "EORI", "CIF", "NIF", "GST", "ABN", "TAX"),
        *(
            "CALL",
            "TÉL",
            "TEL",
            "FAX",
            "CASE(?<!PHONE CASE)",
            "TICKET",
            "PO",
            "PIN",
            "SKU",
            "EAN",
            "VIN",
        ),
    ),
)
ANNOUNCED = re.compile(_ANNOUNCED)
OTHERWISE = re.compile(_OTHERWISE)
SENTENCE = re.compile(r"[.!?](?:\s|$)|[。！？；]")


def announced(text: str, before: bool | None) -> bool | None:
    """Whether a track number is announced at the end of upper-case text; the nearest word counts.

    True for a track number, False for a number of another kind, None when nothing is said;
    `before` holds on until the sentence ends.

    >>> announced("YOUR TRACKING NUMBER IS", None), announced("THE ORDER", True)
    (True, False)
    """
    track = other = -1
    for match in ANNOUNCED.finditer(text):
        track = match.end()
    for match in OTHERWISE.finditer(text):
        other = match.end()
    if track == other == -1:
        return None if SENTENCE.search(text) else before
    return track > other
