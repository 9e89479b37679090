"""Claims that a document named by its number approves, or is about, a thing: ``Đề án … do Quyết
định 340 phê duyệt phải không?``"""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.facts.ask import Ask
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "approvals")


@cache
def _claimed() -> re.Pattern[str]:
    """``<number> phê duyệt …``, ``… do|tại|theo <number> …``, ``phê duyệt bởi <number>``."""
    number = r"(?:<kinds> )?(?:so )?\d+\S*"
    return _CUES.pattern(
        rf"\b{number} (?:co phai )?(?:la )?(?:van ban )?<approves>\b"
        rf"|\b<by> {number}|\b{number} (?:the one )?<approves_in_english>\b"
    )


@cache
def _approves() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<approves>|<approves_in_english>)\b")


def claims_approval(ask: Ask) -> bool:
    """Does a claim say of a document named by its number that it approves, or is about, a thing?"""
    said = fold(without_ending(ask.text))
    return bool(_claimed().search(said) and _approves().search(said))
