"""Numbers that Word counts and doesn't write: ``1.``, ``a)``, ``Điều 3.`` (ECMA-376, 17.9)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
          (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Level:
    """One level of a list: how its number is shown, its text (``%1.%2``), where it starts."""

    shape: str
    text: str
    start: int
    legal: bool


def value(element: Any, path: str, default: str = "") -> str:  # noqa: ANN401 - lxml has no types
    """The ``w:val`` of the first element at a path of ``w:`` names, or the default."""
    found = element.find("/".join(W + step for step in path.split("/")))
    return default if found is None else found.get(W + "val", default)


@dataclass(slots=True)
class Lists:
    """The lists of a document; it counts as its labels are asked for, in reading order."""

    numbers: dict[str, tuple[str, dict[int, int]]] = field(default_factory=dict)
    levels: dict[str, dict[int, _Level]] = field(default_factory=dict)
    _counts: dict[str, dict[int, int]] = field(default_factory=dict)
    _begun: set[str] = field(default_factory=set)

    def label(self, number: str, level: int) -> str:
        """The label of the next paragraph of list ``number`` at a level from 0; ``""`` where
        there is no such list, ``"-"`` for a bullet."""
        abstract, restarts = self.numbers.get(number, ("", {}))
        own = self.levels.get(abstract, {}).get(level)
        if own is None:
            return ""
        counts = self._counts.setdefault(abstract, {})
        if number not in self._begun:
            self._begun.add(number)
            for deep in restarts:
                counts.pop(deep, None)
        counts[level] = counts.get(level, restarts.get(level, own.start) - 1) + 1
        for deeper in [n for n in counts if n > level]:
            del counts[deeper]
        if own.shape == "bullet":
            return "-"
        return self._text(own, self.levels[abstract], counts)

    def _text(self, own: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
        def shown(m: re.Match[str]) -> str:
            at = int(m[1]) - 1
            level = levels.get(at, own)
            return numeral(counts.get(at, level.start), "decimal" if own.legal else level.shape)

        return re.sub(r"%(\d)", shown, own.text).strip()


def numeral(n: int, shape: str) -> str:
    """A number as Word shows it: ``decimal``, ``lowerLetter``, ``upperRoman`` and the like."""
    if shape == "none":
        return ""
    if shape.endswith("Letter"):
        letters = chr(97 + (n - 1) % 26) * ((n - 1) // 26 + 1)
        return letters.upper() if shape.startswith("upper") else letters
    if shape.endswith("Roman"):
        out = ""
        for size, sign in _ROMAN:
            out += sign * (n // size)
            n %= size
        return out.upper() if shape.startswith("upper") else out
    return f"{n:02d}" if shape == "decimalZero" else str(n)


def lists_of(root: Any | None) -> Lists:  # noqa: ANN401 - lxml has no types
    """The lists that the ``w:numbering`` element of a document defines; none where it has none."""
    if root is None:
        return Lists()
    levels = {
        a.get(W + "abstractNumId"): {_place(x): _level(x) for x in a.iter(W + "lvl")}
        for a in root.iter(W + "abstractNum")
    }
    numbers = {}
    for num in root.iter(W + "num"):
        restarts = {
            _place(o): int(value(o, "startOverride"))
            for o in num.iter(W + "lvlOverride")
            if value(o, "startOverride").isdigit()
        }
        numbers[num.get(W + "numId")] = (value(num, "abstractNumId"), restarts)
    return Lists(numbers, levels)


def _place(element: Any) -> int:  # noqa: ANN401 - lxml has no types
    found = element.get(W + "ilvl", "0")
    return int(found) if found.isdigit() else 0


def _level(x: Any) -> _Level:  # noqa: ANN401 - lxml has no types
    start = value(x, "start", "1")
    first = int(start) if start.isdigit() else 1
    legal = x.find(W + "isLgl") is not None
    return _Level(value(x, "numFmt", "decimal"), value(x, "lvlText"), first, legal)
