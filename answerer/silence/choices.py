"""Whether one of two things that a question lets choose is told: ``phạt cảnh cáo hay khiển trách``
wants one of them, not what else is said of the same."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.telling.draft import Draft
from corpus.phrases import words_of
from corpus.text import bigrams, fold

_CHOICE = re.compile(
    r"\b(?P<one>\w+ \w+),? (?:hay|hoac) (?:la |bi )?"
    r"(?!khong\b|chua\b|chi\b|phai\b|sao\b|the nao\b)(?P<other>\w+ \w+(?: \w+)?)\W*$"
)


def lacks_choice(ask: Ask, draft: Draft) -> bool:
    """Does a question end in two things to choose from, and the passage told holds neither?"""
    m = _CHOICE.search(fold(ask.text))
    if (
        m is None
        or any(m.start() < end for _, end in ask.question.places)
        or draft.status != "answered"
        or draft.intent != "content"
    ):
        return False
    told = " ; ".join(s.text for s in draft.statements)
    held = frozenset(bigrams(list(words_of(fold(told)))))
    sides = (m["one"], " ".join(m["other"].split()[:2]))
    return not any("_".join(side.split()) in held for side in sides)
