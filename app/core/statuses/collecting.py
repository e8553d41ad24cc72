"""Words that mean one thing of a parcel on its way and another of one that waits or goes back.

From general knowledge of the languages; in `plain` form.
"""

import re

from app.core.statuses.phrasebook import plain

# "Picked up", whole, and after a beginning that names the parcel: by a courier from the sender,
# or, where the parcel was waiting, by whom it was waiting for.
_COLLECTED = frozenset(
    {
        *("picked up", "collected", "package picked up", "parcel picked up"),
        *("shipment picked up", "pickup successful", "pick up was successful"),
        *("picked up collected", "item collected", "your item has been collected"),
        *("package collected", "parcel collected", "has been collected", "has been picked up"),
        *("забрано", "забран", "забрана", "получено", "получен", "получена", "выдано"),
        *("выдан", "выдана", "заказ получен", "ваш заказ получен", "отримано", "видано"),
        *("забрали", "abgeholt", "die sendung wurde abgeholt", "das paket wurde abgeholt"),
        *("wurde abgeholt", "abholung erfolgt", "retire", "recupere"),
        *("votre colis a ete retire", "colis retire", "collecte", "ramasse", "recogido"),
        *("recogida", "envio recogido", "paquete recogido", "retirado", "recogida realizada"),
        *("odebrana", "odebrano", "odebrany", "przesylka odebrana", "paczka odebrana"),
        *("ritirato", "ritirata", "ritiro effettuato", "levantado", "levantada", "retirada"),
        *("vyzvednuto", "vyzvednuta", "zasilka vyzvednuta", "vyzdvihnuta"),
        *("zasielka bola vyzdvihnuta", "opgehaald", "afgehaald", "pakket opgehaald", "hamtad"),
        *("uthamtad", "hentet", "afhentet", "noudettu", "lahetys noudettu", "teslim alindi"),
        *("atveve", "ridicat", "ridicata", "παραληφθηκε", "נאסף", "המשלוח נאסף"),
        *(
            "تم الاستلام",
            "取件",
            "已取件",
            "快递员已取件",
            "已取走",
            "已领取",
            "受取済み",
            "수령",
            "인수",
            "รบพสดแลว",
        ),
        *("da nhan hang", "da lay hang", "telah diambil", "diambil"),
    }
)
_RECIPIENT = re.compile(
    r"\b(?:recipient|addressee|consignee|customer|empfanger|destinat|adressat|adresat|получател"
    r"|адресат|одержувач|odbiorc|prijemc|ontvanger|mottagar|mottaker|modtager|vastaanottaj|alici)"
    r"|收件人|受取人|수취인|נמען"
)
_CALLED_OFF = re.compile(
    r"\breturn(?: to sender)?(?: (?:was|is|has been))? (?:cancell?ed|stopped|called off)"
    r"|\b(?:rucksendung|retoure) (?:wurde )?(?:storniert|abgebrochen|gestoppt)"
    r"|\bвозврат(?: отправителю)? отменен|\bповернення скасовано|\bretour annule"
    r"|\bdevoluci?[cç]?(?:on|ao) (?:cancelad|anulad)|\breso annullato|\bzwrot (?:zostal )?anulowan"
    r"|\bretour geannuleerd|\biade iptal|退回取消|取消退回"
)


def is_called_off(text: str) -> bool:
    """Whether a text says that a parcel does not go back after all.

    >>> is_called_off("Return cancelled, out for delivery"), is_called_off("Delivery cancelled")
    (True, False)
    """
    return _CALLED_OFF.search(plain(text)) is not None


def is_collected(text: str) -> bool:
    """Whether a text says that a parcel was collected, and no more.

    >>> is_collected("Parcel picked up."), is_collected("Picked up in Shenzhen by courier")
    (True, False)
    """
    words = plain(text)
    return words in _COLLECTED or words.replace(" ", "") in _COLLECTED


def names_recipient(text: str) -> bool:
    """Whether a text names the one whom the parcel was sent to.

    >>> names_recipient("Вручение адресату"), names_recipient("Delivered")
    (True, False)
    """
    return _RECIPIENT.search(plain(text)) is not None
