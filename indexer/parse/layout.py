"""Lines of a text as they stand on the page: where words begin and end, counted in characters.

A page printed to text sets its columns side by side with spaces. Two spaces or more part what
stands in two columns; one space parts words, or columns that touch.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LEAST_WIDE = 0.5
"""The share of the words of a column that stand well apart from those of the column before."""
Extent = tuple[int, int]
"""Half-open columns of a line, counted in characters from its beginning."""
_SEGMENT = re.compile(r"\S+(?: \S+)*")
_RULE = re.compile(r"[\s\-–—=_+|.*]*")
_PAGE_NUMBER = re.compile(
    r"\s*(?:[Tt]rang\s+\d{1,3}(?:\s*/\s*\d{1,3})?|[-–]*\s*\d{1,3}\s*[-–]*|\d{1,3}\s*/\s*\d{1,3})\s*"
)


@dataclass(frozen=True, slots=True)
class LaidLine:
    """A line whose first character stands at ``start``; ``segments`` are the stretches that two
    spaces or more part. ``apart``: a blank line, or the edge of the text, stands before it."""

    start: int
    words: str
    segments: tuple[Extent, ...]
    apart: bool
    rule: bool = False

    @property
    def end(self) -> int:
        return self.start + len(self.words)

    @property
    def indent(self) -> int:
        return self.segments[0][0] if self.segments else 0

    def said(self, extent: Extent) -> str:
        return self.words[slice(*extent)]


def laid_lines(text: str) -> list[LaidLine]:
    """The lines of a text that hold something, in order; page numbers that stand alone are left
    out, and do not part what stands before and behind them."""
    out: list[LaidLine] = []
    apart = True
    raw = list(re.finditer(r"[^\n\x0b\x0c\u2028]+", text))
    for k, m in enumerate(raw):
        words = m.group().rstrip()
        apart = apart or k == 0 or text.count("\n", raw[k - 1].end(), m.start()) > 1
        if not words.strip():
            apart = True
            continue
        rule = _RULE.fullmatch(words) is not None and len(words.strip()) > 2
        out.append(LaidLine(m.start(), words, _segments(words), apart, rule))
        apart = False
    return [n for k, n in enumerate(out) if not _is_page_number(text, out, k)]


def _segments(words: str) -> tuple[Extent, ...]:
    return tuple(m.span() for m in _SEGMENT.finditer(words))


def _is_page_number(text: str, lines: Sequence[LaidLine], k: int) -> bool:
    """A figure alone between blank lines (or at a new page) is the page's."""
    line = lines[k]
    last = k + 1 == len(lines) or lines[k + 1].apart
    return line.apart and last and _PAGE_NUMBER.fullmatch(line.words) is not None


def rivers(lines: Iterable[LaidLine]) -> list[Extent]:
    """The blank strips, in characters, that run through all of these lines with words on both
    sides, left to right. Words one blank apart may leave a strip between them by chance: those
    on its right then mostly stand one blank behind others, as the words of a column do not."""
    own = [n for n in lines if n.segments]
    width = max((len(n.words) for n in own), default=0)
    filled = [any(n.words[c : c + 1].strip() for n in own) for c in range(width)]
    strips = [m.span() for m in re.finditer(" +", "".join("x" if f else " " for f in filled))]
    strips = [s for s in strips if s[0] > 0]
    while strips:
        edges = [*strips[1:], (width, width)]
        worth = [_wide(own, s, e[0]) for s, e in zip(strips, edges, strict=True)]
        worst = min(range(len(strips)), key=lambda k: worth[k])
        if worth[worst] >= LEAST_WIDE:
            break
        del strips[worst]
    return strips


def _wide(lines: Sequence[LaidLine], strip: Extent, end: int) -> float:
    """Of the lines with words between a strip and ``end``, the share that has no words one blank
    before them."""
    right = [n for n in lines if n.words[strip[1] : end].strip()]
    close = sum(any(a < strip[0] and strip[1] < b for a, b in n.segments) for n in right)
    return 1 - close / len(right) if right else 0.0
