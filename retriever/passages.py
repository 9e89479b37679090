"""Ranks plain texts with the program's own retrieval, for public benchmarks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

import numpy as np

from corpus.config import Config
from indexer.embed import load_encoder
from indexer.postings import build_postings
from indexer.segment import Segmenter
from indexer.units import passage_units
from indexer.vectors import build_vectors
from retriever.dense import dense_scores
from retriever.fuse import Scores, convex, normalised, ranking
from retriever.lexical import channel_weights, lexical_scores, question_units
from retriever.search import tie_order

Mode = Literal["hybrid", "lexical", "dense"]
Run = dict[str, list[tuple[str, float]]]


def rank_texts(
    corpus: Sequence[tuple[str, str, str]],
    queries: Sequence[tuple[str, str]],
    config: Config,
    k: int = 100,
    mode: Mode = "hybrid",
) -> Run:
    """For each query (id, text) the ``k`` best texts of the corpus (id, title, text) with their
    scores, best first; the title stands where a passage has its headings. ``mode`` leaves the
    dense or the lexical score out. Raises ValueError for a mode that is none."""
    if mode not in ("hybrid", "lexical", "dense"):
        raise ValueError(f"mode {mode!r} is none of hybrid, lexical, dense")
    weight = {"lexical": 0.0, "dense": 1.0, "hybrid": config.weight_dense}[mode]
    ids = [i for i, _, _ in corpus]
    ties = tie_order(ids)
    lexical = _lexical(corpus, queries, config) if weight < 1 else None
    dense = _dense(corpus, queries, config) if weight > 0 else None
    out: Run = {}
    nothing = np.zeros(len(ids), dtype=np.float32)
    for n, (query, _) in enumerate(queries):
        words = normalised(lexical[n]) if lexical else nothing
        near = normalised(dense[n]) if dense else nothing
        scores = convex(words, near, weight)
        best = ranking(scores, ties, k).tolist()
        out[query] = [(ids[place], float(scores[place])) for place in best]
    return out


def _lexical(
    corpus: Sequence[tuple[str, str, str]], queries: Sequence[tuple[str, str]], config: Config
) -> list[Scores]:
    segment = Segmenter() if config.segmented else None
    texts = (passage_units(text, title, segment) for _, title, text in corpus)
    postings = build_postings(texts, config.k1, config.b)
    found = (question_units(postings, text, config.segmented) for _, text in queries)
    weights = (channel_weights(text, config) for _, text in queries)
    return [lexical_scores(postings, f, w) for f, w in zip(found, weights, strict=True)]


def _dense(
    corpus: Sequence[tuple[str, str, str]], queries: Sequence[tuple[str, str]], config: Config
) -> list[Scores]:
    encoder = load_encoder(config)
    passages = encoder.passages([f"{title}\n{text}" for _, title, text in corpus])
    vectors = build_vectors(passages, config.exact_limit)
    questions = encoder.questions([text for _, text in queries])
    return [dense_scores(vectors, question, config.depth) for question in questions]
