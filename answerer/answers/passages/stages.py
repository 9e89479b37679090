"""What the texts say of one numbered stage of something: ``giai đoạn 3``, ``bước 2``, ``đợt 1``."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact
from answerer.telling.draft import SEVERAL, Draft
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "stages")

MIN_RECALL = 0.3
OPENS = 0.15
_SPELLED = {"nhat": 1, "mot": 1, "hai": 2, "ba": 3, "tu": 4, "bon": 4, "nam": 5}


@cache
def _stage() -> re.Pattern[str]:
    """A stage with its number: ``giai đoạn 1``, ``bước thứ hai``."""
    return re.compile(
        rf"\b(?P<kind>{_CUES.any_of('kinds')})\s+(?:thu\s+)?"
        rf"(?P<n>0?\d|{'|'.join(_SPELLED)})\b(?!\s*[-–/.]?\s*\d)"
    )


@cache
def _beside() -> re.Pattern[str]:
    """The number of another stage behind one (``giai đoạn 1 và 3``)."""
    return re.compile(r"\s*(?:,|va|and|voi|&)\s*(?P<n>0?\d)\b(?!\s*[-–/.]?\s*\d)")


def answer_stage(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that fits best among those of each stage that the question names; None where it
    names none, or none of them fits."""
    named = _stages_named(ask) or _last_named(engine, ask)
    found = [d for stage in named if (d := _told(engine, ask, stage)) is not None]
    if len(found) < 2:
        return found[0] if found else None
    first, others = found[0], found[1:]
    statements = (*first.statements, *(s for d in others for s in d.statements))
    return replace(first, statements=statements, limit=SEVERAL)


def _told(engine: Engine, ask: Ask, stage: re.Pattern[str]) -> Draft | None:
    """What fits best of one stage."""

    def opens(f: Fact) -> float:
        return OPENS * bool(stage.match(fold(f.text).lstrip(" -+*•")))

    def of_stage(f: Fact) -> bool:
        return f.kind == SENTENCE and bool(stage.search(fold(f.text)))

    found = engine.rank(ask, of_stage, opens, k=1)
    if not found or found[0].recall < MIN_RECALL:
        return None
    role = next((r for r in ("deadline", "deliverable") if r in ask.question.asked), "content")
    return replace(tell(engine, ask, found[0]), intent=role)


def _stages_named(ask: Ask) -> list[re.Pattern[str]]:
    """How the stages that a question names are written (in English by its Vietnamese terms)."""
    terms = (units for c in ask.concepts for _, units in c.alternatives)
    spelled = (" ".join(u for u in units if "_" not in u) for units in terms)
    asking = [fold(ask.text[a.start : a.end]) for a in ask.question.areas if a.share == 1]
    texts = [*asking[::-1], *(spelled if ask.language == "en" else ())]
    text = next((t for t in texts if _stage().search(t)), "")
    named = [n for m in _stage().finditer(text) for n in _numbers(text, m)]
    return [_written(kind, n) for kind, n in dict.fromkeys(named)]


@cache
def _last() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?P<kind><kinds>) (?:cuoi cung|cuoi|sau cung|chot)\b(?! <times>)")


def _last_named(engine: Engine, ask: Ask) -> list[re.Pattern[str]]:
    """How the last stage is written of those that the passage numbers which fits best (``giai đoạn
    cuối làm gì``); empty where none is asked for."""
    m = _last().search(fold(ask.text))
    best = engine.rank(ask, lambda f: bool(_stage().search(fold(f.text))), k=1) if m else []
    if m is None or not best:
        return []
    text = fold(engine.passages[engine.facts[best[0].fact].passage].clean)
    numbers = [
        n for s in _stage().finditer(text) for kind, n in _numbers(text, s) if kind == m["kind"]
    ]
    return [_written(m["kind"], max(numbers))] if numbers else []


def _written(kind: str, n: int) -> re.Pattern[str]:
    return re.compile(rf"\b{kind}\s+(?:thu\s+)?0?{n}\b(?!\s*[-–/.]?\s*\d)")


def _numbers(text: str, m: re.Match[str]) -> list[tuple[str, int]]:
    """The kind and the number of a stage, and of those named by their numbers behind it."""
    out = [(m["kind"], _SPELLED.get(m["n"]) or int(m["n"]))]
    end = m.end()
    while (more := _beside().match(text, end)) is not None:
        out.append((m["kind"], int(more["n"])))
        end = more.end()
    return out
