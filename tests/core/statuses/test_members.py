"""Further members of each kind of sentence that once told what had not happened, or nothing."""

import pytest

from app.core.statuses.phrases import said

ANNOUNCED = """
Il pacco sarà disponibile domani presso il punto di ritiro
Su paquete estará disponible mañana en el punto de recogida
Ihre Sendung liegt ab morgen in der Filiale zur Abholung bereit
Paczka zostanie doręczona jutro
Посылка будет доставлена завтра
Відправлення буде доставлено 25.11.2026
Uw pakket wordt morgen bezorgd
Zásilka bude doručena zítra
Lähetys toimitetaan huomenna
Pakken bliver leveret i morgen
Paketet kommer att levereras i morgon
A csomagot holnap kézbesítjük
Coletul va fi livrat mâine
Kargonuz yarın teslim edilecek
明日お届け予定です
包裹将于明天送达
Đơn hàng sẽ được giao vào ngày mai
Paket akan dikirim besok
سيتم تسليم الشحنة غدا
המשלוח יימסר מחר
Το δέμα θα παραδοθεί αύριο
"""
CONDITIONAL = """
If nobody is home, your parcel will be left with a neighbour
Wenn Sie nicht zu Hause sind, wird das Paket beim Nachbarn abgegeben
Si no recoge el paquete en 15 días será devuelto al remitente
En cas d'absence, le colis sera déposé en point relais
Если не забрать посылку до 25 ноября, она будет возвращена отправителю
Bei Nichtabholung wird die Sendung an den Absender zurückgesandt
In caso di mancato ritiro il pacco sarà restituito al mittente
Jeśli nie odbierzesz paczki, zostanie zwrócona do nadawcy
Als u niet thuis bent, wordt het pakket bij de buren bezorgd
Pokud zásilku nevyzvednete, bude vrácena odesílateli
Hvis pakken ikke hentes, returneres den til avsender
Om paketet inte hämtas returneras det till avsändaren
Jos lähetystä ei noudeta, se palautetaan lähettäjälle
"""
PAID = """
Customs duties paid
Les droits de douane ont été payés
Zollgebühren wurden bezahlt
Aduana: no hay impuestos que pagar
Таможенные пошлины уплачены
Nessun dazio da pagare
Die Sendung wird nicht mehr vom Zoll festgehalten
Taxes alfandegárias pagas
Cło zostało opłacone
Invoerrechten betaald
Tullmaksut maksettu
Clo bylo zaplaceno
Gümrük vergisi ödendi
关税已支付
"""
NOT_YET = """
Delivery cancelled
Zustellung storniert
Livraison annulée
Entrega cancelada
Noch nicht zugestellt
Pas encore livré
Aún no entregado
Non ancora consegnato
Ещё не доставлено
Ще не доставлено
Jeszcze nie doręczono
Nog niet bezorgd
Ej levererad
Ikke levert
Ei vielä toimitettu
Dosud nedoručeno
Még nem kézbesítettük
Nu a fost livrat încă
Henüz teslim edilmedi
未配達
尚未送达
아직 배송되지 않았습니다
Chưa giao hàng
Belum terkirim
لم يتم التسليم بعد
טרם נמסר
Δεν έχει παραδοθεί ακόμα
"""
ABSENT_PAPERS = """
Documentation manquante pour le dédouanement
Zollinhaltserklärung fehlt
Missing customs declaration
Falta la factura comercial
Documento ausente
Fattura assente
Отсутствуют документы для таможни
Chybí celní prohlášení
Douanedocumenten ontbreken
Brak dokumentów celnych
"""
NEIGHBOUR = """
Nobody at home - left in safe place
Destinataire absent, colis remis au voisin
Destinatario ausente, entregado a un vecino
Destinatario assente, consegnato al vicino
Адресат отсутствовал, посылка вручена соседу
Niet thuis, pakket afgeleverd bij de buren
Destinatário ausente, objeto entregue ao vizinho
Mottagaren inte hemma, paketet lämnat hos granne
Modtager ikke hjemme, pakken er afleveret hos naboen
Vastaanottaja ei kotona, paketti toimitettu naapurille
ご不在のため宅配ボックスに配達完了
"""
LOCKER = """
Delivered to parcel locker, collect within 3 days
Paket in Packstation eingelegt, abholbar bis 25.11.
Colis déposé en consigne, à retirer avant le 25/11
Paczka umieszczona w Paczkomacie, odbierz do 25.11
Consegnato al locker, ritira entro 3 giorni
Depositado en taquilla, disponible hasta 25/11
Посылка доставлена в постамат, заберите до 25.11
Посилка у поштоматі, заберіть до 25.11
Pakket ligt klaar in de pakketautomaat tot 25-11
Levererat till paketbox, hämta senast 25/11
Leveret til pakkeboks, hent inden 25/11
Zásilka uložena v Z-BOXu, vyzvedněte do 25.11.
Coletul este în easybox, ridică-l până la 25.11
包裹已放入快递柜，请及时取件
Nicht zu Hause, in Filiale zur Abholung bereit
Odbiorca nieobecny, przesyłka gotowa do odbioru w placówce
"""
COLLECT = """
Заберите посылку до 28 ноября, иначе она будет возвращена отправителю
Bitte holen Sie Ihre Sendung innerhalb von 7 Tagen ab, sonst geht sie an den Absender zurück
Merci de retirer votre colis sous 15 jours, sinon il sera retourné à l'expéditeur
Recoja su envío en 15 días; de lo contrario será devuelto al remitente
Odbierz przesyłkę w ciągu 7 dni, w przeciwnym razie zostanie zwrócona do nadawcy
Haal uw pakket binnen 7 dagen op, anders gaat het retour afzender
Ritira il pacco entro 10 giorni, altrimenti sarà restituito al mittente
Заберіть посилку протягом 5 днів, інакше її буде повернуто відправнику
Retire sua encomenda em até 7 dias; caso contrário será devolvida ao remetente
Nouda lähetys 28.11. mennessä
Zásilku si vyzvedněte do 28.11.
"""
SAFE_PLACE = """
Deponiert am Ablageort
Laissé en lieu sûr
Залишено в обумовленому місці
Placed in safe place
We delivered your parcel from Example Shop today
Мы доставили вашу посылку
Оставлено у двери
Delivered today at 15:00
Delayed by weather, but now delivered
Modtager ikke hjemme, afleveret til nabo
Το δέμα παραδόθηκε
Paketet är utlämnat
Đã giao hàng thành công
"""
HELD = """
Beim Zoll festgehalten
Trattenuto in dogana
Hålls kvar i tullen
Задержана таможней: требуется оплата
Посылка задержана на таможне
"""
LOST = """
Parcel stolen
Stolen in transit
Colis volé
Paquete robado
Paket gestohlen
Посылка утеряна
Pakket vermist
Przesyłka zaginęła
Pacco smarrito
Zásilka ztracena
Objeto roubado
"""
RETURNED = """
Retourné à l'expéditeur
Devuelto al remitente
Zwrócono do nadawcy
Geretourneerd naar afzender
Returneret til afsender
Palautettu lähettäjälle
Returnerad till avsändaren
Vráceno odesílateli
Visszaküldve a feladónak
Returnat la expeditor
Göndericiye iade edildi
差出人に返送
반송 완료
Đã hoàn trả người gửi
Dikembalikan ke pengirim
أعيدت إلى المرسل
הוחזר לשולח
Επιστροφή στον αποστολέα
"""


def rows(*kinds: tuple[str, set[str | None]]) -> list[tuple[str, set[str | None]]]:
    return [(text, told) for texts, told in kinds for text in texts.strip().splitlines()]


@pytest.mark.parametrize(
    ("text", "told"),
    rows(
        (ANNOUNCED, {None}),
        (CONDITIONAL, {None}),
        (PAID, {None, "it.import_released"}),
        (NOT_YET, {None, "df.other", "ex.cancel"}),
        (ABSENT_PAPERS, {None, "it.import_held"}),
        (NEIGHBOUR, {"dl.delivered"}),
        (LOCKER, {"ap.ready"}),
        (COLLECT, {"ap.ready"}),
        (SAFE_PLACE, {"dl.delivered"}),
        (HELD, {"it.import_held"}),
        (LOST, {"ex.lost"}),
        (RETURNED, {"ex.returning", "ex.returned"}),
    ),
)
def test_only_what_has_happened_is_told(text: str, told: set[str | None]) -> None:
    assert said(text) in told
