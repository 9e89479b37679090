"""Claims that something is for one level, market or purse only: ``chỉ ở cấp tỉnh, đúng không?``,
denied by the sentence that names another beside it (``cấp tỉnh và cấp huyện``)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW, SENTENCE, Fact
from answerer.facts.saying import is_title
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "levels_alone")
FAMILIES = (
    ("province", "district", "commune", "central"),
    ("home", "abroad"),
    ("public", "private"),
)
"""What one of may be claimed alone."""
FITS, NEAR = 0.5, 0.15
"""How much of the claim a sentence must hold, and how much less than the one that fits best."""
LOOKED_AT = 6


@cache
def _only() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)(?<!hay )(?<!hoặc )(?<!or )(?:chỉ|only|just)\b(?! <other>\b)", re.I)


@cache
def _beside(one: str, other: str) -> re.Pattern[str]:
    return _CUES.pattern(
        rf"\b<{one}>(?: \w+){{0,3}}(?: <and>|,) (?:\w+ ){{0,3}}?<{other}>\b"
        rf"|\b<{other}>(?: \w+){{0,3}}(?: <and>|,) (?:\w+ ){{0,3}}?<{one}>\b"
    )


def answer_only_claim(engine: Engine, ask: Ask) -> Draft | None:
    """The no with the sentence that names both; None for any other claim, and where no sentence
    that fits does."""
    pairs = tuple(_pairs(_claimed(ask)))
    if not pairs:
        return None

    def stated(f: Fact) -> bool:
        return f.kind in (SENTENCE, ROW) and not is_title(engine, f)

    found = engine.rank(ask, stated, k=LOOKED_AT)
    best = max((c.recall for c in found), default=0.0)
    for c in found:
        text = fold(engine.facts[c.fact].main)
        if c.recall >= max(FITS, best - NEAR) and any(p.search(text) for p in pairs):
            told = tell(engine, ask, c)
            first = told.statements[0]
            line = Statement(f"{say(ask.language, 'no')} {first.text}", first.passages)
            return Draft("answered", "yes_no", (line,), confidence=c.recall, subject=(c.fact,))
    return None


def lacks_limit(engine: Engine, ask: Ask, draft: Draft) -> bool:
    """Does nothing cited name the level that is claimed alone? Then it upholds no such claim."""
    limits = [n for family in FAMILIES for n in _named(family, _claimed(ask))]
    cited = " ; ".join(fold(engine.passages[k].clean) for s in draft.statements for k in s.passages)
    return bool(limits) and not any(_CUES.pattern(rf"\b<{n}>\b").search(cited) for n in limits)


def _claimed(ask: Ask) -> str:
    """The words behind the last ``chỉ`` of a claim up to the end of its clause, folded."""
    said = without_ending(ask.text)
    last = list(_only().finditer(said))[-1:]
    return fold(re.split(r"[,;:.?!]", said[last[0].end() :])[0]) if last else ""


def _named(family: tuple[str, ...], text: str) -> list[str]:
    """The members of a family that a folded text names, where it is one alone."""
    named = [n for n in family if re.search(rf"\b{_CUES.any_of(f'claimed_{n}')}\b", text)]
    return named if len(named) == 1 else []


def _pairs(text: str) -> Iterator[re.Pattern[str]]:
    """What would deny a folded claim: its own level beside each other of the family."""
    for family in FAMILIES:
        for own in _named(family, text):
            yield from (_beside(own, n) for n in family if n != own)
