"""What speaks for a fact as the answer to a question: the numbers that the ranking weighs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from answerer.facts.ask import Ask
from answerer.facts.facts import DUTY, ROW, Fact
from answerer.facts.tasks import agencies_of, cell, head_agreement
from answerer.facts.wanted import AGENCY, NUMBER, TIME, Wanted, wanted
from answerer.question.concepts import BIGRAM, UNIGRAM
from answerer.question.temporal import says_when, times_in
from corpus.phrases import tokens
from corpus.text import fold

if TYPE_CHECKING:
    from answerer.facts.engine import Engine

NAMES = (
    *("own", "core", "rest", "rest_above", "rest_passage", "precision", "search", "reranked"),
    *("row_of_role", "row_of_topic", "duty", "title", "heading", "opening", "colon", "length"),
    *("gives_time", "gives_number", "gives_agency", "new_time", "says_when", "figure"),
    *("other_agency", "coordinates", "cell", "named_lead", "named_above", "kind_of_agency"),
    "label",
)
CORE = 3
LEAST = 0.5
HEADING, OPENING = 240, 700
FIGURE = re.compile(r"\d")
_LABEL = re.compile(r"^\W*(?:[a-zđ]\)|\d+(?:\.\d+)*[.)]?)?\s*([^:;.]{3,70}):")
_CELLS = ("coordinating", "deadline", "deliverable", "note")

Column = NDArray[np.float64]
Places = NDArray[np.int64]


def features(engine: Engine, ask: Ask, facts: Places) -> dict[str, Column]:
    """Every feature of the facts at these positions (one or more), by name, each (n,)."""
    want = wanted(engine, ask)
    parts: tuple[Mapping[str, Column], ...] = (
        _shares(engine, ask, facts),
        _search(engine, ask, facts),
        _columns([_build(engine, engine.facts[k]) for k in facts.tolist()]),
        _columns([_fit(engine, ask, want, engine.facts[k]) for k in facts.tolist()]),
    )
    return {name: column for part in parts for name, column in part.items()}


def _columns(rows: list[dict[str, float]]) -> dict[str, Column]:
    return {name: np.array([row[name] for row in rows], dtype=np.float64) for name in rows[0]}


def _shares(engine: Engine, ask: Ask, facts: Places) -> dict[str, Column]:
    """Shares of the question's weight that a fact holds. ``rest`` is the question without what
    the title of the fact's document says; ``local`` weighs by rarity in the documents asked."""
    concepts = ask.concepts
    held, own = engine.matcher.grid(concepts, facts)
    weight = np.array([c.weight for c in concepts])
    local = _local_weights(engine, ask)
    rest = local[:, None] * (_by_title(engine, ask, facts) < LEAST)
    above = np.maximum(own, _by_path(engine, ask, facts))
    heavy = np.argsort(-weight, kind="stable")[:CORE]
    return {
        "own": _share(weight[:, None], own),
        "core": _share(weight[heavy][:, None], held[heavy]),
        "rest": _share(rest, held),
        "rest_above": _share(rest, above),
        "rest_passage": _share(rest, np.maximum(above, _by_passage(engine, ask, facts))),
        "precision": ask.scores.precision[facts].astype(np.float64),
    }


def _share(weights: NDArray[np.float64], held: NDArray[np.float32]) -> Column:
    """The weighted mean of each column; 0 where nothing weighs."""
    total = np.broadcast_to(weights, held.shape).sum(axis=0)
    found = (weights * held).sum(axis=0)
    return np.divide(found, total, out=np.zeros(held.shape[1]), where=total > 0)


def _local_weights(engine: Engine, ask: Ask) -> Column:
    """The weight of each concept by its rarity among the facts of the documents asked."""
    inside = engine.inside(ask.documents)
    n, df = int(inside.sum()), engine.matcher.frequencies(ask.concepts, inside)
    single = np.array([all("_" not in u for u in c.alternatives[0][1]) for c in ask.concepts])
    return np.log(1 + (n - df + 0.5) / (df + 0.5)) * np.where(single, UNIGRAM, BIGRAM)


def _by_title(engine: Engine, ask: Ask, facts: Places) -> NDArray[np.float64]:
    """How far the kind, number and title of each fact's document hold each concept."""
    names = [engine.passages[engine.facts[k].passage].document for k in facts.tolist()]
    return _held_by(engine, ask, names, {d: engine.title_units(d) for d in set(names)})


def _by_path(engine: Engine, ask: Ask, facts: Places) -> NDArray[np.float64]:
    """How far all headings above each fact hold each concept."""
    paths = [engine.passages[engine.facts[k].passage].path for k in facts.tolist()]
    return _held_by(engine, ask, paths, {p: engine.path_units(p) for p in set(paths)})


