"""Whether a question asks who works with an agency, not what that agency helps with."""

from __future__ import annotations

import re

from corpus.phrases import Match
from corpus.text import fold

_WHO = r"(?:ai|(?:co quan|don vi|so|ben|to chuc|nganh) nao)"
_WITH_WHOM = re.compile(
    rf"\b(?:phoi hop|cung|lam|chung)(?: lam)? (?:voi|cung) (?:nhung |cac )?{_WHO}\b"
)
_PARTNERS = re.compile(rf"\b{_WHO} (?:\w+ ){{0,3}}?(?:phoi hop|lam) (?:voi|cung)(?: voi)? $")


def asks_with_whom(text: str) -> bool:
    """``Sở A làm gì, phối hợp với ai?``"""
    return _WITH_WHOM.search(fold(text)) is not None


def asks_partners(text: str, agencies: tuple[Match, ...]) -> bool:
    """``Những cơ quan nào phối hợp với Sở A?``"""
    folded = fold(text)
    return any(_PARTNERS.search(folded[: a.start]) for a in agencies)
