"""Two documents named one after the other, and what is then asked of each."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.areas import areas_of, asking_words
from corpus.phrases import Match
from corpus.text import fold
from retriever.query import UNACCENTED

_DOCUMENT = re.compile(
    r"\b(?:nghi dinh|nghi quyet|quyet dinh|quy dinh|quy che|quy trinh|noi quy|chi thi|ke hoach"
    r"|chuong trinh|de an|cong van|cong dien|thong tu|thong bao|ket luan|to trinh|huong dan"
    r"|van ban|decision|regulation|resolution|directive|plan|circular)\b"
)
_JOINS = re.compile(r"\s(?:và|va|với|voi|so với|so voi|cùng|cung|and|with)\s+(?:the\s+)?", re.I)
_OF_EACH = re.compile(
    r"^[\s,:;–-]*(?:thì\s+)?(?:(?:lần lượt|tương ứng|mỗi (?:nơi|bên|tỉnh|văn bản|cái)"
    r"|từng (?:nơi|bên|tỉnh|văn bản)|lan luot|moi (?:noi|ben|tinh|van ban)|respectively)[\s,:]*)*",
    re.I,
)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_DIFFER = re.compile(r"\b(?:có gì khác|khác|giống)\s+(?:gì\s+)?nhau\b", re.I)
_LEAD_IN = re.compile(
    r"^(?:cho (?:tôi|em|mình|xin)\s+)?(?:(?:xin|ví dụ|biết|hỏi|so sánh)\s+)*(?:về\s+)?", re.I
)
DESCRIBED = 5
"""How many syllables the name of a document has at least that says which one is meant."""
ALIKE = 0.6
"""The share of their syllables in which two names are names of the same thing."""


def half_of(engine: Engine, ask: Ask, province: str) -> str:
    """The question about the one of two documents that is of this province (``Quyết định … của A
    và quy chế … của B có hiệu lực từ ngày nào?``); empty where it names no such two."""
    found = _sides(engine, ask)
    if found is None:
        return ""
    before, sides, behind = found
    named = sides.get(province, "")
    return " ".join(f"{named}, {before} {behind}".split()) if named else ""


def _sides(engine: Engine, ask: Ask) -> tuple[str, dict[str, str], str] | None:
    """What stands before two documents of two provinces, each of the two, and what stands behind
    them and asks."""
    text, places = ask.text, _two_places(engine, ask)
    if places is None:
        return None
    one, other = places
    begins = _DOCUMENT.search(fold(text)[: one.start])
    joined = _joint(text, one.end, other.start)
    if begins is None or joined is None:
        return None
    if not _told_apart(text[begins.start() : one.start], text[joined[1] : other.start]):
        return None
    before = _LEAD_IN.sub("", text[: begins.start()].strip(" :,-–"))
    bracket = _BRACKET.match(text, other.end)
    end = bracket.end() if bracket else other.end
    behind = _DIFFER.sub("", _OF_EACH.sub("", text[end:], count=1))
    rest = f"{before} {behind}"
    if not asking_words(rest, areas_of(rest)):
        return None
    sides = {
        one.id: text[begins.start() : joined[0]].strip(),
        other.id: text[joined[1] : end].strip(),
    }
    return before, sides, behind


def _told_apart(one: str, other: str) -> bool:
    """Do both names say which document is meant, and not the same thing of two places?"""
    words, others = fold(one).split(), fold(other).split()
    same = len(set(words) & set(others)) / max(1, min(len(set(words)), len(set(others))))
    return min(len(words), len(others)) >= DESCRIBED and same < ALIKE


def _two_places(engine: Engine, ask: Ask) -> tuple[Match, Match] | None:
    """The first mentions of the two provinces of a question; None where there are more or fewer."""
    plain = ask.question.query.accented < UNACCENTED
    first: dict[str, Match] = {}
    for m in engine.vocabulary.province_matcher.find(ask.text, lenient=plain):
        first.setdefault(m.id, m)
    known = [m for m in first.values() if m.id in engine.provinces]
    return (known[0], known[1]) if len(known) == 2 == len(first) else None


def _joint(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Where the word stands that joins the second document to the first."""
    for m in _JOINS.finditer(text, start, end):
        if _DOCUMENT.match(fold(text[m.end() : end])):
            return m.span()
    return None
