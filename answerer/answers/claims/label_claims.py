"""Claims about what a line ``label: value`` says: whether a fee is due for a procedure whose line
is ``Phí, lệ phí: Không``."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_reading import read_claim
from answerer.answers.claims.claim_values import values_hold
from answerer.answers.passages.labelled import answer_labelled
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "denials")


@cache
def _none() -> re.Pattern[str]:
    """A value that only says that there is none."""
    return _CUES.pattern(r"\W*(?:khong|chua)(?: <none>\b[^;]*)?\W*$")


def answer_label_claim(engine: Engine, ask: Ask) -> Draft | None:
    """No where the value is that there is none, or another than the one claimed; yes where it is
    the one claimed. None where the question names no label or record, or the value decides
    nothing."""
    found = answer_labelled(engine, ask, ())
    if found is None or len(found.statements) != 1:
        return None
    line = found.statements[0]
    holds = _holds(engine, ask, line.text.partition(":")[2])
    if holds is None:
        return None
    said = Statement(f"{say(ask.language, 'yes' if holds else 'no')} {line.text}", line.passages)
    return Draft("answered", "yes_no", (said,), confidence=found.confidence)


def _holds(engine: Engine, ask: Ask, value: str) -> bool | None:
    claim = read_claim(engine, ask)
    if _none().match(fold(value)):
        return bool(claim.denied)
    return values_hold(claim, value) if claim.values else None
