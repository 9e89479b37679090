"""Tables whose cells stand on lines of their own between bare pipes, back to rows.

Each row was written as ``|`` cell ``|`` cell ``|``, so between the last pipe of one row and the
first of the next stands nothing: just what an empty cell looks like. Which of the two it is
follows from the whole: of all ways to part the cells into rows the one is taken in which rows
are as long as the table is wide and begin as rows begin. A row that could as well be parted
otherwise is not sure. (Shortest path over row edges; sureness is the min-marginal of each edge.)
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import accumulate, pairwise

from corpus.text import UPPER
from indexer.parse.cells import Cell
from indexer.parse.numbering import follows, is_ordinal

_INF = float("inf")
_PIPE = re.compile(r"^[ \t]*\|[ \t]*$", re.M)
_INSIDE = re.compile(r"(?:(?!\n[ \t]*\n)[^|])*")
MIN_PIPES = 8
MAX_WIDTH = 24
LONGEST_CELL = 3000
MARGIN = 0.45
"""Below this difference in cost two ways to part a row are as good as each other."""
STRAY = 0.8
"""The cost of a pipe after the last row, which opens a row that is not there."""
_NUMERAL = re.compile(r"[*_\s]*(?:\d{1,3}[.)]?|\d{1,2}(?:\.\d{1,2}){1,3}\.?|[IVL]{1,5}\.?)[*_\s]*")
_GROUP = re.compile(
    rf"[*_\s]*(?:(?:[IVXLC]{{1,5}}|[{UPPER}]|\d{{1,2}}(?:\.\d{{1,2}})*)\s*[./)\-]\s|\*\*|"
    r"(?:Nhóm|Lĩnh vực|Phần|PHẦN|Mục|MỤC)\b)"
)


@dataclass(frozen=True, slots=True)
class Parted:
    """The rows of one run of bare pipes: each the positions of its cells, and whether that is
    the only good way to read them. ``width`` is the number of columns."""

    start: int
    end: int
    width: int
    rows: tuple[tuple[tuple[Cell, ...], bool], ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """The cells between the pipes of a run and what each of them looks like."""

    cells: tuple[Cell, ...]
    empty: tuple[bool, ...]
    ordinal: tuple[bool, ...]
    group: tuple[bool, ...]
    number: tuple[str, ...]
    filled: tuple[int, ...]
    restarts: tuple[int, ...]
    gaps: tuple[int, ...]
    numbered: bool


def bare_tables(text: str) -> list[Parted]:
    """Every run of bare pipes of a text as rows, in order."""
    out = []
    for pipes in _pipe_runs(text):
        run = _run(text, [_trim(text, a[1], b[0]) for a, b in pairwise(pipes)])
        tried = [(cost, *_parted(run, width)) for width, cost in _widths(run).items()]
        _, _, width, edges = min(tried, key=lambda p: (p[0] + p[1], p[2]))
        sure = _sureness(run, width, edges)
        rows = [
            (tuple(run.cells[i:j]), s)
            for (i, j), s in zip(edges, sure, strict=True)
            if run.filled[j] > run.filled[i]
        ]
        if rows:
            out.append(Parted(pipes[0][0], pipes[-1][1], width, tuple(rows)))
    return out


def _pipe_runs(text: str) -> list[list[Cell]]:
    """Pipes with nothing but cells between them. A blank line parts two tables, but for one that
    stands in a cell: the row it tears is whole again with that cell."""
    runs: list[list[Cell]] = []
    for m in _PIPE.finditer(text):
        if runs and _INSIDE.fullmatch(text, runs[-1][-1][1], m.start()):
            runs[-1].append(m.span())
        else:
            runs.append([m.span()])
    whole: list[list[Cell]] = []
    for run in runs:
        if whole and _is_torn(text, whole[-1], run):
            whole[-1] += run
        else:
            whole.append(run)
    return [r for r in whole if len(r) >= MIN_PIPES]


def _is_torn(text: str, run: list[Cell], more: list[Cell]) -> bool:
    """Did a cell with a blank line in it part these runs? Then the cells before it, itself and
    those after it make up one row of the width that the titles have."""
    between = text[run[-1][1] : more[0][0]]
    if len(run) < 4 or len(between) > LONGEST_CELL or "|" in between:
        return False
    if len(more) < 3 and not between.strip():
        return True
    before = [bool(text[a[1] : b[0]].strip()) for a, b in pairwise(run)]
    after = [bool(text[a[1] : b[0]].strip()) for a, b in pairwise(more)]
    width, own = _filled(before), _filled(before[::-1])
    rest = width - own - 1
    if not 0 < own < len(before) or not 0 <= rest <= len(after):
        return False
    return _filled(after) <= rest and not any(after[rest : rest + 1])


def _filled(cells: list[bool]) -> int:
    """How many cells stand before the first that is empty."""
    return next((k for k, filled in enumerate(cells) if not filled), len(cells))


def _run(text: str, cells: list[Cell]) -> _Run:
    words = [text[a:b] for a, b in cells]
    empty = [not w for w in words]
    after_gap = [k == 0 or empty[k - 1] for k in range(len(cells))]
    numeral = [bool(_NUMERAL.fullmatch(w)) for w in words]
    ordinal = [is_ordinal(w) for w in words]
    starts = [k for k in range(1, len(cells)) if after_gap[k] and not empty[k]]
    numbered = sum(ordinal[k] for k in starts) > 0.4 * len(starts)
    titled = [any(c.isalpha() for c in w[:40]) for w in words[1:]] + [False]
    restarts = [numbered and all(signs) for signs in zip(numeral, after_gap, titled, strict=True)]
    return _Run(
        tuple(cells), tuple(empty), tuple(ordinal),
        tuple(bool(_GROUP.match(w)) for w in words),
        tuple(w.strip(" *_.()/-\n") if o else "" for w, o in zip(words, ordinal, strict=True)),
        tuple(accumulate((not e for e in empty), initial=0)),
        tuple(accumulate(restarts, initial=0)), _next_gaps(empty), numbered,
    )  # fmt: skip


def _widths(run: _Run) -> dict[int, float]:
    """Widths worth a try and what speaks against each: the first row's own speaks for itself, as
    does what it gives together with a short second row of titles; the commonest distances
    between numbers that open a row, and somewhat wider ones, need the rows to bear them out."""
    gaps = [k for k, e in enumerate(run.empty) if e]
    first = gaps[0] if gaps else len(run.cells)
    second = gaps[1] - gaps[0] - 1 if len(gaps) > 1 else 0
    opens = [k + 1 for k in gaps if k + 1 < len(run.cells) and run.ordinal[k + 1]]
    steps = Counter(b - a - 1 for a, b in pairwise(opens))
    tried = {n: _strange(n, first) for n, _ in steps.most_common(4)}
    tried |= {first + k: _strange(first + k, first) for k in (1, 2, 3)}
    if 1 < second <= MAX_WIDTH - first and not run.ordinal[gaps[0] + 1]:
        tried |= {first + second - 2: 0.5, first + second - 1: 0.3}
    tried[first] = 0.0
    return {w: cost for w, cost in sorted(tried.items()) if 2 <= w <= MAX_WIDTH} or {2: 0.0}


def _strange(width: int, first: int) -> float:
    """What speaks against a width that the first row does not explain."""
    return min(1.5 * abs(width - first), 6.0)


def _cost(run: _Run, i: int, j: int, width: int) -> float:
    """How unlike a row of the table the cells i..j-1 are; 0 and less for a plain row."""
    n, filled = j - i, run.filled[j] - run.filled[i]
    if not filled:
        return 0.4 if n == width else 1.6 + 0.2 * abs(width - n)
    if n > width:
        return 3.0 * (n - width) + 1.0
    inner = _inner(run, i, j) if run.restarts[j] > run.restarts[i + 1] else 0.0
    return inner + (_opening(run, i, n == width) if i else 0.0) + _short(run, i, n, width)


def _inner(run: _Run, i: int, j: int) -> float:
    """What a row pays for numbers past a gap inside it: they look like the next row's, all the
    more so if they follow on the row's own, or if it has none."""
    own = run.number[i]
    found = [run.number[k] for k in range(i + 1, j) if run.restarts[k + 1] > run.restarts[k]]
    return sum(1.8 if follows(own, n) else 0.4 if own else 1.2 for n in found)


