"""What the texts say of one numbered stage of something: ``giai đoạn 3``, ``bước 2``, ``đợt 1``."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from answerer.answers.passages.content import tell
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE, Fact
from answerer.telling.draft import Draft
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


def answer_stage(engine: Engine, ask: Ask) -> Draft | None:
    """The sentence that fits best among those of the stage that the question names; None where it
    names none, or none of them fits."""
    stage = _stage_named(ask)
    if stage is None:
        return None

    def opens(f: Fact) -> float:
        return OPENS * bool(stage.match(fold(f.text).lstrip(" -+*•")))

    def of_stage(f: Fact) -> bool:
        return f.kind == SENTENCE and bool(stage.search(fold(f.text)))

    found = engine.rank(ask, of_stage, opens, k=1)
    if not found or found[0].recall < MIN_RECALL:
        return None
    role = next((r for r in ("deadline", "deliverable") if r in ask.question.asked), "content")
    return replace(tell(engine, ask, found[0]), intent=role)


def _stage_named(ask: Ask) -> re.Pattern[str] | None:
    """How the stage that a question names is written (in English by its Vietnamese terms)."""
    terms = (units for c in ask.concepts for _, units in c.alternatives)
    spelled = (" ".join(u for u in units if "_" not in u) for units in terms)
    asking = [fold(ask.text[a.start : a.end]) for a in ask.question.areas if a.share == 1]
    texts = [*asking[::-1], *(spelled if ask.language == "en" else ())]
    m = next((m for m in map(_stage().search, texts) if m), None)
    if m is None:
        return None
    n = _SPELLED.get(m["n"]) or int(m["n"])
    return re.compile(rf"\b{m['kind']}\s+(?:thu\s+)?0?{n}\b(?!\s*[-–/.]?\s*\d)")
