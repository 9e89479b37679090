"""Whether an answer holds the kind of thing that is asked for: all other words of the question may
stand there, and that be missing."""

from __future__ import annotations

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.silence.refusal import refused
from answerer.silence.times import lacks_time
from answerer.telling.draft import Draft

NOT_ASKED = frozenset({"yes_no", "compare", "definition_abbreviation", "count"})
"""Answers that give something else than what a noun of the question names."""
DATED = frozenset({"legal_basis", "document_fact"})
"""Answers about documents, whose dates are what is asked."""


def with_wanted(engine: Engine, ask: Ask, draft: Draft) -> Draft:
    """The draft; a refusal where it holds nothing of the kind that the question asks for."""
    if draft.status != "answered" or draft.intent in NOT_ASKED:
        return draft
    places = tuple(dict.fromkeys(k for s in draft.statements for k in s.passages))
    passages = [engine.passages[k] for k in places]
    cited = " ; ".join(t for p in passages for t in (p.clean, *p.path))
    told = " ; ".join(s.text for s in draft.statements)
    asking = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    dated = draft.intent in DATED or not lacks_time(ask, told)
    if dated and not engine.wanted.missing(asking, told, cited):
        return draft
    return refused(ask, "not_stated", "not_stated", draft.intent, places[:2])
