"""What a claim says may, must or will be done: the act behind ``có được``, ``có phải``, which the
text of a yes must name."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.answers.claims.claim_reading import unplaced
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.areas import Area
from corpus.cues import Cues

_CUES = Cues("claims", "acts")


@cache
def _act() -> re.Pattern[str]:
    return _CUES.pattern(r"(?<!\w)<opens>\s+(?:<idle>\s+)*(?P<act>\w+(?:\s+\w+)?)", re.I)


@cache
def leading() -> re.Pattern[str]:
    """Folded: that somebody leads."""
    return _CUES.pattern(r"\b<leading>\b")


@cache
def led() -> re.Pattern[str]:
    """Folded: the words by which a text says so, or hands it to one."""
    return _CUES.pattern(r"\b<led>\b")


def holds_act(engine: Engine, ask: Ask, text: str) -> bool:
    """Does a text name what is claimed to be allowed or due? True where the claim is none of
    that, or its act says nothing."""
    if ask.language != "vi":
        return True
    m = _act().search(without_ending(unplaced(ask)))
    if m is None:
        return True
    act = m["act"]
    said = engine.concepts.read(act, "vi", [Area(0, len(act), 1.0)], ())
    return not said or engine.share(said, text) > 0
