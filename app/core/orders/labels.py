"""What stands before the facts of an order on shops' pages, in lower case, in all languages.

Of AliExpress in the languages of this page and of its larger shops; of the others in English and
Russian, of Amazon, eBay and Temu also in those of their larger shops. Another language's label is
known by its form, see `app.core.orders.anchors`. The wordings are those of the pages as far as
public exporters of orders show them, else from general knowledge.
"""

# Enough alone only before a number whose shape is a shop's own.
BARE = (
    *("order", "заказ", "замовлення", "pedido", "commande", "bestellung", "bestelling", "ordine"),
    *("zamówienie", "sipariş", "주문", "הזמנה", "طلب"),
    *(
        "objednávka",
        "订单",
        "訂單",
        "注文",
        "beställning",
        "ordre",
        "comandă",
        "rendelés",
        "tilaus",
    ),
    *("encomenda", "παραγγελία", "đơn hàng", "คำสั่งซื้อ", "pesanan", "поръчка"),
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
    *(
        "معرف الطلب",
        "معرّف الطلب",
        "bestelnummer",
        "bestelnr.",
        "bestel-id",
        "ordernummer",
        "order-id",
    ),
    *("identyfikator zamówienia", "ordine n.", "ordine n°", "ordine nº", "id objednávky"),
    *("číslo objednávky", "č. objednávky", "订单号", "订单编号", "订单id", "訂單編號", "訂單號碼"),
    *("注文番号", "注文id", "beställningsnr", "beställningsnummer", "beställnings-id"),
    *("ordrenummer", "ordrenr.", "ordre-id", "bestillingsnummer", "bestillingsnr."),
    *("rendelésszám", "rendelési szám", "rendelés száma", "rendelés azonosítója"),
    *("număr comandă", "numărul comenzii", "id comandă", "nr. comandă", "tilausnumero"),
    *("tilauksen numero", "tilaustunnus", "αριθμός παραγγελίας", "αρ. παραγγελίας"),
    *("mã đơn hàng", "หมายเลขคำสั่งซื้อ", "id pesanan", "nomor pesanan", "no. pesanan"),
    *("номер на поръчка", "номер на поръчката"),
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
    *(
        "תאריך הזמנה",
        "זמן הזמנה",
        "מועד הזמנה",
        "תאריך ההזמנה",
        "הוזמן",
        "تاريخ الطلب",
        "وقت الطلب",
        "تم تقديم الطلب",
        "تم الطلب",
        "besteldatum",
    ),
    *("geplaatst op", "besteld op", "bestelling geplaatst"),
    *("datum objednávky", "čas objednávky", "objednáno", "objednané", "下单时间", "下单日期"),
    *("下單時間", "訂購日期", "订购日期", "订单日期", "订单时间", "注文日", "注文日時"),
    *(
        "beställning gjord",
        "beställningsdatum",
        "beställningstid",
        "beställd",
        "orderdatum",
        "ordredato",
    ),
    *("bestillingsdato", "bestilt", "rendelés dátuma", "rendelés ideje", "rendelve"),
    *("data comenzii", "ora comenzii", "comandă plasată", "tilauspäivä", "tilattu"),
    *("ημερομηνία παραγγελίας", "ngày đặt hàng", "วันที่สั่งซื้อ", "tanggal pesanan"),
    *("waktu pesanan", "дата на поръчка", "дата на поръчката", "czas zamówienia"),
    *("heure de commande", "heure de la commande", "hora del pedido", "hora do pedido"),
    *("ora dell'ordine", "orario ordine", "sipariş saati", "час оформлення", "bestelltag"),
    *("besteltijd", "date of purchase", "encomenda efetuada", "sipariş verildi"),
)
# Words in what a shop tells of an order itself, and no carrier of a parcel.
STEPS = (
    *BARE,
    *("оплат", "оплач", "сплач", "payment", "paid", "zahlung", "bezahlt", "paiement", "payé"),
    *("pago", "pagado", "pagamento", "płatnoś", "opłac", "ödeme", "결제", "תשלום", "الدفع", "付款"),
    *("支付", "支払", "platb", "zaplac", "betaling", "betaald", "betald", "maksu"),
)
# The day right beside the number: "№ 50345 от 2 ноября".
FROM = ("от", "from", "vom", "du", "del", "dal", "z dnia", "від", "van", "of", "·", ",", "|", "-")
TOTALS = (
    *("grand total", "order total", "order amount", "общая сумма", "сумма заказа"),
    *("итого по заказу", "gesamtbetrag", "gesamtsumme", "montant total", "totale ordine"),
    *("total", "total amount", "итого", "всего", "усього", "разом", "сума", "gesamt", "summe"),
    *("totale", "razem", "suma", "toplam", "총액", "합계", 'סה"כ', "סה״כ", "סך הכל", "الإجمالي"),
    *("المجموع", "totaal", "importe total", "к оплате", "сумма"),
    *(
        "celkem",
        "合计",
        "合計",
        "总计",
        "實付款",
        "实付款",
        "totalt",
        "i alt",
        "yhteensä",
        "összesen",
    ),
    *("σύνολο", "tổng cộng", "ยอดรวม", "оплачено"),
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
    *(
        "order",
        "заказ",
        "замовлен",
        "pedido",
        "commande",
        "bestell",
        "bestelg",
        "zamówien",
        "sipariş",
        "주문",
    ),
    *("הזמנה", "طلب", "ordine", "track", "отслед", "addres", "адрес", "payment", "оплат"),
    *("refund", "возврат", "feedback", "отзыв", "review", "package", "delivery", "доставк"),
    *("invoice", "cart", "корзин", "протек", "protection", "защит", "contact", "продав", "sold by"),
    *("seller", "store name", "пункт выдачи", "aliexpress", "сохран", "eligible", "returns"),
    *(
        "objednáv",
        "beställning",
        "注文",
        "订单",
        "訂單",
        "dispatch to",
        "ending in",
        "visa ",
        "配送",
    ),
    *("доставка", "получател", "recipient", "ship to", "shipping", "receipt", "получени"),
)
STORE = ("store", "shop", "магазин", "official")
