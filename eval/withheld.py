"""An index without the passages that answer a question: what a system does where nothing does."""

from __future__ import annotations

from dataclasses import replace

from corpus.records import Passage
from eval.gold import Gold
from indexer.store import Index

SHORT = 20
"""Passages up to so many characters are not taken for a part of a quote."""


def without_evidence(index: Index, gold: Gold) -> Index | None:
    """The index with every passage that holds a gold quote (or is part of one) emptied, in its
    place, and what was read from it gone; None where no passage holds one."""
    gone = {
        p.id for p in index.passages if any(_holds(p, e.document, e.quote) for e in gold.evidence)
    }
    if not gone:
        return None
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


def _holds(p: Passage, document: str, quote: str) -> bool:
    part = len(p.text) > SHORT and p.text in quote
    return p.document == document and (quote in p.text or part)
