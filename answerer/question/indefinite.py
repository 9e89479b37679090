"""Words that look as if they asked and do not: ``xã nào cũng phải``, ``có khi nào … không``, ``ở
mấy chỗ trũng … không``, ``xã tôi có mấy HTX yếu, …``, ``how long must a person who …``."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from corpus.cues import Cues

_CUES = Cues("question", "indefinite")
KEPT = 64
"""Texts of which is kept where they only look as if they asked: several rules look there."""
_EVERY = re.compile(
    r"\b(?:nào|ai|gì|đâu|giờ)(?= cũng\b)|\b(?:nao|ai|gi|dau|gio)(?= cung\b(?! (?:cap|ung|co)\b))",
    re.I,
)
"""Whichever: what is said holds of each."""


@cache
def _whenever() -> re.Pattern[str]:
    """Whether there is any at all."""
    times, whether = _CUES.any_of("times", "times_asked"), _CUES.any_of("whether")
    return re.compile(rf"\b(?:có|co) {times} (?P<word>nào|nao)\b(?=[^?.;]*\b{whether}\b)", re.I)


@cache
def _never() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<denied>\b[^,.;?]{0,60}? <times> (?P<word>nào|nao)\b", re.I)


@cache
def _several() -> re.Pattern[str]:
    """Several, in a sentence that ends in whether it is so (``mấy HTX này có vay không``)."""
    return _CUES.pattern(
        r"\b(?:(?:<counts>|<numbered>) (?:may|mấy)|(?P<word>mấy|may))\b"
        r"(?= (?!giờ\b|gio\b)\w)(?=[^?.;:]*\b<whether>(?:\W*\w{0,3}\W*(?:[?.;]|$)|,? hay\b))",
        re.I,
    )


@cache
def _told() -> re.Pattern[str]:
    """Several, in a sentence that only tells something before the one that asks."""
    return _CUES.pattern(
        r"\b(?:<numbered> (?:mấy|may)|(?P<word>mấy|may))\b(?= \w)(?=[^?.!;:]*\.\s+\S+\s+\S+\s+\S+)",
        re.I,
    )


@cache
def _own_some() -> re.Pattern[str]:
    """What somebody has himself, before a question behind it (``xã tôi có mấy HTX yếu, sở nào …``),
    and numbers that are none."""
    return _CUES.pattern(
        r"\b<selves>\b[^?.;,:]{0,20}\b(?:có|co) (?P<word>mấy|may)\b(?=[^?.;]*\b<asking>\b)", re.I
    )


@cache
def _beside() -> re.Pattern[str]:
    """Several beside what is named, before a question behind it (``Luật A với mấy nghị định thì
    đăng ở đâu``)."""
    return _CUES.pattern(
        r"(?<!\w)<beside> (?P<word>mấy|may)\b(?=[^?.;,:]*\b(?:thì|thi) [^?.;]*\b<asking>\b)", re.I
    )


@cache
def _machine() -> re.Pattern[str]:
    """``máy móc`` without its diacritics."""
    return _CUES.pattern(r"\b(?P<word>may) <machines>\b", re.I)


@cache
def _round() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?P<word>mấy|may) <round>\b", re.I)


@cache
def _relative() -> re.Pattern[str]:
    """``… a person who …`` behind another word that asks: it only goes on about the person."""
    return _CUES.pattern(
        r"\b<opens_english>\b[^.?;:!]*?\b(?!(?:<asks_who>)\b)[a-z][\w'’-]+ (?P<word>who)\b", re.I
    )


@cache
def _whenever_english() -> re.Pattern[str]:
    """``When cooperatives are inspected, which …``: the question stands behind the comma."""
    return _CUES.pattern(
        r"\b(?P<word>when) (?!(?:<auxiliaries>)\b)[^.?;:]{3,160}?,\s+(?:then )?"
        r"(?:<asks_english>)\b",
        re.I,
    )


@cache
def _english() -> re.Pattern[str]:
    """Words that are no syllables of Vietnamese: beside them ``may`` is no ``mấy``."""
    return _CUES.pattern(r"\b<english>\b", re.I)


@lru_cache(maxsize=KEPT)
def indefinite(text: str) -> frozenset[int]:
    """Where the words of a text begin that only look as if they asked."""
    beside = (_own_some(), _beside(), _round(), _machine())
    patterns = (_EVERY, _whenever(), _never(), *beside)
    found = (m for pattern in patterns for m in pattern.finditer(text))
    vietnamese = (m.start("word") if "word" in m.re.groupindex else m.start() for m in found)
    return frozenset(vietnamese) | several(text) | _indefinite_english(text)


@lru_cache(maxsize=KEPT)
def several(text: str) -> frozenset[int]:
    """Where a text speaks of several (``mấy HTX``) and asks for something else."""
    found = (m for pattern in (_several(), _told()) for m in pattern.finditer(text))
    return frozenset(m.start("word") for m in found if m["word"])


def _indefinite_english(text: str) -> frozenset[int]:
    """Of the words of an English text those that only look as if they asked."""
    said = text.lower()
    aside = (p() for w, p in (("who", _relative), ("when", _whenever_english)) if w in said)
    who = (m.start("word") for pattern in aside for m in pattern.finditer(text))
    may = (m.start() for m in re.finditer(r"\bmay\b", text, re.I) if _english().search(text))
    return frozenset((*who, *may))
