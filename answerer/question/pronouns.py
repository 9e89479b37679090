"""What a question only points at: agencies (``sở này``, ``ban ấy``), and what was told before
(``của nó``)."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "pronouns")


@cache
def _agency() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(<agencies>)\s+<that>\b")


def kind_pointed_at(text: str) -> str:
    """The first word or words of the agency's name, folded (``so`` of ``sở này``); empty where the
    text points at none."""
    m = _agency().search(fold(text))
    return m.group(1) if m else ""


def is_pointed_at(kind: str, name: str) -> bool:
    """Does an agency's name begin with the kind pointed at?"""
    return bool(kind) and fold(name).startswith(f"{kind} ")


@cache
def _back() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<back>\b")


def points_back(text: str) -> bool:
    """Does a question point at a thing that was told before?"""
    return _back().search(fold(text)) is not None
