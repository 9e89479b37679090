"""One question in, one checked answer out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from answerer import (
    agency_tasks,
    columns,
    compare,
    content,
    counting,
    definitions,
    document_intents,
    listing,
    quantity,
    references,
    roles,
    yes_no,
)
from answerer.areas import Area
from answerer.ask import Ask
from answerer.conversation import (
    Continuity,
    State,
    asks_about_other_place,
    kept_concepts,
    state_after,
)
from answerer.draft import Draft, finish
from answerer.engine import Engine
from answerer.places import named_places
from answerer.question import ROLES, Question
from answerer.reference_finder import ReferenceFinder
from answerer.refusal import checked, refused
from answerer.scope import (
    documents_for,
    names_own_number,
    unknown_documents,
    unknown_provinces,
)
from corpus.config import Config, load_config
from corpus.records import Answer, Turn
from corpus.text import fold
from corpus.vocabulary import load_vocabulary
from indexer.store import Index, load_index
from retriever.search import Searcher


class Assistant:
    """Answers questions from an index. Safe to share between conversations: the history is
    passed with each question and nothing is kept."""

    def __init__(self, index: Index, config: Config) -> None:
        self.index = index
        self.config = config
        self.engine = Engine(index, load_vocabulary(), Searcher(index, config))
        self._continuity = Continuity(self.engine)
        self._finder = ReferenceFinder(self.engine)

    @classmethod
    def load(cls, index_dir: Path | None = None, config: Config | None = None) -> Assistant:
        """An assistant over an index folder. Raises the errors of ``indexer.store.load_index``."""
        config = config or load_config()
        return cls(load_index(index_dir or config.index_path, config), config)

    def ask(
        self, question: str, province: str | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        """The answer to a question; ``province`` restricts it to one province's documents,
        ``history`` are the questions before it, oldest first. Never raises for any text."""
        state = State()
        for turn in history:
            _, _, state = self._turn(turn.question, province, state)
        draft, language, _ = self._turn(question, province, state)
        return finish(draft, self.index.passages, language)

    def _turn(self, text: str, province: str | None, before: State) -> tuple[Draft, str, State]:
        query = self.engine.queries.read(text)
        query = (
            replace(query, text=self.engine.initials.spell(query.text))
            if not query.text.isupper()
            else query
        )
        question = self.engine.questions.read(query)
        ask = self._ask(question, province)
        if (
            not ask.concepts
            and not question.cues
            and not question.agencies
            and not question.provinces
        ):
            return (
                refused(ask, "off_topic", "empty" if not query.text else "off_topic"),
                query.language,
                before,
            )
        if question.unsafe:
            return refused(ask, "unsafe", "unsafe"), query.language, before
        unknown = unknown_provinces(self.engine, question)
        if unknown and len(unknown) == len(question.provinces):
            return self._other_province(ask, unknown[0]), query.language, before
        ask, asked, subject = self._in_context(ask, before, province)
        draft = roles.answer_same_task(self.engine, ask, asked, subject) or self._answer(ask, asked)
        cited = frozenset(
            self.index.passages[k].document for s in draft.statements for k in s.passages
        )
        state = state_after(ask, asked, draft.subject, before, draft.status == "answered", cited)
        return draft, query.language, state

    def _ask(
        self, question: Question, province: str | None, areas: tuple[Area, ...] | None = None
    ) -> Ask:
        found = self.engine.concepts.read(
            question.text, question.query.language, areas or question.areas, question.skip
        )
        documents, exact = documents_for(self.engine, question, province)
        places = named_places(question.text, self.index.passages, documents)
        return Ask(
            question,
            found,
            documents,
            self.engine.score(question.text, found),
            exact and len(documents) == 1,
            places,
            found,
        )

    def _in_context(
        self, ask: Ask, before: State, province: str | None
    ) -> tuple[Ask, tuple[str, ...], tuple[int, ...]]:
        """The question with what it takes over, what it asks, and the facts that it still means."""
        asked = ask.question.asked
        if before.question is None or not self._continuity.leans(ask.question, ask.own):
            return ask, asked, ()
        own = self._continuity.own_topic(ask.question, ask.own)
        same_place = not ask.question.provinces
        documents = before.documents if same_place and not ask.question.numbers else ask.documents
        share = 1.0 if own == 0 else 0.35
        concepts = kept_concepts(before, ask.concepts, share)
        merged = replace(
            ask,
            concepts=concepts,
            documents=documents,
            scores=self.engine.score(ask.question.text, concepts),
        )
        if not asked or (asks_about_other_place(ask.question) and not set(asked) & set(ROLES)):
            asked = asked if asked and not asks_about_other_place(ask.question) else before.intents
        if not ask.question.agencies and before.agencies and "tasks" in asked:
            merged = replace(merged, question=replace(merged.question, agencies=before.agencies))
        return (
            merged,
            asked,
            before.subject if same_place and self._still_means(ask, before.subject) else (),
        )

    def _still_means(self, ask: Ask, subject: tuple[int, ...]) -> bool:
        """Does the fact of the turn before hold whatever telling words this question adds?"""
        if not subject:
            return False
        generic = self.engine.generic_units
        own = [c for c in ask.concepts if not set(c.alternatives[0][1]) <= generic]
        return all(self.engine.matcher.held(c, subject[0]) > 0.4 for c in own if c.weight > 1.0)

    def _other_province(self, ask: Ask, slug: str) -> Draft:
        have = ", ".join(sorted(self.engine.province_name(p) for p in self.engine.provinces))
        return refused(
            ask, "not_stated", "other_province", province=self.engine.province_name(slug), have=have
        )

    def _answer(self, ask: Ask, asked: tuple[str, ...]) -> Draft:
        provinces = compare.provinces_compared(self.engine, ask)
        if len(provinces) > 1:
            return compare.answer_compare(
                self.engine,
                ask,
                provinces,
                lambda a: self._single(a, self._asked_in(a, asked)),
                self._for_province,
            )
        return self._single(ask, asked)

    def _asked_in(self, ask: Ask, asked: tuple[str, ...]) -> tuple[str, ...]:
        return ask.question.asked or asked

    def _for_province(self, ask: Ask, province: str, areas: tuple[Area, ...] | None) -> Ask:
        narrowed = compare.with_documents(self.engine, ask, province)
        if areas is None:
            return narrowed
        text = " ".join(ask.question.text[a.start : a.end].strip() for a in areas)
        question = self.engine.questions.read(replace(ask.question.query, text=text))
        own = self._ask(question, None)
        if not question.agencies and ask.question.agencies:
            own = replace(own, question=replace(question, agencies=ask.question.agencies))
        bare = self._continuity.own_topic(question, own.concepts) <= 2 and not (
            "tasks" in question.asked and question.agencies
        )
        if bare or "tuong tu" in fold(text) or "nhiem vu nay" in fold(text):
            own = replace(
                own, concepts=kept_concepts(State(concepts=ask.concepts), own.concepts, 1.0)
            )
            own = replace(own, scores=self.engine.score(text, own.concepts))
        return replace(own, documents=narrowed.documents)

    def _single(self, ask: Ask, asked: tuple[str, ...]) -> Draft:
        """The answer over the documents of one question, by what it asks."""
        engine, q = self.engine, ask.question
        if q.has("definition") or definitions.asks_meaning(engine, ask):
            found = definitions.answer_definition(engine, ask)
            if found or definitions.shorts_of(engine, ask):
                return found or refused(ask, "not_stated", "not_stated", "definition_abbreviation")
        unknown = unknown_documents(engine, ask)
        if unknown:
            return refused(ask, "not_stated", "no_document", name=unknown)
        column = (
            columns.answer_column(engine, ask)
            if self._continuity.own_topic(q, ask.own) <= 2
            else None
        )
        if column is not None:
            return column
        absent = self._absent_department(ask)
        if absent:
            return refused(ask, "not_stated", "no_agency", "tasks", agency=absent)
        if yes_no.is_yes_no(ask):
            return checked(engine, ask, yes_no.answer_yes_no(engine, ask))
        found = document_intents.answer_own_document(
            engine, ask, asked, self._continuity.own_topic(q, ask.own)
        )
        if found:
            return found
        if "count" in asked and not self._counts(q) and set(asked) - {"count"}:
            asked = tuple(i for i in asked if i != "count")
        if "count" in asked and self.engine.kinds.wanted(ask.question):
            return checked(engine, ask, self._by_intent(ask, (*asked, "legal")))
        if "count" in asked and ("tasks" not in asked or "bao nhi" in q.text.lower()):
            found = counting.answer_count(engine, ask)
            if found:
                return found
            if set(asked) & {"legal", *ROLES}:
                return checked(engine, ask, self._by_intent(ask, asked))
            staged = quantity.answer_stages(engine, ask)
            if staged is not None:
                return staged
            if self._counts(q) or not q.open:
                return quantity.quantity_or_refusal(engine, ask)
            told = quantity.answer_quantity(engine, ask)
            return checked(
                engine, ask, told or self._by_intent(ask, tuple(i for i in asked if i != "count"))
            )
        if q.kinds & {"percent", "money"} and not set(asked) & {"legal", *ROLES}:
            return quantity.quantity_or_refusal(engine, ask)
        return checked(engine, ask, self._by_intent(ask, asked))

    def _absent_department(self, ask: Ask) -> str:
        """The department that a question is about, where the documents name no such one."""
        names = [self.engine.vocabulary.agencies[m.id] for m in ask.question.agencies]
        departments = [a for a in names if a.name.startswith("Sở ")]
        if not departments or len(departments) < len(names):
            return ""
        known = {i for d in ask.documents for i in self.engine.mentioned.get(d, frozenset())}
        return "" if any(a.id in known for a in departments) else departments[0].name

    @staticmethod
    def _counts(q: Question) -> bool:
        """``bao nhiêu`` counts; ``mấy`` may only mean some (``mấy hợp tác xã đã ngưng chạy``)."""
        spelled = " ".join(fold(q.text[c.start : c.end]) for c in q.cues if c.intent == "count")
        return spelled.replace("may", "").strip() != ""

    def _only_names_a_document(self, ask: Ask) -> bool:
        """``Kết luận 70-KL/TW của ai, ngày nào?``: a cited document and next to nothing else."""
        q = ask.question
        if not q.numbers or names_own_number(self.engine, q) or not q.open:
            return False
        dates = [fold(q.text[c.start : c.end]) for c in q.cues if c.intent == "deadline"]
        if (
            set(q.asked) & {"lead", "coordinating", "deliverable", "note", "count"}
            or len(q.numbers) > 1
        ):
            return False
        if any(not re.search(r"\b(?:ngay|nam|date|year)\b", d) for d in dates):
            return False
        known = {p for n in q.numbers for p in re.findall(r"\w+", n)} | set(self.engine.kinds.units)
        own = {u for c in ask.concepts for u in c.alternatives[0][1] if "_" not in u}
        return len(own - known) <= 1

    def _by_intent(self, ask: Ask, asked: tuple[str, ...]) -> Draft | None:
        engine = self.engine
        if agency_tasks.asks_for_object(ask):
            asked = ("tasks",)
        wanted = tuple(r for r in asked if r in ROLES)
        if "who" in asked and wanted and not set(wanted) & {"lead", "coordinating"}:
            wanted = ("lead", *wanted)
        listed = listing.answer_list(engine, ask) if set(asked) & {"tasks", "list"} else None
        if listed is not None:
            return listed
        if self._only_names_a_document(ask):
            found = references.answer_reference(engine, ask, self._finder)
            if found is not None:
                return found
        if "tasks" in asked and ask.question.agencies and "legal" in asked:
            found = agency_tasks.answer_tasks(engine, ask)
            if found is not None:
                return found
        if set(asked) & {"legal", "signed_on", "own_number", "issuer"} or (
            "deadline" in asked and ask.question.has("legal")
        ):
            found = references.answer_reference(engine, ask, self._finder)
            if found is not None or not (set(asked) & {"legal", "deadline"} or ask.places):
                return found
        if "tasks" in asked and ask.question.agencies:
            found = agency_tasks.answer_tasks(engine, ask)
            if found is not None:
                return found
        if wanted:
            found = roles.answer_roles(engine, ask, wanted)
            if found is not None and (found.status == "answered" or not ask.question.numbers):
                return found
            cited = (
                references.answer_reference(engine, ask, self._finder)
                if "deadline" in wanted and ask.question.numbers
                else None
            )
            if cited or found:
                return cited or found
            if wanted[0] != "lead":
                return content.answer_dated(engine, ask) if "deadline" in wanted else None
            return content.answer_who(engine, ask)
        if "who" in asked:
            return content.answer_who(engine, ask)
        return content.answer_content(engine, ask)
