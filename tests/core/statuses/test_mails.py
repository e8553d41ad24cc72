"""Sentences as mails to shoppers have them, with what they may tell, in up to 28 languages.

From general knowledge of the languages. What is only announced, conditional or asked for tells
nothing; what was denied or cancelled tells no delivery; of two things the later counts; and the
words that tell when something happened change nothing.
"""

import pytest

from app.core.statuses.phrases import said

DELIVERED = """
Your item was delivered in or at the mailbox at 1:55 pm on November 20, 2026 in AUSTIN, TX 78701.
Your package was delivered today at 2:15 pm.
Your parcel was handed to your neighbour at number 12.
We delivered your parcel this morning
Ihre Sendung wurde heute zugestellt
Ihr Paket wurde am 20.11.2026 um 14:05 Uhr in Köln zugestellt.
Wir haben Ihr Paket heute zugestellt
Su pedido fue entregado ayer
Su paquete se entregó el 20 de noviembre a las 14:05
Votre colis a été livré hier à 14h05
Votre colis a bien été remis en main propre
Il tuo pacco è stato consegnato ieri alle 14:05
O seu pedido foi entregue hoje às 14:05
Twoja paczka została dziś doręczona
Ваш заказ был доставлен сегодня в 14:05
Вашу посилку вручено сьогодні
Vaše zásilka byla dnes doručena
Uw pakket is vandaag om 14:05 bezorgd
Ditt paket levererades idag
Pakken din ble levert i dag
Din pakke er blevet leveret i dag
Pakettisi on toimitettu tänään
Coletul dumneavoastră a fost livrat astăzi
Το δέμα σας παραδόθηκε σήμερα
Kargonuz bugün teslim edildi
您的包裹今天已送达
お荷物は本日配達されました
고객님의 상품이 오늘 배송완료되었습니다
Đơn hàng của bạn đã được giao hôm nay
تم تسليم شحنتك اليوم
החבילה שלך נמסרה היום
พัสดุของคุณถูกจัดส่งสำเร็จแล้ว
Delivery attempted, then left with neighbour
Recipient absent at first attempt; delivered at second attempt
Erster Zustellversuch erfolglos, danach beim Nachbarn abgegeben
Client absent, colis remis au gardien
Destinatario ausente, entregado al portero
Destinatario assente, consegnato al portiere
Адресата не было дома, передано соседу
Odbiorca nieobecny, doręczono sąsiadowi
Příjemce nezastižen, předáno sousedovi
Niet thuis, afgegeven bij de buren
不在のため、ご近所へ配達しました
"""
NOT_HAPPENED = """
Your package is going to be delivered on Friday
We'll deliver your parcel this afternoon
Your order is due to arrive tomorrow
Ihr Paket kommt morgen
Wir stellen Ihre Sendung voraussichtlich morgen zu
Votre colis arrivera demain avant midi
Votre colis sera remis à un voisin
Su paquete llegará mañana
Le entregaremos su paquete mañana
Il pacco verrà consegnato domani
O seu pedido será entregue amanhã
Paczka dotrze do Ciebie jutro
Доставим завтра с 10 до 14
Посылку привезут завтра
Доставимо завтра
Zásilku doručíme zítra
Uw pakket komt morgen
Ditt paket levereras imorgon
Pakken din leveres i morgen
Din pakke leveres i morgen
Pakettisi toimitetaan huomenna klo 14
Csomagja holnap érkezik
Coletul va ajunge mâine
Το δέμα θα φτάσει αύριο
Kargonuz yarın dağıtıma çıkacak
包裹预计明天送达
明日配達予定
내일 배송될 예정입니다
Đơn hàng dự kiến giao ngày mai
Paket akan tiba besok
ستصل شحنتك غدا
החבילה תגיע מחר
พัสดุจะถูกจัดส่งพรุ่งนี้
Unless collected, the parcel goes back to the sender
Should nobody be in, we will leave it with a neighbour
Falls Sie nicht zu Hause sind, geben wir das Paket beim Nachbarn ab
Sollte niemand da sein, hinterlegen wir die Sendung in der Filiale
Si vous êtes absent, le colis sera remis à un voisin
Si no está en casa, dejaremos el paquete en un punto de recogida
Se non sei in casa, il pacco verrà lasciato al vicino
Se não estiver em casa, a encomenda será entregue ao vizinho
Jeżeli nie będzie Cię w domu, zostawimy paczkę u sąsiada
Если вас не будет дома, посылку вернут отправителю
Якщо вас не буде вдома, посилку повернуть відправнику
Pokud nebudete doma, zásilku uložíme na poště
Als u niet thuis bent, leveren we het pakket bij de buren af
Om du inte är hemma lämnas paketet hos ombud
Hvis du ikke er hjemme, sættes pakken hos naboen
Hvis du ikke er hjemme, settes pakken hos naboen
Jos et ole kotona, paketti viedään noutopisteeseen
Ha nincs otthon, a csomagot a szomszédnak adjuk át
Dacă nu sunteți acasă, coletul va fi lăsat la vecin
Αν λείπετε, το δέμα θα παραδοθεί σε γείτονα
Evde yoksanız kargonuz komşunuza bırakılacak
如果无人在家，包裹将放入快递柜
ご不在の場合は宅配ボックスにお届けします
부재 시 경비실에 보관됩니다
Nếu bạn vắng nhà, đơn hàng sẽ được hoàn trả
Jika tidak di rumah, paket akan dititipkan ke tetangga
إذا لم تكن في المنزل فسيتم إرجاع الشحنة
אם לא תהיו בבית החבילה תוחזר לשולח
หากไม่มีผู้รับ พัสดุจะถูกส่งคืน
Please confirm that your parcel was delivered
Bitte bestätigen Sie die Zustellung
Merci de confirmer la livraison
Por favor confirme la entrega
Conferma la consegna del pacco
Пожалуйста, подтвердите получение посылки
Prosimy o potwierdzenie doręczenia
Potvrďte prosím doručení zásilky
请确认收货
お受け取りの確認をお願いします
Lütfen teslimatı onaylayın
Vui lòng xác nhận đã nhận hàng
"""
DENIED = """
We couldn't deliver your parcel today
Your parcel hasn't been delivered yet
The parcel has not arrived at the pickup point
Ihre Sendung konnte heute nicht zugestellt werden
Das Paket wurde noch nicht zugestellt
Votre colis n'a pas pu être livré
Le colis n'a pas encore été remis
No se pudo entregar su paquete
El paquete todavía no ha sido entregado
Il pacco non è stato consegnato
Non è stato possibile consegnare il pacco
Não foi possível entregar a encomenda
A encomenda ainda não foi entregue
Paczka nie została doręczona
Nie udało się doręczyć paczki
Посылку не удалось вручить
Заказ ещё не доставлен
Посилку не вдалося вручити
Zásilku se nepodařilo doručit
Zásilka zatím nebyla doručena
Uw pakket kon niet worden bezorgd
Paketet kunde inte levereras
Pakken kunne ikke leveres
Pakken er ikke leveret endnu
Pakettia ei voitu toimittaa
Pakettia ei ole vielä toimitettu
A csomagot nem sikerült kézbesíteni
Coletul nu a putut fi livrat
Coletul nu a fost livrat
Το δέμα δεν παραδόθηκε
Kargonuz teslim edilemedi
包裹尚未送达
未能送达
お届けできませんでした
배송하지 못했습니다
Không giao được hàng
Chưa giao được
Paket belum diterima
Paket gagal dikirim
لم يتم تسليم الشحنة
تعذر تسليم الشحنة
החבילה לא נמסרה
לא ניתן היה למסור את החבילה
จัดส่งไม่สำเร็จ
"""
CANCELLED = """
The delivery was called off
Die Zustellung wurde abgebrochen
La livraison a été annulée
La entrega ha sido cancelada
La consegna è stata annullata
A entrega foi cancelada
Doręczenie anulowano
Доставка отменена
Доставку скасовано
Doručení bylo zrušeno
De bezorging is geannuleerd
Leveransen har avbrutits
Leveringen er annullert
Leveringen er aflyst
Toimitus on peruttu
A kézbesítést törölték
Livrarea a fost anulată
Η παράδοση ακυρώθηκε
Teslimat iptal edildi
派送已取消
配達はキャンセルされました
배송이 취소되었습니다
Đã hủy giao hàng
Pengiriman dibatalkan
تم إلغاء التسليم
המסירה בוטלה
ยกเลิกการจัดส่ง
"""
OVER = """
The customs hold has been lifted
The parcel has left customs
Die Zollprüfung ist beendet
Le blocage en douane est levé
La retención en aduana ha finalizado
Il fermo in dogana è stato rimosso
Zakończono kontrolę celną
Задержка на таможне снята
Zdržení na celnici skončilo
De douane houdt het pakket niet meer vast
"""
READY = """
Nobody home, parcel is waiting at the post office
Empfänger nicht angetroffen, Paket liegt in der Filiale bereit
Absent, colis disponible au bureau de poste
Ausente, disponible en la oficina de correos
Destinatario assente, disponibile in ufficio postale
Адресат отсутствовал, посылка ожидает в отделении
Odbiorca nieobecny, awizo - paczka czeka w placówce
Příjemce nezastižen, zásilka je uložena na poště
Niet thuis, pakket ligt klaar bij het afhaalpunt
Ej hemma, paketet finns att hämta hos ombud
"""
RETURNED = """
Not collected in time, now on its way back to the sender
Annahme verweigert, Sendung geht zurück an den Absender
Non réclamé, colis retourné à l'expéditeur
No recogido, devuelto al remitente
Non ritirato, restituito al mittente
Не получено в срок, возвращено отправителю
Nie podjęto w terminie, zwrócono do nadawcy
Nevyzvednuto, vráceno odesílateli
Niet afgehaald, retour afzender
"""

