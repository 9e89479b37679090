"""``Ai đứng đầu Sở A?``, ``Who chairs the committee?``: a person is asked for who heads an agency,
no agency that leads a task."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from corpus.cues import Cues
from corpus.phrases import Match
from corpus.text import fold

_CUES = Cues("question", "heads")

MOST_BEHIND = 6
"""How many syllables may stand behind the agency: a place (``của tỉnh``), what it is for."""
_STOP = re.compile(r"[.?!;]")


@cache
def _heads() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<asks> <verbs>|<asks_english> <verbs_english>(?: the)?) $")


@cache
def _headed_by() -> re.Pattern[str]:
    return _CUES.pattern(r"\W*do ai <verbs>\W*$")


def asks_who_heads(text: str, agencies: Iterable[Match]) -> bool:
    """Does a question ask by whom one of these agencies is headed, and for nothing else of it?"""
    folded = fold(text)
    return any(
        (_heads().search(folded[: m.start]) and _ends(folded[m.end :]))
        or _headed_by().match(folded[m.end :])
        for m in agencies
    )


def _ends(behind: str) -> bool:
    """Is hardly more than a place left of the sentence behind an agency?"""
    return len(_STOP.split(behind, maxsplit=1)[0].split()) <= MOST_BEHIND
