"""What shops' pages tell of an order, its payment and its sum: nothing that a parcel did."""

from datetime import datetime

import pytest

from app.core.paste import read_page
from tests.core.orders.pages import pages

NOW = datetime(2026, 11, 23, 12)
N = "RR123456785CN\n"

# The order's and the payment's words, then what the parcel did, in the words of shops and couriers.
SCREENS = {
    "en": ("Order placed", "Payment received", "Handed over to the carrier"),
    "en more": ("Your order has been confirmed", "Paid", "Departed from sorting centre"),
    "ru": ("Заказ оформлен", "Оплата произведена", "Передан в доставку"),
    "ru more": ("Заказ подтверждён", "Платёж получен", "Посылка прибыла в сортировочный центр"),
    "uk": ("Замовлення оформлено", "Оплату отримано", "Посилка прибула на сортувальний центр"),
    "be": ("Заказ оформлен", "Оплачено", "Отправление принято в отделении связи"),
    "de": ("Bestellung aufgegeben", "Zahlung erhalten", "Die Sendung wurde abgeholt"),
    "nl": ("Bestelling geplaatst", "Betaling ontvangen", "Pakket is gesorteerd"),
    "fr": ("Commande passée", "Paiement accepté", "Colis remis au transporteur"),
    "es": ("Pedido realizado", "Pago confirmado", "El envío ha salido del almacén"),
    "it": ("Ordine effettuato", "Pagamento ricevuto", "Pacco consegnato al corriere"),
    "pt": ("Pedido realizado", "Pagamento aprovado", "Objeto postado"),
    "pl": ("Zamówienie złożone", "Płatność zaksięgowana", "Paczka nadana"),
    "cs": ("Objednávka potvrzena", "Platba přijata", "Zásilka byla podána"),
    "sk": ("Objednávka bola potvrdená", "Platba prijatá", "Zásielka bola podaná"),
    "hu": ("Rendelés leadva", "Fizetés sikeres", "A csomagot feladták"),
    "ro": ("Comanda a fost plasată", "Plata a fost confirmată", "Coletul a fost preluat"),
    "tr": ("Siparişiniz onaylandı", "Ödeme alındı", "Kargo teslim alındı"),
    "el": ("Η παραγγελία καταχωρήθηκε", "Η πληρωμή ελήφθη", "Το δέμα παραλήφθηκε"),
    "sv": ("Beställningen är lagd", "Betalningen är mottagen", "Paketet har lämnats in"),
    "no": ("Bestillingen er bekreftet", "Betalingen er mottatt", "Pakken er innlevert"),
    "da": ("Ordren er afgivet", "Betalingen er modtaget", "Pakken er indleveret"),
    "fi": ("Tilaus on tehty", "Maksu vastaanotettu", "Lähetys on vastaanotettu"),
    "bg": ("Поръчката е потвърдена", "Плащането е получено", "Пратката е приета"),
    "lt": ("Užsakymas pateiktas", "Mokėjimas gautas", "Siunta priimta"),
    "lv": ("Pasūtījums apmaksāts", "Maksājums saņemts", "Sūtījums pieņemts"),
    "et": ("Tellimus esitatud", "Makse laekunud", "Saadetis on vastu võetud"),
    "hr": ("Narudžba je potvrđena", "Plaćanje je primljeno", "Pošiljka je zaprimljena"),
    "kk": ("Тапсырыс рәсімделді", "Төлем қабылданды", "Посылка принята"),
    "he": ("ההזמנה בוצעה", "התשלום התקבל", "החבילה נמסרה לשליח"),
    "ar": ("تم تأكيد الطلب", "تم استلام الدفع", "تم تسليم الشحنة إلى شركة الشحن"),
    "zh": ("您已下单", "买家已付款", "包裹已揽收"),
    "zh more": ("订单已提交", "支付成功", "快件离开分拣中心"),
    "ja": ("ご注文確定", "お支払い完了", "荷物を引受けました"),
    "ko": ("주문 완료", "결제 완료", "택배 집하"),
    "vi": ("Đặt hàng thành công", "Đã thanh toán", "Kiện hàng đã rời bưu cục"),
    "th": ("สั่งซื้อสำเร็จ", "ชำระเงินแล้ว", "พัสดุออกจากศูนย์คัดแยก"),
    "id": ("Pesanan dibuat", "Pembayaran berhasil", "Paket telah dikirim"),
}


