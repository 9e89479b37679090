"""An index without the passages that answer a question: what a system does where nothing does."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from corpus.records import Passage
from eval.gold import Gold
from indexer.store import Index

SHORT = 20
"""Passages up to so many characters are not taken for a part of a quote."""
TOGETHER = 0.01
"""The share of an index that may be taken away at once: so much goes unnoticed by the others."""


def without_evidence(
    index: Index, gold: Sequence[Gold]
) -> Iterable[tuple[Index, tuple[Gold, ...]]]:
    """Indexes without what answers some of the questions, each with those questions: as many at
    once as together need only a small share of its passages, so that few indexes do for all. A
    question whose evidence stands in no passage is left out."""
    holding = ((one, _holding(index, one)) for one in gold if one.answerable)
    together: list[Gold] = []
    gone: set[str] = set()
    for one, ids in holding:
        if together and ids and len(gone | ids) > TOGETHER * len(index.passages):
            yield _emptied(index, gone), tuple(together)
            together, gone = [], set()
        if ids:
            together.append(one)
            gone |= ids
    if together:
        yield _emptied(index, gone), tuple(together)


def _emptied(index: Index, gone: set[str]) -> Index:
    """The index with these passages emptied, in their places, and what was read from them gone."""
    r = index.records
    passages = tuple(
        replace(p, clean="", text="", kind="header") if p.id in gone else p for p in r.passages
    )
    records = replace(
        r,
        passages=passages,
        assignments=tuple(a for a in r.assignments if a.passage not in gone),
        references=tuple(x for x in r.references if x.passage not in gone),
        abbreviations=tuple(x for x in r.abbreviations if x.passage not in gone),
    )
    return replace(index, records=records)


def _holding(index: Index, gold: Gold) -> set[str]:
    """The passages that hold a gold quote, or are part of one."""
    return {
        p.id for p in index.passages if any(_holds(p, e.document, e.quote) for e in gold.evidence)
    }


def _holds(p: Passage, document: str, quote: str) -> bool:
    part = len(p.text) > SHORT and p.text in quote
    return p.document == document and (quote in p.text or part)
