"""What a question takes over from the turns before it."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.pointing import (
    agency_meant,
    counted_out,
    document_meant,
    means_all,
    picked_by,
    points_at_list,
)
from answerer.meaning.state import State
from answerer.meaning.turns import (
    FACTS,
    asking_text,
    asks_about_other_place,
    asks_of_document,
    document_facts,
    kept_concepts,
    naming,
    same_question_elsewhere,
)
from answerer.question.areas import Area, areas_of
from answerer.question.concepts import Concept, units_of
from answerer.question.question import ROLES, Question
from corpus.phrases import PhraseMatcher, words_of
from corpus.text import fold
from retriever.query import UNACCENTED

KEPT = 0.35
HELD = 0.4
TELLING = 1.0
AS_WELL = 0.6
CORRECTING = 2
LEANS, POINTS = 2, 7
"""How many telling words of its own a question may have that leans, and that points back."""
OF_LIST, BETTER = 0.25, 0.1
"""What share of a question's weight an item of a list must hold, and by how much more than any
other, to be the one that is meant."""
SINGLED = 0.8
"""By what weight it must do so where the question speaks of the list itself."""
NEARBY = 0.5
_SECTION = re.compile(r".*?, (?:Điều \d+|mục [IVXLC]+(?:\.\d+)?)\b")


class Continuity:
    """Tells whether a question leans on the one before."""

    def __init__(self, engine: Engine) -> None:
        follow = engine.vocabulary.questions.get("follow", {})
        self._engine = engine
        self._back = PhraseMatcher((p, "back") for p in follow.get("phrases", ()))
        self._fresh = PhraseMatcher((p, "fresh") for p in follow.get("fresh", ()))
        self._correct = PhraseMatcher((p, "fix") for p in follow.get("correction", ()))
        self._light = frozenset(fold(w) for p in follow.get("light", ()) for w in (p, *p.split()))

    def points_back(self, question: Question) -> bool:
        return bool(self._back.find(question.text, lenient=question.query.accented < UNACCENTED))

    def corrects(self, question: Question) -> bool:
        found = self._correct.find(question.text, lenient=True)
        return bool(found) and found[0].start < 12

    def own_topic(self, question: Question, concepts: tuple[Concept, ...]) -> int:
        """How many telling words of its own a question has (agencies, function words, and words
        that only point back apart)."""
        generic = self._engine.generic_units
        agency = {
            u for m in question.agencies for u in self._engine.units(question.text[m.start : m.end])
        }
        back = self._pointing_words(question)
        said = [c for c in concepts if not self._is_light(c)]
        units = [c.alternatives[0][1] for c in said]
        words = sum(1 for u in units if len(u) == 1 and u[0] not in generic | agency | back)
        phrases = sum(1 for u in units if len(u) > 2 and not set(u) <= generic | agency)
        return words + 2 * phrases

    def _is_light(self, c: Concept) -> bool:
        """Does a concept say nothing of which task or passage is meant (``xong``, ``finish``)?"""
        return all(w in self._light for w in words_of(c.words)) or fold(c.words) in self._light

    def _pointing_words(self, question: Question) -> set[str]:
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

    def in_context(self, ask: Ask, before: State) -> tuple[Ask, tuple[str, ...], tuple[int, ...]]:
        """The question with what it takes over, what it asks, and the facts that it still means
        (all its own where it does not lean on the turn before)."""
        q, asked = ask.question, ask.question.asked
        ask = self._with_agency(ask, before)
        if not self.takes_over(ask, before):
            return self._still_there(ask, before), asked, self._of_list(ask, before)
        asked = asked or document_facts(q)
        own_task = "tasks" in asked and bool(ask.question.agencies)
        elsewhere = asks_about_other_place(q) and not own_task
        if not asked or (elsewhere and not set(asked) & {*ROLES, *FACTS}):
            asked = before.intents
        if asked == ("deadline",) and set(before.intents) & set(FACTS) and self.bare(ask):
            asked = ("signed_on",)
        kinds = {self._engine.documents[d].kind for d in before.documents}
        of_document = set(before.intents) & set(FACTS) or kinds == {"Công văn"}
        if asked == ("sent_to",) and of_document and self.bare(ask):
            asked = ("addressees",)
        provinces = {self._engine.documents[d].province for d in before.documents}
        here = not q.provinces or set(q.provinces) == provinces
        still = self._still_meant(ask, before if here else State())
        merged = self._merged(ask, before)
        if asks_of_document(q) and before.question and not q.provinces:
            earlier = before.question.numbers or (before.numbers if document_meant(q.text) else ())
            q = replace(merged.question, numbers=q.numbers or earlier)
            merged = replace(merged, question=q)
        if not merged.question.agencies and before.agencies and "tasks" in asked:
            merged = replace(merged, question=naming(merged.question, before.agencies[0]))
        return merged, asked, still

    def bare(self, ask: Ask) -> bool:
        """Has the question no telling word of its own?"""
        return self.own_topic(ask.question, ask.own) == 0

    def takes_over(self, ask: Ask, before: State) -> bool:
        """Does the question need the turn before? Not where it names a place (``nhiệm vụ 2.2.3``)
        that only other documents have."""
        if before.question is None or self._is_placed_elsewhere(ask, before):
            return False
        return self.leans(ask.question, ask.own)

    def _is_placed_elsewhere(self, ask: Ask, before: State) -> bool:
        there = {self._engine.passages[k].document for k in ask.places}
        return bool(there) and not there & before.documents

    def elsewhere(self, ask: Ask, before: State) -> str:
        """The question of the turn before, asked of another province; empty where this is not
        what is meant."""
        earlier = {c.alternatives for c in before.concepts}
        new = tuple(c for c in ask.own if c.alternatives not in earlier)
        own = self.own_topic(ask.question, new)
        slight = own <= CORRECTING if self.corrects(ask.question) else own == 0
        return same_question_elsewhere(ask.question, before) if slight else ""

    def _with_agency(self, ask: Ask, before: State) -> Ask:
        """The question with the agency that a pronoun of it means (``sở này``), named among its
        agencies and its concepts."""
        names = [self._engine.vocabulary.agencies[i].name for i in before.agencies]
        meant = agency_meant(ask.text, names)
        if meant is None or ask.question.agencies:
            return ask
        name = names[meant]
        concepts = kept_concepts(
            self._engine.concepts.read(name, "vi", areas_of(name), ()), ask.concepts, 1.0
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
        if self._is_placed_elsewhere(ask, before):
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

    def _merged(self, ask: Ask, before: State) -> Ask:
        """The question with the concepts of the turn before, whole where it has no topic of its
        own, and with its documents unless it names others; what stands near its passages first."""
        q = ask.question
        share = 1.0 if self.own_topic(q, ask.own) == 0 else KEPT
        if ("tasks" in q.asked and q.agencies) or (q.numbers and self.corrects(q)):
            share = 0.0
        elif not before.cited:
            share = 1.0
        concepts = kept_concepts(before.concepts, ask.concepts, share)
        names_others = bool(q.provinces or q.numbers)
        alone = not names_others and len(before.documents) == 1
        merged = replace(
            ask,
            concepts=concepts,
            documents=ask.documents if names_others else before.documents,
            exact=ask.exact or (bool(document_meant(q.text)) and alone),
            scores=self._engine.score(q.text, concepts),
        )
        near = self._near(before.cited) if share == KEPT and not names_others else frozenset()
        return self._drawn_near(ask, merged, near, before.cited) if near else merged

    def _drawn_near(
        self, ask: Ask, merged: Ask, near: frozenset[int], cited: tuple[int, ...]
    ) -> Ask:
        """The question merged with the one before, where passages that stand about those cited
        are taken to be about the same: half of what they lack of the earlier concepts counts."""
        own, whole = (sum(c.weight for c in a.concepts) for a in (ask, merged))
        at = [n for k in near for n in self._engine.lookup.facts_of_passage(k)]
        recall = merged.scores.recall.copy()
        lacks = (whole - own) - (recall[at] * whole - ask.scores.recall[at] * own)
        recall[at] += NEARBY * lacks / whole
        scores = replace(merged.scores, recall=recall)
        return replace(merged, scores=scores, near=near, before=cited)

    def _near(self, cited: tuple[int, ...]) -> frozenset[int]:
        """The passages of the same article or section as those cited."""
        passages = self._engine.passages
        found = ((passages[k].document, _SECTION.match(passages[k].label)) for k in cited)
        sections = {(d, m.group()) for d, m in found if m}
        return frozenset(
            k
            for document, section in sections
            for k, p in self._engine.lookup.passages_in([document])
            if re.match(rf"{re.escape(section)}\b", p.label)
        )

    def _still_meant(self, ask: Ask, before: State) -> tuple[int, ...]:
        """The facts of the turn before that this question means: the one of its list that it
        counts out (``việc thứ hai``), else those that hold whatever telling words it adds."""
        asking = asking_text(ask.question)
        counted, listed = counted_out(asking), before.listed
        if len(listed) > 1 and means_all(asking):
            return listed
        if counted is not None and len(listed) > 1:
            return listed[counted : counted + 1] if counted >= 0 else listed[-1:]
        chosen = self._of_list(ask, before)
        if chosen:
            return chosen
        telling = self._telling(ask)
        held = self._engine.matcher.held
        return tuple(k for k in before.subject if all(held(c, k) > HELD for c in telling))

    def _telling(self, ask: Ask) -> list[Concept]:
        """The concepts of a question's own words that say which task or passage is meant."""
        known = self._engine.generic_units | self._pointing_words(ask.question)
        known |= {
            u
            for m in ask.question.agencies
            for u in self._engine.units(ask.question.text[m.start : m.end])
        }
        own = (c for c in ask.own if not set(c.alternatives[0][1]) <= known)
        return [c for c in own if c.weight > TELLING and not self._is_light(c)]

    def _of_list(self, ask: Ask, before: State) -> tuple[int, ...]:
        """The one item of the list before that a question points at by its words (``kế hoạch về
        … trong ba kế hoạch đó``); empty where none holds them clearly better than the others."""
        q = ask.question
        if len(before.listed) < 2 or q.provinces or not self.points_back(q):
            return ()
        known, held = self._pointing_words(q), self._engine.matcher.held
        own = [c for c in self._picking(ask) if not set(c.alternatives[0][1]) <= known]
        fit = {k: sum(c.weight * held(c, k) for c in own) for k in before.listed}
        first, second, *_ = sorted(fit.values(), reverse=True)
        total = sum(c.weight for c in own)
        holds = first >= OF_LIST * total and first > second + BETTER * total
        clear = holds or (points_at_list(q.text) and first > second + SINGLED)
        return (max(fit, key=lambda k: (fit[k], -k)),) if clear else ()

    def _picking(self, ask: Ask) -> tuple[Concept, ...]:
        """The concepts by which a question picks an item: those of ``cái về …`` if it says so."""
        stretch = picked_by(ask.text)
        if stretch is None:
            return ask.own
        area = Area(*stretch, 1.0)
        return self._engine.concepts.read(ask.text, ask.language, [area], ask.question.skip)
