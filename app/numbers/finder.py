"""Track numbers in free text: sentences, e-mails, tables, addresses, one number on each line.

The text is cut into lines, lines into words and stretches of letters and digits. In a sentence a
number must prove itself by its shape; on a line that holds nothing but numbers, or next to a word
like "tracking", less is asked.
"""

import re
import unicodedata

from app.numbers.compact import LOOKALIKES, compact
from app.numbers.detector import detect
from app.numbers.links import is_link, pieces
from app.numbers.orders import blank_orders
from app.numbers.plausible import grouped_otherwise, plausible
from app.numbers.stretches import LONGEST, STRONG, acceptable, best, numbers

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
STRETCH = re.compile(r"[0-9A-Z]+(?:[ -][0-9A-Z]+)*", re.ASCII)
CHUNK = re.compile(r"[0-9A-Z]+", re.ASCII)
TOKEN = re.compile(r"[0-9A-Z]+(?:-[0-9A-Z]+)*", re.ASCII)
MIXED = re.compile(r"[0-9A-Z" + "".join(map(chr, LOOKALIKES)) + r"]{8,40}")
BARE = re.compile(r"[0-9A-Z ,;|\t\"'-]+", re.ASCII)
WORD = re.compile(r"[^\s<>\"'`{}|\\^]+")
CELLS = re.compile(r"[\s,;|\"']+")
UUID = re.compile(r"[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}", re.ASCII)

# Words that announce a track number, and words that announce another one; the nearest one counts.
ANNOUNCED = re.compile(
    r"TRACK|TRACING|WAYBILL|AWB|CONSIGNMENT|SHIPMENT|PARCEL|PACKAGE|SENDUNG|PAKET|COLIS|SUIVI|"
    r"ENV[IÍ]O|SEGUIMIENTO|GU[IÍ]A|RASTRE|ENCOMENDA|SPEDIZIONE|PACCO|PRZESY|PACZK|KARGO|TAK[Iİ]P|"
    r"Z[ÁA]SILK|BAL[ÍI]K|CSOMAG|POSIL|POŠILJK|ТРЕК|ОТСЛЕЖ|НАКЛАДН|ТТН|ПОСЫЛ|ОТПРАВЛ|ПОСИЛК|"
    r"运单|单号|快递|物流|追跡|問い合わせ|송장|운송장|배송"
)
OTHERWISE = re.compile(
    r"ORDER|ЗАКАЗ|ЗАМОВЛ|BESTELL|COMMANDE|PEDIDO|ORDINE|ZAM[OÓ]WIEN|INVOICE|СЧ[ЕЁ]Т|RECHNUNG|"
    r"PHONE|\bTEL\b|ТЕЛ\b|ТЕЛЕФОН|CARD|КАРТ[АЫ]|IBAN|\bVAT\b|ИНН|SKU|ARTIKEL|АРТИКУЛ|订单"
)


def find(text: str) -> tuple[str, ...]:
    """The track numbers in a text, compact, in order, each once. Never raises.

    >>> find("Где посылка? RR123456785CN и 20450012345678")
    ('RR123456785CN', '20450012345678')
    >>> find("https://t.17track.net/en#nums=RR123456785CN,RB123456785GB")
    ('RR123456785CN', 'RB123456785GB')
    """
    plain = blank_orders(_plain(text))
    lines = [line.strip() for line in plain.splitlines()]
    lines = [line for line in lines if line]
    if len(lines) == 1 and (alone := _alone(lines[0])):
        return (alone,)
    found: dict[str, None] = {}
    for line in lines:
        found.update(dict.fromkeys(_in_line(line)))
    return tuple(found)


def _plain(text: str) -> str:
    if text.isascii():
        return text.upper()
    text = unicodedata.normalize("NFKC", INVISIBLE.sub("", text)).upper()
    digits = {ord(c): str(unicodedata.decimal(c)) for c in set(text) if c.isdecimal() and c > "9"}
    text = DASHES.sub("-", text.translate(digits))
    return MIXED.sub(_latin, text)


def _latin(match: "re.Match[str]") -> str:
    word = match[0]
    latin = word.translate(LOOKALIKES)
    if word == latin or sum(c.isdigit() for c in word) < 5 or not detect(latin):
        return word
    return latin


def _alone(line: str) -> str | None:
    """The only thing pasted, if it is one token of letters and digits however odd."""
    if not TOKEN.fullmatch(line) or UUID.fullmatch(line):
        return None
    token = compact(line)
    if not 5 <= len(token) <= LONGEST or grouped_otherwise(_groups(line), token):
        return None
    if CHUNK.fullmatch(line) or plausible(token, announced=True):
        return token if any(c.isdigit() for c in token) or detect(token) else None
    return None


def _in_line(line: str) -> list[str]:
    if "/" not in line and "@" not in line and "WWW." not in line:
        return _in_text(line)
    found: list[str] = []
    at = 0
    for match in WORD.finditer(line):
        word = match[0]
        if (link := is_link(word)) or "@" in word:
            found += _in_text(line[at : match.start()])
            found += _in_link(word) if link else []
            at = match.end()
    return found + _in_text(line[at:])


def _in_link(word: str) -> list[str]:
    return [
        token
        for piece, expected in pieces(word)
        if (token := compact(piece)) and token.isascii() and acceptable(token, announced=expected)
    ]


def _in_text(line: str) -> list[str]:
    if not any(c.isdigit() for c in line):
        return []
    if UUID.search(line):
        line = UUID.sub(",", line)
    bare = bool(BARE.fullmatch(line))
    if bare and (whole := _bare(line)) is not None:
        return whole
    found: list[str] = []
    announced = False
    at = 0
    for match in STRETCH.finditer(line):
        announced = _announced(line[at : match.end()], announced)
        at = match.start()
        found += numbers(match[0].replace("-", " ").split(" "), announced=announced)
    return found


def _announced(text: str, before: bool) -> bool:
    last = max((m.end() for m in ANNOUNCED.finditer(text)), default=-1)
    other = max((m.end() for m in OTHERWISE.finditer(text)), default=-1)
    return before if last == other else last > other


def _bare(line: str) -> list[str] | None:
    """What a line of nothing but numbers holds; None when it holds something else too."""
    cells = [cell for cell in CELLS.split(line) if compact(cell)]
    tokens = [compact(cell) for cell in cells]
    if any(grouped_otherwise(_groups(cell), compact(cell)) for cell in cells):
        return None
    if all(len(token) >= 8 and plausible(token, announced=True) for token in tokens):
        return [t for t in tokens if acceptable(t, announced=True)] or tokens
    joined = compact(line)
    groups = _groups(line)
    one = not any(mark in line for mark in ",;|\t\"'")
    parts = numbers(CHUNK.findall(line), announced=False)
    if len(parts) > 1 and "".join(parts) == joined:
        return parts
    if one and len(joined) <= LONGEST and not grouped_otherwise(groups, joined):
        first = best(joined)
        longest = max(groups)
        if first and (longest < 8 or first.check == "pass" or first.proof >= STRONG):
            return [joined]
    return None


def _groups(line: str) -> tuple[int, ...]:
    return tuple(len(chunk) for chunk in CHUNK.findall(line))
