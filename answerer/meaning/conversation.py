"""What a question takes over from the turns before it."""

from __future__ import annotations

from dataclasses import replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.document_told import asked_of_cited, numbers_meant, of_document_told
from answerer.meaning.leaning import Leaning
from answerer.meaning.merging import KEPT, merged
from answerer.meaning.own_words import asks_otherwise, says_no_more
from answerer.meaning.pointing import agency_meant, asks_for_others
from answerer.meaning.state import State
from answerer.meaning.still_meant import item_meant, still_meant
from answerer.meaning.turns import (
    FACTS,
    WHO,
    asks_about_other_place,
    asks_of_document,
    document_facts,
    kept_concepts,
    naming,
    same_question_elsewhere,
    same_question_of,
    same_question_then,
)
from answerer.question.areas import areas_of
from answerer.question.pronouns import points_back
from answerer.question.question import ROLES
from corpus.text import fold

AS_WELL = 0.6
"""What share of the best the documents of the turn before must hold to be meant still."""
CORRECTING = 2
"""How many new telling words a question may have that only sets the place right."""


class Continuity:
    """Reads a question in the light of the state that the turns before it left."""

    def __init__(self, engine: Engine, leaning: Leaning) -> None:
        self._engine = engine
        self._leaning = leaning

    def in_context(self, ask: Ask, before: State) -> tuple[Ask, tuple[str, ...], tuple[int, ...]]:
        """The question with what it takes over, what it asks, and the facts that it still means
        (all its own where it does not lean on the turn before)."""
        cited = of_document_told(self._engine, self._leaning, ask, before)
        if cited is not None:
            return cited, asked_of_cited(ask), ()
        q, asked = ask.question, ask.question.asked
        ask = self._with_agency(ask, before)
        if not self._leaning.takes_over(ask, before):
            item = item_meant(self._engine, self._leaning, ask, before)
            return _with_cited(self._still_there(ask, before), before), asked, item
        provinces = {self._engine.documents[d].province for d in before.documents}
        here = not q.provinces or set(q.provinces) == provinces
        still = still_meant(self._engine, self._leaning, ask, before if here else State())
        both = _with_cited(self._merged(ask, before), before)
        return both, self._asked(ask, before), still

    def _asked(self, ask: Ask, before: State) -> tuple[str, ...]:
        """What a question that leans on the turn before asks: its own intents, else those of the
        turn before; a date or addressees asked of a document are the document's."""
        q = ask.question
        asked = q.asked or document_facts(q)
        own_task = "tasks" in asked and bool(q.agencies)
        doer = "who" in asked and not set(before.intents) & WHO
        elsewhere = asks_about_other_place(q) and not (own_task or doer)
        if (not asked and not asks_otherwise(self._leaning, ask)) or (
            elsewhere and not set(asked) & {*ROLES, *FACTS}
        ):
            asked = before.intents
        if asked == ("who",) and {"lead", "who"} & set(before.intents) and asks_for_others(q.text):
            asked = ("coordinating",)
        if asked == ("deadline",) and set(before.intents) & set(FACTS) and self._leaning.bare(ask):
            asked = ("signed_on",)
        kinds = {self._engine.documents[d].kind for d in before.documents}
        of_document = set(before.intents) & set(FACTS) or kinds == {"Công văn"}
        if asked == ("sent_to",) and of_document and self._leaning.bare(ask):
            asked = ("addressees",)
        return asked

    def _merged(self, ask: Ask, before: State) -> Ask:
        """The question with the topic of the turn before, with the number of the document that it
        points back at, and with the agency whose tasks it asks."""
        q = ask.question
        both = merged(self._engine, self._leaning, ask, before)
        if asks_of_document(q) and before.question and not q.provinces:
            numbers = q.numbers or numbers_meant(self._engine, q.text, before)
            both = replace(both, question=replace(both.question, numbers=numbers))
        asked = self._asked(ask, before)
        if not both.question.agencies and before.agencies and "tasks" in asked:
            both = replace(both, question=naming(both.question, before.agencies[0]))
        return both

    def elsewhere(self, ask: Ask, before: State) -> str:
        """The question of the turn before, asked of another province or of another agency; empty
        where this is not what is meant."""
        earlier = {c.alternatives for c in before.concepts}
        new = tuple(c for c in ask.own if c.alternatives not in earlier)
        own = self._leaning.own_topic(ask.question, new)
        slight = own <= CORRECTING if self._leaning.corrects(ask.question) else own == 0
        again = (
            same_question_of(ask.question, before)
            if says_no_more(self._engine, self._leaning, ask)
            else ""
        )
        again = again or same_question_then(ask.question, before)
        return again or (same_question_elsewhere(ask.question, before) if slight else "")

    def _with_agency(self, ask: Ask, before: State) -> Ask:
        """The question with the agency that a pronoun of it means (``sở này``), named among its
        agencies and its concepts."""
        names = [self._engine.vocabulary.agencies[i].name for i in before.agencies]
        meant = agency_meant(ask.text, names)
        if meant is None or ask.question.agencies:
            return ask
        name, share = names[meant], KEPT if asks_otherwise(self._leaning, ask) else 1.0
        concepts = kept_concepts(
            self._engine.concepts.read(name, "vi", areas_of(name), ()), ask.concepts, share
        )
        return replace(
            ask,
            question=naming(ask.question, before.agencies[meant]),
            concepts=concepts,
            scores=self._engine.score(ask.text, concepts),
        )

    def _still_there(self, ask: Ask, before: State) -> Ask:
        """A question with a topic of its own, over the documents of the turn before, where it
        names no others and they hold it about as well as any; else over those that the
        conversation has named."""
        q = ask.question
        if before.question is None or q.provinces or q.numbers or not len(ask.scores.recall):
            return ask
        if self._leaning.is_placed_elsewhere(ask, before):
            return ask
        inside = ask.documents & before.documents
        if inside and (asks_of_document(q) or self._as_well(ask, inside)):
            return replace(ask, documents=inside)
        named = ask.documents & before.named
        if not named and not self._engine.kinds.named(fold(q.text)):
            named = before.named
        return replace(ask, documents=named) if named else ask

    def _as_well(self, ask: Ask, inside: frozenset[str]) -> bool:
        recall = ask.scores.recall
        there = recall[self._engine.inside(inside)].max(initial=0)
        anywhere = recall[self._engine.inside(ask.documents)].max(initial=0)
        return bool(there >= AS_WELL * anywhere and there > 0)


def _with_cited(ask: Ask, before: State) -> Ask:
    """The question with the passages that the turn before cited, where it points at a thing told
    there (``vốn điều lệ của nó``)."""
    return replace(ask, before=before.cited) if points_back(ask.question.text) else ask
