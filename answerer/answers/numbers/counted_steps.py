"""How many steps something has: those that are numbered by their own word (``Bước 1. …``, ``Giai
đoạn 2: …``), counted where they stand."""

from __future__ import annotations

import re
from functools import cache

from answerer.answers.passages.steps import HELD, run_asked
from answerer.answers.passages.steps_told import lines_of
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "stages")

_KINDS = {"step": "buoc", "stage": "giai doan", "phase": "giai doan", "round": "dot"}
_ENGLISH = re.compile(rf"\bhow many (?:\w+ ){{0,2}}?(?P<en>{'|'.join(_KINDS)})s\b")


@cache
def _asked() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:may|bao nhieu) (?P<vi><kinds>)\b(?! \d)")


def answer_counted_steps(engine: Engine, ask: Ask) -> Draft | None:
    """``Có **7 bước**: Bước 1. …``; None where no steps are asked for, where the documents number
    none, or where those of several things fit alike."""
    kind = _kind_asked(ask)
    run = run_asked(engine, ask, kind) if kind else None
    if run is None:
        return None
    head = say(ask.language, "count", n=len(run.steps), unit=run.unit, unit_en="step(s)")
    return Draft(
        "answered", "count", (Statement(f"{head}:", ()), *lines_of(run.steps)),
        confidence=max(run.held, HELD), limit=SEVERAL,
    )  # fmt: skip


def _kind_asked(ask: Ask) -> str:
    """The folded word for the steps that a question counts; empty for none."""
    vi, en = _asked().search(fold(ask.text)), _ENGLISH.search(fold(ask.text))
    return vi["vi"] if vi else _KINDS[en["en"]] if en and ask.language == "en" else ""
