"""Tables of figures whose cells one blank parts: ``TT Chỉ tiêu ĐVT 2023 2024 2025`` over ``1 Số hợp
tác xã HTX 168 176 192``, as text copied from a page gives them.

They are known by the years that end their titles; a row is a line that ends with as many figures.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.vocabulary import Vocabulary
from indexer.parse.cells import Cell
from indexer.parse.columns import NUMBER, UNIT, role_of
from indexer.parse.numbering import is_ordinal
from indexer.parse.tables import Grid, Row

LEAST_YEARS, LEAST_ROWS = 3, 2
"""Years that end the titles, and rows below them."""
LONGEST_UNIT = 4
"""In words: how long a unit of measure may be."""
_LINE = re.compile(r"[^\n]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_FIGURE = re.compile(r"[-–]|\d[\d.,]*%?")
_WHOLE = re.compile(r"\s(?:Tổng(?: cộng)?|Cộng|Cả giai đoạn|Cả kỳ)$")
_GAP = re.compile(r"[ \t]*\n[ \t]*")


def figured(text: str, vocabulary: Vocabulary, taken: Sequence[Cell]) -> list[Grid]:
    """Every such table of a text; ``taken`` are stretches that hold tables written otherwise."""
    lines = [
        m.span()
        for m in _LINE.finditer(text)
        if m.group().strip() and not any(a < m.end() and m.start() < b for a, b in taken)
    ]
    out: list[Grid] = []
    k = 0
    while k < len(lines):
        head = _titles(text, lines[k], vocabulary)
        rows = _rows(text, lines[k:], head, vocabulary) if head else []
        if len(rows) > LEAST_ROWS:
            grid = Grid(rows[0].start, rows[-1].end, tuple(rows), "figured", len(head), True)
            out.append(grid)
        k += max(len(rows), 1)
    return out


def _words(text: str, line: Cell) -> list[Cell]:
    return [m.span() for m in re.compile(r"\S+").finditer(text, *line)]


def _titles(text: str, line: Cell, vocabulary: Vocabulary) -> tuple[Cell, ...]:
    """The titles of a line that ends with years that count up (and what sums them up); () where
    it is none."""
    whole = _WHOLE.search(text[slice(*line)].rstrip())
    last = (line[0] + whole.start() + 1, line[0] + whole.end()) if whole else None
    words = [w for w in _words(text, line) if last is None or w[0] < last[0]]
    years = len(words)
    while years and _YEAR.fullmatch(text, *words[years - 1]):
        years -= 1
    said = [int(text[a:b]) for a, b in words[years:]]
    if len(said) < LEAST_YEARS or said != sorted({*said}) or years == 0:
        return ()
    named = _named(text, words[:years], vocabulary)
    return (*named, *words[years:], *([last] if last else [])) if named else ()


def _named(text: str, words: Sequence[Cell], vocabulary: Vocabulary) -> tuple[Cell, ...]:
    """The titles before the years: that of the numbers, of the names, of the units."""
    first, last = 0, len(words)
    for count in (2, 1):
        if last > count and _role(text, words[:count], vocabulary) == NUMBER:
            first = count
            break
    for count in (3, 2, 1):
        if last - first > count and _role(text, words[last - count :], vocabulary) == UNIT:
            last -= count
            break
    parts = (words[:first], words[first:last], words[last:])
    return tuple((p[0][0], p[-1][1]) for p in parts if p)


def _role(text: str, words: Sequence[Cell], vocabulary: Vocabulary) -> str:
    return role_of(text[words[0][0] : words[-1][1]], vocabulary)


def _rows(
    text: str, lines: Sequence[Cell], head: Sequence[Cell], vocabulary: Vocabulary
) -> list[Row]:
    """The row of the titles and those below it, as far as no blank line parts them."""
    first = lines[0]
    out = [Row(head[0][0], head[-1][1], tuple(head))]
    numbered = _role(text, head[:1], vocabulary) == NUMBER
    count = sum(_YEAR.match(text, a) is not None for a, _ in head)
    count += bool(_WHOLE.search(" " + text[slice(*head[-1])]))
    units = len(head) - count - 1 - numbered > 0
    known = {*vocabulary.cues.get("cells", {}).get("units", ())} if units else set()
    for line in lines[1:]:
        words = _words(text, line)
        if not _GAP.fullmatch(text, first[1], line[0]) or not _is_row(text, words, count):
            break
        out.append(_row(text, words, count, numbered, units, known))
        first = line
    return out


def _is_row(text: str, words: Sequence[Cell], count: int) -> bool:
    figures = words[-count:]
    return len(words) > count and all(_FIGURE.fullmatch(text, a, b) for a, b in figures)


def _row(
    text: str, words: Sequence[Cell], count: int, numbered: bool, units: bool, known: set[str]
) -> Row:
    """The cells of a line: its number, name, unit and figures."""
    name, figures = list(words[:-count]), words[-count:]
    cells: list[Cell] = []
    if numbered:
        own = len(name) > 1 and is_ordinal(text[slice(*name[0])])
        cells.append(name.pop(0) if own else (name[0][0], name[0][0]))
    size = _unit(text, name, known)
    rest = name[: len(name) - size]
    cells.append((rest[0][0], rest[-1][1]))
    if units:
        end = rest[-1][1]
        cells.append((name[-size][0], name[-1][1]) if size else (end, end))
    return Row(words[0][0], words[-1][1], (*cells, *figures))


def _unit(text: str, name: Sequence[Cell], known: set[str]) -> int:
    """How many words that end a name are its unit of measure."""
    for size in range(min(LONGEST_UNIT, len(name) - 1), 0, -1):
        if " ".join(text[a:b] for a, b in name[-size:]).lower() in known:
            return size
    return 0
