"""How the paragraphs of hard-wrapped text are set: the indent of their first lines, and the page
numbers that stand between their lines."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from itertools import pairwise

LEAST_LINES = 3
"""Lines that must show how paragraphs are set."""
AT_EDGE = 0.9
"""The share of wrapped lines that begin at the edge where first lines are indented."""
FIRST_PAGE = 3
"""The highest number that the first page number of a text can be."""
_NUMBER = re.compile(
    r"(?:\A|\n[ \t]*\n)[ \t]*[-–]*[ \t]*(\d{1,3})[ \t]*[-–]*[ \t]*(?=\n[ \t\f]*\n|\Z)"
)


def first_line_indent(text: str, lines: Iterable[tuple[int, int]]) -> int:
    """The blanks before the first line of a paragraph in text whose wrapped lines begin at the
    edge; 0 where lines are not so set (wrapped lines are known by their lower case)."""
    own = [(a, b) for a, b in lines if text[a:b].strip()]
    wrapped = [
        (text[slice(*above)], text[slice(*line)])
        for above, line in pairwise(own)
        if text.count("\n", above[1], line[0]) == 1 and text[slice(*line)].strip()[0].islower()
    ]
    edge = [(above, line) for above, line in wrapped if _indent(line) == 0]
    if len(edge) < LEAST_LINES or len(edge) < AT_EDGE * len(wrapped):
        return 0
    firsts = Counter(_indent(above) for above, _ in edge if _indent(above))
    common, count = firsts.most_common(1)[0] if firsts else (0, 0)
    return common if count >= LEAST_LINES and common > 1 else 0


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))


def blanks_at(text: str, at: int) -> int:
    """How many blanks begin the line that begins at an offset."""
    end = at
    while end < len(text) and text[end] == " ":
        end += 1
    return end - at


def indent_at(text: str, at: int) -> int:
    """How many characters stand before an offset in its line."""
    return at - (text.rfind("\n", 0, at) + 1)


def page_numbers(text: str) -> tuple[tuple[int, int], ...]:
    """Where the numbers of pages stand, each alone between blank lines: figures that count on by
    one from the first pages on."""
    found = list(_NUMBER.finditer(text))
    pages = [int(m[1]) for m in found]
    if (
        len(pages) < 2
        or pages[0] > FIRST_PAGE
        or pages != [*range(pages[0], pages[0] + len(pages))]
    ):
        return ()
    return tuple(m.span(1) for m in found)
