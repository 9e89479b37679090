"""How many steps something has: paragraphs that are numbered by their own word (``Bước 1. …``,
``Giai đoạn 2: …``), counted where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import share_beyond_title
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten, tidy
from corpus.text import fold

HELD, CLEAR = 0.4, 0.1
"""The share of the question that the best run must hold, and by how much more than another."""
MOST_DOCUMENTS, FEWEST, ROOM = 3, 2, 1000
_KINDS = {"step": "buoc", "stage": "giai doan", "phase": "giai doan", "round": "dot"}
_ASKED = re.compile(r"\b(?:may|bao nhieu) (?P<vi>buoc|giai doan|cong doan|dot)\b(?! \d)")
_ENGLISH = re.compile(rf"\bhow many (?:\w+ ){{0,2}}?(?P<en>{'|'.join(_KINDS)})s\b")


@dataclass(frozen=True, slots=True)
class _Run:
    """The passages of the steps of one thing, in order, and what names it."""

    places: tuple[int, ...]
    about: str


def answer_counted_steps(engine: Engine, ask: Ask) -> Draft | None:
    """``Có **7 bước**: Bước 1. …``; None where no steps are asked for, where the documents number
    none, or where those of several things fit alike."""
    kind = _kind_asked(ask)
    if not kind or not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    runs = list(_runs(engine, ask, kind))
    shares = (share_beyond_title(engine, ask, run.about) for run in runs)
    fits = sorted(((share, -n) for n, share in enumerate(shares)), reverse=True)
    alone = len(runs) == 1 and len(ask.documents) == 1
    if not fits or not (alone or fits[0][0] >= HELD):
        return None
    if len(fits) > 1 and fits[0][0] - fits[1][0] < CLEAR:
        return None
    return _told(engine, ask, runs[-fits[0][1]], max(fits[0][0], HELD))


def _kind_asked(ask: Ask) -> str:
    """The folded word for the steps that a question counts; empty for none."""
    vi, en = _ASKED.search(fold(ask.text)), _ENGLISH.search(fold(ask.text))
    return vi["vi"] if vi else _KINDS[en["en"]] if en and ask.language == "en" else ""


def _runs(engine: Engine, ask: Ask, kind: str) -> Iterator[_Run]:
    """Every run of passages numbered from 1 on below one heading."""
    number = re.compile(rf"^\W*{kind} (?:thu )?0?(\d{{1,2}})\b")
    open_runs: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    runs: list[list[int]] = []
    for k, p in engine.lookup.passages_in(ask.documents):
        m = number.match(fold(p.clean))
        run = open_runs.setdefault((p.document, p.path), []) if m else []
        if m and int(m[1]) == 1:
            run = open_runs[p.document, p.path] = []
            runs.append(run)
        if m and int(m[1]) == len(run) + 1:
            run.append(k)
    for run in runs:
        if len(run) >= FEWEST:
            above = (engine.passages[run[0]].path, *((engine.passages[k].clean,) for k in run))
            yield _Run(tuple(run), " ; ".join(t for texts in above for t in texts))


def _told(engine: Engine, ask: Ask, run: _Run, confidence: float) -> Draft:
    first = engine.passages[run.places[0]].clean
    unit = " ".join(re.findall(r"[^\W\d]+", first.split(str(1))[0])).lower()
    head = say(ask.language, "count", n=len(run.places), unit=unit, unit_en="step(s)")
    room = ROOM // len(run.places)
    lines = (
        Statement(f"- {shorten(tidy(engine.passages[k].clean), room)}", (k,)) for k in run.places
    )
    return Draft(
        "answered",
        "count",
        (Statement(f"{head}:", ()), *lines),
        confidence=confidence,
        limit=SEVERAL,
    )
