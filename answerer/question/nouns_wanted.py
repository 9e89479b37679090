"""What a question wants all of: ``những đơn vị sự nghiệp nào``, ``tên các huyện miền núi``."""

from __future__ import annotations

import re

from corpus.text import fold

FEWEST, MOST = 2, 7
_ALL_OF = re.compile(r"\b(?=(?:nhung|cac|may|gom|\d+)\s+(?P<rest>\w+(?:,? \w+){1,7}))")
_WANTS = re.compile(
    r"\b(?:nhung|cac|may)\b[^.;?!]*\bnao\b|\b(?:liet ke|ke ten|ke ra|neu ten|can ten|xin ten"
    r"|la nhung|gom nhung)\b"
)


def nouns_wanted(text: str) -> tuple[str, ...]:
    """What a question may want all of, in folded words, the longest first; empty where it wants
    no list."""
    folded = fold(text)
    if not _WANTS.search(folded):
        return ()
    found: set[str] = set()
    for m in _ALL_OF.finditer(folded):
        words = m["rest"].split()
        found |= {" ".join(words[:n]).rstrip(",") for n in range(FEWEST, min(len(words), MOST) + 1)}
    return tuple(sorted(found, key=lambda n: (-len(n.split()), n)))
