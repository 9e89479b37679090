"""Finds the documents that our documents cite, by number or by what they are about."""

from __future__ import annotations

import re
from functools import cache, cached_property

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import Fact
from answerer.facts.issuers import bears, issuer_named
from answerer.facts.matcher import FactMatcher
from corpus.cues import Cues
from corpus.records import Reference
from corpus.text import fold

_CUES = Cues("facts", "references")

CORE = 0.25
PRECISION = 0.25
DATED = 0.05
IN_BASIS = 0.12
ISSUED = 0.3
SENTENCE = 0.3
FAR, ASIDE = 0.3, 0.1
"""By how much less its sentence holds than another's of its passage for a reference to stand aside,
and what that takes off."""
PLAINLY = 0.5
NESTED = 0.2


@cache
def _basis() -> re.Pattern[str]:
    """``căn cứ vào đặc điểm gì`` asks for no legal basis."""
    return _CUES.pattern(
        r"\bcan cu\b(?! <no_basis>\b)|\bcan cu <resting_on> (?:dau|gi|(?:cac "
        r"|nhung )?<bases>)|\bdua <resting_on> (?:cac |nhung )?<bases>"
        r"|\b<rests_english>\W*$"
    )


@cache
def number_letters() -> re.Pattern[str]:
    """The letters before a folded number: ``qd 12``."""
    return _CUES.pattern(r"^<letters>\s?-?(?=\d)")


