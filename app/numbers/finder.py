"""Track numbers in free text: sentences, e-mails, tables, addresses, one number on each line.

The text is cut into lines, lines into words and stretches of letters and digits. In a sentence a
number must prove itself by its shape; on a line that holds nothing but numbers, or next to a word
like "tracking", less is asked.
"""

import re
import unicodedata

from app.numbers.candidate import Candidate
from app.numbers.compact import LOOKALIKES, compact
from app.numbers.detector import detect
from app.numbers.links import is_link, pieces
from app.numbers.orders import blank_orders
from app.numbers.plausible import grouped_otherwise, order, plausible, timestamp
from app.numbers.s10 import SHAPE

INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")
STRETCH = re.compile(r"[0-9A-Z]+(?:[ -][0-9A-Z]+)*", re.ASCII)
CHUNK = re.compile(r"[0-9A-Z]+", re.ASCII)
TOKEN = re.compile(r"[0-9A-Z]+(?:-[0-9A-Z]+)*", re.ASCII)
MIXED = re.compile(r"[0-9A-Z" + "".join(map(chr, LOOKALIKES)) + r"]{8,40}")
BARE = re.compile(r"[0-9A-Z ,;|\t\"'-]+", re.ASCII)
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

MOST_CHUNKS = 14
LONGEST = 40
STRONG = 2.0


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
    if any(mark in line for mark in "/@") and (words := line.split()):
        found: list[str] = []
        rest: list[str] = []
        for word in words:
            if is_link(word) or "@" in word:
                found += _in_text(" ".join(rest))
                found += _in_link(word) if is_link(word) else []
                rest = []
            else:
                rest.append(word)
        return found + _in_text(" ".join(rest))
    return _in_text(line)


def _in_link(word: str) -> list[str]:
    return [
        token
        for piece, expected in pieces(word)
        if (token := compact(piece)) and token.isascii() and _acceptable(token, announced=expected)
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
        found += _in_stretch(match[0], announced)
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
        return [t for t in tokens if _acceptable(t, announced=True)] or tokens
    joined = compact(line)
    groups = _groups(line)
    one = not any(mark in line for mark in ",;|\t\"'")
    parts = _in_stretch(" ".join(CHUNK.findall(line)), announced=False)
    if len(parts) > 1 and "".join(parts) == joined:
        return parts
    if one and len(joined) <= LONGEST and not grouped_otherwise(groups, joined):
        best = _best(joined)
        longest = max(groups)
        if best and (longest < 8 or best.check == "pass" or best.proof >= STRONG):
            return [joined]
    return None


def _groups(line: str) -> tuple[int, ...]:
    return tuple(len(chunk) for chunk in CHUNK.findall(line))


def _in_stretch(stretch: str, announced: bool) -> list[str]:
    chunks = stretch.replace("-", " ").split(" ")
    found: list[str] = []
    at = 0
    while at < len(chunks):
        end = _join(chunks, at, announced)
        token = "".join(chunks[at:end])
        if end - at > 1 or _acceptable(token, announced=announced):
            found.append(token)
        at = end
    return found


def _join(chunks: list[str], at: int, announced: bool) -> int:
    """Where the number that begins with chunk `at` ends; the next chunk when it stands alone."""
    first = chunks[at]
    if not _digits(first) and (len(first) > 4 or not _digits(_next(chunks, at + 1))):
        return at + 1
    if len(first) >= 8 and (alone := _best(first)) and alone.tier != "possible":
        return at + 1
    total = first
    long = len(first) >= 8
    best_end, best_proof = at + 1, STRONG - 0.01
    for end in range(at + 1, min(len(chunks), at + MOST_CHUNKS)):
        chunk = chunks[end]
        total += chunk
        if len(total) > LONGEST or (long and len(chunk) >= 8):
            break
        if not _digits(chunk) and len(chunk) > 4:
            break
        long = long or len(chunk) >= 8
        if len(total) >= 8 and (proof := _joined_proof(total)) > best_proof:
            best_end, best_proof = end + 1, proof
    return best_end


def _next(chunks: list[str], at: int) -> str:
    return chunks[at] if at < len(chunks) else ""


def _digits(chunk: str) -> bool:
    return any("0" <= c <= "9" for c in chunk)


def _joined_proof(token: str) -> float:
    best = _best(token)
    if best is None or timestamp(token):
        return 0.0
    if best.check == "fail":
        return STRONG
    if best.tier == "possible":
        return 0.0
    if best.check != "pass" and token.isdigit() and len(best.lead) < 2:
        return 0.0
    return best.proof


def _best(token: str) -> Candidate | None:
    candidates = detect(token)
    return candidates[0] if candidates else None


def _acceptable(token: str, *, announced: bool) -> bool:
    """Whether one token is taken from running text."""
    if not plausible(token, announced=announced):
        return False
    best = _best(token)
    if announced:
        return best is not None or len(token) >= 10
    if best is None:
        return False
    if not token.isdigit():
        return best.tier != "possible" or bool(SHAPE(token))
    if len(token) >= 20:
        return True
    likely = best.tier != "possible"
    return len(token) >= 14 and likely and not timestamp(token) and not order(token)
