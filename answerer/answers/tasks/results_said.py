"""What comes out of a task that no cell gives: the sentence of its duty that says so (``kết quả mỗi
kỳ là bản cam kết …``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("tasks", "results_said")
ROOM = 600


@cache
def _says() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<results>\b(?: \w+){0,4}? (?:phai )?la\b|\b<results>\s*:")


def answer_result_said(engine: Engine, found: Draft) -> Draft | None:
    """The shortest clause of the passage of a refused task that says what comes out of it; None
    where none does."""
    places = {engine.facts[k].passage for k in found.subject}
    near = (k for place in places for k in engine.lookup.facts_of_passage(place))
    sentences = [k for k in near if engine.facts[k].kind == SENTENCE]
    said = [k for k in sentences if _says().search(fold(engine.facts[k].text))]
    if not said:
        return None
    chosen = min(said, key=lambda k: (len(engine.facts[k].text), k))
    fact = engine.facts[chosen]
    told = Statement(shorten(tidy(fact.text), ROOM), (fact.passage,))
    return Draft("answered", "deliverable", (told,), confidence=found.confidence, subject=(chosen,))