def told(text: str) -> list[tuple[str, str]]:
    """Moment and words of each event."""
    found = [event for report in read_page(text, now=NOW) for event in report.events]
    return [(f"{one.time:%d %H:%M}" if one.time else "", one.text) for one in found]


def screen(layout: str, steps: tuple[str, str, str]) -> str:
    """The three steps as a page shows them, the parcel's own and one of another day last."""
    days = ["14.11.2026 10:01", "14.11.2026 10:02", "16.11.2026 09:30"]
    rows = list(zip(days, steps, strict=True))
    if layout == "newest first":
        rows.reverse()
    if layout == "words above":
        return N + "\n".join(f"{words}\n{day}" for day, words in rows)
    return N + "\n".join(f"{day}\n{words}" for day, words in rows)


@pytest.mark.parametrize("layout", ["words above", "words below", "newest first"])
@pytest.mark.parametrize("language", SCREENS)
def test_an_order_and_its_payment_are_no_events(language: str, layout: str) -> None:
    steps = SCREENS[language]
    assert told(screen(layout, steps)) == [("16 09:30", steps[2])]


@pytest.mark.parametrize(
    "line",
    [
        "Total £68.99 (1 item)",
        "Order total: $12.00",
        "Итого 1 234 ₽",
        "Gesamtsumme 27,50 €",
        "Total TTC 27,50 €",
        "Totale 27,50 €",
        "Celkem 540 Kč",
        "Összesen 12 000 Ft",
        "合计 ¥88.00",
        "합계 12,000원",
        "Dispatch to",
        "Buy it again",
        "US $3.45 x1",
    ],
)
def test_a_sum_is_no_event(line: str) -> None:
    page = f"{N}03 Nov 2026 10:22\n{line}\n05 Nov 2026 11:00\nDeparted from sorting centre\n"
    assert told(page) == [("05 11:00", "Departed from sorting centre")]


@pytest.mark.parametrize(
    ("paid", "before"),
    [
        ("Pagamento confirmado.", "Objeto recebido pelos Correios do Brasil"),
        ("Payment received", "Arrived in the country of destination"),
        ("Оплата произведена", "Прибыло на таможню"),
        ("Zahlung erhalten", "Die Sendung ist im Zielland angekommen"),
        ("Paiement accepté", "Colis arrivé dans le pays de destination"),
    ],
)
def test_a_payment_on_the_way_is_of_the_customs_and_stays(paid: str, before: str) -> None:
    page = f"{N}17.11.2026 08:40\n{paid}\n15.11.2026 10:09\n{before}\n"
    assert told(page) == [("17 08:40", paid), ("15 10:09", before)]


@pytest.mark.parametrize(
    "words",
    [
        "Order received, parcel accepted",
        "Order information received by the carrier",
        "Customs charges paid: 12 EUR",
        "Sendung gegen Nachnahme von 12 € zugestellt",
        "Заказ передан в службу доставки",
        "Your order has been shipped",
    ],
)
def test_what_a_parcel_does_stays_though_an_order_or_a_sum_is_named(words: str) -> None:
    page = f"{N}17.11.2026 08:40\n{words}\n18.11.2026 10:09\nDeparted from sorting centre\n"
    assert ("17 08:40", words) in told(page)


SETS = ("mending", "measuring", "unseen_one", "unseen_two", "unseen_three", "unseen_four")
SAID_OF_ORDERS = ("Оплата", "Заказ оформлен", "Заказ заверш", "Total", "Dispatch", "In arrivo")


@pytest.mark.parametrize("which", SETS)
def test_pages_of_orders_tell_nothing_of_ordering(which: str) -> None:
    for page in pages(which):
        words = [text for _, text in told(page.text)]
        assert not [one for one in words if one.startswith(SAID_OF_ORDERS)], page.name