def _opening(run: _Run, i: int, whole: bool) -> float:
    """What a row that is not the first pays for how it begins."""
    if not run.numbered or run.ordinal[i]:
        return 0.0
    if run.empty[i]:
        return 0.3
    return 0.8 if whole else 0.0


def _short(run: _Run, i: int, n: int, width: int) -> float:
    """What a row pays for cells that it lacks: little as titles or as the name of a group, more
    where cells of a row above must reach down into it."""
    if n == width:
        return 0.0
    if i == 0:
        return 0.15 * (width - n)
    heads = run.ordinal[i] if n == 2 else n == 1
    if heads and n <= 2 and n < width - 1:
        return (0.5 if run.group[i] or not run.number[i].isdigit() else 0.9) + 0.2 * (n == 1)
    return 1.0 + min(0.05 * (width - n), 0.3)


def _edges_from(run: _Run, i: int, width: int) -> list[int]:
    """Where a row that begins at cell i may end: before a gap, or at the end of the run."""
    size = len(run.cells)
    ends = [j for j in range(i, min(i + width + 1, size - 1) + 1) if run.empty[j]]
    if not ends or size - i <= width:
        ends.append(size if size - i <= width + 1 else run.gaps[i + width + 1])
    return ends


def _next_gaps(empty: list[bool]) -> tuple[int, ...]:
    """For each cell the first empty one from there on, their number where there is none."""
    out = [len(empty)] * (len(empty) + 1)
    for k in range(len(empty) - 1, -1, -1):
        out[k] = k if empty[k] else out[k + 1]
    return tuple(out)


