"""Which columns of a table without tasks a question asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from answerer.facts.data_names import AMOUNT, rows_below_headings
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.records import Table
from corpus.text import fold, folded_syllables

_CUES = Cues("facts", "data_tables")
_PERIOD = re.compile(r"\b(20\d\d)\s*[-–]\s*(20\d\d)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
MOST_BESIDE = 4
NEARLY_ALL = 0.8
FEWEST_YEARS, MOST_YEARS = 2, 3
LEAST_OWN, PART_OF_OWN = 2, 0.4
"""How many syllables, and which share of those that no other title has, name a column in part."""


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
    amounts = _amounts(table, named) if wanted.counts else []
    if best is not None:
        beside = [k for k in _beside(table, best, named) if f" {_key(table.titles[k])} " in said]
        beside += _also_said(table, best, said) if best in amounts else []
        beside = [k for k in beside if k in amounts] if best in amounts else beside
        places = tuple(sorted({best, *beside})) if len(beside) <= MOST_BESIDE else (best,)
        return Columns(places)
    covered = column_covered(engine, table, said, named, wanted.years) if wanted.counts else None
    if covered is not None and covered in amounts:
        return Columns((covered,))
    return Columns(tuple(amounts) if _stand_together(table, amounts) else (), said=False)


def _also_said(table: Table, best: int, said: str) -> list[int]:
    """Other columns whose titles a question says beside the best one (``vốn điều lệ và số thành
    viên``)."""
    rest = said.replace(f" {_key(table.titles[best])} ", " ; ")
    keys = ((k, _key(t)) for k, t in enumerate(table.titles) if k != best)
    return [k for k, key in keys if " " in key and f" {key} " in rest]


def column_covered(
    engine: Engine, table: Table, said: str, named: int, years: frozenset[str] = frozenset()
) -> int | None:
    """The only column of whose title a question says what no other has (``HTX thành lập mới``:
    ``thành lập mới bao nhiêu HTX``), else the one of which it says every telling syllable, and
    more than of any other; of the years that the question names, if it names any. None where no
    column, or more than one, is said so."""
    asked = {*engine.plain(said).split(), *folded_syllables(said)}
    told = {k: _telling(engine, t) for k, t in enumerate(table.titles) if k != named}
    open_ = [k for k in told if not years or years <= _years_of(table.titles[k])]
    own = {k: words - _others(told, k) for k, words in told.items()}
    hit = [k for k, words in own.items() if len(words & asked) >= LEAST_OWN]
    hit = [k for k in hit if len(own[k] & asked) >= PART_OF_OWN * len(own[k])]
    if hit:
        return hit[0] if len(hit) == 1 and hit[0] in open_ else None
    whole = [(len(told[k]), not _years_of(table.titles[k]), k) for k in open_ if told[k] <= asked]
    whole = sorted((n, plain, k) for n, plain, k in whole if n >= LEAST_OWN)
    alone = len(whole) == 1 or (whole and whole[-1][:2] > whole[-2][:2])
    return whole[-1][2] if alone else None


def _telling(engine: Engine, title: str) -> set[str]:
    """The syllables of a title that say what stands below it: no years, no ``Số … đến năm``."""
    words = engine.plain(re.sub(r"\([^()]*\)", " ", title)).split()
    return {w for w in words if w.isalpha()} - {*_CUES.words("idle")}


def _others(told: dict[int, set[str]], column: int) -> set[str]:
    return {w for k, words in told.items() if k != column for w in words}


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
        given = sum(bool(AMOUNT.match(c.text)) for r in rows if (c := r.cells[k]))
        if given and given >= NEARLY_ALL * len(rows):
            out.append(k)
    return out


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
    """How a question may call a column: by its title, as written or with its abbreviations written
    out, by what titles of its kind are called."""
    key = _key(title)
    long = _key(engine.expand(title)) if " " in key else key
    kinds = engine.vocabulary.cues.get("asked", {})
    return (
        key,
        long,
        *(c for first, called in kinds.items() for c in called if key.startswith(first)),
    )


def _key(title: str) -> str:
    own = re.sub(r"\([^()]*\)", " ", title.rpartition(" / ")[2])
    return " ".join(folded_syllables(own))
