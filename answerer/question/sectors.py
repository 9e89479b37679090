"""Departments called by their sector: ``ngành nông nghiệp tỉnh phải làm gì`` means the department,
``tái cơ cấu ngành nông nghiệp`` a part of the economy."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from corpus.cues import Cues
from corpus.phrases import Match, PhraseMatcher
from corpus.text import fold
from corpus.vocabulary import Vocabulary

_CUES = Cues("question", "sectors")


@cache
def _acts() -> re.Pattern[str]:
    """What stands behind a sector that has something to do, perhaps behind a time."""
    time = r"(?:(?:trong|den|vao)\s+)?(?:nam|giai doan)\s+20\d\d(?:\s*[-–]\s*20\d\d)?\s*,?\s+"
    return _CUES.pattern(rf"\s*,?\s+(?:<levels>\s+)?(?:<between>\s+)*(?:{time})?<acts>\b")


@cache
def _given() -> re.Pattern[str]:
    """What stands before a sector whose duties are meant, or to which something is given."""
    return _CUES.pattern(r"\b<duties>\s+(?:cac\s+)?$")


class SectorReader:
    """Finds the departments that a question calls by their sector."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self._called = PhraseMatcher(_sectors(vocabulary))

    def departments(self, text: str, lenient: bool, provinces: Iterable[Match]) -> list[Match]:
        """The departments, in order; ``provinces`` may stand between one and what it does."""
        found = self._called.find(text, lenient=lenient)
        spans = [(p.start, p.end) for p in provinces]
        return [m for m in found if _is_body(masked(text, spans), m)]


def _is_body(folded: str, m: Match) -> bool:
    return bool(_acts().match(folded, m.end) or _given().search(folded[: m.start]))


def masked(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """The folded text, these stretches of it (the names of provinces) blank."""
    out = fold(text)
    for start, end in spans:
        out = out[:start] + " " * (end - start) + out[end:]
    return out


def _sectors(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    titles = set(_CUES.words("titles"))
    for agency in vocabulary.agencies.values():
        if agency.level == "central":
            continue
        for name in (agency.name, *agency.variants):
            title, _, field = name.partition(" ")
            if field and fold(title) in titles:
                yield from ((f"{word} {field}", agency.id) for word in _CUES.words("words"))
