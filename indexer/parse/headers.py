"""The titles of a table: where they stand, which column each names and what its role is.

Titles come in one row, or in two where a title spans several columns that have titles of their
own (``Cơ quan thực hiện`` over ``Chủ trì`` and ``Phối hợp``); below them may stand a row that
numbers the columns. Wordings of titles are in corpus/vocabulary/columns.toml and cues.toml.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.text import folded_syllables
from corpus.vocabulary import Vocabulary
from indexer.parse.columns import (
    COORDINATING,
    LEAD,
    NUMBER,
    RESPONSIBLE,
    TASK,
    UNIT,
    UNIT_TITLE,
    inner_role,
    is_task_table,
    role_of,
    without_superseded,
)
from indexer.parse.kinds import AGENCIES, AGENCY, FIGURE, NUMBERING, TIME, kind_of
from indexer.parse.numbering import is_ordinal
from indexer.parse.spanning import spread

LOOKED_AT = 3
"""Rows among which the titles are looked for."""
LONGEST_TITLE, SHORT_TITLE = 160, 60
LEAST_AMOUNTS, SHARE_OF_AMOUNTS = 3, 0.6
"""Rows below titles that nobody knows, and the share of them with an amount in one column."""
_FIGURE = re.compile(r"[\d.,%\s]+")
_YEAR = re.compile(r"(?:19|20)\d\d")
_INDEX = re.compile(r"\(?\s*(\d{1,2}|[A-Za-z])\s*\)?(?:\s*=.*)?")
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Header:
    """``titles`` and ``roles`` of all columns in order, an unknown role being ``""``; the rows
    ``at`` to ``at + rows`` hold them. ``sure`` is False where a title's column was guessed."""

    at: int
    rows: int
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    sure: bool = True


def header_of(rows: Rows, width: int, vocabulary: Vocabulary, ruled: bool = False) -> Header | None:
    """The titles of a table whose rows read so; None where none of the first rows is one of
    titles. ``ruled``: a rule below the first row says that it is one."""
    for at, row in enumerate(rows[:LOOKED_AT]):
        if sum(map(bool, row)) > 1 and names_columns(row, vocabulary):
            return _named(rows, at, width, vocabulary)
        if len(row) == width and _stands_over_figures(row, rows[at + 1 :], vocabulary):
            return _named(rows, at, width, vocabulary)
    if rows and len(rows[0]) == width and _stands_over_amounts(rows):
        return _named(rows, 0, width, vocabulary)
    return _named(rows, 0, width, vocabulary) if ruled and rows and any(rows[0]) else None


