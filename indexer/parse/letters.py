"""Lists numbered with capital letters: ``A. SỞ TÀI CHÍNH`` … ``K. CÔNG AN TỈNH``.

A capital with a full stop may open a part of the text, stand for a Roman number (``C.``, ``I.``)
or be anything else. It numbers a list where the letters follow each other in the order of the
alphabet and no part with a Roman number stands between them. Titles in capitals that follow each
other so number the parts of a text, with Roman numbers below them or none."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.text import UPPER
from indexer.parse.items import Item
from indexer.parse.markers import ARTICLE, CHAPTER, NUMBER, PART, TEXT

ALPHABET = "ABCDĐEGHIKLMNOPQ"
_OPENS = re.compile(rf"[\s*_]*(?P<n>[{ALPHABET}])\s*[.)/]\s+(?=[{UPPER}])")


def with_letters(text: str, items: Sequence[Item]) -> tuple[Item, ...]:
    """The items, those of lists of capitals numbered with their letters: below a part of Roman
    number they stand as figures would."""
    out = list(items)
    for n in _parts(text, out):
        m = _OPENS.match(text, out[n].start)
        if m:
            out[n] = replace(out[n], marker=PART, number=m["n"], body=m.end())
    k = 0
    while k < len(out):
        chain = _chain(text, out, k) if _letter(text, out[k]) == ALPHABET[0] else []
        for n in chain:
            m = _OPENS.match(text, out[n].start)
            if m:
                out[n] = replace(out[n], marker=NUMBER, number=m["n"], body=m.end())
        k = chain[-1] + 1 if chain else k + 1
    return tuple(out)


def _parts(text: str, items: Sequence[Item]) -> list[int]:
    """The positions of the parts of a text that capitals number (``A. TÌNH HÌNH`` … ``C. NHIỆM
    VỤ``): titles in capitals in the order of the alphabet before any part of Roman number, with
    whatever stands between them."""
    out: list[int] = []
    for n, item in enumerate(items):
        wanted = ALPHABET[len(out)] if len(out) < len(ALPHABET) else ""
        if not out and item.marker == PART:
            return []
        title = text[item.start : item.end].strip("*_ \n")
        if wanted and title.isupper() and _letter(text, item) == wanted:
            out.append(n)
    return out if len(out) > 1 else []


def _letter(text: str, item: Item) -> str:
    if item.marker not in (TEXT, PART):
        return ""
    m = _OPENS.match(text, item.start, item.end)
    return m["n"] if m else ""


def _chain(text: str, items: Sequence[Item], first: int) -> list[int]:
    """The positions of the letters that follow on ``items[first]`` below the same part; none
    where it stands alone or parts stand between them."""
    if not any(i.marker == PART for i in items[:first]):
        return []
    chain = [first]
    for n in range(first + 1, len(items)):
        wanted = ALPHABET[len(chain)] if len(chain) < len(ALPHABET) else ""
        if wanted and _letter(text, items[n]) == wanted:
            chain.append(n)
        elif items[n].marker in (PART, CHAPTER, ARTICLE):
            break
    return chain if len(chain) > 1 else []
