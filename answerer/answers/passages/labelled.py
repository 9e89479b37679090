"""What a line ``label: value`` says of the thing named above it: ``Thời hạn giải quyết: …`` of an
administrative procedure, whose name that line does not repeat."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from answerer.answers.passages.content import best_passage, tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.record_finder import RecordFit, fits
from answerer.facts.records import Line, Record
from answerer.question.concepts import Concept
from answerer.silence.confidence import judged
from answerer.telling.draft import SEVERAL, SINGLE, Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.phrases import Match
from retriever.query import UNACCENTED

_CUES = Cues("passages", "records")

NAMED, LEAST_NAME, SURE = 0.5, 0.3, 0.7
"""The share of a question's topic that a record must hold, and its name alone (where the question
names the label, and where only what it asks fits it)."""
CLEAR = 0.4
"""How much more (in the weight of concepts) the record named must hold than any other."""
OUTRIGHT = 0.9
"""How sure a sentence must be to stand for the value of a record."""
OF_DOCUMENT = ("effect", "signer", "signed_on", "own_number", "issuer", "recipients", "execution")
FEW, LISTS = 2, frozenset(["dossier", "steps", "condition", "basis", "form", "manner"])
"""Statements of a value that is no list: more tell cases apart, of which only one is asked."""
MOST_BELOW, ROOM, LINE = 12, 560, 260


@cache
def _generic() -> frozenset[str]:
    """What every record of a procedure is called."""
    return frozenset(_CUES.words("generic"))


def answer_labelled(engine: Engine, ask: Ask, asked: tuple[str, ...]) -> Draft | None:
    """The values of the labels asked for, of the record that the question names; None where it
    asks for no label, or names none of the records (or several that differ)."""
    spelled = _spelled(engine, ask)
    wanted = _by_intent(engine, ask, asked) if _asks_more(ask, spelled) else []
    labels = tuple(dict.fromkeys([*(m.id for m in spelled), *wanted]))
    records = [r for r in engine.records if r.document in ask.documents] if labels else []
    if not records:
        return None
    topic = _topic(engine, ask, spelled, labels)
    fit = _named(engine, fits(engine, records, topic), labels, LEAST_NAME if spelled else SURE)
    told = _told(engine, asked, fit, labels) if fit is not None else None
    return told and (_said_outright(engine, ask, told) or told)


def _said_outright(engine: Engine, ask: Ask, told: Draft) -> Draft | None:
    """A sentence elsewhere that holds more of a question than the record does, and is all but
    sure to be the one asked about (``trong bao nhiêu ngày`` one must
    register, not how long the procedure takes)."""
    best = best_passage(engine, ask)
    if best is None or best.recall <= told.confidence:
        return None
    said = judged(engine, ask, tell(engine, ask, best))
    return said if (said.probability or 0.0) >= OUTRIGHT else None


def _spelled(engine: Engine, ask: Ask) -> list[Match]:
    """The words of the question that ask for a label."""
    lenient = ask.question.query.accented < UNACCENTED
    found = engine.vocabulary.label_matcher.find(ask.text, lenient)
    return found or _apart(engine, ask.text, lenient)


def _apart(engine: Engine, text: str, lenient: bool) -> list[Match]:
    """Words that ask for a label where others stand between: ``hồ sơ thủ tục A gồm những gì``."""
    for label, matcher in engine.vocabulary.label_pair_matchers:
        found = matcher.find(text, lenient)
        if [m.id for m in found] == ["first", label]:
            return [found[1]]
    return []


def _asks_more(ask: Ask, spelled: Sequence[Match]) -> bool:
    """Does a question spell no label, or ask beside those that it spells by when (``how long does
    it take, and is there a fee``)?"""
    times = [c for c in ask.question.cues if c.intent == "deadline"]
    beside = (c for c in times if not any(c.start < m.end and m.start < c.end for m in spelled))
    return not spelled or any(beside)


def _by_intent(engine: Engine, ask: Ask, asked: tuple[str, ...]) -> list[str]:
    """The labels that may answer what the question asks of a task; none where it asks for
    something about the document itself."""
    rows = engine.vocabulary.labels.items()
    if not asked or any(ask.question.has(i) for i in OF_DOCUMENT):
        return []
    return [label for label, row in rows if asked[0] in row["intents"]]


def _topic(
    engine: Engine, ask: Ask, spelled: Sequence[Match], labels: Sequence[str]
) -> list[Concept]:
    """What the question is about beside the labels, and procedures as such."""
    skip = (*ask.question.skip, *((m.start, m.end) for m in spelled))
    left = engine.concepts.read(ask.text, ask.language, ask.question.areas, skip)
    kept = {c.alternatives for c in left}
    written = (w for label in labels for w in engine.vocabulary.labels[label]["written"])
    known = _generic().union(*(engine.units(w) for w in written))
    own = (c for c in ask.concepts if c.alternatives in kept)
    return [c for c in own if not set(c.alternatives[0][1]) <= known]


def _named(
    engine: Engine, ranked: Sequence[RecordFit], labels: Sequence[str], least: float
) -> RecordFit | None:
    """The record that the question names, unless others fit as well and say something else."""
    best = ranked[0] if ranked else None
    if best is None or best.held < NAMED * best.total or best.by_name < least * best.total:
        return None
    rivals = [f.record for f in ranked if best.held - f.held < CLEAR]
    return best if len({_value(engine, r, labels) for r in rivals}) == 1 else None


def _value(engine: Engine, record: Record, labels: Sequence[str]) -> str:
    """What the labels of a record say, to compare (not how a label itself is worded)."""
    lines = [line for line in record.lines if line.label in labels]
    values = [engine.passages[line.place].clean[line.value :] for line in lines]
    below = [engine.passages[k].clean for line in lines for k in line.below]
    return engine.plain(" ".join((*values, *below)))


def _told(
    engine: Engine, asked: tuple[str, ...], fit: RecordFit, labels: Sequence[str]
) -> Draft | None:
    lines = [line for line in fit.record.lines if line.label in labels]
    said = tuple(s for line in lines for s in _statements(engine, line))
    if not said or (len(said) > FEW and not set(labels) <= LISTS):
        return None
    limit = SEVERAL if len(said) > FEW else SINGLE
    intent = asked[0] if asked else "content"
    return Draft("answered", intent, said, confidence=fit.held / fit.total, limit=limit)


def _statements(engine: Engine, line: Line) -> list[Statement]:
    """A line with its value; where that stands below it, the passages below."""
    clean = engine.passages[line.place].clean
    below = line.below[:MOST_BELOW]
    opens = clean.rstrip().endswith(":") or not clean[line.value :].strip()
    if not (opens and below):
        return [Statement(shorten(tidy(clean), ROOM), (line.place,))]
    label = tidy(clean).rstrip(": ")
    if len(below) == 1:
        value = shorten(tidy(engine.passages[below[0]].clean), ROOM)
        return [Statement(f"{label}: {value}", (line.place, below[0]))]
    values = (Statement(f"- {shorten(tidy(engine.passages[k].clean), LINE)}", (k,)) for k in below)
    return [Statement(f"{label}:", (line.place,)), *values]
