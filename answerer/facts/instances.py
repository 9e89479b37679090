"""Which one of several alike a question means: ``họp lần một``, ``đợt 2``, ``giai đoạn đầu``."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("facts", "instances")

_NUMBERS = {
    "nhat": "1", "mot": "1", "dau": "1", "dau tien": "1", "i": "1", "hai": "2", "nhi": "2",
    "ii": "2", "ba": "3", "iii": "3", "tu": "4", "bon": "4", "iv": "4",
}  # fmt: skip


@cache
def _instance() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?P<kind><kinds>)\s+(?:thu\s+)?(?P<n>dau tien|nhat|mot|dau|hai|nhi|ba"
        r"|bon|iv|i{1,3}|0?\d{1,2})\b(?!\s*(?:/|-|–|<large>))"
    )


def instances_of(text: str) -> dict[str, frozenset[str]]:
    """The numbers of each kind of thing that a text counts through, both folded: ``lần thứ hai``
    -> ``{"lan": {"2"}}``."""
    out: dict[str, set[str]] = {}
    for m in _instance().finditer(fold(text)):
        number = _NUMBERS.get(m.group("n"), m.group("n").lstrip("0"))
        out.setdefault(m.group("kind"), set()).add(number)
    return {kind: frozenset(found) for kind, found in out.items()}


def is_another(asked: dict[str, frozenset[str]], text: str) -> bool:
    """Does a text speak of other ones than those asked for, and not of these?"""
    if not asked:
        return False
    told = instances_of(text)
    return any(told.get(kind) and not told[kind] & wanted for kind, wanted in asked.items())
