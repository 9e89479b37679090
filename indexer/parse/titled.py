"""Headings that have no number: lines in capitals that part a text without numbered sections."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.text import fold
from indexer.parse import markers as mark
from indexer.parse import zones as zn
from indexer.parse.clean import clean
from indexer.parse.labels import annex_of
from indexer.parse.marks import KIND, MOTTO, SIGN
from indexer.parse.zones import Zoned

LEAST = 2
"""How many such lines part a text."""
SHORTEST, LONGEST = 6, 120
"""In characters: what is shorter or longer is no heading."""
_NUMBERED = (mark.PART, mark.CHAPTER, mark.ARTICLE, mark.NUMBER)
_NAMED = re.compile(r"(?:phan|chuong)\b")


def unnumbered_headings(text: str, items: Sequence[Zoned]) -> frozenset[int]:
    """Where lines in capitals begin that head what follows them, in a body or programme that
    has no numbered sections; none where only one line reads so."""
    out: set[int] = set()
    for zone in (zn.BODY, zn.PROGRAMME):
        own = [z for z in items if z.zone == zone]
        if any(z.item.marker in _NUMBERED for z in own):
            continue
        found = [z.item.start for z in own if _heads(text, z)]
        out.update(found if len(found) >= LEAST else ())
    return frozenset(out)


def _heads(text: str, z: Zoned) -> bool:
    words = clean(text[z.item.start : z.item.end])
    if z.item.marker != mark.TEXT or not words.isupper() or not SHORTEST < len(words) < LONGEST:
        return False
    other = KIND.match(words) or SIGN.match(words) or MOTTO.search(words) or annex_of(words)
    return not other and words[-1] not in ".;:," and _NAMED.match(fold(words)) is None
