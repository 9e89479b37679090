"""The titles of a table set with spaces: which lines hold them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.text import LOWER
from corpus.vocabulary import Vocabulary
from indexer.parse.cells import Cell
from indexer.parse.columns import NUMBER, role_of
from indexer.parse.headers import names_columns
from indexer.parse.layout import LaidLine
from indexer.parse.numbering import is_ordinal

MAX_TITLE_LINES = 5
FIGURE_LINES = 2
"""Lines of figures below a line that make it one of titles."""
_YEAR = re.compile(r"(?:[Nn]ăm\s+)?(?:19|20)\d\d(?:\s*[-–]\s*(?:19|20)?\d\d)?")
_FIGURE = re.compile(r"[-–]|[\d.,]*\d[\d.,]*\s*%?")
_BULLET = re.compile(r"[-–+•]\s")
"""What opens a recipient (``- TT Tỉnh ủy``) and no title of numbers."""
_GOES_ON = re.compile(rf"[{LOWER}(\d/]")


def title_lines(lines: Sequence[LaidLine], k: int, vocabulary: Vocabulary) -> Cell | None:
    """The lines (first, past) of the titles that line ``k`` holds, with the rest of broken titles
    above and below it; None where it holds none."""
    line = with_number_apart(lines[k], vocabulary)
    words = [line.said(s) for s in line.segments]
    if len(words) < 3 or line.rule or is_ordinal(words[0]) or _BULLET.match(words[0]):
        return None
    numbered = role_of(words[0], vocabulary) == NUMBER
    past = k + 1
    while past < min(len(lines), k + MAX_TITLE_LINES) and _is_title(
        lines, line, past, numbered, vocabulary
    ):
        past += 1
    if not names_columns(words, vocabulary) and not _stands_over_figures(lines, k, past):
        return None
    return _first(lines, k), past


def _stands_over_figures(lines: Sequence[LaidLine], k: int, past: int) -> bool:
    """Are the next lines a name and a figure in each other column, while this one holds none
    but years?"""
    said = [[n.said(s) for s in n.segments] for n in (lines[k], *lines[past : past + FIGURE_LINES])]
    if len(said) <= FIGURE_LINES or any(_is_figure(w) for w in said[0]):
        return False
    return all(
        len(own) > 2 and not _is_figure(own[0]) and all(map(_is_figure, own[1:]))
        for own in said[1:]
    )


def _is_figure(words: str) -> bool:
    return bool(_FIGURE.fullmatch(words)) and not is_year(words)


def with_number_apart(line: LaidLine, vocabulary: Vocabulary) -> LaidLine:
    """A line of titles, that of the number column cut off where one blank only stands behind."""
    start, end = line.segments[0]
    said = line.said((start, end)).split(" ")
    for count in (2, 1):
        own = " ".join(said[:count])
        if len(said) > count and role_of(own, vocabulary) == NUMBER:
            cut = start + len(own)
            return replace(line, segments=((start, cut), (cut + 1, end), *line.segments[1:]))
    return line


def _first(lines: Sequence[LaidLine], k: int) -> int:
    """Titles that begin above the line: what stands there goes on in lower case below."""
    first = k
    while first and not lines[first].apart and k - first < 2:
        above, line = lines[first - 1], lines[first]
        below = [[s for s in line.segments if s[0] < b and a < s[1]] for a, b in above.segments]
        if not all(own and _GOES_ON.match(line.said(own[0])) for own in below):
            break
        first -= 1
    return first


def _is_title(
    lines: Sequence[LaidLine], head: LaidLine, n: int, numbered: bool, vocabulary: Vocabulary
) -> bool:
    """Does line ``n`` go on with the titles of ``head``, or name columns below them?"""
    line = lines[n]
    if line.apart or line.rule or lines[n - 1].rule:
        return False
    said = [line.said(s) for s in line.segments]
    if numbered and line.indent <= head.segments[0][1] and is_ordinal(said[0].split(" ")[0]):
        return False
    if not numbered and line.indent <= head.indent + 1 and not _GOES_ON.match(said[0]):
        return False
    if any(map(_is_figure, said)):
        return False
    return all(_GOES_ON.match(w) or w.isupper() or role_of(w, vocabulary) for w in said)


def is_year(words: str) -> bool:
    """``2024``, ``Năm 2024``, ``2024 - 2026``."""
    return _YEAR.fullmatch(words) is not None
