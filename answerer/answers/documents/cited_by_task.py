"""The documents that the task of the turn before cites: ``Việc đó làm theo kế hoạch số mấy?``"""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.answers.documents.references import answer_reference
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import ReferenceFinder
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft
from corpus.text import fold

SEVERAL = 3
"""How many documents of one kind a task may cite for all of them to be told."""
_BY = re.compile(
    r"\b(?:theo|dua (?:tren|vao|theo)|can cu (?:vao|theo)?|under|based on|following)\b"
)
_OTHERS = frozenset({"lead", "coordinating", "deliverable", "deadline", "tasks", "count", "who"})


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
    if task.assignment is None or kind is None or not _BY.search(fold(ask.text)):
        return None
    inside = replace(ask, places=frozenset((task.passage,)))
    found = answer_reference(engine, inside, finder)
    if found is not None and len(found.statements) <= SEVERAL:
        return found
    dated = "signed_on" in asked
    return refused(ask, "not_stated", "not_stated", "legal_basis") if dated else None