class ReferenceFinder:
    """Speaks of references by their positions in the index."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._references = engine.index.references
        self._own = frozenset(fold(d.number or "") for d in engine.index.documents)

    @cached_property
    def _matcher(self) -> FactMatcher:
        """Matches what a question is about against each mention and the passage about it."""
        expand = self._engine.expand
        around = {r.passage: expand(self._around(k)) for k, r in enumerate(self._references)}
        place = self._engine.place
        return FactMatcher(
            Fact("reference", place[r.passage], r.text, expand(r.text), around[r.passage])
            for r in self._references
        )

    def _passage(self, k: int) -> str:
        engine = self._engine
        return engine.passages[engine.place[self._references[k].passage]].clean

    def _around(self, k: int) -> str:
        """The passage with the agency of the section it stands in; a footnote with the sentence
        that calls it."""
        place = self._engine.place[self._references[k].passage]
        heading, called = self._engine.lookup.heading_of(place), self._engine.calls.get(place)
        above = heading or (called[1] if called else "")
        return f"{above} ; {self._passage(k)}" if above else self._passage(k)

    def reference(self, k: int) -> Reference:
        """The record at a position."""
        return self._references[k]

    def inside(self, ask: Ask) -> list[Reference]:
        """The references of the documents, and of the places, that the question is about."""
        return [self._references[k] for k in self.positions(ask)]

    def positions(self, ask: Ask) -> list[int]:
        """The references of the documents, and of the places, that the question is about."""
        place = self._engine.place
        return [
            k
            for k, r in enumerate(self._references)
            if r.document in ask.documents and (not ask.places or place[r.passage] in ask.places)
        ]

    def is_nested(self, k: int) -> bool:
        """Does a reference only stand in what another is called (``sửa đổi Nghị định 55``)?"""
        return k in self._nested

    def holds_another(self, k: int) -> bool:
        """Does one only stand in what this one is called?"""
        return k in self._nested.values()

    def by_number(self, ask: Ask) -> list[int]:
        """References whose number the question gives, the fullest mention first."""
        wanted = [n for n in ask.question.numbers if not self._is_own(n)]
        found = [
            k
            for k in self.positions(ask)
            if any(self._has_number(self._references[k], n, ask.text) for n in wanted)
        ]
        return sorted(found, key=self._fullness)

    def _is_own(self, number: str) -> bool:
        """Is this the number of a document that we hold?"""
        head = number.split("/")[0] + "/"
        return any(own.startswith(head) or own == number for own in self._own if own)

    def _has_number(self, r: Reference, wanted: str, text: str) -> bool:
        """Does a reference bear this number; a bare one only where the question names its kind
        or none."""
        number, wanted = fold(r.number), number_letters().sub("", wanted)
        if "/" in wanted or "-" in wanted:
            return number.startswith(wanted) or wanted.startswith(number)
        if not re.match(rf"{re.escape(wanted)}(?!\d)", number):
            return False
        folded = fold(text)
        kinds = self._engine.kinds
        kind = kinds.cited(r.kind, r.number)
        named = fold(kind) in folded or kind in kinds.named(folded)
        return not kind or named or not kinds.opens(folded)

    def _fullness(self, k: int) -> tuple[float, int]:
        r = self._references[k]
        return -(r.date is not None) - PLAINLY * self.in_basis(k) - len(r.text) / 1000, k

    def by_topic(self, ask: Ask, kind: str | None) -> list[tuple[int, float]]:
        """(reference, score) of the kind asked for, best first. What only stands in what another
        is called is meant where the question names that one (``Nghị định 116 sửa đổi nghị định
        nào``)."""
        scores = self._matcher.score(ask.concepts)
        total = scores.recall + PRECISION * scores.precision
        named = set(self.by_number(ask)) if kind and self._engine.kinds.wanted(ask.question) else ()
        basis = IN_BASIS if asks_basis(ask) else 0.0
        issuer = issuer_named(ask.text, kind) if kind else None
        held = {k: self._sentence_recall(ask, self._references[k]) for k in self.positions(ask)}
        most = self._most_by_passage(held)
        out = []
        for k, share in held.items():
            r = self._references[k]
            if k not in named and fold(r.number) not in self._own and self._fits(r, kind):
                extra = (DATED if r.date else 0.0) + (basis if self.in_basis(k) else 0.0)
                extra += ISSUED if issuer and bears(r.number, issuer[1]) else 0.0
                extra += SENTENCE * share - ASIDE * (most[r.passage] - share > FAR)
                extra -= NESTED * (self._nested.get(k, k) not in {k, *named})
                out.append((k, float(total[k]) + extra))
        return sorted(out, key=lambda ks: (-ks[1], ks[0]))

    def _most_by_passage(self, held: dict[int, float]) -> dict[str, float]:
        """The largest of these shares in each passage."""
        most: dict[str, float] = {}
        for k, share in held.items():
            passage = self._references[k].passage
            most[passage] = max(share, most.get(passage, 0.0))
        return most

    @cached_property
    def _nested(self) -> dict[int, int]:
        """References that only stand in what another is called (``Nghị định 116 sửa đổi Nghị định
        55``), each with that other."""
        out: dict[int, int] = {}
        end, passage, outer = -1, "", -1
        order = sorted(range(len(self._references)), key=lambda k: self._key(k))
        for k in order:
            r = self._references[k]
            if r.passage == passage and r.start < end and not self._is_listed(r):
                out[k] = outer
            else:
                end, passage, outer = r.end, r.passage, k
        return out

    def _is_listed(self, r: Reference) -> bool:
        """Does a reference stand behind a comma: the next of several?"""
        text = self._engine.documents[r.document].text
        return text[max(0, r.start - 3) : r.start].rstrip()[-1:] in (",", ";")

    def _key(self, k: int) -> tuple[str, int, int]:
        r = self._references[k]
        return r.passage, r.start, -r.end

    def _sentence_recall(self, ask: Ask, r: Reference) -> float:
        """How much of the question the sentence holds in which a reference stands (0..1)."""
        engine = self._engine
        near = engine.lookup.facts_of_passage(engine.place[r.passage])
        own = (k for k in near if r.number in engine.facts[k].text)
        return max((float(ask.scores.recall[k]) for k in own), default=0.0)

    def _fits(self, r: Reference, kind: str | None) -> bool:
        """A reference of the kind wanted that can be told apart: it has a date or a full number,
        or it is a law."""
        if kind is not None and fold(self._engine.kinds.cited(r.kind, r.number)) != fold(kind):
            return False
        return bool(r.date or "/" in r.number or r.kind == "Luật")

    def beside(self, k: int, kind: str) -> list[int]:
        """At most five references of a kind in the passage of one of them, each document once."""
        r = self._references[k]
        out: dict[str, int] = {}
        for n, other in enumerate(self._references):
            if other.passage == r.passage and self._fits(other, kind):
                out.setdefault(other.number, n)
        return list(out.values())[:5]

    def best_mention(self, k: int) -> int:
        """Where the same document is cited most plainly: among the legal bases, else here."""
        r = self._references[k]
        same = (
            n
            for n, o in enumerate(self._references)
            if (o.document, o.number, o.kind) == (r.document, r.number, r.kind)
        )
        plain = (n for n in same if self._references[n].date or not r.date)
        return next((n for n in plain if self.in_basis(n)), k)

    def in_basis(self, k: int) -> bool:
        """Does this reference stand among the legal bases?"""
        engine = self._engine
        return engine.passages[engine.place[self._references[k].passage]].kind == "basis"

    def recall(self, ask: Ask, k: int) -> float:
        """The share of the question's weight that a reference, with its passage, holds (0..1)."""
        return float(self._matcher.score(ask.concepts).recall[k])

    def misses_core(self, ask: Ask, k: int) -> bool:
        """Does a reference, with its passage, lack what the question is mainly about?"""
        core = sorted(ask.concepts, key=lambda c: -c.weight)[:3]
        held = sum(c.weight * self._matcher.held(c, k) for c in core)
        return held < CORE * sum(c.weight for c in core)


def asks_basis(ask: Ask) -> bool:
    """Is the question about what a document rests on, or at whose proposal it is issued?"""
    folded = fold(ask.text)
    return bool(_basis().search(folded)) or "legal bas" in ask.text.lower() or "de nghi" in folded
