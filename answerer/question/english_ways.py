"""English ways of asking, said as the cues of a question say them: ``who assists in …`` is ``who
coordinates …``. So every rule that knows one way of asking knows the others, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache

from corpus.ways import phrases_of

SLOT, FEW, SHORT = "{x}", "{w}", "{X}"
MOST = 80
"""Characters that may stand in a slot: what one asks for keeps near to the words that ask."""


class EnglishWays:
    """Rewrites what the ways of ``corpus/vocabulary/ways.toml`` say in other words. A way may hold
    one slot, which stays as it is: ``{x}``, a stretch without a stop, ``{w}``, at most four
    words, or ``{X}``, an abbreviation."""

    def __init__(self, ways: Iterable[Mapping]) -> None:
        pairs = [(w, row["say"]) for row in ways for w in phrases_of(row["for"])]
        pairs.sort(key=lambda p: (-len(p[0]), p[0]))
        self._ways = [(_words(way), way, _kept(say)) for way, say in pairs]

    def said(self, text: str) -> str:
        """The text with each way that stands in it said otherwise, longer ways first."""
        small = text.lower()
        for words, way, say in self._ways:
            if all(word in small for word in words):
                text = _pattern(way).sub(say, text)
                small = text.lower()
        return text


def _words(way: str) -> list[str]:
    """The words of a way, in small letters, the longest first: quickly looked for."""
    plain = re.sub(r"\{\w\}", " ", way)
    return sorted(re.findall(r"\w+", plain.lower()), key=len, reverse=True)


@cache
def _pattern(way: str) -> re.Pattern[str]:
    """A way as a pattern, made when a text first has its words: any case, any spaces,
    whole words; one may begin where a sentence ends."""
    spelled = re.escape(way).replace(r"\ ", r"\s+").replace("'", "['’]")
    spelled = spelled.replace(re.escape(SLOT), rf"(?P<x>[^.;:?!]{{1,{MOST}}}?)")
    few = r"(?P<x>[\w'’/-]+(?:\s+[\w'’/-]+){0,3}?)"
    spelled = spelled.replace(re.escape(FEW), few)
    spelled = spelled.replace(re.escape(SHORT), r"(?P<x>(?-i:[A-ZĐ][A-ZĐ&/-]{1,11}[a-z]?))")
    before = "" if way.startswith((".", "?")) else r"(?<!\w)"
    return re.compile(rf"{before}{spelled}(?!\w)", re.I)


def _kept(say: str) -> str:
    """What is said instead, with what stood in the slot."""
    return re.sub(r"\{[xwX]\}", r"\\g<x>", say)
