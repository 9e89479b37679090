"""How a claim ends: the words that only ask for a yes or a no, and the document named behind
them."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "endings")

_OR_ELSE = re.compile(
    r"\b(?:khong|ko|hong|chua)\b(?=\s*,?\s+(?:hay|hoac)\s+(?:la\s+)?(?:chi|phai)\s)"
)
"""``có … không hay chỉ …``: the other choice stands behind the words that ask."""


@cache
def _ending() -> re.Pattern[str]:
    return _CUES.pattern(r"[^\w%]*\b(?:co\s+)?(?:<before>\s+)?<asking>(?:\s+<addressed>)*\W*$")


@cache
def _particle() -> re.Pattern[str]:
    """As typed: a word at the end that makes a question of what is said."""
    return _CUES.pattern(r"[\s,]+<particles>\W*$", re.I)


@cache
def _source() -> re.Pattern[str]:
    """The words that ask, and behind them a document named by its kind or number."""
    asking, addressed = (
        _CUES.any_of("asking"),
        _CUES.any_of("addressed"),
    )
    by, document = _CUES.any_of("by"), _CUES.any_of("documents")
    other = rf"(?:(?!\b{asking}\b)[^?!;])*"
    return re.compile(
        rf"\b{asking}(?:\s+{addressed})*"
        rf"(?P<source>\s*[,(:–-]+\s*(?:{by}\s+)?(?:cai\s+)?{document}\b{other}"
        rf"|\s+{by}\s+(?:cai\s+)?{document}\s+(?:so\s+)?\d{other})\W*$"
    )


def without_source(text: str) -> str:
    """A claim without the document named behind the words that ask: ``… không, theo Nghị định
    302?`` -> ``… không``."""
    m = _source().search(fold(text))
    return text[: m.start("source")] if m else text


def without_ending(text: str) -> str:
    """A claim without the words that only ask for a yes or a no, and without the other choice
    behind them."""
    said = without_source(text)
    particle = _particle().search(said)
    said = said[: particle.start()] if particle else said
    chosen = list(_OR_ELSE.finditer(fold(said)))
    said = said[: chosen[-1].end()] if chosen else said
    m = _ending().search(fold(said))
    return said[: m.start()] if m else said
