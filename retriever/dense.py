"""Cosine similarity of a question's vector to the passages', by FAISS."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def dense_scores(vectors: Any, question: Scores, depth: int) -> Scores:  # noqa: ANN401
    """The cosine (-1..1) of ``question`` (dimensions) to each of the ``depth`` nearest passages
    and to every other one 0, in the order of the passages. ``vectors``: a FAISS index."""
    scores = np.zeros(vectors.ntotal, dtype=np.float32)
    count = min(depth, vectors.ntotal)  # beyond the count FAISS answers with id -1
    if count == 0 or not question.any():
        return scores
    found, ids = vectors.search(np.ascontiguousarray(question[None, :]), count)
    known = ids[0] >= 0
    scores[ids[0][known]] = found[0][known]
    return scores
