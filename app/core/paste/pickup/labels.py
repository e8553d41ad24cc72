"""What stands by a pick-up code in messages of carriers and shops, in the page's 16 languages.

Patterns without regard to case; a space stands for any run of
spaces, "~" for a space, a hyphen or neither. From general knowledge of
such messages, so a label that is missing here makes a code unread, never a wrong one.
"""

LABELS = (
    # English
    "(?:pick~up|collection|collect|parcel locker|locker) (?:code|pin(?: code)?)",
    "(?:code|pin) (?:to|for) (?:collect(?:ion|ing)?|pick~(?:up|ing up)|open(?:ing)?)",
    # German
    "abhol(?:ungs)?~(?:code|pin)|öffnungscode|(?:code|pin) (?:zur|für die) abholung",
    # Russian, Ukrainian
    "(?:пин~)?код (?:для )?(?:получения|выдачи)|пин для получения",
    "(?:код|пин) (?:от |для )?(?:открытия )?(?:ячейки|постамата)",
    "(?:пін~)?код (?:для )?(?:отримання|видачі)|пін для отримання",
    "код (?:від |для )?(?:відкриття )?(?:комірки|поштомата)",
    # Polish, Czech
    "(?:kod|pin) (?:do )?odbioru|kod (?:do )?otwarcia(?: skrytki)?",
    "(?:kód|heslo|pin) (?:pro|k|na) (?:vyzvednutí|výdeji?|převzetí|otevření)",
    "(?:výdejní|vyzvedávací) (?:kód|heslo|pin)",
    # Spanish, Portuguese, French, Italian
    "(?:c[óo]digo|pin|clave) (?:de|para) (?:la )?(?:recogida|recoger|retiro|retirar|apertura)",
    "(?:c[óo]digo|senha|pin) (?:de|para) (?:a )?(?:retirada|retirar|levantamento)",
    "code (?:pin )?(?:de |pour (?:le )?|du )?(?:retrait|retirer|casier)|code d['’]ouverture",
    "(?:codice|pin) (?:di |per il )?(?:ritiro|sblocco|apertura)",
    # Dutch, Turkish
    "(?:afhaal|ophaal|kluis)~(?:code|pin(?:code)?)|(?:pin)?code om (?:af|op) te halen",
    "teslim(?:at)? (?:alma )?(?:kodu(?:nuz)?|şifre(?:si|niz))|dolap (?:kodu|şifresi)",
)
"""Each names the code that a counter or locker asks for, and no other: codes of a login, of a
discount or of a courier's call have other names."""

WITHOUT_SPACES = (
    # Hebrew, Arabic
    "קוד (?:ל|ה)?איסוף|קוד (?:ל)?פתיחת (?:ה)?(?:לוקר|תא)|קוד הלוקר",
    "(?:رمز|كود) (?:ال|لل|ل)?(?:إ|ا)?ستلام(?:ك)?",
    # Korean, Chinese
    "(?:수령|픽업)~(?:코드|번호)|(?:보관함|락커)~비밀번호",
    "取件(?:码|碼|密码|密碼)|[提取][货貨][码碼]|[开開]箱[码碼]",
)
"""The same in writings that join words."""

PARCELS = (
    *("parcel", "package", "order", "shipment", "paket", "pakets", "sendung", "bestellung"),
    *("посылки", "посылка", "отправления", "заказа", "заказ", "посилки", "відправлення"),
    *("замовлення", "paczki", "przesyłki", "zamówienia", "zásilky", "balíku", "objednávky"),
    *("paquete", "pedido", "envío", "envio", "encomenda", "pacote", "colis", "commande"),
    *("pacco", "ordine", "spedizione", "pakket", "bestelling", "zending", "kargo", "sipariş"),
    *("חבילה", "משלוח", "הזמנה", "الطرد", "الطلب", "الشحنة", "no", "nr", "nº", "n°", "№", "#"),
)
"""What a label may go on with: a figure behind one of these is the parcel's number, not the code.
"""

BETWEEN = (
    *("for", "of", "your", "the", "für", "ihr", "ihre", "ihres", "ihrer", "das", "die", "dein"),
    *("deine", "вашей", "вашего", "для", "вашої", "вашого", "twojej", "twojego", "dla", "vaší"),
    *("vašeho", "pro", "de", "del", "do", "da", "su", "tu", "seu", "sua", "para", "el", "la"),
    *("votre", "le", "du", "pour", "il", "tuo", "per", "je", "uw", "van", "voor", "het", "של"),
    *("ל", "הזמנה", "ل"),
)

COPULAS = (
    *("is", "ist", "lautet", "это", "це", "jest", "to", "je", "zní", "es", "é", "est", "è"),
    *("هو", "הוא", "是", "为", "為", "은", "는"),
)

YOURS = (
    *("is your", "is the", "ist ihr", "ist dein", "ist der", "это ваш", "это", "це ваш", "це"),
    *("to twój", "to", "je váš", "je tvůj", "es su", "es tu", "es el", "é o seu", "é o", "é a sua"),
    *("est votre", "est le", "è il tuo", "è il", "is je", "is uw", "is de", "הוא", "هو", "是您的"),
)
"""What stands between a code at the beginning of a sentence and its label."""

UNITS = (
    *("day", "hour", "digit", "minute", "%", "€", "$", "₽", "£", "eur", "usd", "stunde", "tag"),
    *("ziffer", "stellig", "euro", "руб", "час", "дн", "ден", "цифр", "знак", "сут", "мин"),
    *("год", "грн", "хв", "zł", "dni", "godz", "cyfr", "kč", "dn", "hodin", "číslic"),
    *("día", "hora", "dígito", "dia", "jour", "heure", "chiffre", "giorn", "ore", "cifr"),
    *("uur", "dag", "cijfer"),
    *("gün", "saat", "hane", "tl", "ימים", "שעות", "ספרות", "أيام", "يوم", "ساعة", "أرقام"),
    *("시간", "일", "자리", "天", "小时", "位", "元", "r$"),
)
"""What makes a figure an amount or a time, by its beginning."""
