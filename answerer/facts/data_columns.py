"""Which columns of a table without tasks a question asks for, and which one names its rows."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from answerer.facts.engine import Engine
from corpus.records import Span, Table, TableRow
from corpus.text import fold, folded_syllables
from indexer.parse.numbering import is_below, is_ordinal

_PERIOD = re.compile(r"\b(20\d\d)\s*[-–]\s*(20\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_AMOUNT = re.compile(r"\W*\d[\d.,]*\s*(?:%|\w{1,6}(?: đồng)?(?:/\S+)?)?\W*$")
_SUM = re.compile(r"\W*(?:Tổng(?:\s+(?:cộng|số))?|Cộng|TỔNG(?:\s+(?:CỘNG|SỐ))?|CỘNG)\W*$")
_PART = re.compile(r"\W*[Tt]rong đó\b")
MOST_BESIDE = 4
NEARLY_ALL = 0.8
FEWEST_YEARS, MOST_YEARS = 2, 3


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns asked for; ``said``: by their titles, else the only one that holds amounts."""

    places: tuple[int, ...]
    said: bool = True


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a question says of a table: its folded syllables between blanks, whether it asks for
    an amount, the years it names, and whether it asks for all of them together."""

    said: str
    counts: bool
    years: frozenset[str] = frozenset()
    whole: bool = False


def columns_asked(engine: Engine, table: Table, wanted: Wanted, named: int) -> Columns:
    """The column whose title a question says, with those beside it below the same title that it
    says, too (``tỷ lệ của thành phố và của xã``); else the columns of amounts where the question
    asks for an amount, and they stand below one title or are only one. Of a table of years: the
    column that adds them up where the question asks for all of them, or the one of its year."""
    said = wanted.said
    of_years = columns_of_years(engine, table, wanted)
    if of_years is not None:
        return of_years
    best = _column_asked(engine, table, said, named)
    if best is not None:
        beside = [k for k in _beside(table, best, named) if f" {_key(table.titles[k])} " in said]
        places = tuple(sorted({best, *beside})) if len(beside) <= MOST_BESIDE else (best,)
        return Columns(places)
    amounts = _amounts(table, named) if wanted.counts else []
    return Columns(tuple(amounts) if _stand_together(table, amounts) else (), said=False)


def columns_of_years(engine: Engine, table: Table, wanted: Wanted) -> Columns | None:
    """The columns of the years that a question names, or the one that adds up all years; None for
    a table that is not of years, or where the question names many years or none of the table."""
    innermost = [t.rpartition(" / ")[2] for t in table.titles]
    years = {k: _times_of(t) for k, t in enumerate(innermost)}
    single = {k: next(iter(y)) for k, y in years.items() if len(y) == 1}
    wanted = replace(wanted, years=frozenset(y for y in wanted.years if _is_of(y, single)))
    if len(single) < FEWEST_YEARS or len(set(single.values())) < len(single):
        return None
    sums = engine.vocabulary.cues["cells"]["total"]
    adds = [k for k, t in enumerate(innermost) if k not in single and _opens(fold(t), sums)]
    if wanted.whole or (wanted.counts and not wanted.years):
        return Columns((adds[0],), said=wanted.whole) if len(adds) == 1 else None
    named = tuple(k for k, y in single.items() if y in wanted.years)
    return Columns(named) if 0 < len(named) <= MOST_YEARS else None


def _times_of(title: str) -> set[str]:
    """The years of a title, or the period that it is (``Năm 2021 - 2022``: ``2021-2022``)."""
    period = _PERIOD.search(title)
    return {f"{period[1]}-{period[2]}"} if period else set(_YEAR.findall(title))


def _is_of(year: str, columns: dict[int, str]) -> bool:
    """Is this a year, or a period that a column is of?"""
    return "-" not in year or year in columns.values()


def _opens(title: str, cues: list[str]) -> bool:
    return any(f"{title} ".startswith(f"{c.strip()} ") for c in cues)


def _stand_together(table: Table, columns: list[int]) -> bool:
    """Is this one column, or do a few all stand below one title?"""
    above = {_outer(table.titles[k]) or table.titles[k] for k in columns}
    return len(above) == 1 and len(columns) <= MOST_BESIDE


def _beside(table: Table, column: int, named: int) -> list[int]:
    """The other columns below the title that a column stands under, or with its own title."""
    own, outer = table.titles[column], _outer(table.titles[column])
    titles = ((k, t) for k, t in enumerate(table.titles) if k not in (column, named))
    return [k for k, t in titles if t == own or (outer and _outer(t) == outer)]


def _outer(title: str) -> str:
    return title.rpartition(" / ")[0]


def _amounts(table: Table, named: int) -> list[int]:
    """The columns behind the names of the rows that hold amounts in nearly all rows (one before
    them only numbers the rows)."""
    rows = [r for _, r in rows_below_headings(table)]
    out = []
    for k in range(named + 1, len(table.titles)):
        given = sum(bool(_AMOUNT.match(c.text)) for r in rows if (c := r.cells[k]))
        if given and given >= NEARLY_ALL * len(rows):
            out.append(k)
    return out


def rows_below_headings(table: Table) -> list[tuple[str, TableRow]]:
    """The rows of a table that are no headings, each with the heading above it. A row may head
    those numbered below it and have values of its own (``I | Số HTX | 11`` above ``1.1 | …``)."""
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
    return out


def _number(row: TableRow) -> str:
    first = row.cells[0].text.strip(" .)/") if row.cells and row.cells[0] is not None else ""
    return first if is_ordinal(first) else ""


def _title(row: TableRow) -> str:
    """The words of a heading, without its number and its values."""
    cells = (c.text for c in row.cells if c is not None)
    return " ".join(t for t in cells if not is_ordinal(t) and not _AMOUNT.match(t))


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
    rows = [(group, r) for group, r in rows_below_headings(table) if not _sums(r)]
    for column in range(len(table.titles)):
        cells = [(group, c) for group, r in rows if (c := r.cells[column])]
        own = [(group, c) for group, c in cells if not _PART.match(c.text)]
        told = len({(group, c.text) for group, c in own if _is_words(c)})
        if told > 0.8 * (len(rows) - len(cells) + len(own)):
            return column
    return next((k for k in range(len(table.titles)) if _is_of_years(table, k)), None)


def _is_of_years(table: Table, column: int) -> bool:
    """Does a column name the rows by years (``Năm``: ``2022``, ``2023``), a sum below them?"""
    rows = [r for _, r in rows_below_headings(table) if not _sums(r)]
    cells = [c.text.strip() for r in rows if (c := r.cells[column])]
    return len(cells) > 1 and len(cells) == len(rows) and all(map(is_year, cells))


def is_year(name: str) -> bool:
    """Is the name of a row a year (``2024``, ``Năm 2024``)?"""
    return re.fullmatch(r"(?:Năm\s+)?(?:19|20)\d\d", name.strip()) is not None


def _sums(row: TableRow) -> bool:
    """Does a row only add up the others (``Tổng cộng``), over the columns of numbers and names?"""
    first = next((c.text for c in row.cells if c is not None and c.text.strip()), "")
    return _SUM.match(first) is not None


def _is_words(cell: Span) -> bool:
    words = re.findall(r"[^\W\d]{2,}", cell.text)
    letters = sum(c.isalpha() for c in cell.text)
    enough = len(words) > 1 or letters > 0.6 * len(cell.text)
    return not is_ordinal(cell.text) and " " in cell.text and bool(words) and enough


def _column_asked(engine: Engine, table: Table, said: str, named: int | None) -> int | None:
    """The column whose title the question says, the longest title first."""
    years = _years_named(table, said)
    found = [
        (len(key), -k)
        for k, title in enumerate(table.titles)
        if k != named and (not years or years & _years_of(title))
        for key in _keys(engine, title)
        if len(key) > 3 and f" {key} " in said
    ]
    return -max(found)[1] if found else None


def _years_named(table: Table, said: str) -> set[str]:
    """The years of the question that the titles of some columns name."""
    own = {y for t in table.titles for y in _years_of(t)}
    return own & set(_YEAR.findall(said))


def _years_of(title: str) -> set[str]:
    """The years that a title names, its innermost part before the others."""
    outer, _, inner = title.rpartition(" / ")
    return set(_YEAR.findall(inner) or _YEAR.findall(outer))


def _keys(engine: Engine, title: str) -> tuple[str, ...]:
    """How a question may call a column: by its title, by what titles of its kind are called."""
    key = _key(title)
    kinds = engine.vocabulary.cues.get("asked", {})
    return (key, *(c for first, called in kinds.items() for c in called if key.startswith(first)))


def _key(title: str) -> str:
    own = re.sub(r"\([^()]*\)", " ", title.rpartition(" / ")[2])
    return " ".join(folded_syllables(own))
