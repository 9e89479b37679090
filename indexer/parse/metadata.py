"""What a document is, read from its own text: kind, number, date, issuer, title, signer."""

from __future__ import annotations

import datetime
import re
import unicodedata
from dataclasses import dataclass

from corpus.records import Span
from corpus.text import fold
from corpus.vocabulary import Vocabulary
from indexer.parse import zones as zn
from indexer.parse.clean import clean, span
from indexer.parse.marks import MOTTOES
from indexer.parse.signer import signer_of
from indexer.parse.zones import KIND, Zoned

_NUMBER = re.compile(
    r"(?:Số|Luật số|Nghị quyết số|Lệnh số)\s*:?[\s*_]*"
    r"(?P<n>\d[\d.]*\s*(?:/\s*\d{4})?\s*/?\s*[-/]?\s*"
    r"[A-ZĐƯ][\wĐƯ]*(?:\s*[-/–]\s*[A-ZĐƯ][\wĐƯ]*)*|\d+/\d{4}/[A-ZĐ]+\d*)"
)
_DATE = re.compile(r"ngày\s*(?P<d>\d{1,2})\s*tháng\s*(?P<m>\d{1,2})\s*năm\s*(?P<y>\d{4})", re.I)
_PARTIAL = re.compile(r"ngày\s*(?:\.*|…)?\s*tháng\s*(?P<m>\d{1,2})\s*năm\s*(?P<y>\d{4})", re.I)
_ISSUERS = re.compile(
    r"\b(?:ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|UBND|HỘI ĐỒNG NHÂN DÂN|HĐND|CHÍNH PHỦ|THỦ TƯỚNG|"
    r"QUỐC HỘI|"
    r"BỘ |BAN (?!HÀNH)|SỞ |VĂN PHÒNG|KIỂM TOÁN|NGÂN HÀNG|TỈNH ỦY|THÀNH ỦY|LIÊN MINH|TÒA ÁN|VIỆN|"
    r"CHỦ TỊCH|HỘI |CỤC |TỔNG CỤC|UỶ BAN|ỦY BAN)"
)  # fmt: skip
_PLACE = re.compile(r"(?:TỈNH|THÀNH PHỐ) [\w\s]+?(?= SỞ|$)")
_LEVEL = re.compile(r"\s+TỈNH$")
"""What an agency's name says before that of its province is put behind it."""
_CENTRAL = re.compile(
    r"(?:chinh phu|thu tuong|quoc hoi|bo |kiem toan|van phong chinh phu|ngan hang)"
)
_EFFECT = re.compile(r"[^.\n]*có\s+hiệu\s+lực(?:\s+thi\s+hành)?\s+(?:kể\s+)?(?:từ|sau)[^.;]*")
_LETTER = re.compile(r"V/[vV]\b\s*")
_ADDRESSED = re.compile(r"[\s*_]*Kính\s+gửi")
# In characters: a line that gives place and date, and a whole letterhead flattened to one line.
DATE_LINE, LETTERHEAD = 90, 300
HEADER_ITEMS = 8
_CODES = {
    "QĐ": "Quyết định", "KH": "Kế hoạch", "NQ": "Nghị quyết", "NĐ": "Nghị định", "CT": "Chỉ thị",
    "TT": "Thông tư", "TB": "Thông báo", "CĐ": "Công điện", "QH": "Luật", "CTr": "Chương trình",
    "TTr": "Tờ trình", "BC": "Báo cáo", "HD": "Hướng dẫn",
}  # fmt: skip
_ENDS = {r"-CP$": "CHÍNH PHỦ", r"-TTg$": "THỦ TƯỚNG CHÍNH PHỦ", r"/QH\d+$": "QUỐC HỘI"}


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the text says of itself; a field that it does not say is None or empty."""

    kind: str
    number: str | None
    date: str | None
    period: str
    issuer: str
    province: str | None
    title: str
    number_span: Span | None
    place_date: Span | None
    title_span: Span | None
    signer: Span | None
    signer_title: Span | None
    effect: Span | None


def metadata(text: str, items: tuple[Zoned, ...], vocabulary: Vocabulary) -> Metadata:
    """Read the header, the title, the articles and the signature of one document."""
    head = [z for z in items if z.zone in (zn.HEADER, zn.TITLE)] or list(items[:12])
    letter = next((z for z in head if _LETTER.match(clean(_words(text, z)))), None)
    number, number_span = _number(text, head)
    date, period, place = _date(text, head)
    issuer = _issuer(text, head, number)
    kind, title_span = _title(text, head, number)
    if letter is not None and (title_span is None or kind == "Văn bản"):
        kind, title_span = "Công văn", span(text, letter.item.start, letter.item.end)
    signer, signer_title = signer_of(text, items)
    if kind == "Văn bản" and any(_ADDRESSED.match(_words(text, z)) for z in items[:HEADER_ITEMS]):
        kind = "Công văn"
    title = _LETTER.sub("", title_span.text).strip(" .") if title_span else ""
    where = f"{issuer} {place.text if place else ''} {title}"
    if not issuer and items:
        where += " " + clean(text[items[0].item.start : items[0].item.start + 1200])
    return Metadata(
        kind, number, date, period, issuer, _province(where, issuer, vocabulary), title,
        number_span, place, title_span, signer, signer_title, _effect(text, items),
    )  # fmt: skip


def _words(text: str, z: Zoned) -> str:
    """An item's words, with blanks for what stands in another column."""
    words, start = text[z.item.start : z.item.end], z.item.start
    for a, b in z.item.holes if z.item.beside else ():
        words = words[: a - start] + " " * (b - a) + words[b - start :]
    return words


