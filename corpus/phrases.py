"""Find known phrases (agencies, provinces, cues) in text as people write it.

A phrase is a sequence of syllables; ``và``, ``&`` and ``-`` between them do not count, so
``Sở KH&ĐT``, ``Sở Kế hoạch - Đầu tư`` and ``Sở Kế hoạch và Đầu tư`` are found alike. A syllable
written without diacritics matches any; one written with them must agree (unless ``lenient``).
A phrase without commas does not run over one: ``ai ký, ngày nào`` is no ``ký ngày nào``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from corpus.text import fold, tone

_TOKEN = re.compile(r"[^\W_]+", re.UNICODE)
_PAUSE = re.compile(r"[,;:.?!()]|\n\s*\n")
_STOPS = frozenset(",;:.?!()")
_SKIPPED = "va"


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: ``text[start:end]``, and the id it was given."""

    start: int
    end: int
    id: str


class Token(NamedTuple):
    """A syllable of a text with its offsets, unified tone placement, and folded; ``pause`` tells
    whether a comma, stop or bracket stands before it. A tuple: an index makes millions, and a
    frozen dataclass takes four times as long to make."""

    start: int
    end: int
    tone: str
    fold: str
    pause: bool = False


def tokens(text: str) -> list[Token]:
    """The syllables of a text in order."""
    return list(_tokens(text))


@lru_cache(maxsize=512)
def _tokens(text: str) -> tuple[Token, ...]:
    """A passage is asked for agencies, provinces and cues again and again while it is parsed, and
    a question by every matcher: each is taken apart once."""
    out: list[Token] = []
    before = 0
    for m in _TOKEN.finditer(text):
        start, end = m.span()
        word = m.group()
        gap = text[before:start] if before else ""
        pause = len(gap) > 1 and _PAUSE.search(gap) is not None
        out.append(Token(start, end, tone(word), fold(word), pause or gap in _STOPS))
        before = end
    return tuple(out)


def syllables_of(text: str) -> list[str]:
    """The syllables of a text in order, as written."""
    return _TOKEN.findall(text)


def words_of(text: str) -> list[str]:
    """The syllables of a text in order, folded: ``[t.fold for t in tokens(text)]``, faster."""
    return [fold(word) for word in _TOKEN.findall(text)]


def bare_number(syllable: str) -> str:
    """``09`` as ``9``: decisions write ``09 tháng`` where people ask for ``9 tháng``."""
    return syllable[1:] if len(syllable) == 2 and syllable[0] == "0" else syllable


def syllable_counts(texts: Iterable[str]) -> Counter[str]:
    """How often each syllable stands in texts, lower case, tone placement unified."""
    written = Counter(word for text in texts for word in _TOKEN.findall(text))
    counts: Counter[str] = Counter()
    for word, n in written.items():
        counts[tone(word)] += n
    return counts


class PhraseMatcher:
    """Longest-first matching over a trie of folded syllables."""

    def __init__(self, phrases: Iterable[tuple[str, str]]) -> None:
        self._root: dict = {}
        for phrase, name in phrases:
            self._add(phrase, name)
        self._found = lru_cache(maxsize=512)(self._find)

    def _add(self, phrase: str, name: str) -> None:
        found = list(_TOKEN.finditer(phrase))
        words = [m.group() for m in found]
        path = [w for w in words if fold(w) != _SKIPPED] or words
        node = self._root
        for word in path:
            node = node.setdefault(fold(word), {})
        broken = bool(found) and _PAUSE.search(phrase, found[0].end(), found[-1].start())
        node.setdefault("", []).append((name, tuple(map(tone, path)), bool(broken)))

    def find(self, text: str, lenient: bool = False) -> list[Match]:
        """Matches in order, none overlapping; of two that overlap the longer wins (``thì Ủy ban
        nhân dân`` typed without diacritics is no ``thị ủy``), then the one further left; the
        phrase given first where two are the same."""
        return list(self._found(text, lenient))

    def _find(self, text: str, lenient: bool) -> tuple[Match, ...]:
        return tuple(self.find_tokens(tokens(text), lenient))

    def find_tokens(self, words: list[Token], lenient: bool = False) -> list[Match]:
        """As ``find``, over syllables already made."""
        opening = (i for i, word in enumerate(words) if word.fold in self._root)
        found = [(i, *hit) for i in opening if (hit := self._longest(words, i, lenient))]
        found.sort(key=lambda f: (f[0] - f[2], f[0]))
        taken: set[int] = set()
        out = []
        for i, name, stop in found:
            if not taken & set(range(i, stop + 1)):
                taken |= set(range(i, stop + 1))
                out.append(Match(words[i].start, words[stop].end, name))
        return sorted(out, key=lambda m: m.start)

    def _longest(self, words: list[Token], i: int, lenient: bool) -> tuple[str, int] | None:
        node, best, taken = self._root, None, []
        for k in range(i, len(words)):
            token = words[k]
            nxt = node.get(token.fold)
            if nxt is None:
                if token.fold == _SKIPPED and k > i:
                    continue
                break
            node = nxt
            taken.append(token)
            pauses = any(t.pause for t in taken[1:])
            for name, spelled, broken in node.get("", ()):
                if (broken or not pauses) and (lenient or _agrees(taken, spelled)):
                    best = (name, k)
                    break
        return best


def _agrees(taken: list[Token], spelled: tuple[str, ...]) -> bool:
    return all(t.tone in (s, t.fold) for t, s in zip(taken, spelled, strict=True))
