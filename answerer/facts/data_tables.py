"""Rows of tables that give no tasks (prices, criteria, procedures): which row and which column a
question names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from answerer.facts.ask import Ask
from answerer.facts.data_columns import Wanted, columns_asked
from answerer.facts.data_names import is_year, name_column, rows_below_headings, sums_up
from answerer.facts.engine import Engine
from answerer.facts.row_names import (
    LEAST_NAMED,
    common_syllables,
    is_place_unsaid,
    named_apart,
    named_below,
    named_share,
    short_of,
    without_brackets,
)
from answerer.facts.table_units import unit_above, unit_in, unit_of_row
from answerer.facts.totals import years_asked
from answerer.question.pronouns import points_back
from corpus.phrases import words_of
from corpus.records import Table, TableRow
from corpus.text import fold, folded_syllables

LEAST_RECALL = 0.6
"""The share of the question's weight that row, column and title of the document must hold."""
LEAST_WHOLE = 0.45
"""The same where it says the whole name of the row and asks for an amount."""
WHOLE = 0.8
"""The same where it names no column."""
ALONE = 0.75
"""The share of what a question says beside idle words, where it names row and column in full."""
MARGIN = 0.1
MOST_DOCUMENTS = 3
_PERIOD = re.compile(r"20\d\d\s*[-–]\s*20\d\d")


@dataclass(frozen=True, slots=True)
class DataCell:
    """The cells asked for: the name of their row, the title and the value of each, their passage,
    how much of the question they hold, the unit that the row or the line above the table gives
    ("" for none), whether the question says the whole name and nothing else to speak of, and the
    passages ``above`` in which a part of the name stands."""

    name: str
    values: tuple[tuple[str, str], ...]
    passage: int
    recall: float
    unit: str = ""
    alone: bool = False
    above: tuple[int, ...] = ()


def cell_asked(engine: Engine, ask: Ask, counts: bool) -> DataCell | None:
    """The one cell whose row and column a question names; None where it names no column (and
    does not ask how many), or several rows as well as each other."""
    said = _said(engine, ask)
    few = 0 < len(ask.documents) <= MOST_DOCUMENTS
    documents = ask.documents if few else _with_row_named(engine, ask, said)
    counts = counts or bool(ask.question.kinds & {"money", "percent"})
    wanted = Wanted(said, counts, _years(ask.text), asks_whole(engine, ask.text))
    tables = [t for t in engine.index.tables if t.document in documents and _has_data(t)]
    rows = [c for t in tables for c in _cells(engine, ask, t, wanted)]
    rows = rows or [c for t in tables for c in _cells(engine, ask, t, wanted, _told(engine, ask))]
    ranked = sorted(rows, key=lambda r: (-r[0], r[1].passage))
    if not ranked or (len(ranked) > 1 and ranked[0][0] - ranked[1][0] < MARGIN):
        return None
    cell = ranked[0][1]
    return cell if cell.recall >= _least(cell, wanted, len(ranked) == 1) else None


def _with_row_named(engine: Engine, ask: Ask, said: str) -> frozenset[str]:
    """Of many documents the one in which alone a table has a row of a long name that stands in
    the question as it is written (``HTX Nước mắm Cái Rồng``); empty where there is none."""
    named = [(n, own) for n, own in engine.row_names.items() if f" {n} " in said]
    longest = max(named, key=lambda f: len(f[0]), default=None)
    own = longest[1] & ask.documents if longest is not None else frozenset()
    return own if len(own) == 1 else frozenset()


def _told(engine: Engine, ask: Ask) -> frozenset[int]:
    """The row of a table that the answer before told, and no other, where the question points at
    it (``vốn điều lệ của nó``)."""
    told = {k for k in ask.before if engine.passages[k].kind == "row"}
    return frozenset(told) if len(told) == 1 and points_back(ask.text) else frozenset()


def _has_data(table: Table) -> bool:
    """Does a table give more than who does what: has it none of these columns, or others beside
    them (an indicator by years, and who follows it)?"""
    return bool(table.body) and (not table.columns or "" in table.columns)


def _least(cell: DataCell, wanted: Wanted, only: bool) -> float:
    """What a row must hold to be told: less where an amount is asked of a row named in full, or
    of the only one named, for a year; hardly anything where nothing else is said."""
    if cell.alone:
        return 0.0
    if only and wanted.counts and wanted.years:
        return LEAST_WHOLE
    whole = named_share(cell.name, wanted.said) == 1
    whole = whole and (len(folded_syllables(cell.name)) > 2 or is_year(cell.name))
    return LEAST_WHOLE if whole and wanted.counts else LEAST_RECALL


def _years(text: str) -> frozenset[str]:
    """The years that a question names, but for those in numbers of documents; those of a period
    together (``2021-2022``)."""
    periods = (re.sub(r"\s*[-–]\s*", "-", p) for p in _PERIOD.findall(text))
    return frozenset((*map(str, years_asked(_PERIOD.sub(" ", text))), *periods))


