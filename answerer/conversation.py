"""What a question takes over from the turns before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from answerer.ask import Ask
from answerer.concepts import Concept
from answerer.engine import Engine
from answerer.question import Question
from corpus.phrases import Match, PhraseMatcher, tokens
from corpus.text import fold

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
        return bool(self._back.find(question.text, lenient=question.query.accented < 0.15))

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


def asks_about_other_place(question: Question) -> bool:
    """``còn Gia Lai thì sao?``: another province, the same question."""
    return bool(question.provinces) and bool(
        _OTHER.match(fold(question.text)) or len(tokens(question.text)) <= 7
    )


def kept_concepts(state: State, own: tuple[Concept, ...], share: float) -> tuple[Concept, ...]:
    """The concepts of the turn before, weighed by ``share``, beside a question's own."""
    mine = {c.alternatives for c in own}
    kept = (c for c in state.concepts if c.alternatives not in mine)
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
