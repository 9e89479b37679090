"""What names the rows of a table without tasks: their headings, and the column that tells them
apart."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from corpus.records import Span, Table, TableRow
from indexer.parse.numbering import is_below, is_ordinal

LONG_NAME = 4
"""In syllables: from which a name is known by itself."""
AMOUNT = re.compile(r"\W*\d[\d.,]*\s*(?:%|\w{1,6}(?: đồng)?(?:/\S+)?)?\W*$")
_SUM = re.compile(
    r"\W*(?:Tổng(?:\s+(?:cộng|số))?|Cộng|TỔNG(?:\s+(?:CỘNG|SỐ))?|CỘNG)\W*(?:\([^()]*\)\W*)?$"
)
_PART = re.compile(r"\W*[Tt]rong đó\b")


def rows_below_headings(table: Table) -> list[tuple[str, TableRow]]:
    """The rows of a table that are no headings, each with the heading above it. A row may head
    those numbered below it and have values of its own (``I | Số HTX | 11`` above ``1.1 | …``); a
    name that is written once for several rows (``Vùng``) heads them, too."""
    once = _written_once(table)
    out: list[tuple[str, TableRow]] = []
    group, inner, number = "", "", ""
    for row, after in zip(table.body, (*table.body[1:], None), strict=True):
        own = _number(row)
        if row.group:
            group, inner, number = _title(row), "", ""
        elif after is not None and not after.group and _heads(own, _number(after)):
            out.append((group, row))
            inner, number = _title(row), own
        else:
            inner = inner if _stands_under(number, own) else ""
            out.append((inner or group, row))
    if not once:
        return out
    return [(" ".join(c.text for k in once if (c := r.cells[k])) or g, r) for g, r in out]


def _written_once(table: Table) -> list[int]:
    """The first columns, behind one of numbers, whose cells hold for several rows."""
    reaching = {c for r in table.body if not r.group for c in r.merged}
    out: list[int] = []
    for column in range(len(table.titles) - 1):
        if column in reaching:
            out.append(column)
        elif out or not _numbers(table, column):
            break
    return out


def _numbers(table: Table, column: int) -> bool:
    cells = (r.cells[column] for r in table.body if not r.group)
    return all(is_ordinal(c.text) for c in cells if c is not None)


def _number(row: TableRow) -> str:
    first = row.cells[0].text.strip(" .)/") if row.cells and row.cells[0] is not None else ""
    return first if is_ordinal(first) else ""


def _title(row: TableRow) -> str:
    """The words of a heading, without its number and its values."""
    cells = (c.text for c in row.cells if c is not None)
    return " ".join(t for t in cells if not is_ordinal(t) and not AMOUNT.match(t))


def _heads(number: str, after: str) -> bool:
    """``II`` before ``4`` or ``2.1``, ``1`` before ``1.1``."""
    if not number or not after[:1].isdigit():
        return False
    return number.isupper() or is_below(number, after)


def _stands_under(head: str, number: str) -> bool:
    """Does a row go on below a heading: with figures below letters, with ``1.2`` below ``1``?"""
    if head[:1].isdigit():
        return number.startswith(f"{head}.")
    return number[:1].isdigit() or not number


def name_column(table: Table) -> int | None:
    """The column that says what a row is about: the first whose cells are words, few of them
    twice below one heading (``Trong đó: …`` is a part of the row above; a sum has no name)."""
    rows = [(group, r) for group, r in rows_below_headings(table) if not sums_up(r)]
    for column in range(len(table.titles)):
        cells = [(group, c) for group, r in rows if (c := r.cells[column])]
        own = [(group, c) for group, c in cells if not _PART.match(c.text)]
        told = len({(group, c.text) for group, c in own if _is_words(c)})
        if told > 0.8 * (len(rows) - len(cells) + len(own)):
            return column
    return next((k for k in range(len(table.titles)) if _is_of_years(table, k)), None)


def _is_of_years(table: Table, column: int) -> bool:
    """Does a column name the rows by years (``Năm``: ``2022``, ``2023``), a sum below them?"""
    rows = [r for _, r in rows_below_headings(table) if not sums_up(r)]
    cells = [c.text.strip() for r in rows if (c := r.cells[column])]
    return len(cells) > 1 and len(cells) == len(rows) and all(map(is_year, cells))


def is_year(name: str) -> bool:
    """Is the name of a row a year (``2024``, ``Năm 2024``)?"""
    return re.fullmatch(r"(?:Năm\s+)?(?:19|20)\d\d", name.strip()) is not None


def sums_up(row: TableRow) -> bool:
    """Does a row only add up the others (``Tổng cộng``), over the columns of numbers and names?"""
    first = next((c.text for c in row.cells if c is not None and c.text.strip()), "")
    return _SUM.match(first) is not None


def _is_words(cell: Span) -> bool:
    words = re.findall(r"[^\W\d]{2,}", cell.text)
    letters = sum(c.isalpha() for c in cell.text)
    enough = len(words) > 1 or letters > 0.6 * len(cell.text)
    return not is_ordinal(cell.text) and " " in cell.text and bool(words) and enough


def row_names_of(tables: Iterable[Table], plain: Callable[[str], str]) -> dict[str, frozenset[str]]:
    """The names of rows that are long enough to be known by themselves (``HTX Nước mắm Cái
    Rồng``), with the documents whose tables have them; ``plain`` makes a text one to compare."""
    out: dict[str, set[str]] = {}
    for table in tables:
        named = name_column(table) if table.body and not table.columns else None
        if named is None:
            continue
        for row in table.body:
            cell = None if row.group else row.cells[named]
            name = plain(cell.text) if cell is not None and _is_proper(cell.text) else ""
            if len(name.split()) >= LONG_NAME:
                out.setdefault(name, set()).add(table.document)
    return {name: frozenset(own) for name, own in out.items()}


def _is_proper(name: str) -> bool:
    """Does a name end as one of somebody or some place does, with two capitalised words?"""
    words = name.split()
    return len(words) > 2 and all(w[:1].isupper() and not w.isupper() for w in words[-2:])
