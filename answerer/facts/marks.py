"""Items of one list by their marks (``1.``, ``a)``, ``-``): those of the level of the first, in the
order in which they count."""

from __future__ import annotations

import re

from answerer.facts.engine import Engine

_MARK = re.compile(r"^\W*?(?P<m>\d{1,2}(?=[.)]\D)|[a-zđ]{1,2}(?=[)])|[IVX]+(?=\.)|[-–+•])")
_OPENING = re.compile(
    r"^\W*(?:(?:dieu|muc|chuong|phan)\s+)?(?:(?:[ivx]+|\d+(?:\.\d+)*|[a-zđ])\s*[./):]\s*)?\W*"
)
_LETTERS = "abcdđeghiklmnopqrstuvxy"
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


def unmarked(folded: str) -> str:
    """A folded line without what numbers it (``dieu 4.``, ``ii.``, ``a)``)."""
    return _OPENING.sub("", folded, count=1)


def items_in_order(engine: Engine, places: list[int]) -> list[int]:
    """Of passages in their order those that are items of one list: all with the mark of the
    first, each one further than the one before; empty where the first is no item."""
    out: list[int] = []
    style, count = "", 0
    for k in places:
        own, n = _mark(engine.passages[k].clean)
        style = style or own
        if own and own == style and n in (0, count + 1):
            out.append(k)
            count = n
    return out


def _mark(text: str) -> tuple[str, int]:
    """The style of the mark before a text, and its number; 0 for a dash, an empty style for
    none."""
    m = _MARK.match(text)
    mark = m["m"] if m else ""
    if mark.isdigit():
        return "1", int(mark)
    if mark in _ROMAN:
        return "I", _ROMAN.index(mark) + 1
    if mark and mark in _LETTERS:
        return "a", _LETTERS.index(mark) + 1
    return mark, 0
