"""What stands before the facts of an order on shops' pages, in lower case, in all languages.

Of AliExpress in English, Russian, Spanish, French, German, Portuguese, Italian, Polish, Turkish,
Korean, Hebrew, Arabic, Ukrainian and Dutch; of the others in English and Russian, of Amazon also in
the languages of its larger shops. The wordings are those of the pages as far as public exporters of
orders show them, else from general knowledge.
"""

# Enough alone only before a number whose shape is a shop's own.
BARE = (
    *("order", "заказ", "замовлення", "pedido", "commande", "bestellung", "bestelling", "ordine"),
    *("zamówienie", "sipariş", "주문", "הזמנה", "طلب"),
)
NUMBER = (
    *("order id", "order number", "order no.", "order no", "order #", "order#", "orders id"),
    *("номер заказа", "id заказа", "заказ №", "№ заказа", "заказ номер", "код заказа"),
    *("номер замовлення", "id замовлення", "замовлення №", "№ замовлення"),
    *("n.º de pedido", "nº de pedido", "n.° de pedido", "n° de pedido", "id del pedido"),
    *("id de pedido", "número de pedido", "número del pedido", "numéro de commande"),
    *("numéro de la commande", "n° de commande", "nº de commande", "id de commande"),
    *("id de la commande", "bestellnummer", "bestellnr.", "bestell-nr.", "bestell-id"),
    *("auftragsnummer", "número do pedido", "id do pedido", "nº do pedido", "n.º do pedido"),
    *("n.º da encomenda", "numero d'ordine", "numero dell'ordine", "numero ordine", "id ordine"),
    *("id dell'ordine", "n. ordine", "n° ordine", "nr zamówienia", "numer zamówienia"),
    *(
        "id zamówienia",
        "sipariş numarası",
        "sipariş no",
        "sipariş kimliği",
        "주문 번호",
        "주문번호",
    ),
    *("주문 id", "מספר הזמנה", "מספר ההזמנה", "מזהה הזמנה", "מזהה ההזמנה", "رقم الطلب"),
    *("معرف الطلب", "معرّف الطلب", "bestelnummer", "bestel-id", "ordernummer", "order-id"),
)
DAY = (
    *("order date", "order time", "order placed on", "order placed", "ordered on", "placed on"),
    *("time placed", "date placed", "date ordered", "order created", "purchase date"),
    *("дата заказа", "время заказа", "заказ оформлен", "заказ сделан", "дата оформления"),
    *("заказ от", "заказано", "оформлен", "дата покупки", "дата замовлення", "час замовлення"),
    *("замовлення від", "замовлення оформлено", "fecha del pedido", "fecha de pedido"),
    *("pedido realizado", "date de commande", "date de la commande", "commande effectuée le"),
    *("commande effectuée", "commandé le", "commande passée le", "bestelldatum"),
    *("bestellung aufgegeben am", "bestellung aufgegeben", "bestellt am", "bestellzeit"),
    *("data do pedido", "pedido feito em", "pedido efetuado", "data da encomenda"),
    *("data dell'ordine", "data ordine", "data dell’ordine", "ordine effettuato il"),
    *("ordine effettuato", "data zamówienia", "zamówienie złożono", "złożono", "sipariş tarihi"),
    *("sipariş verilme tarihi", "sipariş zamanı", "주문일", "주문 날짜", "주문 일자", "주문 시간"),
    *("תאריך הזמנה", "תאריך ההזמנה", "הוזמן", "تاريخ الطلب", "وقت الطلب", "besteldatum"),
    *("geplaatst op", "besteld op", "bestelling geplaatst"),
)
# The day right beside the number: "№ 50345 от 2 ноября".
FROM = ("от", "from", "vom", "du", "del", "dal", "z dnia", "від", "van", "of", "·", ",", "|", "-")
TOTALS = (
    *("grand total", "order total", "order amount", "общая сумма", "сумма заказа"),
    *("итого по заказу", "gesamtbetrag", "gesamtsumme", "montant total", "totale ordine"),
    *("total", "total amount", "итого", "всего", "усього", "разом", "сума", "gesamt", "summe"),
    *("totale", "razem", "suma", "toplam", "총액", "합계", 'סה"כ', "סה״כ", "סך הכל", "الإجمالي"),
    *("المجموع", "totaal", "importe total", "к оплате", "сумма"),
)
TRACK = (
    *("tracking number", "tracking no.", "tracking no", "tracking id", "tracking details"),
    *(
        "tracking code",
        "track number",
        "трек-номер",
        "трек номер",
        "трек-код",
        "номер отслеживания",
    ),
    *("номер для отслеживания", "номер посылки", "номер відстеження", "трек-номер:"),
    *("número de seguimiento", "n.º de seguimiento", "numéro de suivi", "n° de suivi"),
    *("sendungsnummer", "trackingnummer", "tracking-nummer", "número de rastreamento"),
    *("código de rastreio", "código de rastreamento", "numero di tracciamento"),
    *("numero di spedizione", "numer śledzenia", "numer przesyłki", "takip numarası"),
    *("kargo takip", "운송장 번호", "추적 번호", "מספר מעקב", "رقم التتبع", "trackingnummer"),
    "volgnummer",
)
PROTECTION = (
    *("purchase protection", "buyer protection", "protection until", "protection ends"),
    *("защита покупателя", "защита покупки", "защита заказа", "захист покупця"),
    *("protección al comprador", "protección de compra", "protección del comprador"),
    *("protection acheteur", "protection de l'acheteur", "protection des achats"),
    *("käuferschutz", "proteção ao comprador", "proteção do comprador", "protezione acquirente"),
    *("protezione dell'acquirente", "protezione acquisti", "ochrona kupującego", "alıcı koruması"),
    *("구매자 보호", "הגנת קונה", "הגנה על הקונה", "حماية المشتري", "koperbescherming"),
    "kopersbescherming",
)
DAYS_LEFT = (
    *("day", "дн", "день", "día", "jour", "tag", "dia", "giorn", "dni", "gün", "일", "ימים"),
    *("يوم", "أيام", "dag"),
)
STATUS = {
    "unpaid": (
        *("awaiting payment", "unpaid", "payment pending", "ожидает оплаты", "ожидается оплата"),
        *("не оплачен", "pendiente de pago", "en attente de paiement", "zahlung ausstehend"),
        *("warten auf zahlung", "aguardando pagamento", "in attesa di pagamento"),
        *("oczekuje na płatność", "ödeme bekleniyor", "결제 대기", "ממתין לתשלום"),
        *("في انتظار الدفع", "очікує оплати", "in afwachting van betaling"),
    ),
    "unsent": (
        *("awaiting shipment", "awaiting dispatch", "ready to ship", "not yet shipped"),
        *("not yet dispatched", "processing", "preparing", "order placed, not yet shipped"),
        *("ожидает отправки", "ожидается отправка", "собирается", "в обработке", "готовится"),
        *("оформлен", "создан", "pendiente de envío", "en attente d'expédition"),
        *("warten auf versand", "wird vorbereitet", "aguardando envio", "in attesa di spedizione"),
        *("oczekuje na wysyłkę", "gönderim bekleniyor", "kargoya verilmesi bekleniyor"),
        *("발송 대기", "배송 준비", "ממתין למשלוח", "في انتظار الشحن", "очікує відправлення"),
        *("очікується відправлення", "in afwachting van verzending", "noch nicht versandt"),
    ),
    "sent": (
        *("awaiting delivery", "shipped", "dispatched", "in transit", "on the way", "arriving"),
        *("out for delivery", "ready for pickup", "now expected", "on its way"),
        *("ожидается доставка", "ожидает доставки", "ожидает получения", "отправлен", "в пути"),
        *("передан в доставку", "передаётся в доставку", "передается в доставку", "едет к вам"),
        *("готов к выдаче", "готов к получению", "можно забирать", "доставляется"),
        *("pendiente de entrega", "enviado", "en camino", "en attente de livraison", "expédié"),
        *("en cours d'acheminement", "warten auf lieferung", "unterwegs", "versandt"),
        *("aguardando entrega", "a caminho", "in attesa di consegna", "spedito", "in arrivo"),
        *("oczekuje na dostawę", "oczekiwanie na dostawę", "wysłano", "w drodze"),
        *("teslimat bekleniyor", "teslimat bekliyor", "kargoya verildi", "yolda", "배송 대기"),
        *("배송 중", "배송중", "ממתין למסירה", "ממתין לאספקה", "נשלח", "في انتظار التسليم"),
        *("تم الشحن", "очікується доставка", "очікує доставки", "відправлено", "у дорозі"),
        *("in afwachting van levering", "verzonden", "onderweg", "zustellung heute"),
    ),
    "done": (
        *("completed", "delivered", "finished", "received", "завершён", "завершен", "завершено"),
        *("получен", "доставлен", "выполнен", "вручен", "completado", "finalizado", "entregado"),
        *("terminé", "livré", "abgeschlossen", "zugestellt", "geliefert", "concluído", "entregue"),
        *("completato", "consegnato", "zakończone", "zakończono", "dostarczono", "tamamlandı"),
        *("teslim edildi", "완료", "배송 완료", "הושלם", "נמסר", "مكتمل", "تم التسليم"),
        *("завершене", "доставлено", "voltooid", "bezorgd", "afgeleverd"),
    ),
    "closed": (
        *("canceled", "cancelled", "closed", "refunded", "отменён", "отменен", "закрыт"),
        *("возвращён", "возврат средств", "cancelado", "reembolsado", "annulé", "remboursé"),
        *("storniert", "geschlossen", "erstattet", "annullato", "rimborsato", "anulowane"),
        *("anulowano", "zamknięte", "iptal edildi", "취소됨", "취소", "בוטל", "ملغي", "تم الإلغاء"),
        *("скасовано", "geannuleerd", "terugbetaald"),
    ),
}
END = (
    *("more to love", "you may also like", "recommended for you", "recommendations"),
    *("customers also bought", "customers who bought", "inspired by", "related to items"),
    *("вам может понравиться", "вам также может понравиться", "вам могут понравиться"),
    *("рекомендуем", "рекомендации", "с этим товаром", "похожие товары", "también te puede gustar"),
    *("más para ti", "vous aimerez aussi", "das könnte ihnen", "mehr zum lieben"),
    *("você também pode gostar", "ti potrebbe piacere", "może ci się spodobać"),
    *("bunları da beğenebilirsiniz", "좋아할 만한", "قد يعجبك", "вам може сподобатися"),
    *("dit vind je misschien ook leuk", "sponsored products", "back to top"),
)
# Parts of words on lines of a page that are no title of a thing.
ABOUT_ORDERS = (
    *("order", "заказ", "замовлен", "pedido", "commande", "bestell", "zamówien", "sipariş", "주문"),
    *("הזמנה", "طلب", "ordine", "track", "отслед", "addres", "адрес", "payment", "оплат"),
    *("refund", "возврат", "feedback", "отзыв", "review", "package", "delivery", "доставк"),
    *("invoice", "cart", "корзин", "протек", "protection", "защит", "contact", "продав", "sold by"),
    *("seller", "store name", "пункт выдачи", "aliexpress", "сохран", "eligible", "returns"),
    *("доставка", "получател", "recipient", "ship to", "shipping", "receipt", "получени"),
)
STORE = ("store", "shop", "магазин", "official")
