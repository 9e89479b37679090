"""The assistant with a language model beside it: the answer by rules at once, then the model's
statements, each shown only after it was checked, then whichever of the two stands."""

from __future__ import annotations

import time
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path
from string import Template

from answerer.assistant import Assistant
from answerer.check.checker import Checker
from answerer.check.sources import Source
from answerer.check.verdict import Verdict
from answerer.facts.engine import Engine
from answerer.llm.chunks import Usage
from answerer.llm.client import stream as completion
from answerer.llm.compose import FREE, Kept, composed, shortfall
from answerer.llm.errors import LlmError
from answerer.llm.log import Call, log_call
from answerer.llm.offer import cited_positions, offered
from answerer.llm.prompt import answer_prompt, rewrite_prompt
from answerer.llm.rewrite import faithful
from answerer.llm.settings import LlmSettings, llm_settings
from answerer.llm.statements import Statement, StatementReader, plain
from answerer.llm.tokens import cost, estimate
from answerer.meaning.reading import ask_of, read_question
from answerer.silence.refusal import CONTENT
from answerer.telling.validity import with_notes
from corpus.config import Config, load_config
from corpus.instructions import instruction_like
from corpus.records import Answer, Generation, Turn
from indexer.store import Index

_WORDING = Path(__file__).with_name("wording.toml")


def load_assistant(
    index_dir: Path | None = None, config: Config | None = None
) -> Assistant | LlmAssistant:
    """The assistant as configured: with a language model where ``llm_url`` is set. Raises
    ConfigError, and what ``Assistant.load`` raises."""
    config = config or load_config()
    settings = llm_settings(config)
    assistant = Assistant.load(index_dir, config)
    return LlmAssistant(assistant, settings) if settings else assistant


@dataclass(slots=True)
class _Run:
    """What one answer of the model has come to so far."""

    started: float
    prompt: str
    text: str = ""
    usage: Usage | None = None
    kept: list[Kept] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)
    first_ms: float = 0.0


