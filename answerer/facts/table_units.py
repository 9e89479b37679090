"""The unit of the numbers in a table: from a column of units, a bracket, or the line above it."""

from __future__ import annotations

import re

from answerer.facts.engine import Engine
from corpus.records import Table, TableRow
from corpus.text import fold
from indexer.parse.columns import UNIT_TITLE

_BRACKET = re.compile(r"\((%|[^\W\d]{1,8}(?:[ /][^\W\d]{1,8}){0,3})\)\s*(?:\W*)$")
_ABOVE = re.compile(r"(?:[Đđ]ơn vị(?: tính)?|[Đđ]vt|ĐVT)\s*:\s*(?P<unit>[^\d:;.()]{1,30}?)\W*$")


_COUNTED = re.compile(r"(?:(?:Tổng\s+)?[Ss]ố\s+(?:lượng\s+)?)?(?P<unit>[A-ZĐ]{2,4})(?=\s|$)")
LONGEST = 20
SHORT = (2, 3, 4)
"""How many letters has an abbreviation that is a unit (``HTX``, ``THT``)."""
_MEASURES = frozenset(("HA", "KM", "KG", "CM", "MM"))
_LETTERS = re.compile(r"[^\W\d_]+")


def unit_of_row(engine: Engine, table: Table, row: TableRow) -> str:
    """What stands in the column ``Đơn vị tính``, or ``Đơn vị`` where that names no agency; ""
    where the table has none."""
    cues = engine.vocabulary.cues["columns"]["unit"]
    for title, cell in zip(table.titles, row.cells, strict=False):
        if cell is not None and any(c in fold(title) for c in cues):
            return _clean(cell.text)
        if cell is not None and fold(title).strip() == UNIT_TITLE and _is_unit(engine, cell.text):
            return _clean(cell.text)
    return ""


def _is_unit(engine: Engine, words: str) -> bool:
    return len(words) <= LONGEST and not engine.agencies_in(words)


def unit_in(name: str) -> str:
    """The unit in the bracket that ends a part of a row's name (``Số HTX mới (HTX)``)."""
    found = _BRACKET.search(name)
    return _clean(found[1]) if found else ""


def unit_counted(title: str) -> str:
    """What a column counts, by the title that opens with it: ``Số HTX đến năm 2025``: ``HTX``."""
    found = _COUNTED.match(title.rpartition(" / ")[2])
    return _clean(found["unit"]) if found else ""


def unit_above(engine: Engine, table: Table) -> str:
    """What the line ``Đơn vị tính: Triệu đồng`` right above a table gives; "" for none."""
    first = engine.place[table.rows[0]] if table.rows else 0
    for k in range(max(0, first - 2), first + 1):
        passage = engine.passages[k]
        found = _ABOVE.search(passage.clean) if passage.document == table.document else None
        if found:
            return _clean(found["unit"])
    return ""


def _clean(unit: str) -> str:
    """A unit as it stands behind a number: ``triệu đồng``, ``HTX``."""
    words = " ".join(unit.split())
    return _LETTERS.sub(lambda m: m[0] if _is_short_form(m[0]) else m[0].lower(), words)


def _is_short_form(word: str) -> bool:
    """Is a word an abbreviation (``HTX``), and no word in capitals?"""
    short = word.isupper() and word.isascii() and len(word) in SHORT
    return short and word not in _MEASURES
