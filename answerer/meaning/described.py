"""An agency called by what it looks after: ``sở phụ trách đất đai``."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.facts.engine import Engine
from answerer.question.question import Question
from corpus.cues import Cues
from corpus.phrases import Match
from corpus.text import fold

_CUES = Cues("meaning", "described")
_MORE = re.compile(r"(?:,| va) (?P<field>\w+ \w+)")


@cache
def _by_field() -> re.Pattern[str]:
    return _CUES.pattern(r"\bso <looks_after>(?: <fields>)* (?P<field>\w+ \w+(?: \w+)?)")


def with_described(engine: Engine, question: Question) -> Question:
    """The question naming the agency of the documents that looks after what it says; unchanged
    where it names one outright, or none of them does."""
    folded = fold(question.text)
    m = _by_field().search(folded)
    if m is None or question.agencies or len(folded) != len(question.text):
        return question
    fields = {fold(k): v for k, v in engine.vocabulary.questions.get("fields", {}).items()}
    field = next((f for f in fields if m.group("field").startswith(f)), "")
    agency = _bearing(engine, question, fields.get(field, ()))
    if agency is None:
        return question
    end = m.start("field") + len(field)
    more = _MORE.match(folded, end)
    end = more.end() if more and more.group("field") in fields else end
    span = (m.start(), end)
    skip = tuple(sorted([*question.skip, span]))
    return replace(question, agencies=(Match(*span, agency),), skip=skip)


def _bearing(engine: Engine, question: Question, words: tuple[str, ...]) -> str | None:
    """The department with the first of these words in its name that the documents mention."""
    documents = [
        d.id
        for d in engine.index.documents
        if not question.provinces or d.province in question.provinces
    ]
    for word in words:
        for a in engine.vocabulary.agencies.values():
            name = a.name.lower()
            if name.startswith("sở ") and word in name and engine.mentions(documents, a.id):
                return a.id
    return None
