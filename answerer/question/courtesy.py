"""Takes away what stands around a question and asks nothing: greetings, thanks, who asks and
what for. The words are data: corpus/vocabulary/courtesies.toml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from answerer.question.areas import asks
from corpus.phrases import Match, PhraseMatcher, Token, tokens
from corpus.text import accented_share
from corpus.vocabulary import Vocabulary
from retriever.query import UNACCENTED

MOSTLY = 0.8
"""The share of a clause that must be idle words for it to say nothing."""
_END = re.compile(r"[.,:;?!\n]+\s*|$")
_SENTENCE_END = re.compile(r"[.?!\n]\s*$")
_PHRASE, _SELF, _IDLE = "phrases", "self", "idle"


@dataclass(frozen=True, slots=True)
class _Clause:
    """A stretch of a text between its marks; ``words`` are its tokens, ``kinds`` what each is
    part of (a phrase, a name of whoever asks, idle words; else empty); ``sentence``: a mark that
    ends a sentence closes it."""

    start: int
    end: int
    words: tuple[Token, ...]
    kinds: tuple[str, ...]
    sentence: bool


class CourtesyReader:
    """Finds the core of a question. Phrases may stand before or behind it; a clause that names
    whoever asks, and no agency, province or number, and holds else idle words, says nothing; one
    that ends with announcing words, and does not begin with the topic, says that the question
    follows."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        words = vocabulary.courtesies
        self._named = (vocabulary.province_matcher, vocabulary.agency_matcher)
        self._phrases = PhraseMatcher((p, _PHRASE) for p in words.get(_PHRASE, ()))
        self._words = PhraseMatcher(
            (w, kind) for kind in (_PHRASE, _SELF, _IDLE) for w in words.get(kind, ())
        )
        self._announcing = PhraseMatcher((w, "") for w in words.get("announcing", ()))
        self._about = PhraseMatcher((w, "") for w in words.get("about", ()))

    def core(self, text: str) -> str:
        """The text without its courtesies; all of it where it holds nothing else."""
        plain = accented_share(text) < UNACCENTED
        clauses = self._clauses(text, plain)
        first, last = self._idle_before(text, clauses, plain), len(clauses)
        while (
            last - 1 > first
            and clauses[last - 2].sentence
            and self._is_idle(text, clauses[last - 1], plain)
        ):
            last -= 1
        start = clauses[first].start if first < len(clauses) else 0
        end = clauses[last - 1].end if last else len(text)
        return self._bare(text, start, end, plain) or text

    def _clauses(self, text: str, plain: bool) -> list[_Clause]:
        found = tokens(text)
        matches = self._words.find_tokens(found, lenient=plain)
        out: list[_Clause] = []
        start = 0
        for end in (m.end() for m in _END.finditer(text)):
            own = tuple(t for t in found if start <= t.start < end)
            if own:
                kinds = tuple(_kind_of(t, matches) for t in own)
                out.append(_Clause(start, end, own, kinds, bool(_SENTENCE_END.search(text[:end]))))
                start = end
        return out

    def _idle_before(self, text: str, clauses: Sequence[_Clause], plain: bool) -> int:
        """How many clauses stand before the question; the last one is never among them."""
        first = 0
        for n, clause in enumerate(clauses[:-1], 1):
            if self._says_something(text, clause, plain) or self._is_about(text, clause, plain):
                break
            if self._announces(text, clause, plain) or (
                first == n - 1 and self._is_idle(text, clause, plain)
            ):
                first = n
        return first

    def _says_something(self, text: str, clause: _Clause, plain: bool) -> bool:
        """Does a clause ask, or name an agency, a province or a number?"""
        said = text[clause.start : clause.end]
        return (
            any(asks(t) for t in clause.words)
            or any(c.isdigit() for c in said)
            or any(m.find(said, lenient=plain) for m in self._named)
        )

    def _is_about(self, text: str, clause: _Clause, plain: bool) -> bool:
        """Does a clause that is not all idle begin with words that name the topic?"""
        found = self._about.find(text[clause.start : clause.end], lenient=plain)
        begins = bool(found) and clause.start + found[0].start == clause.words[0].start
        return begins and not self._is_idle(text, clause, plain)

    def _is_idle(self, text: str, clause: _Clause, plain: bool) -> bool:
        """Does a clause only say who asks, what for, or thanks?"""
        if all(clause.kinds) and _PHRASE in clause.kinds:
            return True
        covered = sum(map(bool, clause.kinds)) / len(clause.kinds)
        speaks = _SELF in clause.kinds or _PHRASE in clause.kinds
        return speaks and covered >= MOSTLY and not self._says_something(text, clause, plain)

    def _announces(self, text: str, clause: _Clause, plain: bool) -> bool:
        said = text[clause.start : clause.end]
        if ":" not in said:
            return False
        found = self._announcing.find(said, lenient=plain)
        return bool(found) and clause.start + found[-1].end == clause.words[-1].end

    def _bare(self, text: str, start: int, end: int, plain: bool) -> str:
        """A stretch of a text without the phrases at its ends; empty where it is nothing else."""
        found = [t for t in tokens(text) if start <= t.start < end]
        matches = self._phrases.find_tokens(found, lenient=plain)
        first, last = 0, len(found)
        while first < last and _leads(found[first], matches, plain):
            first += 1
        while last > first and _kind_of(found[last - 1], matches):
            last -= 1
        if first == last:
            return ""
        start = found[first].start if first else start
        stop = found[last - 1].end if last < len(found) else end
        return text[start:stop].strip() + _closing(text[stop:])


def _kind_of(token: Token, matches: Sequence[Match]) -> str:
    return next((m.id for m in matches if m.start <= token.start < m.end), "")


def _leads(token: Token, matches: Sequence[Match], plain: bool) -> bool:
    """Does a word belong to a phrase that leads up to a question? Of one syllable without
    diacritics it may be another word (``da``: dạ, Đà)."""
    own = next((m for m in matches if m.start <= token.start < m.end), None)
    return own is not None and not (plain and (own.start, own.end) == (token.start, token.end))


def _closing(rest: str) -> str:
    """The mark that closes a question behind which the rest stands."""
    marks = re.match(r"[?!.)\"”]*", rest)
    return "?" if "?" in rest else marks.group() if marks else ""
