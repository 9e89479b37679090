"""English ways of asking, said as the cues of a question say them: ``who assists in …`` is ``who
coordinates …``. So every rule that knows one way of asking knows the others, too."""

from __future__ import annotations

import re
from collections import Counter
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
        often = Counter(word for words, _, _ in self._ways for word in words)
        self._by_word: dict[str, list[int]] = {}
        for n, (words, _, _) in enumerate(self._ways):
            self._by_word.setdefault(min(words, key=often.__getitem__), []).append(n)

    def said(self, text: str) -> str:
        """The text with each way that stands in it said otherwise, longer ways first."""
        near = self._near(text)
        at = 0
        while at < len(near):
            n, at = near[at], at + 1
            _, way, say = self._ways[n]
            said = _pattern(way).sub(say, text)
            if said != text:
                text = said
                near, at = [later for later in self._near(text) if later > n], 0
        return text

    def _near(self, text: str) -> list[int]:
        """The ways all of whose words stand in a text, in order: looked for by the one of them
        that the fewest ways have."""
        held = _words(text)
        found = (n for word in held for n in self._by_word.get(word, ()))
        return sorted(n for n in found if self._ways[n][0] <= held)


def _words(text: str) -> frozenset[str]:
    """The words of a text, or of a way without its slot, in small letters."""
    return frozenset(re.findall(r"\w+", re.sub(r"\{\w\}", " ", text).lower()))


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
