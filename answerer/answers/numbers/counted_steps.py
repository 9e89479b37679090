"""How many steps something has: paragraphs that are numbered by their own word (``Bước 1. …``,
``Giai đoạn 2: …``), counted where they stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import share_beyond_title
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten, tidy
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("numbers", "steps")

HELD, CLEAR = 0.4, 0.1
"""The share of the question that the best run must hold, and by how much more than another."""
MOST_DOCUMENTS, FEWEST, ROOM = 3, 2, 1000
TITLE_AT_MOST, SAYING = 12, 4
"""How many passages a title may stand above its table, and the syllables that it must have."""
_KINDS = {"step": "buoc", "stage": "giai doan", "phase": "giai doan", "round": "dot"}
_ENGLISH = re.compile(rf"\bhow many (?:\w+ ){{0,2}}?(?P<en>{'|'.join(_KINDS)})s\b")


@cache
def _asked() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?:may|bao nhieu) (?P<vi><names>)\b(?! \d)")


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
    vi, en = _asked().search(fold(ask.text)), _ENGLISH.search(fold(ask.text))
    return vi["vi"] if vi else _KINDS[en["en"]] if en and ask.language == "en" else ""


def _runs(engine: Engine, ask: Ask, kind: str) -> Iterator[_Run]:
    """Every run of passages numbered from 1 on below one heading."""
    number = re.compile(rf"^\W*{kind} (?:thu )?0?(\d{{1,2}})\b")
    of_row = re.compile(rf", stt {kind} 0?(\d{{1,2}})$")
    open_runs: dict[tuple[str, tuple[str, ...]], list[int]] = {}
    runs: list[list[int]] = []
    for k, p in engine.lookup.passages_in(ask.documents):
        m = of_row.search(fold(p.label)) if p.kind == "row" else number.match(fold(p.clean))
        run = open_runs.setdefault((p.document, p.path), []) if m else []
        if m and int(m[1]) == 1:
            run = open_runs[p.document, p.path] = []
            runs.append(run)
        if m and int(m[1]) == len(run) + 1:
            run.append(k)
    for run in runs:
        if len(run) >= FEWEST:
            above = (*engine.passages[run[0]].path, *_title_of_table(engine, run[0]))
            own = (engine.passages[k].clean for k in run)
            yield _Run(tuple(run), " ; ".join((*above, *own)))


def _title_of_table(engine: Engine, place: int) -> tuple[str, ...]:
    """For a row of a table the line in capitals that stands nearest above it."""
    row = engine.passages[place]
    if row.kind != "row":
        return ()
    for k in range(place - 1, max(place - TITLE_AT_MOST, -1), -1):
        p = engine.passages[k]
        if p.document != row.document:
            break
        if p.clean.isupper() and len(p.clean.split()) >= SAYING:
            return (p.clean,)
    return ()


def _unit(first: Passage) -> str:
    """What the first step is called by the document (``Bước``), in small letters."""
    named = first.label.rsplit("STT", 1)[-1] if first.kind == "row" else first.clean
    return " ".join(re.findall(r"[^\W\d]+", named.split(str(1))[0])).lower()


def _told(engine: Engine, ask: Ask, run: _Run, confidence: float) -> Draft:
    unit = _unit(engine.passages[run.places[0]])
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
