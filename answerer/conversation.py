"""What a question takes over from the turns before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from answerer.ask import Ask
from answerer.concepts import Concept
from answerer.engine import Engine
from answerer.question import ROLES, Question
from corpus.phrases import Match, PhraseMatcher, tokens
from corpus.text import fold
from retriever.query import UNACCENTED

KEPT = 0.35
HELD = 0.4
TELLING = 1.0
_OTHER = re.compile(r"^\W*(?:the\s+)?(?:con|the con|vay con|what about|how about|and (?:in )?)\b")


@dataclass(frozen=True, slots=True)
class State:
    """What a conversation is about: the last question understood, its documents and provinces,
    what it asked, and the facts that answered it."""

    question: Question | None = None
    concepts: tuple[Concept, ...] = ()
    documents: frozenset[str] = frozenset()
    provinces: tuple[str, ...] = ()
    intents: tuple[str, ...] = ()
    subject: tuple[int, ...] = ()
    agencies: tuple[Match, ...] = ()


class Continuity:
    """Tells whether a question leans on the one before."""

    def __init__(self, engine: Engine) -> None:
        follow = engine.vocabulary.questions.get("follow", {})
        self._engine = engine
        self._back = PhraseMatcher((p, "back") for p in follow.get("phrases", ()))
        self._fresh = PhraseMatcher((p, "fresh") for p in follow.get("fresh", ()))
        self._correct = PhraseMatcher((p, "fix") for p in follow.get("correction", ()))

    def points_back(self, question: Question) -> bool:
        return bool(self._back.find(question.text, lenient=question.query.accented < UNACCENTED))

    def corrects(self, question: Question) -> bool:
        found = self._correct.find(question.text, lenient=True)
        return bool(found) and found[0].start < 12

    def own_topic(self, question: Question, concepts: tuple[Concept, ...]) -> int:
        """How many telling words of its own a question has (agencies and function words apart)."""
        generic = self._engine.generic_units
        agency = {
            u for m in question.agencies for u in self._engine.units(question.text[m.start : m.end])
        }
        back = {
            t.fold
            for m in self._back.find(question.text, lenient=True)
            for t in tokens(question.text[m.start : m.end])
        }
        units = [c.alternatives[0][1] for c in concepts]
        words = sum(1 for u in units if len(u) == 1 and u[0] not in generic | agency | back)
        phrases = sum(1 for u in units if len(u) > 2 and not set(u) <= generic | agency)
        return words + 2 * phrases

    def leans(self, question: Question, concepts: tuple[Concept, ...]) -> bool:
        """Does the question need the one before: it names no topic of its own, or points back."""
        if self._fresh.find(question.text, lenient=True):
            return False
        own = self.own_topic(question, concepts)
        return own <= 2 or self.corrects(question) or (self.points_back(question) and own <= 7)

    def in_context(self, ask: Ask, before: State) -> tuple[Ask, tuple[str, ...], tuple[int, ...]]:
        """The question with what it takes over, what it asks, and the facts that it still means
        (all its own where it does not lean on the turn before)."""
        q, asked = ask.question, ask.question.asked
        if before.question is None or not self.leans(q, ask.own):
            return ask, asked, ()
        if not asked or (asks_about_other_place(q) and not set(asked) & set(ROLES)):
            asked = before.intents
        subject = () if q.provinces else before.subject
        still = subject if self._still_means(ask, subject) else ()
        merged = self._merged(ask, before)
        if not q.agencies and before.agencies and "tasks" in asked:
            merged = replace(merged, question=replace(q, agencies=before.agencies))
        return merged, asked, still

    def _merged(self, ask: Ask, before: State) -> Ask:
        """The question with the concepts of the turn before, whole where it has no topic of its
        own, and with its documents unless it names others."""
        q = ask.question
        share = 1.0 if self.own_topic(q, ask.own) == 0 else KEPT
        concepts = kept_concepts(before.concepts, ask.concepts, share)
        names_others = q.provinces or q.numbers
        return replace(
            ask,
            concepts=concepts,
            documents=ask.documents if names_others else before.documents,
            scores=self._engine.score(q.text, concepts),
        )

    def _still_means(self, ask: Ask, subject: tuple[int, ...]) -> bool:
        """Does the fact of the turn before hold whatever telling words this question adds?"""
        if not subject:
            return False
        generic, held = self._engine.generic_units, self._engine.matcher.held
        own = [c for c in ask.concepts if not set(c.alternatives[0][1]) <= generic]
        return all(held(c, subject[0]) > HELD for c in own if c.weight > TELLING)


def asks_about_other_place(question: Question) -> bool:
    """``còn Gia Lai thì sao?``: another province, the same question."""
    return bool(question.provinces) and bool(
        _OTHER.match(fold(question.text)) or len(tokens(question.text)) <= 7
    )


def kept_concepts(
    earlier: tuple[Concept, ...], own: tuple[Concept, ...], share: float
) -> tuple[Concept, ...]:
    """A question's own concepts and the earlier ones beside them, weighed by ``share``."""
    mine = {c.alternatives for c in own}
    kept = (c for c in earlier if c.alternatives not in mine)
    return own + tuple(Concept(c.words, c.weight * share, c.alternatives) for c in kept)


def state_after(
    ask: Ask,
    intents: tuple[str, ...],
    subject: tuple[int, ...],
    before: State,
    answered: bool,
    documents: frozenset[str],
) -> State:
    """The state when a question has been answered (a refusal keeps the facts of the turn before);
    ``documents`` are those that the answer cites."""
    q = ask.question
    return State(
        q,
        ask.concepts,
        documents or ask.documents,
        q.provinces or before.provinces,
        intents or before.intents,
        subject or (before.subject if not answered else ()),
        q.agencies or before.agencies,
    )
