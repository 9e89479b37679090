"""Two score lists into one, and scores into a ranking."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from corpus.config import ConfigError

Scores = NDArray[np.float32]
Places = NDArray[np.int64]
_RANK_OFFSET, _RANKED = 60, 1000


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


def reciprocal(lexical: Scores, dense: Scores, weight_dense: float, ties: Places) -> Scores:
    """Weighted reciprocal ranks, the share over 60 + rank, summed over the best 1,000 of each
    list, the best possible at 1 (Cormack, Clarke and Buettcher 2009)."""
    out = np.zeros(len(lexical))
    for scores, weight in ((lexical, 1 - weight_dense), (dense, weight_dense)):
        places = ranking(scores, ties, _RANKED)
        out[places] += weight * (_RANK_OFFSET + 1) / (_RANK_OFFSET + 1 + np.arange(len(places)))
    return out.astype(np.float32)


def fused(kind: str, lexical: Scores, dense: Scores, weight_dense: float, ties: Places) -> Scores:
    """Two normalised lists in one, by ``kind``: ``convex`` or ``reciprocal``. Raises ConfigError
    for another one."""
    if kind == "convex":
        return convex(lexical, dense, weight_dense)
    if kind == "reciprocal":
        return reciprocal(lexical, dense, weight_dense, ties)
    raise ConfigError(f"fusion = {kind!r} is neither convex nor reciprocal")


def ranking(scores: Scores, ties: Places, k: int) -> Places:
    """The positions of the ``k`` best scores above 0, best first; equal ones by ``ties``, the
    smaller first. Fewer than ``k`` where fewer are above 0."""
    candidates = np.flatnonzero(scores > 0)
    if 0 < k < len(candidates):
        least = np.partition(scores[candidates], -k)[-k]
        candidates = candidates[scores[candidates] >= least]
    order = np.lexsort((ties[candidates], -scores[candidates]))
    return candidates[order][: max(k, 0)]
