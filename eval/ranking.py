"""Measures a ranked run against relevance judgements, query by query."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import numpy as np

from eval.beir import Qrels
from eval.compare import LEVEL
from eval.errors import DataError
from eval.metrics.retrieval import (
    average_precision,
    hit_at_k,
    mean,
    ndcg_at_k,
    recall_at_k,
    reciprocal_rank,
)
from eval.stats import PERMUTATIONS, SEED, Interval, bootstrap, holm, randomisation_test
from eval.trec import Run

MEASURES = {
    "ndcg@10": partial(ndcg_at_k, k=10),
    "hit@1": partial(hit_at_k, k=1),
    "hit@5": partial(hit_at_k, k=5),
    "hit@10": partial(hit_at_k, k=10),
    "mrr@10": partial(reciprocal_rank, k=10),
    "map@100": partial(average_precision, k=100),
    "recall@5": partial(recall_at_k, k=5),
    "recall@10": partial(recall_at_k, k=10),
    "recall@100": partial(recall_at_k, k=100),
}
Table = dict[str, dict[str, float]]


@dataclass(frozen=True, slots=True)
class RankingChange:
    """A measure in two runs: means, mean difference b - a with its interval, p by Fisher's
    randomisation, adjusted after Holm, and the verdict (better, worse, noise)."""

    name: str
    a: float
    b: float
    n: int
    difference: float
    interval: Interval
    p: float
    p_holm: float
    verdict: str


def per_query(run: Run, qrels: Qrels) -> Table:
    """Every measure of every judged query, by query. A query that the run lacks counts as an
    empty ranking, so as zero; one without a relevant document is NaN throughout."""
    table: Table = {}
    for query, judged in qrels.items():
        ranking = [document for document, _ in run.get(query, ())]
        table[query] = {name: measure(ranking, judged) for name, measure in MEASURES.items()}
    return table


def summary(table: Table, seed: int = SEED) -> dict[str, dict[str, float]]:
    """``value``, ``low``, ``high`` (95% bootstrap) and ``n`` of each measure."""
    found = {}
    for name in MEASURES:
        values = _column(table, name)
        interval = bootstrap(values, np.ones(len(values)), seed)
        found[name] = {
            "value": mean(list(values)),
            "low": interval.low,
            "high": interval.high,
            "n": float(len(values)),
        }
    return found


def compare_rankings(
    a: Table, b: Table, seed: int = SEED, permutations: int = PERMUTATIONS
) -> tuple[RankingChange, ...]:
    """Run b against run a on the same queries.

    Raises:
        DataError: the two judge other queries.
    """
    if a.keys() != b.keys():
        odd = sorted(a.keys() ^ b.keys())
        raise DataError(f"the two runs rank other queries, first {odd[0]!r}; rank the same split")
    drafts = []
    for name in MEASURES:
        left, right = _column(a, name), _column({q: b[q] for q in a}, name)
        p = randomisation_test(list(left), list(right), seed, permutations)
        interval = bootstrap(right - left, np.ones(len(left)), seed)
        drafts.append((name, left, right, interval, p))
    adjusted = holm({name: p for name, *_, p in drafts})
    return tuple(
        _change(name, left, right, interval, p, adjusted[name])
        for name, left, right, interval, p in drafts
    )


def write_table(path: Path, table: Table) -> None:
    """One line a query, one column a measure."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(["query", *MEASURES])
        for query, row in table.items():
            writer.writerow([query, *(f"{row[name]:.9g}" for name in MEASURES)])


def read_table(path: Path) -> Table:
    """What ``write_table`` wrote.

    Raises:
        DataError: the file is missing or of another make.
    """
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        return {row["query"]: {name: float(row[name]) for name in MEASURES} for row in rows}
    except (OSError, KeyError, ValueError) as error:
        what = f"expected a table written by `python -m eval retrieval` ({error})"
        raise DataError(f"{path}: {what}") from error


def _change(
    name: str, a: np.ndarray, b: np.ndarray, interval: Interval, p: float, p_holm: float
) -> RankingChange:
    difference = mean(list(b - a))
    verdict = "noise" if p_holm > LEVEL else "better" if difference > 0 else "worse"
    return RankingChange(
        name, mean(list(a)), mean(list(b)), len(a), difference, interval, p, p_holm, verdict
    )


def _column(table: Mapping[str, Mapping[str, float]], name: str) -> np.ndarray:
    values: Sequence[float] = [row[name] for row in table.values()]
    column = np.array(values, dtype=np.float64)
    return column[~np.isnan(column)]
