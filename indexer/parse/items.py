"""Text to items: one item is one logical paragraph, with the marker that opens it.

A line break may be a wrapped sentence, a page break that tears a sentence, or the end of a
paragraph; this module decides which, and everything later works on items.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from corpus.text import LOWER, UPPER
from indexer.parse.beside import Beside, blocks_of, columns_beside
from indexer.parse.cells import trimmed
from indexer.parse.indents import blanks_at, first_line_indent, indent_at, page_numbers
from indexer.parse.markers import DASH, LETTER, NOTE, NUMBER, PLUS, TEXT, marker_of
from indexer.parse.wrapping import ends_short, is_answer, is_coded, is_step, line_width

_RULE = re.compile(
    r"^(?:[\s*_\-–—=|.…]*|\s*(?:<br\s*/?>\s*)+|\s*Trang\s+\d{1,3}(?:\s*/\s*\d{1,3})?\s*|\s*[-–]+\s*\d{1,3}\s*[-–]+\s*)$"
)
_END = re.compile(r"[.;:!?/”\"»)…]\W*$")
_BASIS = re.compile(
    r"^[\s*_]*(?:Căn cứ|Theo đề nghị|Xét (?:đề nghị|tờ trình)|"
    r"Thực hiện (?:Nghị|Quyết|Chỉ|Kế|Công|Thông|Luật))\b"
)
_LONE = re.compile(
    r"^[\s*_]*(?:\d{1,2}(?:\.\d{1,2}){0,3}\s?[.)/]|[IVXLC]+\s?[./]|[a-zđ]\)"
    r"|Điều\s+\d+[a-zđ]?\s?[.:])[\s*_]*$"
)
_CITED_ARTICLE = re.compile(r"^\s*Điều\s+\d+[a-zđ]?\s+[^\s*_]")
"""An article of another document at a line's beginning: one of its own has a point behind it."""
_DOCUMENT_NUMBER = re.compile(rf"^[\s*_]*\d+(?:/\d{{4}})?[/-][{UPPER}]")
_AWAITS_NUMBER = re.compile(
    r"(?:^|\W)(?:Điều|[Kk]hoản|[Đđ]iểm|[Ss]ố|[Pp]hụ\s+lục|[Mm]ục|[Cc]hương|[Nn]gày|[Tt]háng|[Nn]ăm|[Qq]uý)$"
)
_NUMBER = re.compile(r"^[\s*_]*(?:\d|[IVXLC]+\b|[a-zđ]\))")
_NUMBER_LINE = re.compile(r"^[\s*_|]*Số\s*:[\s*_]*$")
_NAMEISH = re.compile(r"^[\s*_]*(?:Nơi nhận|Kính gửi|Số\s*:|V/v|TM\.|KT\.|TL\.|TUQ\.|Q\.)")
_VALUE = re.compile(r":\s+\w+(?:\s+\w+){,7}$")
_PAGE = re.compile(r"[-–\s]*\d{1,3}[-–\s]*")
_COUNTED = re.compile(rf"^\s*\d{{1,3}}\s+[{UPPER}]")
"""``15 HTX được cấp …`` behind ``toàn tỉnh có``: how many, and no number of a heading."""
_ROW_OF_RECIPIENTS = re.compile(r"\|[\s*_]*Nơi nhận[^\n]*\|[^\n]*\w[^\n]*\|")
_TITLED = re.compile(r"[\s*_]*(?:Mục|Chương)\s+(?:\d+|[IVXLC]+)\s?[.:]\s+\S")
FULL = 55
"""In characters: a line beyond this runs to the edge of the page."""
LONG = 160
"""In characters: a numbered paragraph beyond this is a sentence and no heading."""


@dataclass(frozen=True, slots=True)
class Item:
    """A logical paragraph ``text[start:end]``. ``marker`` is one of the constants of markers.py,
    ``number`` what stands in it (``II``, ``2.3``, ``3``), ``body`` where the words begin.
    ``holes`` are stretches inside that are no part of it, as (start, end): footnotes that a page
    break left there, words of a column beside it. ``beside``: it stands in a column beside
    another."""

    start: int
    end: int
    marker: int
    number: str
    body: int
    holes: tuple[tuple[int, int], ...] = ()
    beside: bool = False


def items_of(text: str, taken: tuple[tuple[int, int], ...]) -> tuple[Item, ...]:
    """The items of a text in order. ``taken`` are stretches (tables) that belong to nobody here."""
    pairs = columns_beside(text, taken)
    taken = (*taken, *((p.start, p.end) for p in pairs))
    lines = [ln for ln in _lines(text) if not any(a <= ln[0] < b for a, b in taken)]
    indent = first_line_indent(text, lines)
    items = [_item(text, a, b) for a, b in _paragraphs(text, lines, taken, indent)]
    numbers = {a for a, _ in page_numbers(text)}
    joined = _rejoin(text, _without_lone_bullets(text, items), indent)
    prose = [i for i in joined if i.start not in numbers or not _is_page_number(text, i)]
    placed = [
        (p.start, _beside_item(text, cells, p)) for p in pairs for cells in blocks_of(text, p)
    ]
    both = sorted([*((i.start, i) for i in prose), *placed], key=lambda found: found[0])
    return _whole_notes([item for _, item in both])


