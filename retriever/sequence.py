"""A question laid over the sequences of some passages: which token is which of its terms."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from corpus.text import accented_share, fold, syllables
from indexer.forward import CONTEXT_END, Forward

UNACCENTED = 0.15
"""Questions with a smaller share of accented syllables are matched without diacritics."""

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Terms:
    """A question's m distinct syllables in the order of their first use. ``slots`` gives for each
    token of the index its term or -1; ``weights`` (m) is each term's idf; ``pairs`` (m, m) numbers
    the adjacent pairs (-1 where two terms are none), ``pair_weights`` are theirs; ``references``
    are the pairs of a counting word and a number (``Điều 6``); ``length`` counts all syllables."""

    slots: NDArray[np.int32]
    weights: Floats
    pairs: NDArray[np.int32]
    pair_weights: Floats
    references: Ints
    length: int
    bare: bool


@dataclass(frozen=True, slots=True)
class Overlay:
    """The tokens of n passages on end. Of each token: its ``term`` and the ``pair`` that starts at
    it (-1: none), its ``weight`` (idf; 0 for ends of lines), ``passage`` (0..n-1) and ``line``. Of
    each line: its ``owner`` among the passages, ``size`` in syllables. Line ``context[i]`` is the
    context of passage i, the lines after it are its text; ``heads[i]`` is the line that is its
    heading, or -1."""

    terms: Terms
    term: NDArray[np.int32]
    pair: NDArray[np.int32]
    weight: Floats
    number: Mask
    passage: Ints
    line: Ints
    owner: Ints
    size: Ints
    context: Ints
    heads: Ints
    starts: Ints

    @property
    def count(self) -> int:
        """The number of passages."""
        return len(self.context)


def idf(often: NDArray[np.int32], size: int) -> Floats:
    """Lucene's idf of units that stand in ``often`` of ``size`` passages; never negative."""
    return np.log1p((size - often + 0.5) / (often + 0.5))


def terms_of(forward: Forward, question: str, counting: frozenset[str]) -> Terms:
    """The terms of a question; ``counting`` are the words before the number of a reference,
    without diacritics (``dieu``)."""
    spelled = syllables(question)
    bare = accented_share(question) < UNACCENTED
    order = dict.fromkeys(map(fold, spelled) if bare else spelled)
    place = {s: n for n, s in enumerate(order)}
    often = forward.folded_often if bare else forward.often
    tokens = np.array([forward.token(s, bare) for s in order], np.int64)
    slots = np.full(len(often), -1, np.int32)
    slots[tokens[tokens >= 0]] = np.flatnonzero(tokens >= 0)
    known = np.where(tokens >= 0, often[np.maximum(tokens, 0)], 0)
    weights = idf(known, forward.size)
    run = [place[fold(s) if bare else s] for s in spelled]
    pairs, pair_weights = _pairs(run, weights)
    references = [
        int(pairs[a, b])
        for a, b, word, number in zip(run, run[1:], spelled, spelled[1:], strict=False)
        if number.isdigit() and fold(word) in counting
    ]
    found = np.array(references, np.int64)
    return Terms(slots, weights, pairs, pair_weights, found, len(spelled), bare)


def overlay(forward: Forward, terms: Terms, passages: Ints, longest_heading: int) -> Overlay:
    """The question over these passages. The first of several lines is a heading if it has at
    most ``longest_heading`` syllables."""
    begins, sizes = forward.starts[passages], np.diff(forward.starts)[passages]
    starts = np.concatenate([[0], np.cumsum(sizes)])
    tokens = forward.tokens[np.arange(starts[-1]) + np.repeat(begins - starts[:-1], sizes)]
    ends = tokens <= CONTEXT_END
    line = np.concatenate([[0], np.cumsum(ends[:-1])]).astype(np.int64)
    seen = forward.folded[tokens] if terms.bare else tokens
    often = forward.folded_often if terms.bare else forward.often
    passage = np.repeat(np.arange(len(passages)), sizes)
    owner = passage[ends]
    term = np.where(ends, -1, terms.slots[seen])
    context = line[tokens == CONTEXT_END]
    size = np.bincount(line, weights=~ends, minlength=len(owner)).astype(np.int64)
    return Overlay(
        terms=terms,
        term=term,
        pair=_pairs_at(term, terms.pairs),
        weight=np.where(ends, 0, idf(often[seen], forward.size)),
        number=forward.numeric[tokens],
        passage=passage,
        line=line,
        owner=owner,
        size=size,
        context=context,
        heads=_heads(context, owner, size, longest_heading),
        starts=starts,
    )


def _pairs(run: list[int], weights: Floats) -> tuple[NDArray[np.int32], Floats]:
    """The distinct adjacent pairs of a run of terms: their numbers, and their summed weights."""
    table = np.full((len(weights), len(weights)), -1, np.int32)
    found: list[float] = []
    for a, b in pairwise(run):
        if table[a, b] < 0:
            table[a, b] = len(found)
            found.append(float(weights[a] + weights[b]))
    return table, np.array(found, np.float64)


def _pairs_at(term: NDArray[np.int32], table: NDArray[np.int32]) -> NDArray[np.int32]:
    out = np.full(len(term), -1, np.int32)
    both = np.flatnonzero((term[:-1] >= 0) & (term[1:] >= 0))
    out[both] = table[term[both], term[both + 1]]
    return out


def _heads(context: Ints, owner: Ints, size: Ints, longest: int) -> Ints:
    lines = np.bincount(owner, minlength=len(context)) - 1
    first = np.minimum(context + 1, len(size) - 1)
    return np.where((lines > 1) & (size[first] <= longest), first, -1)