def asks_whole(engine: Engine, text: str) -> bool:
    """Does a question ask for all years together (``cả 5 năm``, ``cả giai đoạn``)?"""
    said = f" {' '.join(folded_syllables(text))} "
    return any(f" {w} " in said for w in engine.vocabulary.cues["all_years"]["said"])


def _said(engine: Engine, ask: Ask) -> str:
    """The syllables of a question, folded, as typed and with its abbreviations written out; of
    one in English those of its words in Vietnamese."""
    if ask.language != "en":
        typed = " ".join(folded_syllables(ask.question.text))
        return _without_others(engine, ask, f" {typed} ; {engine.plain(ask.question.text)} ")
    units = (u for c in ask.concepts for _, spelled in c.alternatives for u in spelled)
    return f" {' ; '.join(u.replace('_', ' ') for u in units)} "


def _without_others(engine: Engine, ask: Ask, said: str) -> str:
    """What is said without the names of provinces that the documents asked about are not of: the
    other side of a comparison names no row of theirs (``Quảng Bình`` no ``huyện Yên Bình``)."""
    own = {engine.documents[d].province for d in ask.documents}
    for p in ask.question.provinces:
        name = " ".join(folded_syllables(engine.vocabulary.provinces[p].name))
        said = said if p in own else said.replace(f" {name} ", " ; ")
    return said


def _cells(
    engine: Engine, ask: Ask, table: Table, wanted: Wanted, told: frozenset[int] = frozenset()
) -> Iterator[tuple[float, DataCell]]:
    """The cells of the column that a question names, with how well it names their rows; those of
    the rows ``told`` before are named by what points at them."""
    named = name_column(table)
    if named is None:
        return
    columns, said = columns_asked(engine, table, wanted, named), wanted.said
    typed = f"{' '.join(folded_syllables(ask.question.text))} "
    least = LEAST_NAMED if columns.said else WHOLE
    document = engine.documents[table.document].title
    names = [c.text for _, r in rows_below_headings(table) if (c := r.cells[named])]
    often = Counter(names)
    shorts = {n: short_of(engine, n) for n in often}
    common = common_syllables([shorts[n] for n in names])
    for group, row in rows_below_headings(table):
        name = row.cells[named]
        values = tuple((table.titles[k], c.text) for k in columns.places if (c := row.cells[k]))
        if not row.sure or name is None or not values:
            continue
        place = engine.place[row.passage]
        if place not in told and is_place_unsaid(engine, table, name.text, f"{said} {typed}"):
            continue
        short, below = shorts[name.text], group if often[name.text] > 1 else ""
        bare = short_of(engine, without_brackets(name.text))
        short = bare if named_share(bare, said) > named_share(short, said) else short
        called = f"{below} {name.text}".strip()
        if is_year(called) and called[:1].isdigit():
            called = f"{table.titles[named]} {called}"
        fit = named_share(short, said)
        fit = named_below(short_of(engine, below), short, said) if below else fit
        fit = float(columns.said) if place in told else fit
        adds = wanted.whole and columns.said and sums_up(row)
        fit = 1.0 if adds else fit
        if fit >= least and (place in told or adds or named_apart(short, common, said)):
            other = (
                c.text for c in row.cells if c is not None and not c.text.strip()[:1].isdigit()
            )
            years = (f"năm {y}" for t, _ in values for y in years_asked(t))
            titles = " ; ".join((table.titles[named], *(t for t, _ in values), *years))
            above = " ; ".join((*other, group, short, *engine.passages[place].path[-2:]))
            recall = engine.recall_in(ask, f"{above} ; {titles} ; {document}")
            unit = unit_of_row(engine, table, row) or unit_in(name.text) or unit_in(group)
            unit = unit or unit_above(engine, table)
            alone = wanted.counts and columns.said and fit == 1
            alone = alone and _says_no_more(engine, ask, f"{above} ; {titles} ; {document}")
            once = written_above(engine, table, row)
            yield fit + recall, DataCell(called, values, place, recall, unit, alone, once)


def written_above(
    engine: Engine, table: Table, row: TableRow, columns: Iterable[int] | None = None
) -> tuple[int, ...]:
    """The passages of the rows in which cells of a row are written that hold for several; those
    of some ``columns`` only, where these are given."""
    wanted = row.merged if columns is None else [k for k in columns if k in row.merged]
    spans = {cell.start for k in wanted if (cell := row.cells[k]) is not None}
    rows = (r for r in table.body if r.passage != row.passage)
    own = {r.passage for r in rows for k, c in enumerate(r.cells)
           if c is not None and c.start in spans and k not in r.merged}  # fmt: skip
    return tuple(sorted(engine.place[p] for p in own))


def _says_no_more(engine: Engine, ask: Ask, told: str) -> bool:
    """Is nearly all that a question says held, but for words that only ask for an amount (``dự
    kiến bố trí``, ``phải đạt``)?"""
    idle = {s for w in engine.vocabulary.questions["amounts"]["idle"] for s in words_of(fold(w))}
    telling = [c for c in ask.concepts if not set(words_of(fold(c.words))) <= idle]
    return engine.share(telling, told) >= ALONE
