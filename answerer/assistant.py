"""One question in, one checked answer out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from answerer.answers.claims.yes_no import is_yes_no
from answerer.answers.documents.document_facts import DOCUMENT_INTENTS
from answerer.answers.same_task import answer_same_task, same_agency
from answerer.calibration import Calibration
from answerer.dispatch import Dispatcher
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.conversation import Continuity
from answerer.meaning.lead_up import ALONE, MOST_APART, Parts, parted
from answerer.meaning.leaning import Leaning
from answerer.meaning.pointing import asks_same
from answerer.meaning.reading import ask_of, read_question
from answerer.meaning.scope import named_in, said_in, speaks_of, unknown_provinces
from answerer.meaning.state import State, state_after
from answerer.meaning.turns import document_facts
from answerer.question.question import ROLES
from answerer.silence.refusal import refused
from answerer.telling.draft import Draft, finish
from answerer.telling.validity import with_notes
from corpus.config import Config, load_config
from corpus.records import Answer, Turn
from corpus.vocabulary import load_vocabulary
from indexer.store import Index, load_index
from retriever.search import Searcher


class Assistant:
    """Answers questions from an index. Safe to share between conversations: the history is
    passed with each question and nothing is kept."""

    def __init__(
        self, index: Index, config: Config, calibration: Calibration | None = None
    ) -> None:
        self.index = index
        self.config = config
        self.searcher = Searcher(index, config)
        self.engine = Engine(index, load_vocabulary(), self.searcher, calibration)
        self._leaning = Leaning(self.engine)
        self._continuity = Continuity(self.engine, self._leaning)
        self._dispatcher = Dispatcher(self.engine, self._leaning)

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
        draft, language = self.considered(question, province, history)
        answer = finish(draft, self.index.passages, language, self.engine.lookup.heading_of)
        return with_notes(answer, self.engine.documents)

    def considered(
        self, question: str, province: str | None = None, history: Sequence[Turn] = ()
    ) -> tuple[Draft, str]:
        """As ``ask``: the draft with its evidence, and the question's language."""
        state = State()
        for turn in history:
            _, _, state = self._turn(turn.question, province, state)
        draft, language, _ = self._turn(question, province, state)
        return draft, language

    def _turn(self, text: str, province: str | None, before: State) -> tuple[Draft, str, State]:
        """The answer to one turn, its language, and the state after it. A question that stands on
        its own behind sentences that lead up to it is read apart from them first, one that finds
        no answer as a whole last."""
        ask = self._read(text, province, before)
        outright = self._refused_outright(ask)
        if outright is not None:
            return outright, ask.language, before
        parts = parted(ask.text)
        alone = parts is not None and self._stands_alone(parts, ask, province)
        if parts is not None and alone:
            apart = self._read_apart(parts, province, before)
            if apart is not None:
                return apart
        told = self._read_whole(ask, province, before)
        if parts is not None and alone and self._is_of_lead(told[0], parts, province):
            return self._read_whole(self._read(parts.core, province, before), province, before)
        if parts is None or alone or told[0].reason != "not_stated" or told[0].intent in ROLES:
            return told
        return self._read_apart(parts, province, before) or told

    def _stands_alone(self, parts: Parts, ask: Ask, province: str | None) -> bool:
        """Does a question say enough by itself, and is it of one province as a whole? What leads
        up to a claim is often a part of it, and what sets the turn before right always is."""
        if not parts.is_sentence or len(ask.question.provinces) > 1:
            return False
        core = self._read(parts.core, province, State())
        if is_yes_no(core) or self._leaning.corrects(core.question):
            return False
        return self._leaning.own_topic(core.question, core.own) >= ALONE

    def _is_of_lead(self, told: Draft, parts: Parts, province: str | None) -> bool:
        """Is an answer a fact of a document (its signer, its date) that only what leads up to the
        question names?"""
        if told.status != "answered" or told.intent != "document_fact":
            return False
        core = self._read(parts.core, province, State()).question
        return not any(core.has(i) for i in DOCUMENT_INTENTS)

    def _read_apart(
        self, parts: Parts, province: str | None, before: State
    ) -> tuple[Draft, str, State] | None:
        """The turn of a question behind a turn that leads up to it; None where its answer is not
        sure enough."""
        lead = self._read(parts.lead, province, before)
        _, _, between = self._read_whole(lead, province, before)
        told = self._read_whole(self._read(parts.core, province, between), province, between)
        sure = told[0].status == "answered" and told[0].sure >= MOST_APART
        return told if sure else None

    def _read_whole(
        self, ask: Ask, province: str | None, before: State
    ) -> tuple[Draft, str, State]:
        """The answer to a question as it stands, its language, and the state after it; one that
        is refused outright leaves the state as it was."""
        outright = self._refused_outright(ask)
        if outright is not None:
            return outright, ask.language, before
        again = self._continuity.elsewhere(ask, before)
        if not again:
            draft, state = self._in_context(ask, before)
            return draft, ask.language, state
        there = ask_of(self.engine, read_question(self.engine, again), province)
        draft, state = self._in_context(there, State() if before.whole else before)
        if asks_same(ask.text):
            draft = same_agency(self.engine, ask, draft, before.agencies)
        return draft, ask.language, state

    def _in_context(self, ask: Ask, before: State) -> tuple[Draft, State]:
        """The answer to a question with what it takes over, and the state after it."""
        whole = not self._leaning.takes_over(ask, before)
        ask, asked, subject = self._continuity.in_context(ask, before)
        draft = answer_same_task(self.engine, ask, asked, subject, before.intents)
        draft = draft or self._dispatcher.answer(ask, asked)
        if self._is_elsewhere(ask, draft):
            draft = refused(ask, "not_stated", "not_stated", nearest=draft.statements[0].passages)
        if draft.reason == "off_topic" and before.cited and not whole:
            draft = refused(ask, "not_stated", "not_stated")
        asked = asked or document_facts(ask.question)
        return draft, state_after(self.engine, ask, asked, draft, before, whole)

    def _is_elsewhere(self, ask: Ask, draft: Draft) -> bool:
        """Is a question about a province without documents answered by passages that do not name
        it?"""
        named = ask.question.provinces
        unknown = unknown_provinces(self.engine, ask.question)
        if draft.status != "answered" or not named or len(unknown) < len(named):
            return False
        cited = (self.index.passages[k] for s in draft.statements for k in s.passages)
        told = " ; ".join(" ; ".join((p.clean, *p.path)) for p in cited)
        return not any(self.engine.province_name(p) in told for p in unknown)

    def _read(self, text: str, province: str | None, before: State) -> Ask:
        """A question made ready. A province of which there is no document is a word like others
        where the documents of the turn before speak of it, and more than it is asked."""
        q = read_question(self.engine, text)
        ask = ask_of(self.engine, q, province)
        unknown = unknown_provinces(self.engine, q)
        if not unknown or len(unknown) < len(q.provinces) or self._leaning.bare(ask):
            return ask
        if not all(named_in(self.engine, before.documents, p) for p in unknown):
            return ask
        skip = tuple(s for s in q.skip if s not in q.places)
        return ask_of(self.engine, replace(q, provinces=(), places=(), skip=skip), province)

    def _refused_outright(self, ask: Ask) -> Draft | None:
        """The refusal of a text that asks nothing, asks to break the rules, or asks only about
        provinces of which there is no document."""
        q = ask.question
        if not (ask.concepts or q.cues or q.agencies or q.provinces):
            return refused(ask, "off_topic", "off_topic" if q.text else "empty")
        if q.unsafe or not all(said_in(self.engine, ask.documents, p) for p in q.delicate):
            return refused(ask, "unsafe", "unsafe")
        unknown = unknown_provinces(self.engine, q)
        if not unknown or len(unknown) < len(q.provinces):
            return None
        if any(speaks_of(self.engine, q, p) for p in unknown):
            return None
        name = self.engine.province_name
        have = ", ".join(sorted(name(p) for p in self.engine.provinces))
        return refused(ask, "not_stated", "other_province", province=name(unknown[0]), have=have)
