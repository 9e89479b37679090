"""Places of a document that a question names: ``Điều 3``, ``mục III.4``, ``dòng 3.2``."""

from __future__ import annotations

import re

from answerer.facts.engine import Engine
from corpus.text import fold

_ROW = (
    r"\b(?:dong|nhiem vu|stt|hang|row|task|item|muc so|viec)\s+(?:so\s+)?"
    r"((?:[ivx]+\.\d+|\d+(?:\.\d+)+))\b"
)
_PLAIN_ROW = r"\b(?:stt|dong|row|nhiem vu so|dong so)\s+(\d{1,2})\b(?!\s*[./-]\s*\d)"
_BARE_ROW = (
    r"^\W*(?:(?:the|con|vay)\s+)*((?:[ivx]+\.\d+|\d{1,2}(?:\.\d{1,2})+))\s+(?:thi|la|ai|co|han)\b"
)
_SECTION = re.compile(r"\b(?:muc|phan)\s+(\d{1,2}(?:\.\d{1,2})+)\b")
_ANNEX_ROW = (
    r"\b(?:muc|phan|section|item)\s+(\d{1,2}(?:\.\d{1,2})+)"
    r"(?=\s+(?:cua |trong |o |tai |of the |in the )?(?:bang |phan )?"
    r"(?:phu luc|pl|annex|appendix)\b)"
)
_NOTE = r"\b(?:chu thich|footnotes?)\s+(?:so\s+)?"
_RULES = (
    (re.compile(_ANNEX_ROW), "STT {}"),
    (re.compile(rf"{_NOTE}\(?(\d{{1,2}})\b"), "chú thích {}"),
    (re.compile(rf"{_NOTE}\(?\d{{1,2}}\)?\s*(?:,|va|and)\s*\(?(\d{{1,2}})\b"), "chú thích {}"),
    (re.compile(r"\b(?:dieu|article)\s+(\d{1,3})\b"), "Điều {}"),
    (re.compile(r"\b(?:muc|phan|section|part)\s+([ivx]+(?:\.\d+)+)\b"), "mục {}"),
    (re.compile(_ROW), "STT {}"),
    (re.compile(_PLAIN_ROW), "STT {}"),
    (re.compile(_BARE_ROW), "STT {}"),
)


def named_places(text: str, engine: Engine, documents: frozenset[str]) -> frozenset[int]:
    """The positions of the passages that a question names by their place; empty where none."""
    folded = fold(text)
    wanted = {
        shape.format(m.group(1).upper()) for rule, shape in _RULES for m in rule.finditer(folded)
    }
    arabic = "|".join(re.escape(m.group(1)) for m in _SECTION.finditer(folded))
    if arabic and not wanted:
        at = re.compile(rf"\bmục (?:[IVXL]+\.)?(?:{arabic})(?=,|\.|$)")
        inside = engine.lookup.passages_in(documents)
        return frozenset(k for k, p in inside if at.search(p.label))
    if not wanted:
        return frozenset()
    ends = tuple(f", {w}" for w in wanted)
    inner = tuple(f", {w}, " for w in wanted)
    return frozenset(
        k
        for k, p in engine.lookup.passages_in(documents)
        if p.label.endswith(ends) or any(w in p.label for w in inner)
    )
