"""Tables that say with a sign below the name of each agency which part it has: ``Công việc | Sở A
| Sở B | Sở C`` over ``Kiểm tra … | P | C | P``. They are read as one column of those who lead and
one of those who take part, named as the titles name them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from corpus.records import Span
from indexer.parse.cell_roles import Shorts
from indexer.parse.columns import COORDINATING, LEAD, TASK
from indexer.parse.sheets import Line, Sheet

T = TypeVar("T")
LEAST_AGENCIES, LEAST_LED = 3, 2
"""Columns of signs that such a table has, and rows of it in which one leads."""
TITLES = ("Chủ trì", "Phối hợp")
PLAIN_SIGNS: Shorts = (frozenset({"c"}), frozenset({"p"}))
"""Signs that stand for the two parts in such tables and nowhere else."""
_AROUND = " .*()"


def with_parts(text: str, sheet: Sheet, shorts: Shorts) -> Sheet:
    """The sheet with two columns for those who lead and who take part in place of those that hold
    signs only; the sheet itself where it is no such table."""
    lead, others = (own | plain for own, plain in zip(shorts, PLAIN_SIGNS, strict=True))
    signs = [k for k in range(len(sheet.roles)) if _holds_signs(sheet, k, lead | others)]
    task = _task(sheet, signs)
    named = _names(text, sheet, signs)
    if len(signs) < LEAST_AGENCIES or task is None or named is None:
        return sheet
    lines = [_line(line, signs, named, (lead, others)) for line in sheet.lines]
    if sum(line.cells[signs[0]] is not None for line in lines) < LEAST_LED:
        return sheet
    roles = [TASK if k == task else "" if r == TASK else r for k, r in enumerate(sheet.roles)]
    return replace(
        sheet, lines=tuple(lines), titles=_without(sheet.titles, signs, TITLES),
        roles=_without(roles, signs, (LEAD, COORDINATING)),
    )  # fmt: skip


def _holds_signs(sheet: Sheet, k: int, signs: frozenset[str]) -> bool:
    """Does a column that has a title hold nothing but these signs, and one at least?"""
    own = [c.text for line in sheet.lines if not line.group and (c := line.cells[k])]
    return bool(own and sheet.titles[k]) and all(w.lower().strip(_AROUND) in signs for w in own)


def _task(sheet: Sheet, signs: Sequence[int]) -> int | None:
    """The column that says what is done: the one known, else the first before the signs."""
    if TASK in sheet.roles:
        return sheet.roles.index(TASK)
    before = range(signs[0] if signs else 0)
    return next((k for k in before if sheet.roles[k] in ("", LEAD) and sheet.titles[k]), None)


def _names(text: str, sheet: Sheet, signs: Sequence[int]) -> list[Span] | None:
    """Where the titles of these columns stand; None where one is not written as it reads."""
    at, end = sheet.start, min((line.start for line in sheet.lines), default=sheet.end)
    out = []
    for k in signs:
        title = sheet.titles[k].rpartition(" / ")[2]
        start = text.find(title, at, end)
        if start < 0:
            return None
        at = start + len(title)
        out.append(Span(start, at, title))
    return out


def _line(line: Line, signs: Sequence[int], named: Sequence[Span], parts: Shorts) -> Line:
    """The row with the names of those who lead and who take part in place of its signs."""
    if line.group:
        return replace(line, cells=_without(line.cells, signs, (None, None)))
    given = [
        _joined([n for k, n in zip(signs, named, strict=True)
                 if (c := line.cells[k]) and c.text.lower().strip(_AROUND) in part])
        for part in parts
    ]  # fmt: skip
    cells = _without(line.cells, signs, given)
    merged = tuple(signs[0] + n for n, cell in enumerate(given) if cell)
    return replace(line, cells=cells, merged=merged)


def _joined(names: Sequence[Span]) -> Span | None:
    if not names:
        return None
    return Span(names[0].start, names[-1].end, "; ".join(n.text for n in names))


def _without(row: Sequence[T], signs: Sequence[int], two: Sequence[T]) -> tuple[T, ...]:
    """A row with two cells where the first of these columns stood, and none for the others."""
    out: list[T] = []
    for k, cell in enumerate(row):
        if k == signs[0]:
            out.extend(two)
        elif k not in signs:
            out.append(cell)
    return tuple(out)