def _by_passage(engine: Engine, ask: Ask, facts: Places) -> NDArray[np.float32]:
    """How far the passage of each fact holds each concept: as its best fact does."""
    places = [engine.facts[k].passage for k in facts.tolist()]
    distinct = list(dict.fromkeys(places))
    kin = [engine.facts_of_passage(k) for k in distinct]
    _, own = engine.matcher.grid(ask.concepts, np.concatenate(kin))
    starts = np.cumsum([0, *(len(k) for k in kin)])[:-1]
    best = np.maximum.reduceat(own, starts, axis=1) if len(own) else own[:, : len(kin)]
    return best[:, [distinct.index(k) for k in places]]


def _held_by(engine: Engine, ask: Ask, names: list, units: Mapping) -> NDArray[np.float64]:
    by = {
        name: [engine.matcher.held_by(c, known) for c in ask.concepts]
        for name, known in units.items()
    }
    return np.array([by[n] for n in names], dtype=np.float64).reshape(len(names), -1).T


def _search(engine: Engine, ask: Ask, facts: Places) -> dict[str, Column]:
    """The retriever's score of each fact's passage: of the first stage, and reranked (0..1)."""
    none = np.zeros(len(facts))
    first = ask.scores.search
    best = engine.best_passages(ask)
    again = [best.get(engine.facts[k].passage, 0.0) for k in facts.tolist()]
    return {
        "search": none if first is None else first[facts].astype(np.float64),
        "reranked": np.array(again, dtype=np.float64),
    }


def _build(engine: Engine, fact: Fact) -> dict[str, float]:
    """What kind of text a fact is."""
    p = engine.passages[fact.passage]
    return {
        "duty": float(fact.kind == DUTY),
        "title": float(is_title(engine, fact)),
        "heading": float(p.kind == "heading"),
        "opening": float(p.kind == "paragraph" and not p.path),
        "colon": float(fact.text.rstrip().endswith(":")),
        "length": float(np.log1p(len(fact.text)) / 7),
    }


def is_title(engine: Engine, fact: Fact) -> bool:
    """Headings and the lines that open an annexed text name things; they say nothing of them."""
    if fact.kind == ROW:
        return False
    p = engine.passages[fact.passage]
    if p.kind == "heading":
        return len(p.clean) < HEADING
    opens = p.kind == "paragraph" and not p.path and p.zone in ("programme", "annex")
    return opens and len(p.clean) < OPENING


def _fit(engine: Engine, ask: Ask, want: Wanted, fact: Fact) -> dict[str, float]:
    """How far a fact gives the kind of thing that is wanted, and speaks of who is named."""
    text, a, asked = fact.text, fact.assignment, set(ask.question.asked)
    named = {m.id for m in ask.question.agencies}
    inside, lead = set(engine.agencies_in(text)), agencies_of(engine, a.lead) if a else set()
    above = engine.agencies_above(fact.passage)
    gives = want.named_in(engine.expand(text) if want.kind == NUMBER else text)
    role = next((r for r in _CELLS if r in asked), None)
    of_role = role is not None or want.kind == AGENCY
    return {
        "row_of_role": float(fact.kind == ROW and of_role),
        "row_of_topic": float(fact.kind == ROW and not of_role),
        "gives_time": float(want.kind == TIME and gives),
        "gives_number": float(want.kind == NUMBER and gives),
        "gives_agency": float(want.kind == AGENCY and gives),
        "new_time": float(want.kind == TIME and _new_time(ask, text)),
        "says_when": float(want.kind == TIME and says_when(text)),
        "figure": float(want.kind == NUMBER and bool(FIGURE.search(text))),
        "other_agency": float(want.kind == AGENCY and bool((inside | lead) - named)),
        "coordinates": float("coordinating" in asked and "phoi hop" in fold(text)),
        "cell": float(a is not None and role is not None and cell(a, role) is not None),
        "named_lead": float(bool(named & lead)),
        "named_above": float(bool(named & above)),
        "kind_of_agency": head_agreement(ask, a) if a else 0.0,
        "label": _label(engine, ask, fact),
    }


def _new_time(ask: Ask, text: str) -> bool:
    return not set(times_in(text)) <= set(times_in(ask.text))


def _label(engine: Engine, ask: Ask, fact: Fact) -> float:
    """Does a text open with a label (``Thời hạn giải quyết: …``) most of which is asked?"""
    m = _LABEL.match(fact.text)
    if not m:
        return 0.0
    said = {t.fold for t in tokens(ask.text)}
    weights = {t.fold: engine.matcher.rarity(t.fold) for t in tokens(m.group(1))}
    share = sum(w for s, w in weights.items() if s in said) / (sum(weights.values()) or 1.0)
    return float(share > LEAST)