class LlmAssistant:
    """Answers as ``Assistant`` does, with a model's words where they stand. Safe to share between
    conversations; never raises for any text or any server."""

    def __init__(self, assistant: Assistant, settings: LlmSettings) -> None:
        self.rules = assistant
        self.settings = settings
        self._checker = Checker(assistant.engine)

    @property
    def index(self) -> Index:
        return self.rules.index

    @property
    def config(self) -> Config:
        return self.rules.config

    @property
    def engine(self) -> Engine:
        return self.rules.engine

    def ask(
        self, question: str, province: str | None = None, history: Sequence[Turn] = ()
    ) -> Answer:
        """The last of ``stream``."""
        *_, answer = self.stream(question, province, history)
        return answer

    def stream(
        self, question: str, province: str | None = None, history: Sequence[Turn] = ()
    ) -> Iterator[Answer]:
        """First the answer by rules, in milliseconds; then, for each statement of the model that
        stood, what there is so far (``generation.used``); last the answer that stands.

        The model is asked only where the rules have an answer: their refusals (unsafe, off topic,
        not stated) and their questions back are never overridden."""
        answer = self.rules.ask(question, province, history)
        yield answer
        if answer.status != "answered":
            return
        if instruction_like("\n".join([question, *(t.question for t in history)])):
            yield self._fallen_back(answer, None, "not_asked")
            return
        yield from self._generated(question, [t.question for t in history], answer)

    def _generated(self, question: str, history: list[str], answer: Answer) -> Iterator[Answer]:
        alone = self._alone(question, history)
        settings = self.settings
        sources = offered(self.rules, alone, answer, settings.passages, settings.context_tokens)
        run = _Run(time.perf_counter(), answer_prompt(self.engine, alone, sources, answer.language))
        relevant = self._relevant(answer, alone)
        problem, detail = "", ""
        try:
            for statement in self._statements(run):
                if self._take(run, statement, sources, answer.language, relevant):
                    yield self._with(answer, run)
        except LlmError as error:
            problem, detail = error.kind, error.detail
        yield self._settled(answer, run, problem, detail)

    def _statements(self, run: _Run) -> Iterator[Statement]:
        """The statements of the model as they are completed; the last one, which may be half of
        one, only where the stream ended well. Raises LlmError."""
        reader = StatementReader()
        for delta in completion(self.settings, [{"role": "user", "content": run.prompt}]):
            run.text += delta.text
            run.usage = delta.usage or run.usage
            yield from reader.feed(delta.text)
        yield from reader.rest()

    def _take(
        self,
        run: _Run,
        statement: Statement,
        sources: Sequence[Source],
        language: str,
        relevant: Callable[[Kept], bool],
    ) -> bool:
        """Whether a statement stands; it is kept or counted as dropped."""
        by_number = {s.n: s for s in sources}
        verdict = Verdict("not_supplied")
        if set(statement.marks) <= set(by_number):
            cited = tuple(by_number[n] for n in statement.marks)
            verdict = self._checker.check(statement.text, cited, language)
            if verdict.stands and not relevant(Kept(statement.text, cited)):
                verdict = Verdict("beside")
        if not verdict.stands:
            run.dropped[verdict.problem] += 1
            return False
        if all(k.text != statement.text for k in run.kept):
            run.kept.append(Kept(statement.text, cited))
        run.first_ms = run.first_ms or (time.perf_counter() - run.started) * 1000
        return True

    def _relevant(self, answer: Answer, question: str) -> Callable[[Kept], bool]:
        """A test whether a statement that stood belongs to the answer: it cites a passage that
        the rules chose, or, where the question asks what a text says of something, holds enough
        of the question's own words. Without it a model could pad with neighbouring rows."""
        chosen = set(cited_positions(self.rules, answer))
        ask = ask_of(self.engine, read_question(self.engine, question))

        def test(kept: Kept) -> bool:
            if chosen & {s.position for s in kept.sources}:
                return True
            return answer.intent in FREE and self.engine.recall_in(ask, kept.text) >= CONTENT

        return test

    def _settled(self, answer: Answer, run: _Run, problem: str, detail: str) -> Answer:
        """The model's answer where it is one, else that by rules; the call is logged."""
        cited = cited_positions(self.rules, answer)
        dropped = sum(run.dropped.values()) - run.dropped["beside"]
        short = shortfall(self.engine, self._checker.wording, answer, cited, run.kept, dropped)
        failed = (problem if short else "") or short
        result = (
            self._fallen_back(answer, run, failed, detail) if failed else self._with(answer, run)
        )
        self._log("answer", result.generation, problem or short or "ok")
        return result

    def _with(self, answer: Answer, run: _Run) -> Answer:
        worded = replace(composed(answer, run.kept), notes=())
        noted = with_notes(worded, self.engine.documents)
        return replace(noted, generation=self._generation(run, True))

    def _fallen_back(
        self, answer: Answer, run: _Run | None, problem: str, detail: str = ""
    ) -> Answer:
        said = Template(_texts()[answer.language][problem]).substitute(detail=detail or "–")
        generation = self._generation(run, False) if run else Generation(self.settings.model, False)
        return replace(answer, generation=replace(generation, problem=said))

    def _generation(self, run: _Run, used: bool) -> Generation:
        usage = run.usage or Usage(estimate(run.prompt), estimate(run.text))
        return Generation(
            model=self.settings.model,
            used=used,
            kept=len(run.kept),
            dropped=sum(run.dropped.values()),
            reasons=tuple(sorted(run.dropped.elements())),
            tokens_in=usage.tokens_in,
            tokens_out=usage.tokens_out,
            estimated=run.usage is None,
            cost=cost(self.settings, usage.tokens_in, usage.tokens_out),
            latency_ms=round((time.perf_counter() - run.started) * 1000, 3),
            first_ms=round(run.first_ms, 3),
        )

    def _alone(self, question: str, history: list[str]) -> str:
        """The question as one that stands alone; as it is where there is nothing before it, or
        the model's version cannot be had or adds what nobody said."""
        if not history:
            return question
        run = _Run(time.perf_counter(), rewrite_prompt(question, history))
        outcome = "ok"
        try:
            for _ in self._statements(run):
                pass
        except LlmError as error:
            outcome = error.kind
        rewritten = plain(run.text.strip().strip('"“”'))
        good = outcome == "ok" and faithful(self.engine, rewritten, question, history)
        self._log("rewrite", self._generation(run, good), "ok" if good else outcome)
        return rewritten if good else question

    def _log(self, purpose: str, g: Generation | None, outcome: str) -> None:
        if g is None:
            return
        call = Call(
            purpose, g.model, g.tokens_in, g.tokens_out, g.estimated, g.cost, g.latency_ms,
            outcome, g.kept, g.dropped,
        )  # fmt: skip
        log_call(self.settings.log, call)


@lru_cache(maxsize=1)
def _texts() -> dict[str, dict[str, str]]:
    return tomllib.loads(_WORDING.read_text("utf-8"))
