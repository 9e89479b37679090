"""Takes away what stands around a question and asks nothing: greetings, thanks, who asks, what
for, and how the answer shall look.

Phrases that lead up to a question or follow it without a mark are data
(corpus/vocabulary/courtesies.toml). Of a whole clause before or behind it a logistic model over
its syllables and their pairs says how much it sounds like such a wrapper (models/htx-courtesy,
made by models/train_courtesy.py). What asks, or names an agency, a role, a province, a number or
a fact of documents, stays. So does what cannot be parted from the question (``vướng đúng chỗ ai
chủ trì``): there the units that are mostly said around questions are told (``is_aside``).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

from answerer.question.areas import asks
from answerer.question.question import ROLES
from corpus.phrases import Match, PhraseMatcher, Token, tokens
from corpus.text import accented_share, fold
from corpus.vocabulary import Vocabulary
from retriever.query import UNACCENTED
from retriever.slips import telex

FOLDER = Path(__file__).parents[2] / "models" / "htx-courtesy"
LEAST = 1.0
"""The log-odds from which on a clause is a wrapper (see models/htx-courtesy/README.md)."""
SURE, THEIRS = 4.0, 4.0
"""The log-odds from which on it is one in whatever words, and the summed weight of the documents'
own pairs of syllables from which on a clause is no wrapper."""
_FACTS = ("definition", "signer", "signed_on", "own_number", "issuer", "proposer", "recipients")
"""What may be asked of a document, or of its words, in a clause without an asking word."""
_END = re.compile(r"[.,:;?!\n]+\s*|$")
_MARK = re.compile(r"[.,:;?!\n]")
_WORD = re.compile(r"[^\W\d_]+")
_CLAIM = re.compile(
    r"\b(?:dung|phai) (?:khong|ko|hong|chua)\b|\bdung hay (?:sai|khong)\b"
    r"|\b(?:is|am|was|are) (?:it|that|this|i|he|she|they|we) (?:\w+ )?(?:right|correct|true|so)\b"
)
"""What makes a claim of all beside it (``…, đúng không ta?``, ``Is that right?``), and is no
courtesy."""

_ASKS_BACK = re.compile(r"\bhả\b", re.I)
"""What may make a claim of what stands before it (``… chủ trì hả anh?``), and stays."""


@dataclass(frozen=True, slots=True)
class Clause:
    """``text[start:end]``, a stretch between marks with the mark that closes it."""

    start: int
    end: int
    words: tuple[Token, ...]
    mark: str


def clauses_of(text: str) -> list[Clause]:
    """The clauses of a text in order, those without a word left out."""
    found = tokens(text)
    out: list[Clause] = []
    start = 0
    for end in (m.end() for m in _END.finditer(text)):
        own = tuple(t for t in found if start <= t.start < end)
        if own:
            out.append(Clause(start, end, own, "".join(_MARK.findall(text[own[-1].end : end]))[:1]))
            start = end
    return out


def features(clause: Clause) -> list[str]:
    """What the model sees of a clause: its syllables and their pairs, folded, its length, its
    mark."""
    words = [t.fold for t in clause.words]
    pairs = pairwise(["<", *words, ">"])
    return [
        *dict.fromkeys(words),
        *dict.fromkeys(f"{a} {b}" for a, b in pairs),
        f"length {min(len(words), 12) // 3}",
        f"mark {clause.mark}",
    ]


class CourtesyReader:
    """Finds the core of a question; the model is read when first needed. ``documented`` gives the
    weight of a pair of syllables that the documents hold, 0 for one that they do not: a clause
    that is all in their words says what the question is about."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        documented: Callable[[str], float] = lambda pair: 0.0,
        folder: Path = FOLDER,
    ) -> None:
        self._documented = documented
        self._phrases = PhraseMatcher((p, "") for p in vocabulary.courtesies.get("phrases", ()))
        cues = vocabulary.questions.get("cues", {})
        roles = PhraseMatcher(
            (p, r) for r in (*ROLES, *_FACTS) for p in cues.get(r, {}).get("strong", ())
        )
        self._list = PhraseMatcher((p, "") for p in cues.get("list", {}).get("strong", ()))
        self._named = (vocabulary.province_matcher, vocabulary.agency_matcher, roles)
        self._folder = folder

    @cached_property
    def _weights(self) -> dict[str, float]:
        return json.loads((self._folder / "weights.json").read_text("utf-8"))

    @cached_property
    def _asides(self) -> frozenset[str]:
        return frozenset((self._folder / "asides.txt").read_text("utf-8").split())

    def is_aside(self, unit: str) -> bool:
        """Is a unit (a folded syllable or a pair) far more usual around questions than in them?"""
        return unit in self._asides

    def core(self, text: str) -> str:
        """The text without its wrapper; all of it where it holds nothing else."""
        plain = accented_share(text) < UNACCENTED
        clauses = clauses_of(text)
        first, last = 0, len(clauses)
        while first < last - 1 and self._asks_nothing(text, clauses[first], plain):
            if self._requests(text, clauses, first):
                break
            first += 1
        while last - 1 > first and self._asks_nothing(text, clauses[last - 1], plain):
            last -= 1
        if not clauses:
            return text
        last = self._to_request(text, clauses, first, last)
        return self._bare(text, clauses[first].start, clauses[last - 1].end, plain) or text

    def _to_request(self, text: str, clauses: list[Clause], first: int, last: int) -> int:
        """Where the question ends: behind the clause that has something listed (``Nhờ liệt kê ba
        việc đó``), where nothing before it asks."""
        if any(asks(t) for c in clauses[first:last] for t in c.words):
            return last
        listed = (n for n in range(last, len(clauses)) if self._lists(text, clauses[n]))
        return next(listed, last - 1) + 1

    def _requests(self, text: str, clauses: list[Clause], n: int) -> bool:
        """Does a clause have something listed (``List the three phases, with their times, …``)
        behind which nothing asks?"""
        behind = (t for c in clauses[n + 1 :] for t in c.words)
        return self._lists(text, clauses[n]) and not any(map(asks, behind))

    def _lists(self, text: str, clause: Clause) -> bool:
        return bool(self._list.find(text[clause.start : clause.end]))

    def log_odds(self, clause: Clause) -> float:
        """How much a clause sounds like a wrapper: above 0 where it does more than not."""
        weights = self._weights
        return weights[""] + sum(weights.get(f, 0.0) for f in features(clause))

    def _asks_nothing(self, text: str, clause: Clause, plain: bool) -> bool:
        said = text[clause.start : clause.end]
        polite = self._phrases.find(said, lenient=plain)
        if all(any(_holds(m, t, clause.start) for m in polite) for t in clause.words):
            return True
        if self._is_polite_in_keys(said):
            return True
        return not (
            any(asks(t) or t.fold.isdigit() for t in clause.words)
            or any(m.find(said, lenient=plain) for m in self._named)
            or _CLAIM.search(fold(said))
            or self._asks_in_their_words(clause)
        )

    def _asks_in_their_words(self, clause: Clause) -> bool:
        odds = self.log_odds(clause)
        if odds < LEAST or odds >= SURE:
            return odds < LEAST
        pairs = (f"{a.fold}_{b.fold}" for a, b in pairwise(clause.words))
        return sum(map(self._documented, pairs)) >= THEIRS

    def _is_polite_in_keys(self, said: str) -> bool:
        """Is a clause nothing but a phrase with left-overs of Telex (``chaof em``)? No document
        holds a greeting, so that nothing mends it."""
        meant = _WORD.sub(lambda m: telex(m.group()), said.lower())
        polite = self._phrases.find(meant) if meant != said.lower() else []
        return bool(polite) and all(any(_holds(m, t) for m in polite) for t in tokens(meant))

    def _bare(self, text: str, start: int, end: int, plain: bool) -> str:
        """A stretch of a text without the phrases at its ends; empty where it is nothing else."""
        found = [t for t in tokens(text) if start <= t.start < end]
        matches = self._phrases.find_tokens(found, lenient=plain)
        first, last = 0, len(found)
        while first < last and _leads(found[first], matches, plain):
            first += 1
        while last > first and any(_holds(m, found[last - 1]) for m in matches):
            last -= 1
        if first == last:
            return ""
        start = found[first].start if first else start
        stop = found[last - 1].end if last < len(found) else end
        asks = _ASKS_BACK.search(text[stop:])
        particle = f" {asks.group()}" if asks else ""
        return text[start:stop].strip() + particle + _closing(text[stop:])


def _holds(match: Match, token: Token, shift: int = 0) -> bool:
    return match.start <= token.start - shift < match.end


def _leads(token: Token, matches: Sequence[Match], plain: bool) -> bool:
    """Does a word belong to a phrase that leads up to a question? Of one syllable without
    diacritics it may be another word (``da``: dạ, Đà)."""
    own = next((m for m in matches if _holds(m, token)), None)
    return own is not None and not (plain and (own.start, own.end) == (token.start, token.end))


def _closing(rest: str) -> str:
    """The mark that closes a question behind which the rest stands."""
    marks = re.match(r'[?!.)"”]*', rest)
    return "?" if "?" in rest else marks.group() if marks else ""
