"""Cosine similarity of a question's vector to the passages', over a FAISS index."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.vectors import is_exact, vectors_in_place

Scores = NDArray[np.float32]


def dense_scores(vectors: Any, question: Scores, depth: int) -> Scores:  # noqa: ANN401
    """The cosine (-1..1) of ``question`` (dimensions) to every passage, in their order.
    ``vectors``: a FAISS index. A flat one is read in place: its own search sorts the best k,
    which takes four times as long as the products. One that is approximate gives the ``depth``
    nearest, and every other passage has 0."""
    if is_exact(vectors):
        return vectors_in_place(vectors) @ question
    scores = np.zeros(vectors.ntotal, dtype=np.float32)
    count = min(depth, vectors.ntotal)  # beyond the count FAISS answers with id -1
    found, ids = vectors.search(np.ascontiguousarray(question[None, :]), count)
    known = ids[0] >= 0
    scores[ids[0][known]] = found[0][known]
    return scores
