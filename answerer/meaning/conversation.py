"""What a question takes over from the turns before it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.concepts import Concept
from answerer.question.question import ROLES, Question
from corpus.phrases import Match, PhraseMatcher, tokens
from corpus.text import fold
from retriever.query import UNACCENTED

KEPT = 0.35
HELD = 0.4
TELLING = 1.0
AS_WELL = 0.6
CORRECTING = 2
_PLACES = {
    0: ("dau tien", "thu nhat", "first"),
    1: ("thu hai", "thu 2", "second"),
    2: ("thu ba", "thu 3", "third"),
    3: ("thu tu", "thu 4", "fourth"),
    -1: ("cuoi cung", "sau cung", "sau", "cuoi", "last", "latter"),
}
_ORDINAL = re.compile(
    r"\b(?:viec|nhiem vu|muc|cai|y|ke hoach|de an|dong|the|task)\s+("
    + "|".join(w for words in _PLACES.values() for w in words)
    + r")\b(?! khi)"
)
_THAT_DOCUMENT = re.compile(
    r"\b(?:cong van|quyet dinh|van ban|ke hoach|chuong trinh|nghi quyet|chi thi) (?:do|nay|ay)\b"
    r"|\b(?:that|this) (?:letter|decision|document|plan|programme|resolution)\b"
)
_OTHER = re.compile(r"^\W*(?:the\s+)?(?:con|the con|vay con|what about|how about|and (?:in )?)\b")


@dataclass(frozen=True, slots=True)
class State:
    """What a conversation is about: the last question understood, its documents and provinces,
    what it asked, and the facts that answered it; ``whole`` tells whether it stood on its own."""

    question: Question | None = None
    concepts: tuple[Concept, ...] = ()
    documents: frozenset[str] = frozenset()
    provinces: tuple[str, ...] = ()
    intents: tuple[str, ...] = ()
    subject: tuple[int, ...] = ()
    agencies: tuple[Match, ...] = ()
    whole: bool = True


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

    def _back_words(self, question: Question) -> list[str]:
        """The words that point back, as they stand in the question."""
        found = self._back.find(question.text, lenient=True)
        return [question.text[m.start : m.end] for m in found]

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
        if not self.takes_over(ask, before):
            return self._still_there(ask, before), asked, ()
        if not asked or (asks_about_other_place(q) and not set(asked) & set(ROLES)):
            asked = before.intents
        still = self._still_meant(ask, () if q.provinces else before.subject)
        merged = self._merged(ask, before)
        if _asks_of_document(q) and before.question and not q.provinces:
            q = replace(q, numbers=q.numbers or before.question.numbers)
            merged = replace(merged, question=q)
        if not q.agencies and before.agencies and "tasks" in asked:
            merged = replace(merged, question=replace(q, agencies=before.agencies))
        return merged, asked, still

    def takes_over(self, ask: Ask, before: State) -> bool:
        """Does the question need the turn before?"""
        return before.question is not None and self.leans(ask.question, ask.own)

    def elsewhere(self, ask: Ask, before: State) -> str:
        """The question of the turn before, asked of another province; empty where this is not
        what is meant."""
        own = self.own_topic(ask.question, ask.own)
        slight = own <= CORRECTING if self.corrects(ask.question) else own == 0
        return same_question_elsewhere(ask.question, before) if slight else ""

    def _still_there(self, ask: Ask, before: State) -> Ask:
        """A question with a topic of its own, over the documents of the turn before: where it
        names no others, and they hold it about as well as any."""
        q = ask.question
        narrower = frozenset() < before.documents < ask.documents
        fresh = self._fresh.find(q.text, lenient=True)
        if not narrower or fresh or q.provinces or q.numbers or not len(ask.scores.recall):
            return ask
        recall = ask.scores.recall
        there = recall[self._engine.inside(before.documents)].max(initial=0)
        anywhere = recall[self._engine.inside(ask.documents)].max(initial=0)
        as_well = there >= AS_WELL * anywhere and there > 0
        return replace(ask, documents=before.documents) if as_well else ask

    def _merged(self, ask: Ask, before: State) -> Ask:
        """The question with the concepts of the turn before, whole where it has no topic of its
        own, and with its documents unless it names others."""
        q = ask.question
        share = 1.0 if self.own_topic(q, ask.own) == 0 else KEPT
        concepts = kept_concepts(before.concepts, ask.concepts, share)
        names_others = q.provinces or q.numbers
        alone = not names_others and len(before.documents) == 1
        return replace(
            ask,
            concepts=concepts,
            documents=ask.documents if names_others else before.documents,
            exact=ask.exact or (_THAT_DOCUMENT.search(fold(q.text)) is not None and alone),
            scores=self._engine.score(q.text, concepts),
        )

    def _still_meant(self, ask: Ask, subject: tuple[int, ...]) -> tuple[int, ...]:
        """The facts of the turn before that this question means: the one that it counts out
        (``việc thứ hai``), else those that hold whatever telling words it adds."""
        counted = _counted_out(ask.question.text)
        if counted is not None and len(subject) > 1:
            return subject[counted : counted + 1] if counted >= 0 else subject[-1:]
        generic, held = self._engine.generic_units, self._engine.matcher.held
        back = {u for m in self._back_words(ask.question) for u in self._engine.units(m)}
        own = [c for c in ask.own if not set(c.alternatives[0][1]) <= generic | back]
        telling = [c for c in own if c.weight > TELLING]
        return tuple(k for k in subject if all(held(c, k) > HELD for c in telling))


def _asks_of_document(question: Question) -> bool:
    """Does the question ask what documents have: a date, a number, an issuer?"""
    return any(question.has(i) for i in ("signed_on", "own_number", "issuer", "subject"))


def _counted_out(text: str) -> int | None:
    """The position in a list that a text counts out (-1: the last), or None."""
    m = _ORDINAL.search(fold(text))
    if not m:
        return None
    return next(n for n, words in _PLACES.items() if m.group(1) in words)


def same_question_elsewhere(question: Question, before: State) -> str:
    """``Còn Gia Lai thì sao?`` as a question of its own: the words of the turn before with the
    other province in the place of its own. Empty for any other question, and where the turn
    before did not stand on its own."""
    earlier = before.question
    bare = not (question.agencies or question.numbers or set(question.asked) - {"who"})
    if earlier is None or not bare or len(question.provinces) != 1 or not before.whole:
        return ""
    text = earlier.text
    for start, end in sorted(earlier.places, reverse=True):
        text = text[:start] + text[end:]
    start, end = question.places[0]
    return f"{question.text[start:end]}: {' '.join(text.split())}"


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
    whole: bool,
) -> State:
    """The state when a question has been answered (a refusal keeps the facts of the turn before);
    ``documents`` are those that the answer cites, ``whole`` whether the question stood alone."""
    q = ask.question
    return State(
        q,
        ask.concepts,
        documents or ask.documents,
        q.provinces or before.provinces,
        intents or before.intents,
        subject or (before.subject if not answered else ()),
        q.agencies or before.agencies,
        whole,
    )
