"""The lines of several sides in one answer: each gets its share of the room; as a table."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.telling.draft import Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "tables")


MARKS = 6
"""Characters that the number of a citation and the end of its line take."""


@cache
def _asks_for_table() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<asked>\b|^\W*bang so sanh\b")


def fitted(language: str, sides: list[list[Statement]], room: int) -> list[Statement]:
    """The lines of all sides, one side after the other; where they do not fit into ``room``
    characters, those left out at the end of each long side are counted in its last line."""
    sizes = [_size(side) for side in sides]
    if sum(sizes) <= room:
        return [s for side in sides for s in side]
    return [
        s
        for side, n in zip(sides, _shares(sizes, room), strict=True)
        for s in _cut(language, side, n)
    ]


def _size(side: list[Statement]) -> int:
    return sum(len(s.text) + MARKS * (1 + len(s.passages)) for s in side)


def _shares(sizes: list[int], room: int) -> list[int]:
    """Room for each: all it needs where that is less than an equal share of what is left."""
    shares = dict.fromkeys(range(len(sizes)), 0)
    left = room
    for done, n in enumerate(sorted(shares, key=lambda n: sizes[n])):
        shares[n] = min(sizes[n], left // (len(sizes) - done))
        left -= shares[n]
    return list(shares.values())


def _cut(language: str, side: list[Statement], room: int) -> list[Statement]:
    """The first lines that fit, always one, and how many are left out."""
    kept: list[Statement] = []
    for s in side:
        if kept and _size([*kept, s]) > room - len(say(language, "more", n=len(side))):
            break
        kept.append(s)
    gone = len(side) - len(kept)
    return [*kept, Statement(say(language, "more", n=gone), ())] if gone else kept


def wants_table(ask: Ask) -> bool:
    """Is the comparison to be a table?"""
    return _asks_for_table().search(fold(ask.text)) is not None


def row(s: Statement) -> Statement:
    """A line of a comparison (``**Gia Lai**: …``) as the row of a Markdown table."""
    name, colon, said = s.text.partition(": ")
    text = " ".join(s.text.split()).replace("|", "/")
    if colon and name.startswith("**"):
        text = f"{name} | {' '.join(said.split()).replace('|', '/')}"
    else:
        text = f" | {text}"
    return Statement(f"| {text}", s.passages, " |")
