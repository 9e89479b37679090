"""Lines of a text one below the other, and how well two neighbours go together in one cell."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from indexer.parse.clean import clean
from indexer.parse.delimited import PAGE_NUMBER

Stretch = tuple[int, int]
APART = 2.5
"""The cost of joining lines past a blank line where blank lines part the cells."""
PAGE_BREAK = 1.0
"""The cost of joining lines past a blank line elsewhere: pages end so."""
ROW_BREAK = 4.0
"""The cost of what goes on past a blank line where blank lines part the rows."""
NEW_SENTENCE = 1.2
MID_SENTENCE = 3.0
WITHIN = 6.0
"""The cost of a cell that ends with no blank line after it where blank lines part the cells."""
_OPEN_END = re.compile(
    r"(?:[,;(\-–/&]|\b(?:và|của|cho|với|các|về|tại|theo|từ|đến|để|do|trong))\s*$"
)
_SIGN = re.compile(r"[-–—.\s]*\w{0,3}[-–—.\s]*")
"""``-nt-``: a whole cell, whatever it ends with."""
_GOES_ON = re.compile(r"[,;)%.]|[-–+•]\s")


@dataclass(frozen=True, slots=True)
class StackedLine:
    """A line ``text[start:end]`` without the white space around it, how it reads, and whether a
    blank line stands before it."""

    start: int
    end: int
    words: str
    apart: bool


def lines_of(text: str, start: int = 0) -> list[StackedLine]:
    """The lines of a text from ``start`` on that hold something."""
    out: list[StackedLine] = []
    apart = False
    for m in re.compile(r"[^\n]*\n?").finditer(text, start):
        words = m.group()
        inner = words.strip()
        if inner:
            a = m.start() + len(words) - len(words.lstrip())
            out.append(StackedLine(a, a + len(inner), clean(inner), apart))
        apart = not inner
    return out


def is_page_number(line: StackedLine) -> bool:
    """A line that only numbers a page: a bare figure could as well be a cell."""
    return bool(PAGE_NUMBER.fullmatch(line.words))


class Seams:
    """The costs of what stands between neighbouring lines. ``spaced``: blank lines part the
    cells, so lines without one between them belong together; ``rows``: they part the rows."""

    def __init__(self, lines: Sequence[StackedLine], spaced: bool, rows: bool = False) -> None:
        self._lines = lines
        self._spaced = spaced
        self._break = ROW_BREAK if rows else PAGE_BREAK

    def join(self, k: int) -> float:
        """What speaks against line ``k`` going on in the cell of the line before it."""
        line = self._lines[k]
        if self._spaced:
            return APART if line.apart else 0.0
        cost = self._break if line.apart else 0.0
        return cost if self._goes_on(k) else cost + NEW_SENTENCE

    def cut(self, k: int) -> float:
        """What speaks against a cell that begins with line ``k``."""
        if self._spaced:
            return 0.0 if self._lines[k].apart else WITHIN
        cost = self._break if self._lines[k].apart else 0.0
        return cost + (MID_SENTENCE if k and self._goes_on(k) else 0.0)

    def _goes_on(self, k: int) -> bool:
        first = self._lines[k].words[:1]
        above = self._lines[k - 1].words
        if first.islower() or (_OPEN_END.search(above) and not _SIGN.fullmatch(above)):
            return True
        return bool(_GOES_ON.match(self._lines[k].words))
