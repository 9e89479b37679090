"""Whether what is told of several sides answers the same: where an amount is asked of each, each
tells one, and in a unit that the others have, too."""

from __future__ import annotations

import re
from functools import cache
from itertools import combinations

from answerer.facts.ask import Ask
from answerer.facts.values import values_of
from answerer.telling.draft import Statement
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("comparing", "amounts")

_MARK = re.compile(r"^\*\*[^*]+\*\*: ")


@cache
def _amount() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<amounts>\b(?! <times>\b)")


def is_same_slot(ask: Ask, sides: list[list[Statement]]) -> bool:
    """Do all sides that say something give an amount of the same kind, where one is asked?"""
    asking = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    if not _amount().search(fold(asking)):
        return True
    told = [_text(side) for side in sides if any(s.passages for s in side)]
    if not all(re.search(r"\d", t) for t in told):
        return False
    units = [{v.unit for v in values_of(t)} - {"date"} for t in told]
    return all(not a or not b or a & b for a, b in combinations(units, 2))


def _text(side: list[Statement]) -> str:
    return " ; ".join(_MARK.sub("", s.text) for s in side)
