"""Whether a question asks who works with an agency, who leads, or what an agency helps with."""

from __future__ import annotations

import re
from functools import cache

from answerer.question.areas import asking_words
from answerer.question.question import Question
from corpus.cues import Cues
from corpus.phrases import Match
from corpus.text import fold

_CUES = Cues("question", "partners")
_CLAUSE_END = re.compile(r"[,;.?]\s|\s(?:và|va|and|rồi|roi)\s")


def _who() -> str:
    return rf"(?:ai|{_CUES.any_of('agencies')} nao)"


@cache
def _with_whom() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_CUES.any_of('works')}(?: lam)? (?:voi|cung) (?:nhung |cac )?{_who()}\b"
        rf"|\b(?:nhiem vu|viec) gi\W+(?:\w+ ){{0,3}}?{_who()} phoi hop\b"
    )


@cache
def _partners() -> re.Pattern[str]:
    return re.compile(rf"\b{_who()} (?:\w+ ){{0,3}}?(?:phoi hop|lam) (?:voi|cung)(?: voi)? $")


def asks_with_whom(text: str) -> bool:
    """``Sở A làm gì, phối hợp với ai?``"""
    return _with_whom().search(fold(text)) is not None


def asks_partners(text: str, agencies: tuple[Match, ...]) -> bool:
    """``Những cơ quan nào phối hợp với Sở A?``"""
    folded = fold(text)
    return any(_partners().search(folded[: a.start]) for a in agencies)


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