YEARS = (1945, 2100)
"""The years a Vietnamese legal document can be of."""


def iso(day: str, month: str, year: str) -> str | None:
    """ISO date, or None where no such day exists or no document can bear it: a scan's 2625."""
    if not YEARS[0] <= int(year) <= YEARS[1]:
        return None
    try:
        return datetime.date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _number(text: str, head: list[Zoned]) -> tuple[str | None, Span | None]:
    for z in head:
        words = _words(text, z)
        m = _NUMBER.search(words)
        named = re.match(r"[\s*_|]*(?:Luật|Nghị quyết|Lệnh)?\s*(?:Số|số)", words)
        if m and (named or zn.MOTTO.search(words)):
            value = re.sub(r"\s+", "", m.group("n")).replace("–", "-")
            return value, span(text, z.item.start, z.item.end)
        if re.match(r"[\s*_|]*Số\s*:", words):
            return None, span(text, z.item.start, z.item.end)
    return None, None


def _date(text: str, head: list[Zoned]) -> tuple[str | None, str, Span | None]:
    for z in head:
        words = clean(_words(text, z))
        if len(words) > (LETTERHEAD if zn.MOTTO.search(words) else DATE_LINE):
            continue
        m = _DATE.search(words)
        if m:
            return iso(m["d"], m["m"], m["y"]), "", span(text, z.item.start, z.item.end)
        p = _PARTIAL.search(words)
        if p:
            return None, f"{int(p['m']):02d}/{p['y']}", span(text, z.item.start, z.item.end)
    return None, "", None


def _issuer(text: str, head: list[Zoned], number: str | None) -> str:
    """The agency named in the capitals that open the header, above the number; of two agencies
    the lower one issues (``UBND TỈNH A`` / ``SỞ B`` -> ``SỞ B TỈNH A``)."""
    lines = _header_capitals(text, head)
    caps = MOTTOES.sub(" ", " ".join(lines))
    first = _ISSUERS.search(caps)
    if first is None:
        return _issuer_of_number(number or "")
    caps = " ".join(caps[first.start() :].split())
    lower = re.search(r"\bSỞ .*", caps)
    place = _PLACE.search(caps)
    if lower and lower.start() and place and caps.startswith(("UBND", "ỦY BAN", "UỶ BAN")):
        own = lower.group().replace(place.group(), "").strip()
        return f"{_LEVEL.sub('', own)} {place.group()}"
    return caps


def _issuer_of_number(number: str) -> str:
    """Whom the end of a number names where no letterhead does: ``158/2025/NĐ-CP``."""
    return next((name for end, name in _ENDS.items() if re.search(end, number)), "")


def _header_capitals(text: str, head: list[Zoned]) -> list[str]:
    """The lines in capitals of a header down to its number, title or first agency without one."""
    out: list[str] = []
    for z in head[:HEADER_ITEMS]:
        words = _words(text, z)
        if KIND.match(words) and not _ISSUERS.match(clean(words)):
            break
        lines = [_without_motto(ln) for ln in unicodedata.normalize("NFC", words).splitlines()]
        out += [ln for ln in lines if ln.isupper() and not re.search(r"\d", ln)]
        if out and re.match(r"[\s*_|]*Số\s*:", words):
            break
    return out


def _without_motto(line: str) -> str:
    """How a line of the letterhead reads without the motto of the state or the Party."""
    own = clean(line.strip("|"))
    left = MOTTOES.sub(" ", own)
    return left.strip(" |-–") if left != own else own


def _title(text: str, head: list[Zoned], number: str | None) -> tuple[str, Span | None]:
    """Kind and title: the capitals line that names the kind, and what follows it."""
    for k, z in enumerate(head):
        m = KIND.match(_words(text, z))
        if not m:
            continue
        kind = " ".join(m.group(1).split()).capitalize()
        rest = _words(text, z)[m.end() :].strip("*_ \n")
        follow = [h for h in head[k + 1 :] if not _is_head_of_state(_words(text, h))]
        if len(rest) > 12:
            return kind, span(text, z.item.start + m.end(), z.item.end)
        if follow:
            return kind, span(text, follow[0].item.start, follow[0].item.end)
        return kind, None
    for code, kind in _CODES.items():
        if number and re.search(rf"(?:^|[/\d]){code}(?:\d*|[-/])", number):
            return kind, None
    return "Văn bản", None


def _is_head_of_state(words: str) -> bool:
    return bool(_ISSUERS.match(words.strip("*_ "))) and words.strip("*_ ").isupper()


def _effect(text: str, items: tuple[Zoned, ...]) -> Span | None:
    """The sentence that says from when the document is in force."""
    for z in items:
        if z.zone == zn.BODY:
            m = _EFFECT.search(_words(text, z))
            if m and len(m.group()) < 300:
                return span(text, z.item.start + m.start(), z.item.start + m.end())
    return None


def _province(where: str, issuer: str, vocabulary: Vocabulary) -> str | None:
    upper = fold(issuer)
    if _CENTRAL.match(upper):
        return None
    found = vocabulary.province_matcher.find(where)
    return found[0].id if found else None


def document_id(stem: str) -> str:
    """An id from a file name: folded, words joined by ``-``."""
    words = re.sub(r"[^a-z0-9]+", "-", fold(unicodedata.normalize("NFC", stem)))
    return words.strip("-") or "document"
