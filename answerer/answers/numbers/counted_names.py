"""How many of one kind of body a passage names: ``Điều 2 nêu giám đốc mấy sở``, counted where the
passage gives their names behind the word that they share."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.shared_heads import names_spelled_out
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("numbers", "names")

ROOM = 420
FEWEST = 2


@cache
def _counts() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:may|bao nhieu)\s+(?:<posts>\s+)?(?P<head><heads>)\b(?! gi| nao)"
        r"|\bhow many\s+(?:<posts_english>\s+of\s+)?(?P<english><heads_english>)\b"
    )


@cache
def _carries_out() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<carries>\b")


def answer_counted_names(engine: Engine, ask: Ask) -> Draft | None:
    """The number of bodies named, with their names; None for any other question, and where the
    passage asked about, or the article that says who carries the document out, names none so."""
    m = _counts().search(fold(ask.text))
    if m is None:
        return None
    head = m["head"] or _CUES.words("heads")[0]
    carries = bool(_carries_out().search(fold(ask.text)))
    for k, p in engine.lookup.passages_in(ask.documents):
        if not (k in ask.places or (carries and "trach nhiem thi hanh" in fold(p.clean))):
            continue
        named = [n for n in names_spelled_out(p.clean) if fold(n).startswith(f"{head} ")]
        if len(named) >= FEWEST:
            many = say(
                ask.language,
                "count",
                n=len(named),
                unit=named[0].split()[0].lower(),
                unit_en="departments",
            )
            text = f"{many}: {shorten('; '.join(named), ROOM)}"
            return Draft("answered", "count", (Statement(text, (k,)),), confidence=1.0)
    return None
