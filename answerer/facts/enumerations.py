"""Things that a passage lists one after the other: ``Đề án …; Đề án …``, ``06 huyện (…, …)``."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

FEWEST = 2
LONGEST = 160
_CUES = Cues("facts", "enumerations")
_JOINED = re.compile(r"\s*[;,]\s*|\s+(?:và|hoặc)\s+(?=\S)")
_DASHED = re.compile(r"\s+[-+]\s+(?=\S)")

_WHICH = re.compile(r"\b(?:nhung|cac)\s+(?P<noun>\w+(?:,?\s+\w+){1,5}?)\s+nao\b")


@cache
def _opened() -> str:
    opening = _CUES.any_of("opening")
    return rf"(?:\s+\w+){{0,7}}?,?\s*{opening}?\s*(?:\(|:(?!\d))\s*"


@cache
def _aside() -> re.Pattern[str]:
    return _CUES.pattern(r"<aside>\b")


def nouns_asked(folded: str) -> tuple[str, ...]:
    """What a folded question wants all of (``những hoạt động không thường xuyên nào``): the words
    between, then their last ones down to two; empty where it asks for no list."""
    found = (m["noun"].split() for m in _WHICH.finditer(folded))
    return tuple(" ".join(words[n:]) for words in found for n in range(max(1, len(words) - 1)))


def items_of(text: str, noun: str) -> tuple[str, ...]:
    """What a text lists of a noun (folded): the pieces that open with it, else what stands behind
    it in brackets or behind a colon. Empty where it lists less than two."""
    pieces = [p.strip(" .;") for p in re.split(r";|\n|:\s|\s-\s", text)]
    own = tuple(p for p in pieces if re.match(rf"\W*{re.escape(noun)}\b", fold(p)))
    if len(own) >= FEWEST:
        return own
    return _behind(text, noun)


def _behind(text: str, noun: str) -> tuple[str, ...]:
    m = re.search(rf"\b{re.escape(noun)}\b{_opened()}", fold(text))
    if m is None:
        return ()
    if _aside().match(fold(text[m.end() :])):
        return ()
    inside = _to_the_end(text, m.end(), text[: m.end()].rstrip().endswith("("))
    parts = inside.split(";") if ";" in inside else _DASHED.split(inside)
    if len(parts) < FEWEST:
        parts = _JOINED.split(inside)
    items = tuple(p.strip(" .;,") for p in parts if p.strip(" .;,"))
    fit = len(items) >= FEWEST and all(len(i) <= LONGEST for i in items)
    return items if fit else ()


def _to_the_end(text: str, start: int, bracket: bool) -> str:
    """From a place to the closing bracket, or to the end of the sentence."""
    end = re.search(r"\)" if bracket else r"\.(?:\s|$)", text[start:])
    return text[start : start + end.start()] if end else text[start:]