def _beside_item(text: str, cells: Sequence[tuple[int, int]], pair: Beside) -> Item:
    """Pieces of one column as an item; the other column's words between them are holes."""
    start, end = cells[0][0], cells[-1][1]
    inside = (c for c in (*pair.left, *pair.right) if c not in cells)
    holes = tuple(sorted(c for c in inside if start <= c[0] and c[1] <= end))
    return replace(_item(text, start, cells[0][1]), end=end, holes=holes, beside=True)


def _lines(text: str) -> list[tuple[int, int]]:
    return [
        (m.start(), m.end())
        for m in re.finditer(r"[^\r\n\u2028\x0b\x0c]*", text)
        if m.end() > m.start() or True
    ]


def _paragraphs(
    text: str, lines: list[tuple[int, int]], taken: tuple[tuple[int, int], ...], indent: int
) -> list[tuple[int, int]]:
    """Lines to paragraphs: a blank line, a rule, a marker or, where first lines have one, an
    indent ends one; a wrapped line goes on."""
    out: list[list[int]] = []
    fresh = True
    last = -1
    width = line_width(text, lines)
    for a, b in lines:
        line = text[a:b]
        if b == a:
            fresh = fresh or text[last:a].count("\n") > 1
            continue
        if _RULE.match(line):
            fresh = True
            continue
        if any(last <= s and e <= a for s, e in taken):
            fresh = True
        apart = fresh or not out or text[out[-1][1] : a].count("\n") > 1
        goes_on = not apart and _fills(text, out[-1], a, indent)
        if (
            apart
            or _is_indented(text, out[-1], a, indent)
            or (not goes_on and _opens(text, out[-1], line, width))
        ):
            out.append([a, b])
        else:
            out[-1][1] = b
        fresh, last = False, b
    spans = (trimmed(text, a, b) for a, b in out)
    return [cell for a, b in spans for cell in _cells_apart(text, a, b)]


def _cells_apart(text: str, a: int, b: int) -> list[tuple[int, int]]:
    """The recipients and the signature of a row between pipes, each by itself."""
    if not _ROW_OF_RECIPIENTS.match(text, a, b):
        return [(a, b)]
    edges = [a + m.start() for m in re.finditer(r"\|", text[a:b])]
    cells = [trimmed(text, x + 1, y) for x, y in pairwise([*edges, b])]
    return [(x, y) for x, y in cells if x < y] or [(a, b)]


def _is_indented(text: str, previous: list[int], a: int, indent: int) -> bool:
    """Is the line at ``a`` indented as first lines are, below a line that is not set in the
    middle of the page?"""
    if not indent:
        return False
    above = text.rfind("\n", 0, previous[1]) + 1
    deep = blanks_at(text, above)
    return blanks_at(text, a) == indent >= deep and not text[a + indent].islower()


def _fills(text: str, previous: list[int], a: int, indent: int) -> bool:
    """Does the line at ``a`` begin at the edge, where no paragraph does, below one that runs to
    the other edge without an end?"""
    full = indent_at(text, previous[1]) > FULL
    return (
        indent > 0
        and full
        and not blanks_at(text, a)
        and not _END.search(text[max(previous[0], previous[1] - 200) : previous[1]])
    )


def _opens(text: str, previous: list[int], line: str, width: float) -> bool:
    """Does this line begin a paragraph of its own, right below the previous line? ``width`` is
    how far the lines of the text run."""
    if _AWAITS_NUMBER.search(text[previous[0] : previous[1]].rstrip("* ")) and _NUMBER.match(line):
        return False
    if is_step(line):
        return True
    if marker_of(line)[0] != TEXT or _BASIS.match(line) or _NAMEISH.match(line):
        return not _wrapped_marker(text, previous, line)
    before = text[previous[0] : previous[1]]
    if is_coded(line) and (_END.search(before) or not is_coded(before)):
        return True
    if _is_headed(before, line):
        return True
    if _NUMBER_LINE.match(before) or _LONE.match(before):
        return False
    tail = before.rsplit("\n", 1)[-1].strip()
    if _caps(tail) != _caps(line) and not _DOCUMENT_NUMBER.match(line):
        return not (len(tail) > 60 and not _END.search(tail) and line[:1].islower())
    if is_answer(line):
        return False
    if ends_short(before, line, width):
        return True
    return len(tail) < 45 and bool(_END.search(tail)) and not line.strip(" *_")[:1].islower()


