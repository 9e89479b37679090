"""The other half of a question that asks two things, where the passage cited says that, too."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from answerer.answers.tasks.roles import flat
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import sentences
from answerer.facts.tasks import cell
from answerer.question.areas import Area, asking_words
from answerer.question.concepts import Concept
from answerer.question.question import ROLES
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import name_of, shorten, tidy
from corpus.cues import Cues

_JOINED = Cues("tasks", "joined")

FOUND = frozenset({"content", "who", "deadline", "tasks", "legal_basis"})
"""Answers that tell a sentence or a row."""
UNTOLD, SAYS = 0.45, 0.6
"""How little of a clause is told, and how much of it another sentence holds, to be told, too."""
TELLING = 2.0
ROOM = 420


@cache
def _edge() -> re.Pattern[str]:
    return _JOINED.pattern(r"[,;]\s+|\s+<halves>\s+")


def with_other_half(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The draft, and behind it the sentence of the passage cited that holds a clause of the
    question which the answer leaves out (``trước ngày nào và gửi bản mềm qua đâu?``)."""
    cited = {k for s in draft.statements for k in s.passages}
    if draft.status != "answered" or draft.intent not in FOUND or len(cited) != 1:
        return draft
    place, told = cited.pop(), " ; ".join(s.text for s in draft.statements)
    pieces = _pieces(engine, place, ask.language)
    more = [p for c in _clauses(engine, ask) if (p := _untold(c, told, pieces, engine))]
    if not more:
        return draft
    others = (Statement(shorten(tidy(p), ROOM), (place,)) for p in dict.fromkeys(more))
    return replace(draft, statements=(*draft.statements, *others), limit=SEVERAL)


def _clauses(engine: Engine, ask: Ask) -> Iterator[tuple[Concept, ...]]:
    """What each clause that asks speaks of, where at least two do."""
    asking = [t.start for t in asking_words(ask.text, ask.question.areas)]
    edges = [0, *(m.end() for m in _edge().finditer(ask.text)), len(ask.text)]
    own = [(a, b) for a, b in pairwise(edges) if any(a <= t < b for t in asking)]
    for a, b in own if len(own) > 1 else ():
        yield engine.concepts.read(ask.text, ask.language, [Area(a, b, 1.0)], ask.question.skip)


def _pieces(engine: Engine, place: int, language: str) -> list[str]:
    """The sentences of a passage; of a row its cells, each with the name of its column."""
    rows = (engine.assignments[n] for n in engine.lookup.assignments_of(place))
    cells = [
        f"{name_of(language, 'columns', role).capitalize()}: {flat(piece)}"
        for a in rows
        if a.source == "table"
        for role in ROLES
        if (held := cell(a, role)) is not None and role != "lead"
        for piece in sentences(held)
    ]
    return cells or sentences(engine.passages[place].clean)


def _untold(clause: tuple[Concept, ...], told: str, pieces: list[str], engine: Engine) -> str:
    """The piece of a passage that holds a clause, where what is told does not; else empty."""
    if sum(c.weight for c in clause) < TELLING or engine.share(clause, told) > UNTOLD:
        return ""
    best = max(pieces, key=lambda p: engine.share(clause, p), default="")
    fits = engine.share(clause, best) >= SAYS
    return best if fits and best.strip(" ;.") not in told else ""
