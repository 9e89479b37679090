"""True statements with the passages that make them: out of gold answers, out of the answers that
the rules give, and out of rows and duties put into sentences."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from string import Template

from answerer.assistant import Assistant
from answerer.check.polarity import body
from answerer.check.sources import Source, sources_of
from answerer.facts.engine import Engine
from corpus.records import Answer, Assignment, Turn
from corpus.text import accented_share, nfc
from eval.gold import Gold
from eval.score import score

GOLD, RULES, ROWS = "gold answers", "answers by rules", "rows as sentences"
_SENTENCES = Path(__file__).with_name("truths.toml")
_MARK = re.compile(r"\[(\d+)\]")


@dataclass(frozen=True, slots=True)
class Truth:
    """A statement that its sources make true. ``key`` names what it came from; ``origin`` is one
    of GOLD, RULES, ROWS."""

    key: str
    origin: str
    text: str
    sources: tuple[Source, ...]
    language: str


def truths_of(assistant: Assistant, gold: Sequence[Gold]) -> tuple[Truth, ...]:
    """All true statements over an index and a gold set, in a fixed order."""
    texts = {d.id: d.text for d in assistant.index.documents}
    known = [g for g in gold if g.answerable and all(e.document in texts for e in g.evidence)]
    return (
        *(t for g in known for t in _of_gold(assistant.engine, g)),
        *(t for g in known for t in _of_rules(assistant, g, texts)),
        *_of_rows(assistant.engine),
    )


def _of_gold(engine: Engine, gold: Gold) -> Iterator[Truth]:
    """The model answer sentence by sentence, each citing all of the evidence: who wrote it did
    not say which sentence rests on which quote."""
    cited = list(
        dict.fromkeys(k for e in gold.evidence for k in _holders(engine, e.document, e.quote))
    )
    if not cited:
        return
    language = "en" if gold.style == "english" else "vi"
    for n, sentence in enumerate(re.split(r"(?<=[.!?])\s+(?=[A-ZĐÀ-Ỹ])", gold.answer)):
        if body(sentence).strip():  # a bare "Không." claims nothing that could be checked
            yield Truth(f"{gold.id}/{n}", GOLD, sentence, sources_of(engine, cited), language)


def _holders(engine: Engine, document: str, quote: str) -> Iterator[int]:
    """The passages that a quote of a document stands in or runs over."""
    start = engine.documents[document].text.find(nfc(quote))
    for k, p in engine.lookup.passages_in([document]):
        if start >= 0 and p.start < start + len(quote) and start < p.end:
            yield k


def _of_rules(assistant: Assistant, gold: Gold, texts: dict[str, str]) -> Iterator[Truth]:
    """The lines of an answer by the rules that is correct by the gold set."""
    from eval.results import result_of
    from eval.runner import answer_row

    def ask(question: str, province: str | None, history: tuple[Turn, ...]) -> Answer:
        return assistant.ask(question, province, history)

    row = answer_row(gold, ask)
    if score(gold, result_of(row), texts).outcome != "correct" or row["status"] != "answered":
        return
    place = {(p.document, p.start, p.end): k for k, p in enumerate(assistant.engine.passages)}
    for n, line in enumerate(row["answer"].splitlines()):
        marks = [int(m) for m in _MARK.findall(line)]
        spans = [c for c in row["citations"] if c["n"] in marks]
        cited = [place[c["document"], c["start"], c["end"]] for c in spans]
        text = _MARK.sub("", line).replace("**", "").removeprefix("- ").strip()
        if cited:
            sources = sources_of(assistant.engine, cited)
            yield Truth(f"{gold.id}/rules/{n}", RULES, text, sources, row["language"])


def _of_rows(engine: Engine) -> Iterator[Truth]:
    """Each assignment in one of the sentences that its fields allow, taken in turn."""
    sentences = tomllib.loads(_SENTENCES.read_text("utf-8"))["sentence"]
    for n, a in enumerate(engine.assignments):
        fields = _fields(engine, a)
        fit = [s for s in sentences if all(fields[f] for f in s["needs"])]
        for s in fit[n % 2 :: 2]:
            text = Template(s["text"]).substitute(fields)
            sources = sources_of(engine, [engine.place[a.passage]])
            yield Truth(f"{a.id}/{s['needs']}", ROWS, text, sources, "vi")


def _fields(engine: Engine, a: Assignment) -> dict[str, str]:
    spans = {
        "task": a.task, "lead": a.lead, "coordinating": a.coordinating,
        "deadline": a.deadline, "deliverable": a.deliverable,
    }  # fmt: skip
    fields = {k: " ".join(s.text.split()).strip(" ;.-") if s else "" for k, s in spans.items()}
    task = fields["task"]
    fields["task"] = task[:1].lower() + task[1:] if accented_share(task) else task
    return {**fields, "province": engine.province_name(a.province)}