MAY_TELL: dict[str, tuple[str, set[str | None]]] = {
    "delivered": (DELIVERED, {"dl.delivered"}),
    "not happened": (NOT_HAPPENED, {None}),
    "denied": (DENIED, {None, "df.nobody", "df.other", "ex.delayed"}),
    "cancelled": (CANCELLED, {None, "ex.cancel"}),
    "over": (OVER, {None, "it.import_released", "it.moving"}),
    "ready": (READY, {"ap.ready"}),
    "returned": (RETURNED, {"ex.returned", "ex.returning"}),
}


@pytest.mark.parametrize(
    ("text", "told"),
    [(text, told) for texts, told in MAY_TELL.values() for text in texts.strip().splitlines()],
)
def test_a_sentence_of_a_mail_tells_only_what_has_happened(
    text: str, told: set[str | None]
) -> None:
    assert said(text) in told


@pytest.mark.parametrize(
    "text",
    [
        *(
            "Delivery of your parcel today",
            "Zustellung Ihrer Sendung heute",
            "今天送达",
            "今日派送",
        ),
        *("Livraison de votre colis aujourd'hui", "Entrega de su paquete hoy", "本日配達"),
        *("Consegna del pacco oggi", "Doručení Vaší zásilky dnes", "오늘 배송", "Delivery today"),
        *("Ваш заказ сегодня будет доставлен", "Delivered by end of day today"),
        *("Готово к выдаче с 1 декабря"),
    ],
)
def test_a_title_of_today_is_not_what_has_happened(text: str) -> None:
    assert said(text) in {None, "it.moving"}
