"""Row numbers as OCR reads them, set right by the rows around: 2.1, ``22``, 2.3 is 2.1, 2.2, 2.3.

Of all ways to read the column the one is taken in which the numbers need the fewest changes and
follow each other best (Viterbi); a number that fits nothing stays as it was read."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_NUMBER = re.compile(r"\d{1,3}(?:\.\d{1,3})*")
_JUMP = 0.6
"""What it costs that a number does not follow the one above: real tables have such rows."""
_DOTS = 0.1
_NO_NUMBER = 1.5
_PATHS = 24


@dataclass(frozen=True, slots=True)
class _Path:
    """A reading so far: what it cost, its cells, the last number, whether a group just began."""

    cost: float
    cells: tuple[str, ...]
    last: str
    fresh: bool


def successors(number: str) -> list[str]:
    """What may follow a row number: its sibling, the siblings of those above it, its first
    child."""
    parts = number.split(".")
    later = [".".join([*parts[:n], str(int(parts[n]) + 1)]) for n in range(len(parts) - 1, -1, -1)]
    return [*later, f"{number}.1"]


def mended_numbers(column: Sequence[str]) -> list[str]:
    """The first column of a table with its numbers set right; a column that is mostly something
    else stays."""
    if sum(any(map(str.isdigit, cell)) for cell in column) * 2 < len(column):
        return list(column)
    paths = [_Path(0.0, (), "", True)]
    for cell in column:
        best: dict[tuple[str, bool], _Path] = {}
        for path in (new for old in paths for new in _steps(old, cell)):
            known = best.get((path.last, path.fresh))
            if known is None or path.cost < known.cost:
                best[path.last, path.fresh] = path
        paths = sorted(best.values(), key=lambda p: (p.cost, p.cells))[:_PATHS]
    return list(paths[0].cells)


def _steps(path: _Path, cell: str) -> list[_Path]:
    """The ways to read the next cell."""
    read = cell.strip().rstrip(".)")
    if not any(map(str.isdigit, read)):
        fresh = path.fresh or bool(read)
        return [_Path(path.cost, (*path.cells, cell), path.last, fresh)]
    follow = successors(path.last) if path.last else []
    if _NUMBER.fullmatch(read):
        free = read in follow or path.fresh
        cost = path.cost + (0.0 if free else _JUMP)
        out = [_Path(cost, (*path.cells, cell), read, False)]
    else:
        out = [_Path(path.cost + _NO_NUMBER, (*path.cells, cell), path.last, path.fresh)]
    for number in (n for n in follow if n != read):
        change = _change(read, number)
        if change <= 1 + _DOTS:
            out.append(_Path(path.cost + change, (*path.cells, number), number, False))
    return out


def _change(read: str, number: str) -> float:
    """Digits read wrong, and a little for dots that were lost."""
    from rapidfuzz.distance import Levenshtein

    plain = re.sub(r"[^\w]", "", read)
    return float(Levenshtein.distance(plain, number.replace(".", ""))) + _DOTS
