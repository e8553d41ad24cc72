"""What posts of many countries say in their own words: one meaning in all languages at a time."""

# By language: left with a neighbour, as nobody was in; ready until a day; released by customs; on
# its way back; not yet in the locker; not to be collected any more.
SAYINGS: dict[str, tuple[str, ...]] = {
    "fi": (
        "Vastaanottajaa ei tavoitettu, lähetys on luovutettu naapurille",
        "Lähetys on noudettavissa 5.12.2026 asti",
        "Tulli on vapauttanut lähetyksen, lähetys jatkaa matkaa",
        "Lähetys palautetaan lähettäjälle",
        "Lähetystä ei ole toimitettu pakettiautomaattiin",
    ),
    "sv": (
        "Mottagaren ej hemma, lämnad hos granne",
        "Försändelsen kan hämtas till och med 5 december",
        "Försändelsen är frigiven från tullen",
        "Försändelsen returneras till avsändaren",
        "Paketet kommer att bli levererad till paketbox",
    ),
    "no": (
        "Mottaker ikke hjemme, levert til nabo",
        "Sendingen kan hentes til og med 5. desember",
        "Sendingen er frigitt fra tollen",
        "Sendingen returneres til avsender",
        "Pakken blir levert i pakkeboks i morgen",
    ),
    "da": (
        "Modtager ikke hjemme, leveret til nabo",
        "Klar til afhentning til og med 5. december",
        "Pakken er toldbehandlet",
        "Pakken returneres til afsender",
        "Pakken bliver leveret til pakkeboks i morgen",
    ),
    "nl": (
        "Niet thuis, bezorgd bij de buren",
        "Af te halen tot en met 5 december",
        "Douane heeft de zending vrijgegeven",
        "Zending gaat terug naar afzender",
        "Het pakket wordt morgen in de pakketautomaat bezorgd",
    ),
    "cs": (
        "Adresát nezastižen, předáno sousedovi",
        "Připraveno k vyzvednutí do 5. 12. 2026",
        "Propuštěno z celního řízení",
        "Zásilka vrácena odesílateli",
        "Zásilka bude doručena do boxu",
    ),
    "hu": (
        "A címzett nem volt otthon, szomszédnál leadva",
        "Átvehető 2026.12.05",
        "Vámkezelés befejezve",
        "Visszaküldve a feladónak",
        "A csomag hamarosan csomagautomatában elhelyezve lesz",
    ),
    "ro": (
        "Destinatar absent, lăsat la vecin",
        "Disponibil pentru ridicare până la 5 decembrie",
        "Vămuire finalizată",
        "Retur la expeditor",
        "Coletul va fi depus în easybox",
    ),
    "el": (
        "Απουσία παραλήπτη, παραδόθηκε σε γείτονα",
        "Διαθέσιμο για παραλαβή έως 5 Δεκεμβρίου",
        "Ολοκλήρωση εκτελωνισμού",
        "Επιστροφή στον αποστολέα",
        "Θα τοποθετηθεί σε θυρίδα, θα είναι διαθέσιμο σε locker",
    ),
    "tr": (
        "Alıcı evde yok, komşuya bırakıldı",
        "Şubeden 5 Aralık tarihine kadar alınabilir",
        "Gümrükten serbest bırakıldı",
        "Göndericiye geri gönderildi",
        "Kargo dolabına bırakılacak",
    ),
    "he": (
        "הנמען לא היה בבית, נמסר לשכן",
        "ממתין לאיסוף עד 5.12.2026",
        "שוחרר על ידי המכס",
        "המשלוח מוחזר לשולח",
        "המשלוח יימסר ללוקר",
    ),
    "ar": (
        "المستلم غير موجود، تم التسليم إلى الجار",
        "جاهزة للاستلام حتى 5 ديسمبر",
        "تم الإفراج عن الشحنة من الجمارك",
        "جاري إعادة الشحنة إلى المرسل",
        "سيتم وضع الشحنة في خزانة الطرود",
    ),
    "ja": (
        "ご不在のため、隣人に配達",
        "12月5日まで保管",
        "通関手続き完了",
        "差出人に返送中",
        "宅配ボックスに配達予定",
    ),
    "ko": (
        "수취인 부재, 이웃에게 전달",
        "12월 5일까지 보관",
        "통관이 완료되었습니다",
        "발송인에게 반송중",
        "무인택배함에 보관 예정",
    ),
    "vi": (
        "Người nhận đi vắng, đã giao cho hàng xóm",
        "Có thể nhận hàng đến 05/12/2026",
        "Đã hoàn thành thủ tục hải quan",
        "Đang chuyển hoàn",
        "Hàng sẽ được gửi vào tủ locker",
    ),
    "th": (
        "ผู้รับไม่อยู่, ฝากเพื่อนบ้านรับแทน",
        "รับพัสดุได้ถึง 5 ธ.ค. 2569",
        "ศุลกากรตรวจปล่อยแล้ว",
        "พัสดุกำลังส่งคืนผู้ส่ง",
        "จะนำพัสดุเข้าตู้ล็อกเกอร์",
    ),
    "id": (
        "Penerima tidak di tempat, dititipkan ke tetangga",
        "Siap diambil hingga 5 Desember 2026",
        "Proses kepabeanan selesai",
        "Paket dikembalikan ke pengirim",
        "Paket akan dimasukkan ke loker",
    ),
}
MEAN = ("dl.delivered", "ap.ready", "it.import_released", "ex.returning", None)

# What each of these posts says beyond a status, so that it is said again to the visitor.
SAID = (
    *("picked_up", "customs_kept", "customs_duty", "import_done", "courier", "ready_until"),
    *("ready_at", "locker", "attempt_failed", "unreachable", "return_sender", "return_handed"),
    *("recipient", "neighbour", "safe_place", "door", "mailbox"),
)
MAILBOXLESS = frozenset({"id", "vi"})
