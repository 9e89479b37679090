"""What the titles of a table set with spaces say of the lines below: which of them are its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from corpus.text import LOWER, fold
from corpus.vocabulary import Vocabulary
from indexer.parse.columns import NUMBER, role_of
from indexer.parse.layout import Extent, LaidLine
from indexer.parse.numbering import is_ordinal

_NAMES_A_GROUP = re.compile(rf"(?:[A-ZĐ]|[IVX]{{1,5}})[.)/-]\s+[^\W\d_{LOWER}]")


@dataclass(frozen=True, slots=True)
class Frame:
    """What the titles say of the rows: where numbers stand (None where rows have none), how
    totals and what follows a table begin (folded), and the titles' lines as they read."""

    numbers: Extent | None
    totals: tuple[str, ...]
    titles: tuple[str, ...]
    ends: tuple[str, ...]

    def ends_at(self, line: LaidLine) -> bool:
        """Does a line begin as what stands below a table does?"""
        return fold(line.words.strip()).startswith(self.ends)

    def numbered(self, line: LaidLine) -> bool:
        """Does a number that opens a row stand at the line's beginning?"""
        return self._at_left(line) and is_ordinal(line.said(line.segments[0]))

    def names_group(self, line: LaidLine) -> bool:
        """Does a line that stands apart, inside the columns, hold nothing but the name of a group
        with its letter (``     B. Số hóa``)?"""
        alone = line.apart and len(line.segments) == 1 and self.numbers is not None
        return alone and _NAMES_A_GROUP.match(line.said(line.segments[0])) is not None

    def number(self, line: LaidLine) -> str:
        return line.said(line.segments[0]).strip(" ./)(-")

    def sums(self, line: LaidLine) -> bool:
        return f"{fold(line.words.strip())} ".startswith(self.totals)

    def _at_left(self, line: LaidLine) -> bool:
        return self.numbers is not None and line.indent < self.numbers[1]

    def parted(self, line: LaidLine) -> LaidLine:
        """The line with its number cut off where one blank only stands behind it."""
        first = line.segments[0]
        token = line.said(first).split(" ")[0]
        end = first[0] + len(token)
        if not self._at_left(line) or end == first[1] or not is_ordinal(token):
            return line
        return replace(line, segments=(((first[0], end)), (end + 1, first[1]), *line.segments[1:]))


def frame_of(head: Sequence[LaidLine], vocabulary: Vocabulary) -> Frame:
    own = [n for n in head if n.segments and not n.rule]
    left = min(n.segments[0] for n in own)
    first = [n.segments[0] for n in own if n.segments[0][0] < left[1]]
    title = " ".join(n.said(n.segments[0]) for n in own if n.segments[0] in first)
    numbers = (min(a for a, _ in first), max(b for _, b in first) + 1)
    cues = vocabulary.cues.get("cells", {})
    totals, ends = tuple(cues.get("total", ())), tuple(cues.get("below", ()))
    known = role_of(title, vocabulary) == NUMBER
    keys = tuple(_key(n) for n in own)
    return Frame(numbers if known else None, totals, keys, ends)


def _key(line: LaidLine) -> str:
    return " ".join(line.words.lower().split())


def within(frame: Frame, lines: Sequence[LaidLine]) -> Iterator[tuple[int, LaidLine]]:
    """The lines of the body, each with its position, rules and titles that a new page repeats
    left out."""
    apart = False
    for k, line in enumerate(lines):
        if line.rule or _key(line) in frame.titles:
            apart = apart or line.apart
            continue
        parted = frame.parted(line)
        if _is_past(frame, parted, apart or line.apart, k):
            return
        yield k, replace(parted, apart=apart or line.apart)
        apart = False


def is_broken_off(frame: Frame, lines: Sequence[LaidLine]) -> bool:
    """Do more rows follow below a line that is none, with no blank line between them?"""
    for line in lines:
        if line.apart or frame.ends_at(line):
            return False
        parted = frame.parted(line)
        if frame.numbered(parted) and len(parted.segments) > 2:
            return True
    return False


def _is_past(frame: Frame, line: LaidLine, apart: bool, k: int) -> bool:
    """Is this line no part of the table any more?"""
    if frame.ends_at(line):
        return True
    if frame.sums(line) and len(line.segments) > 1:
        return False
    if frame.numbers is None:
        return len(line.segments) < 2 if k and apart else False
    if frame.numbered(line):
        return len(line.segments) < 2
    if line.indent < frame.numbers[1]:
        return len(line.segments) < 2 or apart
    return False


def telling(frame: Frame, line: LaidLine) -> LaidLine | None:
    """A line that shows where the columns stand; None for one that may run over them: a number
    and a title, one stretch of words."""
    if frame.numbered(line):
        return line if len(line.segments) > 2 else None
    if len(line.segments) < 2:
        return None
    if frame.numbers is None or line.indent >= frame.numbers[1]:
        return line
    cut = line.segments[0][1]
    return replace(line, words=" " * cut + line.words[cut:], segments=line.segments[1:])
