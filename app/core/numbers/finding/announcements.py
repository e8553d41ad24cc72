"""What the words before a number announce: a track number, or a number of another kind."""

import re

ANNOUNCED = re.compile(
    r"TRACK|TRACING|INQUIRY N|TRACCIABILIT|LETTERA DI VETTURA|NUMERZE|VẬN ĐƠN|MÃ BƯU|件目|問合|"
    r"伝票番号|送り状|荷物|運單|單號|包裹|등기|택배|พัสดุ|ติดตาม|رقم الشحنة|تتبع|מספר משלוח|מעקב|חביל|"
    r"ΑΠΟΣΤΟΛ|ΔΕΜΑ|ΔΈΜΑ|ΑΝΊΧΝΕΥΣ|ПРАТК|ТОВАРИТЕЛ|ВІДПРАВЛ|SIUNT|SŪTĪJUM|SAADETI|COLET|FORSENDEL|"
    r"FÖRSÄNDEL|PEDIMENTO|\bRESI\b|EVRI N|SENDINGSNUM|KOLLI|SPORING|SENDING|ZENDING|LÄHETY|"
    r"WAYBILL|AWB|CONSIGNMENT|SHIPMENT|PARCEL|PACKAGE|SENDUNG|PAKET|COLIS|SUIVI|"
    r"ENV[IÍ]O|SEGUIMIENTO|GU[IÍ]A|RASTRE|ENCOMENDA|SPEDIZIONE|PACCO|PRZESY|PACZK|KARGO|TAK[Iİ]P|"
    r"Z[ÁA]SILK|BAL[ÍI]K|CSOMAG|POSIL|POŠILJK|ТРЕК|ОТСЛЕЖ|НАКЛАДН|ТТН|ПОСЫЛ|ОТПРАВЛ|ПОСИЛК|"
    r"运单|单号|快递|物流|追跡|問い合わせ|송장|운송장|배송"
)
OTHERWISE = re.compile(
    r"ORDER|ЗАКАЗ|ЗАМОВЛ|BESTELL|COMMANDE|PEDIDO|ORDINE|ZAM[OÓ]WIEN|INVOICE|СЧ[ЕЁ]Т|RECHNUNG|"
    r"REFEREN(?<!TRACKING REFEREN)(?<!PARCEL REFEREN)(?<!SHIPMENT REFEREN)(?<!DELIVERY REFEREN)"
    r"(?<!CONSIGNMENT REFEREN)(?<!ITEM REFEREN)|RÉFÉREN|SEQUENCE|ACCOUNT|HOTLINE|RUFNUMMER|MOBIL|"
    r"MÓVIL|CELULAR|WHATSAPP|VIBER|TELEGRAM|APPELE|LLAM[AE]|CHIAMA|SERVIZIO CLIENTI|"
    r"KUNDENSERVICE|ЗВОН|ГОРЯЧ|ANRUF|BOOKING|KONTO|UST-ID|MWST|"
    r"VALUE|AMOUNT|BETRAG|MONTANT|СУММ|СТОИМОСТ|LICEN[CS]E PLATE|\bPIN\b|"
    r"\b(?:REF|IVA|TVA|UST|NIP|EORI|CIF|NIF|GST|ABN|TAX|CALL|TÉL|FAX|CASE|TICKET|PO)\b|"
    r"FACTUR|FATTURA|KUNDENN|CUSTOMER|PHONE|\bTEL\b|ТЕЛ\b|ТЕЛЕФОН|CARD|КАРТ[АЫ]|IBAN|\bVAT\b|"
    r"ИНН|ОГРН|КПП|\bSKU\b|\bEAN\b|ISBN|IMEI|\bVIN\b|SERIAL|ARTIKEL|АРТИКУЛ|订单号?|訂單|"
    r"电话|電話|手机|注文番号"
)
SENTENCE = re.compile(r"[.!?](?:\s|$)|[。！？；]")


def announced(text: str, before: bool | None) -> bool | None:
    """Whether a track number is announced at the end of upper-case text; the nearest word counts.

    True for a track number, False for a number of another kind, None when nothing is said;
    `before` holds on until the sentence ends.

    >>> announced("YOUR TRACKING NUMBER IS", None), announced("THE ORDER", True)
    (True, False)
    """
    track = max((match.end() for match in ANNOUNCED.finditer(text)), default=-1)
    other = max((match.end() for match in OTHERWISE.finditer(text)), default=-1)
    if track == other == -1:
        return None if SENTENCE.search(text) else before
    return track > other
