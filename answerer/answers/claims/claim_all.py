"""Claims that something is so of all (``mọi HTX đều được …``), where a text says it of some (``hợp
tác xã đủ điều kiện và có nhu cầu``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "of_all")


@cache
def _all() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<all> (?:cac )?<whom>\b|\b<whom>(?: \w+){0,3} nao(?: \w+){0,4} cung\b")


@cache
def _all_english() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<all_english> (?:of the )?<whom_english>\b")


@cache
def _some() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<whom>(?: \w+){0,4}? <some>\b|\b<some_before> (?:cac )?<whom>\b")


def holds_of_all(ask: Ask, text: str) -> bool:
    """Is what a text says so of all of whom a claim says it? True for a claim that does not speak
    of all, and where the text restricts nothing."""
    claim, said = fold(ask.text), fold(text)
    if not (_all().search(claim) or _all_english().search(claim)):
        return True
    return bool(_all().search(said)) or not _some().search(said)
