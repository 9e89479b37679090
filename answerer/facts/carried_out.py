"""Tasks that a question names by the document they carry out: ``triển khai Quyết định 1804``."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import number_letters
from corpus.text import fold

FEW = 2
"""A row and the sentence that gives the same task: a document cited by more names none of them."""


def tasks_carrying_out(engine: Engine, ask: Ask) -> frozenset[str]:
    """The ids of the few assignments that cite a document named by its number which is none of
    those asked about; empty where none does, or where many do."""
    cited = [re.compile(p) for n in ask.question.numbers if (p := _pattern(engine, ask, n))]
    if not cited:
        return frozenset()
    own = engine.lookup.assignments_in(ask.documents)
    found = [a.id for a in own if any(p.search(fold(a.task.text)) for p in cited)]
    return frozenset(found if len(found) <= FEW else ())


def _pattern(engine: Engine, ask: Ask, number: str) -> str:
    """How a text writes a number that a question gives, perhaps without its letters; empty for
    that of a document asked about."""
    bare = number_letters().sub("", number).lstrip("0")
    head = bare.split("/")[0]
    own = (fold(engine.documents[d].number or "").lstrip("0") for d in ask.documents)
    if any(n.split("/")[0] == head for n in own):
        return ""
    ends = r"(?![\w/])" if "/" in bare else "/"
    return rf"(?<![\d/.,])0*{re.escape(bare)}{ends}"
