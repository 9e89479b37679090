"""Queries ranked one by one, with the time that each took."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from eval.trec import Run

Ranking = list[tuple[str, float]]


@dataclass(frozen=True, slots=True)
class Timed:
    """A run, and how long each query took in milliseconds, in their order."""

    run: Run
    times: tuple[float, ...]


def timed(queries: Iterable[tuple[str, str]], rank: Callable[[str], Ranking]) -> Timed:
    """Each query (id, text) ranked, one by one; the first is put once before, unmeasured."""
    queries = list(queries)
    run: dict[str, Ranking] = {}
    times = []
    for _, text in queries[:1]:
        rank(text)
    for query, text in queries:
        start = time.perf_counter()
        run[query] = rank(text)
        times.append(1000 * (time.perf_counter() - start))
    return Timed(run, tuple(times))
