"""Claims about what a line ``label: value`` says: whether a fee is due for a procedure whose line
is ``Phí, lệ phí: Không``, whether papers may be handed in by post or over the net."""

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
from corpus.cues import Cues, cues_of
from corpus.text import fold

_CUES = Cues("claims", "denials")
_WAYS = "ways_of_handing_in"


@cache
def _none() -> re.Pattern[str]:
    """A value that only says that there is none."""
    return _CUES.pattern(r"\W*(?:khong|chua)(?: <none>\b[^;]*)?\W*$")


def answer_label_claim(engine: Engine, ask: Ask) -> Draft | None:
    """No where the value is that there is none, or another than the one claimed; yes where it is
    the one claimed. None where the question names no label or record, or the value decides
    nothing. (The record is named: what its line does not repeat is not lacking.)"""
    found = answer_labelled(engine, ask, ())
    if found is None or len(found.statements) != 1:
        return None
    line = found.statements[0]
    holds = _holds(engine, ask, line.text.partition(":")[2])
    if holds is None:
        return None
    said = Statement(f"{say(ask.language, 'yes' if holds else 'no')} {line.text}", line.passages)
    return Draft("answered", "yes_no", (said,), confidence=1.0)


def _holds(engine: Engine, ask: Ask, value: str) -> bool | None:
    claim = read_claim(engine, ask)
    if _none().match(fold(value)):
        return bool(claim.denied)
    if claim.values:
        return values_hold(claim, value)
    return True if _by_ways(ask.text) & _by_ways(value) and not claim.denied else None


def _by_ways(text: str) -> frozenset[str]:
    """The ways of handing in that a text names."""
    folded, cues = fold(text), Cues("claims", _WAYS)
    ways = cues_of("claims")[_WAYS]
    return frozenset(w for w in ways if re.search(rf"\b{cues.any_of(w)}\b", folded))
