"""Mails about everything but a track number: prose with dates, telephones, taxes, orders, prices.

Run as `python -m tests.core.numbers.mails [LINES]`: how many of so many lines of each language give
a number or a stage. The words are of general knowledge, the figures random; nothing is of a real
mail. Where a line speaks of a parcel, the figure behind it belongs to an order, an invoice, a
telephone or a tax all the same.
"""

import random
import sys
from collections.abc import Callable, Iterator

from app.core.numbers import find
from app.core.statuses.phrases import said
from tests.core.statuses.prose import PARTS

WIDTH = 72
SPACELESS = frozenset({"ja", "th", "zh"})

# By language: order, invoice, customer's number, telephone, tax number, total, day, parcel for.
LABELS: dict[str, tuple[str, ...]] = {
    "en": ("order", "invoice", "customer no.", "phone", "VAT no.", "total", "on",
           "your parcel for"),
    "de": ("Bestellung", "Rechnung", "Kundennummer", "Telefon", "USt-IdNr.", "Summe", "am",
           "Ihr Paket zur"),
    "fr": ("commande", "facture", "n° client", "tél.", "N° TVA", "total", "le",
           "votre colis pour la"),
    "es": ("pedido", "factura", "cliente", "teléfono", "NIF", "total", "el", "su envío del"),
    "it": ("ordine", "fattura", "codice cliente", "telefono", "P. IVA", "totale", "il",
           "il pacco per"),
    "pt": ("pedido", "fatura", "cliente", "telefone", "NIF", "total", "em", "a encomenda do"),
    "ru": ("заказ", "счёт", "номер клиента", "телефон", "ИНН", "сумма", "от", "посылка по"),
    "uk": ("замовлення", "рахунок", "номер клієнта", "телефон", "ІПН", "сума", "від",
           "посилка за"),
    "pl": ("zamówienie", "faktura", "numer klienta", "telefon", "NIP", "suma", "dnia",
           "paczka na"),
    "cs": ("objednávka", "faktura", "číslo zákazníka", "telefon", "DIČ", "celkem", "dne",
           "zásilka k"),
    "sk": ("objednávka", "faktúra", "číslo zákazníka", "telefón", "IČ DPH", "spolu", "dňa",
           "zásielka k"),
    "hu": ("rendelés", "számla", "ügyfélszám", "telefon", "adószám", "összesen", "kelt",
           "csomag a"),
    "ro": ("comanda", "factura", "cod client", "telefon", "CUI", "total", "din", "coletul pentru"),
    "el": ("παραγγελία", "τιμολόγιο", "κωδικός πελάτη", "τηλέφωνο", "ΑΦΜ", "σύνολο", "στις",
           "δέμα για"),
    "nl": ("bestelling", "factuur", "klantnummer", "telefoon", "btw-nr.", "totaal", "op",
           "uw pakket voor"),
    "sv": ("order", "faktura", "kundnummer", "telefon", "momsnr", "summa", "den", "paket för"),
    "no": ("ordre", "faktura", "kundenummer", "telefon", "mva-nr.", "sum", "den", "pakke for"),
    "da": ("ordre", "faktura", "kundenummer", "telefon", "CVR", "i alt", "den", "pakke til"),
    "fi": ("tilaus", "lasku", "asiakasnumero", "puhelin", "Y-tunnus", "yhteensä", "pvm",
           "lähetys tilaukselle"),
    "tr": ("sipariş", "fatura", "müşteri no", "telefon", "vergi no", "toplam", "tarih",
           "kargo için"),
    "he": ("הזמנה", "חשבונית", "מספר לקוח", "טלפון", "ח.פ.", "סכום", "ביום", "החבילה עבור"),
    "ar": ("طلب", "فاتورة", "رقم العميل", "هاتف", "الرقم الضريبي", "المجموع", "في", "الشحنة لل"),
    "ja": ("注文番号", "請求書", "お客様番号", "電話", "登録番号", "合計", "日付", "荷物の"),
    "ko": ("주문번호", "청구서", "고객번호", "전화", "사업자번호", "합계", "날짜", "택배의"),
    "zh": ("订单号", "发票", "客户编号", "电话", "税号", "合计", "日期", "包裹的"),
    "th": ("คำสั่งซื้อ", "ใบแจ้งหนี้", "รหัสลูกค้า", "โทร", "เลขผู้เสียภาษี", "รวม", "วันที่", "พัสดุของ"),
    "vi": ("đơn hàng", "hóa đơn", "mã khách hàng", "điện thoại", "mã số thuế", "tổng", "ngày",
           "bưu kiện của"),
    "id": ("pesanan", "faktur", "nomor pelanggan", "telepon", "NPWP", "total", "tanggal",
           "paket untuk"),
}  # fmt: skip


