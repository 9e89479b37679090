"""Vietnamese words inside an English question: ``principal auditor (Kiểm toán viên chính)``. They
are how the document itself says it, so they are read as Vietnamese, and the English words that
they stand behind in brackets need not be found beside them."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass

from corpus.phrases import Token
from corpus.text import fold
from retriever.slips import is_syllable

_BRACKETS = re.compile(r"[(\[]([^()\[\]]+)[)\]]|[“\"]([^“”\"]+)[”\"]")


@dataclass(frozen=True, slots=True)
class Glosses:
    """``stretches`` are runs of Vietnamese words; ``glossed`` the English words (by where they
    begin) that one of them in brackets says again."""

    stretches: tuple[tuple[Token, ...], ...]
    glossed: frozenset[int]

    def holds(self, t: Token) -> bool:
        """Is this word in a stretch, or said again by one?"""
        return t.start in self.glossed or any(t in s for s in self.stretches)


def glosses_in(text: str, words: list[Token], idle: Container[str]) -> Glosses:
    """The Vietnamese among the words of an English question; ``idle`` are its function words."""
    inside = [m.span() for m in _BRACKETS.finditer(text) if _accented(m.group())]
    runs: list[list[Token]] = []
    for t in words:
        if not (_is_in(t, inside) or _may_be_vietnamese(t, idle)):
            runs.append([])
        elif runs and runs[-1] and _joined(text, runs[-1][-1], t):
            runs[-1].append(t)
        else:
            runs.append([t])
    stretches = [tuple(r) for r in runs if any(t.tone != t.fold for t in r)]
    glossed: set[int] = set()
    for run in stretches:
        if text[: run[0].start].rstrip()[-1:] == "(":
            glossed |= _said_again(text, words, run, idle)
    return Glosses(tuple(stretches), frozenset(glossed))


def _said_again(
    text: str, words: list[Token], run: tuple[Token, ...], idle: Container[str]
) -> set[int]:
    """The English words right before a gloss: no more than its syllables may stand for."""
    before = [t for t in words if t.end <= run[0].start][::-1]
    out: set[int] = set()
    for t in before[: len(run) // 2 + 1]:
        if t.fold in idle or t.tone != t.fold or not _close(text[t.end : run[0].start]):
            break
        out.add(t.start)
    return out


def _close(between: str) -> bool:
    return not re.search(r"[,;:.?!)]", between)


def _is_in(t: Token, spans: list[tuple[int, int]]) -> bool:
    return any(a <= t.start < b for a, b in spans)


def _may_be_vietnamese(t: Token, idle: Container[str]) -> bool:
    return t.tone != t.fold or (t.fold not in idle and len(t.fold) > 1 and is_syllable(t.fold))


def _joined(text: str, a: Token, b: Token) -> bool:
    return not re.search(r"[,;:.?!()\[\]“”\"]", text[a.end : b.start])


def _accented(text: str) -> bool:
    return fold(text) != text.lower()
