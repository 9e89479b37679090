"""Whether an answer says what something is, where that is all that is asked."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("silence", "meaning")


@cache
def _what_is() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?:^|[.?!:]\s)\W*(?:<openers> )?(?P<x>[a-z0-9]+(?:[ -][a-z0-9]+){0,5}?) "
        r"(?:co )?(?:nghia )?la (?:cai )?gi(?= <ends>\b|\W*$|,)"
    )


@cache
def _said_of() -> re.Pattern[str]:
    """What has something that is asked (``sản phẩm … là gì``): no word to be explained."""
    return _CUES.pattern(r"\b<said_of>\b")


def lacks_meaning(engine: Engine, ask: Ask, told: str) -> bool:
    """Does the question only ask what something is (``kinh tế tập thể là gì?``), and the answer
    not say ``kinh tế tập thể là …``?"""
    m = _what_is().search(fold(ask.text))
    if m is None or _said_of().search(m["x"]) or ask.question.kinds:
        return False
    name = engine.plain(ask.text[m.start("x") : m.end("x")])
    explains = rf"(?: \([^)]*\))?,? {_CUES.any_of('explains')}\b"
    return not re.search(rf"\b{re.escape(name)}{explains}", engine.plain(told))
