"""A quarter or a month in which a question wants tasks to be due, and whether one is."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.deadlines import interval
from corpus.text import fold

_QUARTER = re.compile(r"\bqu[ýíyi]\s+(?:IV|I{1,3}|[1-4])\b", re.I)
_PART_OF_YEAR = re.compile(
    r"(?:qu[ýíyi]\s+(?:IV|I{1,3}|[1-4])|tháng\s+\d{1,2}|thang\s+\d{1,2}|quarter\s+\d)"
    r"\s*(?:/|,?\s*năm|,?\s*nam|\s)\s*20\d\d",
    re.I,
)


@cache
def _due() -> re.Pattern[str]:
    return Cues("facts", "row_times").pattern(r"\bqu[iy]\b|\b(?:<due>|<within> thang)\b")


def time_asked(text: str) -> tuple[str, str] | None:
    """The first and the last day of a quarter or a month of a year that the question names; a
    month where something is due in it (``công văn tháng 10/2020`` names a document)."""
    if not _due().search(fold(text)):
        return None
    named = [m.group() for m in _PART_OF_YEAR.finditer(text)]
    single = len(named) == 1 and len(_QUARTER.findall(text)) < 2
    found = interval(named[0]) if single else None
    return (found.start, found.end) if found and found.start and found.end else None


def due_within(written: str, within: tuple[str, str]) -> bool:
    """Does a deadline end in the time asked for?"""
    due = interval(written)
    return due is not None and due.end is not None and within[0] <= due.end <= within[1]
