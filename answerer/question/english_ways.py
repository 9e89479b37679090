"""English ways of asking, said as the cues of a question say them: ``who assists in …`` is ``who
coordinates …``. So every rule that knows one way of asking knows the others, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

SLOT, SHORT = "{x}", "{X}"
MOST = 80
"""Characters that may stand in a slot: what one asks for keeps near to the words that ask."""


class EnglishWays:
    """Rewrites what the ways of ``corpus/vocabulary/ways.toml`` say in other words. A way may hold
    one slot, which stays as it is: ``{x}``, a stretch without a stop, or ``{X}``, an
    abbreviation."""

    def __init__(self, ways: Iterable[Mapping]) -> None:
        pairs = [(w, row["say"]) for row in ways for w in row["for"]]
        pairs.sort(key=lambda p: (-len(p[0]), p[0]))
        self._ways = [(_telling(way), _pattern(way), _kept(say)) for way, say in pairs]

    def said(self, text: str) -> str:
        """The text with each way that stands in it said otherwise, longer ways first."""
        small = text.lower()
        for telling, pattern, say in self._ways:
            if telling in small:
                text = pattern.sub(say, text)
                small = text.lower()
        return text


def _telling(way: str) -> str:
    """The longest word of a way, in small letters: quickly looked for."""
    words = re.findall(r"\w+", way.replace(SLOT, " ").replace(SHORT, " ").lower())
    return max(words, key=len)


def _pattern(way: str) -> re.Pattern[str]:
    """A way as a pattern: any case, any spaces, whole words."""
    spelled = re.escape(way).replace(r"\ ", r"\s+").replace("'", "['’]")
    spelled = spelled.replace(re.escape(SLOT), rf"(?P<x>[^.;:?!]{{1,{MOST}}}?)")
    spelled = spelled.replace(re.escape(SHORT), r"(?P<x>(?-i:[A-ZĐ][A-ZĐ&/-]{1,11}))")
    return re.compile(rf"(?<!\w){spelled}(?!\w)", re.I)


def _kept(say: str) -> str:
    """What is said instead, with what stood in the slot."""
    return say.replace(SLOT, r"\g<x>").replace(SHORT, r"\g<x>")