def _is_headed(before: str, line: str) -> bool:
    """``Mục 4. Phát triển hợp tác xã`` on a line that had room for more words: what follows in a
    capital is its text."""
    room = len(line.split(" ", 1)[0]) + len(before) < min(len(line), FULL)
    titled = "\n" not in before and _TITLED.match(before) and not _END.search(before)
    return bool(titled and room and line[:1].isupper() and not _caps(before))


def _wrapped_marker(text: str, previous: list[int], line: str) -> bool:
    """A wrapped sentence may go on with ``- 2030`` or ``12 tháng``: no new paragraph then."""
    tail = text[previous[0] : previous[1]].rsplit("\n", 1)[-1].rstrip()
    if _END.search(tail):
        return False
    if _CITED_ARTICLE.match(line) and not _caps(tail):
        return True
    if len(tail) >= 50 and _COUNTED.match(line) and (tail[-1].islower() or tail[-1] == ","):
        return True
    return len(tail) >= 50 and bool(
        re.match(rf"^\s*(?:[-–]\s*\d|\d{{1,2}}(?:\.\d+)*\s+[{LOWER}]|[-–]\s+[{LOWER}])", line)
    )


def _caps(line: str) -> bool:
    upper = sum(map(str.isupper, line))
    return upper > 0 and upper > 0.8 * (upper + sum(map(str.islower, line)))


def _item(text: str, a: int, b: int) -> Item:
    first, *rest = text[a:b].split("\n", 1)
    if rest and (_LONE.match(first) or _AWAITS_NUMBER.search(first)):
        first = f"{first} {rest[0]}"
    marker, number, body = marker_of(first)
    return Item(a, b, marker, number.strip("()"), a + body)


def _without_lone_bullets(text: str, items: list[Item]) -> list[Item]:
    """A dash at a line's beginning may be one inside a sentence or a name: a long numbered
    paragraph without an end, or a short value behind a colon (``Cơ quan thực hiện: Vụ Tổ chức`` /
    ``- Biên chế``), goes on with a single "bullet" before the next number."""
    out: list[Item] = []
    for k, item in enumerate(items):
        after = items[k + 1].marker if k + 1 < len(items) else TEXT
        host = out[-1] if out else None
        numbered = host is not None and after == host.marker in (NUMBER, LETTER)
        if host is not None and item.marker == DASH and numbered:
            words = text[host.start : host.end]
            goes_on = len(words) > LONG or _VALUE.search(words)
            if goes_on and not _END.search(words):
                out[-1] = replace(host, end=item.end, holes=host.holes + item.holes)
                continue
        out.append(item)
    return out


def _rejoin(text: str, items: list[Item], indent: int) -> list[Item]:
    """Join what a page break tore: a paragraph without an end, then (past footnotes) one that
    begins in the middle of a sentence or, where first lines have an ``indent``, at the edge.
    Footnotes in between become holes."""
    out: list[Item] = []
    for item in items:
        host = _torn_host(text, out, item, indent)
        if host is None:
            out.append(item)
            continue
        top = out[host]
        holes = top.holes + tuple((n.start, n.end) for n in out[host + 1 :])
        out[host] = Item(top.start, item.end, top.marker, top.number, top.body, holes + item.holes)
    return out


def _is_page_number(text: str, item: Item) -> bool:
    return _PAGE.fullmatch(text, item.start, item.end) is not None


def _torn_host(text: str, out: list[Item], item: Item, indent: int) -> int | None:
    if item.marker != TEXT:
        return None
    host = len(out) - 1
    while host >= 0 and (out[host].marker == NOTE or _is_page_number(text, out[host])):
        host -= 1
    if host < 0 or _caps(text[out[host].start : min(out[host].end, out[host].start + 1000)]):
        return None
    lower = text[item.start].islower()
    if indent and host < len(out) - 1 and not indent_at(text, item.start):
        full = indent_at(text, out[host].end) > FULL
        if full and lower:
            return host
        lower = lower or (full and not _caps(text[item.start : item.end]))
    ended = _END.search(text[max(out[host].start, out[host].end - 200) : out[host].end])
    return host if lower and not ended else None


def _whole_notes(items: list[Item]) -> tuple[Item, ...]:
    """A paragraph between a footnote and the bullet that goes on with the list above it is the
    footnote's second paragraph: a list does not stop for one."""
    out: list[Item] = []
    for k, item in enumerate(items):
        body = next((o for o in reversed(out) if o.marker != NOTE), None)
        after = items[k + 1].marker if k + 1 < len(items) else TEXT
        goes_on = body is not None and body.marker == after and after in (DASH, PLUS)
        if item.marker == TEXT and goes_on and out[-1].marker == NOTE:
            out[-1] = replace(out[-1], end=item.end)
        else:
            out.append(item)
    return tuple(out)
