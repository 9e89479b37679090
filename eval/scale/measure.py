"""What an index of a given size costs to build, to load and to search."""

from __future__ import annotations

import math
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import numpy as np

from corpus.config import Config
from eval.memory import own, peak, resident
from eval.metrics.speed import latency_summary
from eval.scale.passages import corpus_of
from eval.scale.texts import parsed_texts
from eval.scale.words import LookedUp, lexicon_of
from indexer.embed import load_encoder
from indexer.store import Index, load_index, write_index
from indexer.vectors import build_vectors, candidates
from retriever.dense import dense_scores
from retriever.search import Searcher

_SAMPLE = 1000
_COMPARED = 100
_WARM_UP = 5


@dataclass(frozen=True, slots=True)
class Built:
    """``build_s`` without segmenting into words, ``segment_s`` what underthesea would take at the
    speed it showed on a sample; ``disk_mb`` of the whole index; ``peak_mb`` while building."""

    size: int
    real: int
    characters: int
    build_s: float
    segment_s: float
    disk_mb: float
    peak_mb: float


@dataclass(frozen=True, slots=True)
class Searched:
    """Of a fresh process: ``load_s`` for index and model, imports apart; ``first_ms`` the first
    question; percentiles of all, by the clock and, as ``cpu``, by the time that the processor
    gave, which other work on the machine disturbs less; memory in all and without mapped files
    (``own_mb``), of which ``before_mb`` was there before anything was loaded."""

    dense: str
    load_s: float
    first_ms: float
    p50_ms: float
    p95_ms: float
    cpu_p50_ms: float
    cpu_p95_ms: float
    questions: int
    before_mb: float
    resident_mb: float
    own_mb: float


@dataclass(frozen=True, slots=True)
class Recall:
    """How much of the nearest ten and hundred by exact search an approximate one finds.
    ``build_s`` is not known where it is the index's own."""

    kind: str
    build_s: float
    at_10: float
    at_100: float
    p50_ms: float
    exact_p50_ms: float


def build(sources: Sequence[Path], size: int, config: Config, out: Path) -> Built:
    """Writes an index of ``size`` passages to ``out``."""
    corpus = corpus_of(sources, size)
    lexicon = lexicon_of([text for _, _, text in corpus.texts[:_SAMPLE]])
    characters = sum(len(title) + len(text) for _, title, text in corpus.texts)
    parsed = [parsed_texts(corpus.texts)]
    words = LookedUp(lexicon)
    start = time.perf_counter()
    write_index(parsed, config, out, segmenter=words)
    seconds = time.perf_counter() - start - words.seconds
    disk = sum(file.stat().st_size for file in out.rglob("*") if file.is_file()) / 1e6
    segmenting = characters / lexicon.characters_a_second
    return Built(size, corpus.real, characters, seconds, segmenting, disk, peak())


def search(out: Path, config: Config, questions: Sequence[str]) -> Searched:
    """Loads the index of ``out`` and asks the questions one by one, ten hits each."""
    import faiss  # noqa: F401 - so that its import is not timed

    before = resident()
    start = time.perf_counter()
    index = load_index(out, config)
    searcher = Searcher(index, config)
    loaded = time.perf_counter() - start
    took, worked = [], []
    for question in (*questions[:_WARM_UP], *questions):
        start, busy = time.perf_counter(), time.process_time()
        searcher.search(question, 10)
        took.append((time.perf_counter() - start) * 1000)
        worked.append((time.process_time() - busy) * 1000)
    latency, cpu = latency_summary(took[_WARM_UP:]), latency_summary(worked[_WARM_UP:])
    return Searched(
        index.vectors.kind,
        loaded,
        took[0],
        latency["p50"],
        latency["p95"],
        cpu["p50"],
        cpu["p95"],
        len(questions),
        before,
        resident(),
        own(),
    )


def recall(index: Index, config: Config, questions: Sequence[str], kind: str) -> Recall:
    """An approximate search of this kind over the vectors of an index, against exact search, for
    the first hundred questions."""
    rows = index.vectors.rows
    near, built = index.vectors.near, float("nan")
    if index.vectors.kind != kind:
        start = time.perf_counter()
        near = build_vectors(np.ascontiguousarray(rows), 0, kind).near
        built = time.perf_counter() - start
    found: dict[int, list[float]] = {10: [], 100: []}
    times: dict[str, list[float]] = {"exact": [], "near": []}
    for question in load_encoder(config).questions(questions[:_COMPARED]):
        start = time.perf_counter()
        exact = dense_scores(build_vectors(rows, len(rows)), question, config.depth)
        times["exact"].append((time.perf_counter() - start) * 1000)
        start = time.perf_counter()
        named = candidates(near, question, config.depth, config.effort)
        times["near"].append((time.perf_counter() - start) * 1000)
        for k, shares in found.items():
            best = np.argsort(-exact)[:k]
            shares.append(len(np.intersect1d(best, named)) / max(1, len(best)))
    return Recall(
        kind,
        built,
        float(np.mean(found[10])),
        float(np.mean(found[100])),
        float(np.median(times["near"])),
        float(np.median(times["exact"])),
    )


def rounded(value: Any) -> dict[str, Any]:  # noqa: ANN401 - any of the dataclasses above
    """A result as JSON values, three digits after the point; None for what is not known."""
    return {
        name: (None if math.isnan(x) else round(x, 3)) if isinstance(x, float) else x
        for name, x in asdict(value).items()
    }
