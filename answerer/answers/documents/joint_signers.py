"""Who signs a document that several agencies issue: its signatures stand side by side."""

from __future__ import annotations

import re
from itertools import pairwise

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Statement
from corpus.records import Passage
from corpus.text import LOWER, UPPER

_NAME = re.compile(rf"(?P<n>[{UPPER}][{LOWER}]+(?:\s+[{UPPER}][{LOWER}]+){{1,4}})$")
_SIGNED = re.compile(r"\s*[(\[][^()\[\]]{1,30}[)\]]\s*$")
"""``(Đã ký)`` between post and name."""


def joint_signers(places: list[tuple[int, Passage]]) -> list[tuple[int, str, str]]:
    """(place, post, name) of each signature of a document, where two or more stand side by side
    in the text; none where one stands alone."""
    if not any(b.start < a.end for (_, a), (_, b) in pairwise(places)):
        return []
    found = [(k, p.clean, m) for k, p in places if (m := _NAME.search(p.clean))]
    return [(k, _SIGNED.sub("", words[: m.start()]).strip(), m["n"]) for k, words, m in found]


def asked_signers(engine: Engine, ask: Ask, told: list[Statement]) -> list[Statement]:
    """Of several statements about one document those alone that name an agency that the question
    names, too (``Ai ký thay Liên minh Hợp tác xã …``); all of them where none does."""
    named = {m.id for m in ask.question.agencies}
    if len(told) < 2 or not named:
        return told
    found = engine.vocabulary.agency_matcher.find
    return [s for s in told if named & {m.id for m in found(s.text)}] or told
