"""Metrics of a ranking. ``ranking``: document ids, best first, none twice. ``judged``: the
relevance (0 = not relevant, higher is better) of each judged id; what is not judged counts as
not relevant. Each is NaN where no judged document is relevant, for then nothing can be found.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence


def recall_at_k(ranking: Sequence[str], judged: Mapping[str, int], k: int) -> float:
    """Relevant documents among the first k, over all relevant documents (trec_eval
    ``recall_k``; ranx ``recall@k``)."""
    relevant = _relevant(judged)
    if not relevant:
        return float("nan")
    return sum(d in relevant for d in ranking[:k]) / len(relevant)


def hit_at_k(ranking: Sequence[str], judged: Mapping[str, int], k: int) -> float:
    """1.0 where at least one relevant document is among the first k, else 0.0 (trec_eval
    ``success_k``; ranx ``hit_rate@k``). Not recall: that asks for all of them."""
    relevant = _relevant(judged)
    if not relevant:
        return float("nan")
    return float(any(d in relevant for d in ranking[:k]))


def reciprocal_rank(ranking: Sequence[str], judged: Mapping[str, int], k: int) -> float:
    """1 / rank of the first relevant document among the first k, 0.0 where there is none
    (ranx ``mrr@k``, ir_measures ``RR@k``)."""
    relevant = _relevant(judged)
    if not relevant:
        return float("nan")
    return next((1 / rank for rank, d in enumerate(ranking[:k], 1) if d in relevant), 0.0)


def ndcg_at_k(ranking: Sequence[str], judged: Mapping[str, int], k: int) -> float:
    """Discounted gain of the first k over that of the best order, the gain being the relevance
    itself and the discount 1 / log2(rank + 1) (Järvelin and Kekäläinen 2002; trec_eval
    ``ndcg_cut_k``; ranx ``ndcg@k``)."""
    best = sorted((r for r in judged.values() if r > 0), reverse=True)
    if not best:
        return float("nan")
    gains = [max(judged.get(d, 0), 0) for d in ranking[:k]]
    return _discounted(gains) / _discounted(best[:k])


def average_precision(
    ranking: Sequence[str], judged: Mapping[str, int], k: int | None = None
) -> float:
    """The precision at the rank of each relevant document found among the first k (all, where
    None), summed, over the number of relevant documents (trec_eval ``map``; ranx ``map@k``)."""
    relevant = _relevant(judged)
    if not relevant:
        return float("nan")
    found, total = 0, 0.0
    for rank, document in enumerate(ranking[:k], 1):
        if document in relevant:
            found += 1
            total += found / rank
    return total / len(relevant)


def mean(values: Sequence[float]) -> float:
    """The mean of the values that are numbers; NaN where there is none."""
    numbers = [v for v in values if not math.isnan(v)]
    return sum(numbers) / len(numbers) if numbers else float("nan")


def _relevant(judged: Mapping[str, int]) -> frozenset[str]:
    return frozenset(d for d, relevance in judged.items() if relevance > 0)


def _discounted(gains: Sequence[int]) -> float:
    return sum(gain / math.log2(rank + 1) for rank, gain in enumerate(gains, 1))
