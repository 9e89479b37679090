"""Who has a post in a steering committee or a team."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.posts import Post, posts_asked, posts_of
from answerer.telling.draft import SEVERAL, Draft, Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("agencies", "posts")

SURE = 0.9
MOST_DOCUMENTS = 2


@cache
def _who() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<asking>\b")


def answer_post(engine: Engine, ask: Ask) -> Draft | None:
    """Those who hold the posts that a question names; None where it names no post of a body, or
    the documents say of none who holds it."""
    asked = posts_asked(engine, ask)
    if not asked or not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    if not _who().search(fold(ask.text)):
        return None
    told = _asked_for(engine, ask, asked, list(posts_of(engine, ask)))
    if {p.post for p in told} < set(asked) or not told:
        return None
    lines = tuple(Statement(f"{p.written}: **{p.holder}**", (p.passage,)) for p in told)
    return Draft("answered", "who", lines, confidence=1.0, probability=SURE, limit=SEVERAL)


def _asked_for(
    engine: Engine, ask: Ask, asked: tuple[str, ...], found: list[Post]
) -> tuple[Post, ...]:
    """Those of the posts asked for; ``những Phó Trưởng ban nào`` asks for the standing one, too."""
    said = fold(ask.text).split()
    every = any(w in said for w in engine.vocabulary.questions["posts"]["all"])
    out = [p for p in found if p.post in asked or (every and p.post.startswith(asked))]
    return tuple(dict.fromkeys(out))
