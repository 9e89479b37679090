"""Steps that a text numbers by their own word: ``Bước 1. …``, ``- Giai đoạn 2: …``, ``Đợt 1``. They
count from one, and stand in paragraphs that follow each other or within one paragraph or row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.narrowing import share_beyond_title
from corpus.records import Passage
from corpus.text import fold

MOST_DOCUMENTS, FEWEST = 3, 2
HELD, CLEAR = 0.4, 0.1
"""The share of the question that the best run must hold, and by how much more than another."""
TITLE_AT_MOST, SAYING = 12, 4
"""How many passages a title may stand above its table, and the syllables that it must have."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step as it is written, and the position of its passage."""

    text: str
    place: int


@dataclass(frozen=True, slots=True)
class Run:
    """The steps of one thing in order, what they are called in small letters, what the texts say
    of it (the headings above, the whole row or all steps), and the share of a question that this
    holds."""

    steps: tuple[Step, ...]
    unit: str
    about: str
    held: float = 0.0


def run_asked(engine: Engine, ask: Ask, kind: str) -> Run | None:
    """The steps of a kind (folded: ``giai doan``) of what a question is about; None where too many
    documents may be meant, where none numbers such steps, or where several runs fit alike."""
    if not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    found = [*_of_paragraphs(engine, ask, kind), *_within_passages(engine, ask, kind)]
    shares = [share_beyond_title(engine, ask, run.about) for run in found]
    fits = sorted(((share, -n) for n, share in enumerate(shares)), reverse=True)
    alone = len(found) == 1 and len(ask.documents) == 1
    if not fits or not (alone or fits[0][0] >= HELD):
        return None
    if len(fits) > 1 and fits[0][0] - fits[1][0] < CLEAR:
        return None
    best = found[-fits[0][1]]
    return replace(best, held=fits[0][0])


def _of_paragraphs(engine: Engine, ask: Ask, kind: str) -> Iterator[Run]:
    """Every run of paragraphs, or of rows, numbered from 1 on below one heading."""
    number = re.compile(rf"^(?:\d{{1,2}}\.)?\W*{kind} (?:thu )?0?(\d{{1,2}})\b")
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
    for places in (run for run in runs if len(run) >= FEWEST):
        first = engine.passages[places[0]]
        steps = tuple(Step(engine.passages[k].clean, k) for k in places)
        above = (*first.path, *_title_of_table(engine, places[0]))
        yield Run(steps, _unit(first, kind), " ; ".join((*above, *(s.text for s in steps))))


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


def _unit(first: Passage, kind: str) -> str:
    """What the first step is called by the document (``Bước``), in small letters."""
    named = first.label if first.kind == "row" else first.clean
    at = fold(named).rfind(kind) if first.kind == "row" else fold(named).find(kind)
    return named[at : at + len(kind)].lower()


def _within_passages(engine: Engine, ask: Ask, kind: str) -> Iterator[Run]:
    """Every run of steps that one passage holds, each opened by its word and number."""
    opens = re.compile(
        rf"(?:^|(?<=[.;:] )|(?<=[-+•*] )){kind} 0?(\d{{1,2}})(?= ?[:.)–-])(?! ?[-–] ?\d)"
    )
    for place, text in _texts(engine, ask):
        folded = fold(text)
        found = opens.finditer(folded) if kind in folded else ()
        starts = _counting_on([(int(m[1]), m.start()) for m in found])
        if len(starts) < FEWEST:
            continue
        ends = [*starts[1:], len(text)]
        steps = tuple(Step(text[a:b], place) for a, b in zip(starts, ends, strict=True))
        unit = text[starts[0] : starts[0] + len(kind)].lower()
        p = engine.passages[place]
        yield Run(steps, unit, " ; ".join((*p.path, p.clean)))


def _texts(engine: Engine, ask: Ask) -> Iterator[tuple[int, str]]:
    """The passages of the documents asked about, those of tables cell by cell."""
    for place, p in engine.lookup.passages_in(ask.documents):
        rows = engine.lookup.assignments_of(place) if p.kind == "row" else ()
        for a in (engine.assignments[n] for n in rows):
            cells = (a.task, a.deliverable, a.note, a.deadline)
            yield from ((place, c.text) for c in cells if c)
        if not rows:
            yield place, p.clean


def _counting_on(numbered: Sequence[tuple[int, int]]) -> list[int]:
    """The places of 1, 2, 3 … as far as they follow each other."""
    out: list[int] = []
    for number, place in numbered:
        if number == len(out) + 1:
            out.append(place)
    return out
