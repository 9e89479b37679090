"""Whether a question leans on the one before: what it says of its own, what points back."""

from __future__ import annotations

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.state import State
from answerer.question.concepts import Concept, units_of
from answerer.question.question import Question
from corpus.phrases import PhraseMatcher, words_of
from corpus.text import fold
from retriever.query import UNACCENTED

LEANS, POINTS = 2, 7
"""How many telling words of its own a question may have that leans, and that points back."""
TELLING = 1.0


class Leaning:
    """Tells the words of a question that say something of their own from those that point back."""

    def __init__(self, engine: Engine) -> None:
        follow = engine.vocabulary.questions.get("follow", {})
        self._engine = engine
        self._back = PhraseMatcher((p, "back") for p in follow.get("phrases", ()))
        self._fresh = PhraseMatcher((p, "fresh") for p in follow.get("fresh", ()))
        self._correct = PhraseMatcher((p, "fix") for p in follow.get("correction", ()))
        self._light = frozenset(fold(w) for p in follow.get("light", ()) for w in (p, *p.split()))

    def points_back(self, question: Question) -> bool:
        """Does a phrase of the question point back (``việc đó``, ``còn``)?"""
        return bool(self._back.find(question.text, lenient=question.query.accented < UNACCENTED))

    def corrects(self, question: Question) -> bool:
        """Does the question set the one before right (``ý tôi là``)?"""
        found = self._correct.find(question.text, lenient=True)
        return bool(found) and found[0].start < 12

    def own_topic(self, question: Question, concepts: tuple[Concept, ...]) -> int:
        """How many telling words of its own a question has (agencies, function words, and words
        that only point back apart)."""
        idle = self._engine.generic_units | self._agency_units(question)
        back = self.pointing_words(question)
        units = [c.alternatives[0][1] for c in concepts if not self._is_light(c)]
        words = sum(1 for u in units if len(u) == 1 and u[0] not in idle | back)
        phrases = sum(1 for u in units if len(u) > 2 and not set(u) <= idle)
        return words + 2 * phrases

    def bare(self, ask: Ask) -> bool:
        """Has the question no telling word of its own?"""
        return self.own_topic(ask.question, ask.own) == 0

    def telling(self, ask: Ask) -> list[Concept]:
        """The concepts of a question's own words that say which task or passage is meant."""
        known = self._engine.generic_units | self.pointing_words(ask.question)
        known |= self._agency_units(ask.question)
        own = (c for c in ask.own if not set(c.alternatives[0][1]) <= known)
        return [c for c in own if c.weight > TELLING and not self._is_light(c)]

    def pointing_words(self, question: Question) -> set[str]:
        """The units of the phrases that point back or correct."""
        found = [m for f in (self._back, self._correct) for m in f.find(question.text, True)]
        return {u for m in found for u in units_of(question.text[m.start : m.end])}

    def leans(self, question: Question, concepts: tuple[Concept, ...]) -> bool:
        """Does the question need the one before: it names no topic of its own, or points back."""
        if self._fresh.find(question.text, lenient=True):
            return False
        own = self.own_topic(question, concepts)
        points = self.points_back(question) and own <= POINTS
        return own <= LEANS or self.corrects(question) or points

    def takes_over(self, ask: Ask, before: State) -> bool:
        """Does the question need the turn before? Not where it names a place (``nhiệm vụ 2.2.3``)
        that only other documents have."""
        if before.question is None or self.is_placed_elsewhere(ask, before):
            return False
        return self.leans(ask.question, ask.own)

    def is_placed_elsewhere(self, ask: Ask, before: State) -> bool:
        """Does the question name a place that only documents other than those before have?"""
        there = {self._engine.passages[k].document for k in ask.places}
        return bool(there) and not there & before.documents

    def _agency_units(self, question: Question) -> set[str]:
        named = (question.text[m.start : m.end] for m in question.agencies)
        return {u for name in named for u in self._engine.units(name)}

    def _is_light(self, c: Concept) -> bool:
        """Does a concept say nothing of which task or passage is meant (``xong``, ``finish``)?"""
        return (
            c.aside
            or all(w in self._light for w in words_of(c.words))
            or fold(c.words) in self._light
        )