def names_columns(row: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Two known titles, or a number column and other titles of which none is a figure."""
    if any(len(w) > LONGEST_TITLE for w in row):
        return False
    roles = [role_of(w, vocabulary) for w in row]
    if is_task_table(roles):
        return True
    figures = any(_FIGURE.fullmatch(w) and not _YEAR.fullmatch(w) for w in row if w)
    return not figures and (roles[0] == NUMBER or len({*roles} - {"", RESPONSIBLE}) > 1)


def _stands_over_figures(row: Sequence[str], body: Rows, vocabulary: Vocabulary) -> bool:
    """Does a row without a figure (but years) stand over two columns that hold nothing else?
    ``Nguồn vốn | Năm 2025 | Cộng`` over ``Ngân sách tỉnh | 9.500 | 28.000``."""
    if not all(row) or any(len(w) > LONGEST_TITLE for w in row):
        return False
    if any(kind_of(w, vocabulary) == FIGURE for w in row):
        return False
    whole = [r for r in body if len(r) == len(row)]
    held = [[r[k] for r in whole if r[k]] for k in range(1, len(row))]
    over = [own for own in held if len(own) > 1 and all(map(_FIGURE.fullmatch, own))]
    return len(over) > 1 and any(w[:1].isalpha() for w in row[1:])


def _stands_over_amounts(rows: Rows) -> bool:
    """Does a first row without a digit stand over a column in which most cells have one?
    ``Mục hỗ trợ | Mức tối đa`` over ``Tư vấn | 100%; 25 triệu đồng``."""
    titles, whole = rows[0], [r for r in rows[1:] if len(r) == len(rows[0])]
    short = all(w and len(w) <= SHORT_TITLE and w[-1] not in ".;:" for w in titles)
    if not short or len(whole) < LEAST_AMOUNTS or any(c.isdigit() for w in titles for c in w):
        return False
    held = [sum(any(c.isdigit() for c in r[k]) for r in whole) for k in range(1, len(titles))]
    return max(held, default=0) >= SHARE_OF_AMOUNTS * len(whole)


def _named(rows: Rows, at: int, width: int, vocabulary: Vocabulary) -> Header:
    below = rows[at + 1] if at + 1 < len(rows) else ()
    body = rows[at + 1 :]
    if _repeats(rows[at], below, vocabulary):
        found = Header(at, 2, _hung(rows[at], below), ())
    elif len(rows[at]) < width:
        titles, count, sure = spread(rows[at], below, body, width, vocabulary)
        found = Header(at, count, titles, (), sure)
    else:
        found = Header(at, 1, tuple(rows[at]), ())
    roles = _settled(found.titles, rows[at + found.rows :], vocabulary)
    index = rows[at + found.rows] if at + found.rows < len(rows) else ()
    return Header(at, found.rows + _numbers_columns(index), found.titles, roles, found.sure)


def _repeats(row: Sequence[str], below: Sequence[str], vocabulary: Vocabulary) -> bool:
    """A second row of titles that repeats or leaves blank what spans both rows."""
    if len(row) != len(below) or list(row) == list(below):
        return False
    if _hangs_below(row, below):
        return True
    same = [a == b or not b for a, b in zip(row, below, strict=True)]
    named = [bool(role_of(b, vocabulary)) for b, s in zip(below, same, strict=True) if not s]
    blank = sum(not a for a in row)
    twins = len(row) - len(set(row)) > 0
    return len(named) > 1 and all(named) and same[0] and (twins or blank > 0)


def _hangs_below(row: Sequence[str], below: Sequence[str]) -> bool:
    """Is a second row filled where a title spans columns (the blank titles and the one before
    them), and nowhere else but with years? ``Xã | Giao | | Ghi chú`` over ``| 2025 | 2026 |``."""
    spanned = _spanned(row)
    filled = [k for k, b in enumerate(below) if b]
    years = all(_YEAR.fullmatch(below[k]) for k in filled)
    inside = filled == spanned or (years and {*spanned} < {*filled} and len(filled) < len(row))
    return len(spanned) > 1 and bool(row[0]) and not below[0] and inside


def _spanned(row: Sequence[str]) -> list[int]:
    """The columns below titles that span several: the blank ones and those they go on from."""
    last = len(row) - 1
    return [k for k, a in enumerate(row) if not a or (k < last and not row[k + 1])]


def _hung(row: Sequence[str], below: Sequence[str]) -> tuple[str, ...]:
    """The titles of two rows as one; a blank one goes on with the title before it where both have
    one of their own below them."""
    out: list[str] = []
    outer = ""
    for a, b in zip(row, below, strict=True):
        outer = a if a else outer if b else ""
        out.append(f"{outer} / {b}" if b and outer and outer != b else b or a)
    return tuple(out)


def _numbers_columns(row: Sequence[str]) -> bool:
    """``(1) | (2) | (3) = (1) + (2)`` below the titles; the number column may be left out."""
    found = [_INDEX.fullmatch(w) for w in (row if row and row[0] else row[1:])]
    digits = [int(m[1]) for m in found if m and m[1].isdigit()]
    return (
        len(digits) > 1 and all(found) and digits == list(range(digits[0], digits[0] + len(digits)))
    )


def _settled(titles: Sequence[str], body: Rows, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The roles of the columns by their titles, each of number and task once; what the titles
    leave open where agencies are named is settled by what stands in the columns."""
    roles = [inner_role(t, vocabulary) for t in titles]
    whole = [r for r in body if len(r) == len(titles)][:50]
    sizes = [sum(len(r[k]) for r in whole) for k in range(len(titles))]
    _without_figures(roles, titles, whole, vocabulary)
    if TASK in roles and NUMBER not in roles and not roles[0] and _are_numbers(whole):
        roles[0] = NUMBER
    _once(roles, NUMBER, {k: -k for k in range(len(roles))})
    _once(roles, TASK, dict(enumerate(sizes)))
    if TASK not in roles and {LEAD, COORDINATING} & {*roles}:
        open_ = [k for k, r in enumerate(roles) if not r and titles[k]]
        if open_ and whole:
            roles[max(open_, key=lambda k: (sizes[k], -k))] = TASK
    if TASK in roles and not {LEAD, RESPONSIBLE, COORDINATING} & {*roles} and len(whole) > 1:
        _find_agencies(roles, titles, whole, vocabulary)
    return tuple(without_superseded(roles, titles, vocabulary))


def _are_numbers(whole: Rows) -> bool:
    """Do the rows begin with their numbers, whatever title these have?"""
    firsts = [r[0] for r in whole if r[0] and any(r[2:])]
    return len(firsts) > 1 and all(map(is_ordinal, firsts)) and len({*firsts}) == len(firsts)


def _without_figures(
    roles: list[str], titles: Sequence[str], whole: Rows, vocabulary: Vocabulary
) -> None:
    """Figures do nothing, and units stand beside figures: ``Ước thực hiện 2025`` says nobody who
    is responsible (``Chỉ tiêu thành lập mới`` over figures no task), nor does ``Đơn vị`` over
    *người*, *%* in a table of goals."""
    kinds = [[kind_of(r[k], vocabulary) for r in whole if r[k]] for k in range(len(titles))]
    figures = [bool(own) and {*own} <= {FIGURE, NUMBERING, TIME} for own in kinds]
    for k, role in enumerate(roles):
        if role == TASK and figures[k] and len(kinds[k]) > 1:
            roles[k] = ""
        if role != RESPONSIBLE or len(kinds[k]) < 2 or {AGENCY, AGENCIES} & {*kinds[k]}:
            continue
        if figures[k]:
            roles[k] = ""
        elif any(figures[k + 1 :]) and " ".join(folded_syllables(titles[k])) == UNIT_TITLE:
            roles[k] = UNIT


def _once(roles: list[str], role: str, weight: dict[int, int]) -> None:
    found = [k for k, r in enumerate(roles) if r == role]
    for k in found:
        if k != max(found, key=lambda n: (weight[n], -n)):
            roles[k] = ""


def _find_agencies(
    roles: list[str], titles: Sequence[str], whole: Rows, vocabulary: Vocabulary
) -> None:
    """A column without a known title in which agencies stand says who is responsible."""
    for k, role in enumerate(roles):
        if role or not titles[k]:
            continue
        kinds = [kind_of(r[k], vocabulary) for r in whole if r[k]]
        agencies = sum(kind in (AGENCY, AGENCIES) for kind in kinds)
        if len(kinds) > 1 and agencies >= 0.8 * len(kinds):
            roles[k] = RESPONSIBLE
            return
