"""Lines ``label: value`` side by side below one heading: which of them a question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("facts", "labels")

_LABEL = re.compile(r"^\W*(?:(?:\d+(?:\.\d+)*|[a-zđ])\s*[./)]\s*)?(?P<label>\w+(?: \w+){1,5})\s*:")
"""Two to six syllables before a colon."""


@cache
def _asked() -> re.Pattern[str]:
    return _CUES.pattern(r"(?P<noun>\w+(?: \w+){1,3}?) <asked>\b")


def asked_beside(engine: Engine, ask: Ask, chosen: Candidate) -> Candidate | None:
    """The line whose label the question asks for (``đối tượng nào``, ``tiêu chuẩn gì``), where the
    passage chosen is the heading above it or a line of another label beside it."""
    nouns = _nouns(ask)
    p = engine.passages[engine.facts[chosen.fact].passage]
    if not nouns or _label(p) in nouns:
        return None
    heads = {p.clean} if p.kind == "heading" else {p.path[-1]} if p.path and _label(p) else set()
    for k in _near(engine, engine.facts[chosen.fact].passage):
        q = engine.passages[k]
        if q.path and q.path[-1] in heads and _label(q) in nouns:
            return Candidate(engine.lookup.facts_of_passage(k)[0], chosen.score, chosen.recall)
    return None


def _nouns(ask: Ask) -> frozenset[str]:
    """The words before ``nào``, ``gì``: the last two, three and four of them."""
    found = (m["noun"].split() for m in _asked().finditer(fold(ask.text)))
    return frozenset(" ".join(w[-n:]) for w in found for n in (2, 3, 4) if len(w) >= n)


def _label(p: Passage) -> str:
    m = _LABEL.match(fold(p.clean))
    return m["label"] if m else ""


def _near(engine: Engine, place: int, reach: int = 12) -> Iterable[int]:
    """The passages of the document around one, in order."""
    own = engine.passages[place].document
    inside = range(max(0, place - reach), min(len(engine.passages), place + reach + 1))
    return (
        k
        for k in inside
        if engine.passages[k].document == own and engine.lookup.facts_of_passage(k)
    )
