"""Claims about who holds a standing part in a body: ``Thường trực Ban là Sở Tư pháp hả?``"""

from __future__ import annotations

from answerer.answers.tasks.standing import answer_standing, holder_of
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say
from corpus.text import fold


def answer_standing_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Yes or no with the agency that a text names so; None for any other claim, and where nobody
    beside the body is named."""
    found = answer_standing(engine, ask)
    if found is None or found.rivals is not None:
        return None
    first = found.statements[0]
    stated, told = holder_of(engine, found), set(engine.agencies_in(engine.expand(first.text)))
    claimed = {m.id for m in ask.question.agencies if not _is_board(engine, m.id)} - (told - stated)
    if not claimed or not stated:
        return None
    verdict = say(ask.language, "yes" if claimed <= stated else "no")
    said = Statement(f"{verdict} {first.text}", first.passages)
    return Draft("answered", "yes_no", (said,), confidence=1.0)


def _is_board(engine: Engine, agency: str) -> bool:
    """Is this a body that has standing parts itself?"""
    name = fold(engine.vocabulary.agencies[agency].name)
    return any(b in name for b in engine.vocabulary.questions["posts"]["bodies"])
