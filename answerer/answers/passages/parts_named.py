"""``Mục đích, yêu cầu của Đồng Tháp là gì``: a part of a document by what its heading calls it,
where the question says nothing else."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from answerer.answers.passages.sections import below, listed
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.concepts import Concept
from answerer.telling.draft import Draft
from corpus.cues import Cues

_CUES = Cues("passages", "parts_named")

_LETTERS = frozenset({"Công văn", "Công điện"})
_GOALS = {"muc", "tieu"}
_NUMERALS = frozenset({"i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"})
DEEP = 2
SURE = 0.9
COVERED, INNER = 0.4, 0.8
"""How much of a heading of the outer, and of the inner level the question must say."""


def answer_part_named(engine: Engine, ask: Ask) -> Draft | None:
    """What stands below the heading of the one document asked about that the question names; what a
    document is to reach is its purpose, where it has no goals. None for any other question."""
    own = _named(engine, ask)
    documents = [d for d in ask.documents if engine.documents[d].kind not in _LETTERS]
    if not own or len(documents) != 1 or ask.question.agencies or ask.places:
        return None
    heads = _heads(engine, documents[0])
    place = _best(heads, own)
    if place is None and {u for c in own for u in _syllables(c.alternatives[0][1])} == _GOALS:
        place = _best(heads, _purposes(engine))
    items = _told_below(engine, place) if place is not None else []
    if place is None or not items:
        return None
    return replace(listed(engine, place, items, 1.0), probability=SURE)


def _told_below(engine: Engine, place: int) -> list[int]:
    """What stands below a heading; in the place of a heading there what stands below that."""
    items: list[int] = []
    for k in below(engine, place):
        inner = below(engine, k) if engine.passages[k].kind == "heading" else []
        items += inner or [k]
    return list(dict.fromkeys(items))


def _named(engine: Engine, ask: Ask) -> list[Concept]:
    """What the question says beyond the kind of the document and words for its parts."""
    kinds = {engine.documents[d].kind for d in ask.documents}
    idle = engine.units(" ; ".join((*kinds, *_CUES.words("idle"))))
    return [c for c in ask.concepts if not set(_syllables(c.alternatives[0][1])) <= idle]


def _purposes(engine: Engine) -> tuple[Concept, ...]:
    said = _CUES.words("purposes")
    return tuple(Concept(w, 1.0, ((1.0, tuple(sorted(engine.units(w)))),)) for w in said)


def _heads(engine: Engine, document: str) -> dict[int, tuple[set[str], float]]:
    """The headings of the two outer levels of a document but those that name an agency, by the
    passage where each stands: the syllables of the title, and how much of them must be said."""
    inside = {p.start: k for k, p in reversed(engine.lookup.passages_in([document]))}
    parts = (s for s in engine.index.sections if s.document == document and s.level < DEEP)
    parts = (s for s in parts if not engine.agencies_in(s.title))
    return {
        inside[s.start]: (
            set(_syllables(engine.units(s.title.split("(")[0]))),
            INNER if s.level else COVERED,
        )
        for s in parts
        if s.start in inside
    }


def _best(heads: dict[int, tuple[set[str], float]], own: Sequence[Concept]) -> int | None:
    """The one heading that holds all that is named, of which that is a good part, and more than of
    any other."""
    fit: dict[int, float] = {}
    for k, (title, least) in heads.items():
        said = {u for c in own for u in _said_in(c, title)}
        share = len(said) / max(1, len(title - _NUMERALS))
        if share >= least and all(_said_in(c, title) for c in own):
            fit[k] = share
    best = [k for k, share in fit.items() if share == max(fit.values())]
    return best[0] if len(best) == 1 else None


def _said_in(c: Concept, title: set[str]) -> list[str]:
    """The syllables of the first way to say a concept that a title holds; empty where it holds
    none."""
    ways = (_syllables(units) for _, units in c.alternatives)
    return next((w for w in ways if set(w) <= title), [])


def _syllables(units: Iterable[str]) -> list[str]:
    return [u for u in units if "_" not in u]
