"""Cosine similarity of a question's vector to the passages'."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from indexer.vectors import DenseIndex, candidates

Scores = NDArray[np.float32]


def dense_scores(vectors: DenseIndex, question: Scores, depth: int, effort: int = 128) -> Scores:
    """The cosine (-1..1) of ``question`` (dimensions) to every passage, in their order. An
    approximate index gives the cosines of the about ``depth`` nearest, for which it looks
    through ``effort`` lists, and 0 for every other passage.

    Not by ``@``: its threads are no help to a product that waits for memory, and where the cores
    have other work, waking them takes 8 ms."""
    if vectors.near is None:
        return np.vecdot(vectors.rows, question)
    scores = np.zeros(len(vectors.rows), dtype=np.float32)
    found = candidates(vectors.near, question, depth, effort)
    scores[found] = np.vecdot(vectors.rows[found], question)
    return scores
