"""Steps told one after the other: ``các giai đoạn nào``, ``mỗi bước làm gì``, ``giai đoạn 1 và 3
khi nào``."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from answerer.answers.passages.steps import Step, run_asked
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("passages", "stages")

ROOM = 1200
HELD, SURE = 0.5, 0.7
"""The share of a question from which on the steps of what it is about are surely meant."""


@cache
def _all() -> re.Pattern[str]:
    """All steps: ``mỗi giai đoạn``, ``3 bước``; no periods (``các giai đoạn 2021 - 2025``)."""
    return _CUES.pattern(r"\b(?:<all>|\d) (?P<kind><kinds>)\b(?! (?:nam )?\d)")


@cache
def _some() -> re.Pattern[str]:
    """Several by their numbers: ``giai đoạn 1 và giai đoạn 3``, ``bước 1, 2, 3``."""
    return _CUES.pattern(
        r"\b(?P<kind><kinds>) \d(?:(?: ?,| <joins>) (?:<kinds> )?\d)+(?! ?[-–/.]?\d)"
    )


@cache
def _last() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?P<kind><kinds>) <last>\b(?! <times>)")


@cache
def _in_english() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:<kinds_in_english>|each <kind_in_english>)\b")


def answer_steps(engine: Engine, ask: Ask) -> Draft | None:
    """The steps that a question asks for, a statement each; None where it asks for no more than
    one, or where the documents number none of what it is about."""
    for kind, numbers in _asked(ask):
        run = run_asked(engine, ask, kind)
        if run is None:
            continue
        steps = [run.steps[n - 1] for n in numbers if n <= len(run.steps)] or run.steps
        sure = SURE if run.held >= HELD else None
        return Draft(
            "answered", "content", lines_of(steps),
            confidence=run.held, probability=sure, limit=SEVERAL,
        )  # fmt: skip
    return None


def lines_of(steps: Sequence[Step]) -> tuple[Statement, ...]:
    """A statement for each step, cut so that all find room."""
    room = ROOM // len(steps)
    texts = (shorten(tidy(s.text).strip("-+•* "), room) for s in steps)
    return tuple(Statement(f"- {t}", (s.place,)) for t, s in zip(texts, steps, strict=True))


def _asked(ask: Ask) -> Iterator[tuple[str, tuple[int, ...]]]:
    """The kinds of steps that a question asks for, folded, each with the numbers that it names
    (none for all, 0 for the last)."""
    areas = (a for a in ask.question.areas if a.share == 1)
    for text in (fold(ask.text[a.start : a.end]) for a in areas):
        some, every, last = (p.search(text) for p in (_some(), _all(), _last()))
        if some:
            yield some["kind"], tuple(map(int, re.findall(r"\d", some[0])))
        elif last:
            yield last["kind"], (0,)
        elif every:
            yield every["kind"], ()
        elif ask.language == "en" and _in_english().search(text):
            yield from ((kind, ()) for kind in _CUES.words("kinds"))
