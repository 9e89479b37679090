"""What a question wants all of: ``những đơn vị sự nghiệp nào``, ``tên các huyện miền núi``."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "nouns_wanted")
FEWEST, MOST, LONGEST = 2, 7, 4
_ALL_OF = re.compile(r"\b(?=(?:nhung|cac|may|gom|\d+)\s+(?P<rest>\w+(?:,? \w+){1,7}))")
_NO_NOUN = r"(?!(?:nhung|cac|may)\b)"
_WHICH_OF = re.compile(
    rf"\b(?:nhung|cac|may|hai|ba|bon|\d+)\s+{_NO_NOUN}"
    rf"(?P<noun>\w+(?:,? {_NO_NOUN}\w+){{1,11}}?),? (?:nao|gi)\b"
)
_WHICH = re.compile(rf"\b(?P<noun>{_NO_NOUN}\w+ {_NO_NOUN}\w+) (?:nao|gi)\b")


@cache
def _wants() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:nhung|cac|may)\b[^.;?!]*\bnao\b|\b<requests>\b")


@cache
def _one_by_one() -> re.Pattern[str]:
    return _CUES.pattern(r"<one_by_one>\b")


def nouns_wanted(text: str) -> tuple[str, ...]:
    """What a question may want all of, in folded words, the longest first; empty where it wants
    no list."""
    folded = fold(text)
    if not _wants().search(folded):
        return ()
    found: set[str] = set()
    for m in _ALL_OF.finditer(folded):
        words = m["rest"].split()
        found |= {" ".join(words[:n]).rstrip(",") for n in range(FEWEST, min(len(words), MOST) + 1)}
    return tuple(sorted(found, key=lambda n: (-len(n.split()), n)))


def nouns_before_which(text: str) -> tuple[str, ...]:
    """What stands before ``nào`` or ``gì`` (``những tiêu chí bổ sung nào``, ``điều kiện gì``), in
    folded words, the longest first; without agencies, people and times, which are asked for
    one by one."""
    folded = fold(text)
    found: list[str] = []
    for m in _WHICH_OF.finditer(folded):
        words = m["noun"].split()
        longest = min(len(words), LONGEST)
        found += [" ".join(words[:n]).rstrip(",") for n in range(longest, FEWEST - 1, -1)]
    found += [m["noun"] for m in _WHICH.finditer(folded)]
    return tuple(dict.fromkeys(n for n in found if not _one_by_one().match(n)))
