"""Whether a question asks who works with an agency, who leads, or what an agency helps with."""

from __future__ import annotations

import re

from answerer.question.areas import asking_words
from answerer.question.question import Question
from corpus.phrases import Match
from corpus.text import fold

_WHO = r"(?:ai|(?:co quan|don vi|so|ben|to chuc|nganh) nao)"
_CLAUSE_END = re.compile(r"[,;.?]\s|\s(?:và|va|and|rồi|roi)\s")
_WITH_WHOM = re.compile(
    rf"\b(?:phoi hop|cung|lam|chung)(?: lam)? (?:voi|cung) (?:nhung |cac )?{_WHO}\b"
    rf"|\b(?:nhiem vu|viec) gi\W+(?:\w+ ){{0,3}}?{_WHO} phoi hop\b"
)
_PARTNERS = re.compile(rf"\b{_WHO} (?:\w+ ){{0,3}}?(?:phoi hop|lam) (?:voi|cung)(?: voi)? $")


def asks_with_whom(text: str) -> bool:
    """``Sở A làm gì, phối hợp với ai?``"""
    return _WITH_WHOM.search(fold(text)) is not None


def asks_partners(text: str, agencies: tuple[Match, ...]) -> bool:
    """``Những cơ quan nào phối hợp với Sở A?``"""
    folded = fold(text)
    return any(_PARTNERS.search(folded[: a.start]) for a in agencies)


def asks_leader(question: Question) -> bool:
    """Does the question ask who does it, beside whom with: ``bên nào lo việc này, cùng ai?``"""
    edges = [m.start() for m in _CLAUSE_END.finditer(question.text)]
    joint = [c.start for c in question.cues if c.intent == "coordinating"]
    asking = [t.start for t in asking_words(question.text, question.areas)]
    cues = (c for c in question.cues if c.intent == "who")
    who = [c.start for c in cues if any(c.start <= t < c.end for t in asking)]

    def clause(at: int) -> int:
        return sum(e < at for e in edges)

    return not joint or any(clause(w) not in {clause(j) for j in joint} for w in who)
