"""The documents that the task of the turn before cites: ``Việc đó làm theo kế hoạch số mấy?``"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.documents.references import answer_reference
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import ReferenceFinder
from answerer.meaning.state import State
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("documents", "cited")

SEVERAL = 3
"""How many documents of one kind a task may cite for all of them to be told."""
_OTHERS = frozenset({"lead", "coordinating", "deliverable", "deadline", "tasks", "count", "who"})


@cache
def _by() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<by>|can cu (?:vao|theo)?)\b")


def answer_cited_by_task(
    engine: Engine,
    finder: ReferenceFinder,
    ask: Ask,
    asked: tuple[str, ...],
    subject: tuple[int, ...],
) -> Draft | None:
    """The document that a task, whose only fact is the ``subject``, is carried out by; a refusal
    where it cites none and the number and the date of one are asked for. None where a question
    asks for something else, or names a document or an agency itself."""
    q = ask.question
    if len(subject) != 1 or "legal" not in asked or _OTHERS & set(asked) or q.numbers:
        return None
    task = engine.facts[subject[0]]
    kind = engine.kinds.wanted(q)
    if task.assignment is None or kind is None or not _by().search(fold(ask.text)):
        return None
    inside = replace(ask, places=frozenset((task.passage,)))
    found = answer_reference(engine, inside, finder)
    if found is not None and len(found.statements) <= SEVERAL:
        return found
    dated = "signed_on" in asked
    return refused(ask, "not_stated", "not_stated", "legal_basis") if dated else None


def answer_cited_before(
    engine: Engine, finder: ReferenceFinder, ask: Ask, before: State
) -> Draft | None:
    """The one document of the kind asked for that the passage just told names: ``Công văn nào
    vậy?`` behind the agency that proposed. None where the question says more, or the passage names
    none or several."""
    q = ask.question
    kind = engine.kinds.wanted(q) or engine.kinds.numbered(fold(ask.text))
    if kind is None or not before.cited or q.numbers or q.provinces or q.agencies:
        return None
    idle = engine.kinds.units | engine.units(" ; ".join(_CUES.words("idle")))
    own = {u for c in ask.own for u in c.alternatives[0][1] if "_" not in u}
    if own - idle:
        return None
    inside = replace(ask, places=frozenset(before.cited), documents=before.documents)
    found = answer_reference(engine, inside, finder)
    return found if found is not None and len(found.statements) == 1 else None
