"""Two score lists into one, and scores into a ranking."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


def normalised(scores: Scores, allowed: NDArray[np.bool_] | None = None) -> Scores:
    """The scores over the best allowed one, negative ones as 0: into 0..1, the best at 1; all 0
    where nothing allowed is above 0. (Theoretical minimum and observed maximum: TM2C2 of Bruch,
    Gai and Ingber 2023, for scores whose least meaningful value is 0.)"""
    kept = np.maximum(scores, 0)
    if allowed is not None:
        kept = np.where(allowed, kept, 0)
    best = kept.max(initial=0)
    return (kept / best if best > 0 else kept).astype(np.float32)


def convex(lexical: Scores, dense: Scores, weight_dense: float) -> Scores:
    """``(1 - w) lexical + w dense`` of two normalised lists, into 0..1."""
    return ((1 - weight_dense) * lexical + weight_dense * dense).astype(np.float32)


def ranking(scores: Scores, ties: NDArray[np.int64], k: int) -> NDArray[np.int64]:
    """The positions of the ``k`` best scores above 0, best first; equal ones by ``ties``, the
    smaller first. Fewer than ``k`` where fewer are above 0."""
    candidates = np.flatnonzero(scores > 0)
    if 0 < k < len(candidates):
        least = np.partition(scores[candidates], -k)[-k]
        candidates = candidates[scores[candidates] >= least]
    order = np.lexsort((ties[candidates], -scores[candidates]))
    return candidates[order][: max(k, 0)]
