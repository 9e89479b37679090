"""The other half of a question that asks two things, where the passage cited says that, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import sentences
from answerer.question.areas import Area, asking_words
from answerer.question.concepts import Concept
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten, tidy

FOUND = frozenset({"content", "who", "deadline", "tasks"})
"""Answers that tell a sentence of the running text."""
UNTOLD, SAYS = 0.4, 0.6
"""How little of a clause is told, and how much of it another sentence holds, to be told, too."""
TELLING = 2.0
ROOM = 420
_EDGE = re.compile(r"[,;]\s+|\s+(?:và|rồi|va|roi|and)\s+")


def with_other_half(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The draft, and behind it the sentence of the passage cited that holds a clause of the
    question which the answer leaves out (``trước ngày nào và gửi bản mềm qua đâu?``)."""
    cited = {k for s in draft.statements for k in s.passages}
    if draft.status != "answered" or draft.intent not in FOUND or len(cited) != 1:
        return draft
    place, told = cited.pop(), " ; ".join(s.text for s in draft.statements)
    more = [p for c in _clauses(engine, ask) if (p := _untold(engine, c, place, told))]
    if not more:
        return draft
    others = (Statement(shorten(tidy(p), ROOM), (place,)) for p in dict.fromkeys(more))
    return replace(draft, statements=(*draft.statements, *others), limit=SEVERAL)


def _clauses(engine: Engine, ask: Ask) -> Iterator[tuple[Concept, ...]]:
    """What each clause that asks speaks of, where at least two do."""
    asking = [t.start for t in asking_words(ask.text, ask.question.areas)]
    edges = [0, *(m.end() for m in _EDGE.finditer(ask.text)), len(ask.text)]
    own = [(a, b) for a, b in pairwise(edges) if any(a <= t < b for t in asking)]
    for a, b in own if len(own) > 1 else ():
        yield engine.concepts.read(ask.text, ask.language, [Area(a, b, 1.0)], ask.question.skip)


def _untold(engine: Engine, clause: tuple[Concept, ...], place: int, told: str) -> str:
    """The sentence of a passage that holds a clause, where what is told does not; else empty."""
    if sum(c.weight for c in clause) < TELLING or engine.share(clause, told) > UNTOLD:
        return ""
    pieces = sentences(engine.passages[place].clean)
    best = max(pieces, key=lambda p: engine.share(clause, p), default="")
    fits = engine.share(clause, best) >= SAYS
    return best if fits and best.strip(" ;.") not in told else ""