def _parted(run: _Run, width: int) -> tuple[float, int, list[Cell]]:
    """(cost, width, rows as [first, past last) cell) of the cheapest way to part the run."""
    to_end, step = _to_end(run, width)
    edges, i = [], 0
    while i < len(run.cells):
        edges.append((i, step[i]))
        i = step[i] + 1
    return to_end[0], width, edges


def _to_end(run: _Run, width: int) -> tuple[list[float], list[int]]:
    """For each cell: the least cost of all rows from there on, and where the first of them ends."""
    size = len(run.cells)
    cost, step = [0.0] * (size + 2), [size] * (size + 2)
    cost[size] = STRAY
    for i in range(size - 1, -1, -1):
        found = ((_cost(run, i, j, width) + cost[j + 1], -j) for j in _edges_from(run, i, width))
        cost[i], end = min(found)
        step[i] = -end
    return cost, step


def _sureness(run: _Run, width: int, edges: list[Cell]) -> list[bool]:
    """For each row: does every other way to part its cells cost clearly more?"""
    size = len(run.cells)
    after, _ = _to_end(run, width)
    before = [_INF] * (size + 2)
    before[0] = 0.0
    ending, covering = [_INF] * (size + 1), [_INF] * (size + 1)
    for i in range(size):
        if before[i] == _INF:
            continue
        for j in _edges_from(run, i, width):
            upto = before[i] + _cost(run, i, j, width)
            before[j + 1] = min(before[j + 1], upto)
            whole = upto + after[j + 1]
            ending[j] = min(ending[j], whole)
            for k in range(i, j):
                if run.empty[k] and whole < covering[k]:
                    covering[k] = whole
    limit = after[0] + MARGIN
    return [_is_sure(run, i, j, ending, covering, limit) for i, j in edges]


def _is_sure(
    run: _Run, i: int, j: int, ending: list[float], covering: list[float], limit: float
) -> bool:
    if i and covering[i - 1] < limit:
        return False
    if j < len(run.cells) and covering[j] < limit:
        return False
    return all(ending[k] >= limit for k in range(i, j) if run.empty[k])


def _trim(text: str, a: int, b: int) -> Cell:
    while a < b and (text[a].isspace() or text[a] == "\ufeff"):
        a += 1
    while b > a and text[b - 1].isspace():
        b -= 1
    return a, b
