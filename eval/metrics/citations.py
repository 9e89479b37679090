"""Do the citations hold: offsets, hit, precision, recall.

Citation recall and precision follow ALCE (Gao et al. 2023), with an exact-span test in the
place of its entailment model: what supports a statement is the evidence quoted in the gold
question. A quote that stands in several places of its document supports from each of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from corpus.records import Citation
from corpus.text import key
from eval.gold import Evidence
from eval.metrics.same_said import holds, paragraph_at, says_the_same


@dataclass(frozen=True, slots=True)
class CitationCheck:
    """``verified``: the offsets give the quote (None where the document is not at hand);
    ``supported``: it overlaps an evidence quote; ``same``: it does, or says the same as a
    paragraph or row that holds one; ``hits``: positions of the evidence entries whose quote it
    holds whole."""

    citation: Citation
    verified: bool | None
    supported: bool
    same: bool
    hits: tuple[int, ...]


def check_citation(
    citation: Citation, evidence: Sequence[Evidence], texts: Mapping[str, str]
) -> CitationCheck:
    """What can be said of one citation; ``texts`` gives the NFC text of each document id."""
    text = texts.get(citation.document)
    same = [(i, e) for i, e in enumerate(evidence) if e.document == citation.document]
    hits = tuple(i for i, e in same if e.quote in citation.quote)
    supported = bool(hits) or any(_overlaps(citation, e.quote, text) for _, e in same)
    return CitationCheck(
        citation=citation,
        verified=None if text is None else text[citation.start : citation.end] == citation.quote,
        supported=supported,
        same=supported or any(_repeats(citation, e.quote, text) for _, e in same),
        hits=hits,
    )


def occurrences(text: str, quote: str) -> list[tuple[int, int]]:
    """Every half-open span at which the quote stands in the text, overlapping ones too."""
    spans, start = [], text.find(quote)
    while start >= 0:
        spans.append((start, start + len(quote)))
        start = text.find(quote, start + 1)
    return spans


def _overlaps(citation: Citation, quote: str, text: str | None) -> bool:
    """By offsets where the text is at hand; else by containment of one quote in the other."""
    if text is None:
        return citation.quote in quote and bool(citation.quote)
    return any(
        citation.start < end and start < citation.end for start, end in occurrences(text, quote)
    )


def _repeats(citation: Citation, quote: str, text: str | None) -> bool:
    """Whether the citation holds the quote but for its marks, or says the same as one of the
    places where it stands."""
    if holds(citation.quote, quote):
        return True
    places = (paragraph_at(text, *span) for span in occurrences(text, quote)) if text else (quote,)
    return any(says_the_same(citation.quote, p) for p in places)


def fact_supported(variants: Iterable[str], citations: Sequence[Citation]) -> bool:
    """Whether a cited quote states the fact too, in any of its variants (ALCE's citation
    recall, with the required facts as the statements)."""
    quoted = key(" \n ".join(c.quote for c in citations))
    return any(key(v) in quoted for v in variants)