# Some countries' numbers for the tax on sales, with their digits (VIES of the European Commission).
TAXES = (
    *(("DE", 9), ("FR", 11), ("PL", 10), ("GB ", 9), ("ATU", 8), ("IT", 11), ("CZ", 8), ("SE", 12)),
    *(("", 9), ("", 10), ("FI", 8), ("PT", 9), ("EL", 9), ("RO", 8), ("HU", 8), ("DK", 8)),
)


def _digits(dice: random.Random, least: int, most: int) -> str:
    return "".join(dice.choices("0123456789", k=dice.randint(least, most)))


def _reference(dice: random.Random) -> str:
    plain = _digits(dice, 6, 10)
    year = f"2026-{_digits(dice, 4, 5)}"
    pair = f"{_digits(dice, 4, 4)}-{_digits(dice, 4, 4)}"
    return dice.choice((plain, pair, year, f"A{plain}", f"#{plain}"))


def _phone(dice: random.Random) -> str:
    two, three, four = (_digits(dice, n, n) for n in (2, 3, 4))
    country, long = dice.randint(30, 49), _digits(dice, 9, 10)
    return dice.choice(
        (
            *(f"+{country} {two} {three} {four}", f"+{country}{long}", f"0{two} {three} {four}"),
            *(f"(0{two}) {four}{two}", f"0{three}/{four}{two}", f"0{two}-{four}-{four}"),
            f"8 800 {three}-{two}-{two}",
        )
    )


def _tax(dice: random.Random) -> str:
    country, length = dice.choice(TAXES)
    return country + _digits(dice, length, length)


def _day(dice: random.Random) -> str:
    day, month = dice.randint(1, 28), dice.randint(1, 12)
    clock = dice.choice(("", "", f" {dice.randint(0, 23):02}:{dice.randint(0, 59):02}"))
    forms = (
        *(f"{day:02}.{month:02}.2026", f"2026-{month:02}-{day:02}", f"{day}/{month}/26"),
        *(f"2026/{month:02}/{day:02}", f"{month:02}-{day:02}-2026", f"2026年{month}月{day}日"),
    )
    return dice.choice(forms) + clock


def _price(dice: random.Random) -> str:
    whole, cents = dice.randint(1, 99_999), _digits(dice, 2, 2)
    spaced = f"{whole:,}".replace(",", " ")
    return dice.choice(
        (
            *(f"{whole},{cents} €", f"${whole:,}.{cents}", f"{spaced} ₽", f"{whole}.{cents} PLN"),
            *(f"¥{whole:,}", f"{whole} 000 ₫"),
        )
    )


FIGURES: tuple[Callable[[random.Random], str], ...] = (
    *(_reference, _reference, _reference, _phone, _tax, _price, _day),
)


def lines(language: str, amount: int) -> Iterator[str]:
    """So many lines of mails: prose, facts with their figures, and sentences with both."""
    dice = random.Random(f"{language} mails")
    *labels, parcel = LABELS[language]
    for _ in range(amount):
        at = dice.randrange(len(labels))
        figure = FIGURES[at](dice)
        fact = f"{labels[at]}{dice.choice((': ', ' ', ' - '))}{figure}"
        if at == 0 and dice.random() < 0.3:
            yield f"{parcel} {fact}"
            continue
        told = sentence(language, dice)
        yield dice.choice((fact, fact, told, f"{told}. {fact}", f"{fact}. {told}"))


def sentence(language: str, dice: random.Random) -> str:
    space = "" if language in SPACELESS else " "
    made = space.join(filter(None, (dice.choice(part) for part in PARTS[language])))
    return made[:1].upper() + made[1:]


def wrong(language: str, amount: int) -> Iterator[tuple[str, object]]:
    """The lines that give a number or a stage, with what they give; mails have ten lines each."""
    mail: list[str] = []
    for line in lines(language, amount):
        if sub := said(line):
            yield line, sub
        mail.append(line)
        if len(mail) == 10:
            if found := find("\n".join(mail)):
                culprits = [one for one in mail if find(f"A:\n{one}")]
                yield " | ".join(culprits or mail), found
            mail = []


def main() -> None:
    """Print what each language gives wrongly."""
    amount = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    told = 0
    for language in LABELS:
        given = list(wrong(language, amount))
        told += len(given)
        print(f"{language}: {len(given)} of {amount}")
        for line, what in given[:5]:
            print(f"    {line!r} -> {what}")
    print(f"{told} of {amount * len(LABELS)} lines")


if __name__ == "__main__":
    main()
