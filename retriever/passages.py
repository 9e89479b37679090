"""Ranks plain texts with the program's own retrieval, for public benchmarks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

import numpy as np

from corpus.config import Config
from indexer.embed import Encoder, load_encoder
from indexer.forward import Forward, build_forward
from indexer.postings import Postings, build_postings
from indexer.segment import Segmenter
from indexer.store import tie_order
from indexer.units import passage_units
from indexer.vectors import DenseIndex, build_vectors
from retriever.dense import dense_scores
from retriever.fuse import Scores, convex, normalised, ranking
from retriever.lexical import channel_weights, lexical_scores, question_units
from retriever.rerank import Reranker, load_reranker, rescored
from retriever.understand import Understander, Understood

Mode = Literal["hybrid", "lexical", "dense"]
Run = dict[str, list[tuple[str, float]]]
Texts = tuple[tuple[str, str, str], ...]


def rank_texts(
    corpus: Sequence[tuple[str, str, str]],
    queries: Sequence[tuple[str, str]],
    config: Config,
    k: int = 100,
    mode: Mode = "hybrid",
) -> Run:
    """For each query (id, text) the ``k`` best texts of the corpus (id, title, text) with their
    scores, best first; the title stands where a passage has its headings. ``mode`` leaves the
    dense or the lexical score out, and with it the reranker, so that a stage is seen alone. Raises
    ValueError for a mode that is none."""
    if mode not in ("hybrid", "lexical", "dense"):
        raise ValueError(f"mode {mode!r} is none of hybrid, lexical, dense")
    weight = {"lexical": 0.0, "dense": 1.0, "hybrid": config.weight_dense}[mode]
    texts = tuple(corpus)
    ids = [i for i, _, _ in texts]
    ties = tie_order(ids)
    reader = Understander(config, _forward(texts))
    asked = [reader.read(text) for _, text in queries]
    lexical = _lexical(texts, asked, config) if weight < 1 else None
    dense = _dense(texts, asked, config) if weight > 0 else None
    out: Run = {}
    nothing = np.zeros(len(ids), dtype=np.float32)
    reranker = _reranker(texts, config) if mode == "hybrid" else None
    for (query, _), question in zip(queries, asked, strict=True):
        words = normalised(next(lexical)) if lexical else nothing
        near = normalised(next(dense)) if dense else nothing
        scores = convex(words, near, weight)
        if reranker:
            scores = rescored(reranker, question.text, scores, ties, config.rerank_depth)
        best = ranking(scores, ties, k).tolist()
        out[query] = [(ids[place], float(scores[place])) for place in best]
    return out


def _lexical(texts: Texts, asked: Sequence[Understood], config: Config) -> Iterator[Scores]:
    postings = _postings(texts, config.k1, config.b, config.segmented)
    for one in asked:
        found = question_units(postings, f"{one.text}\n{one.beside}", config.segmented)
        yield lexical_scores(postings, found, channel_weights(one.text, config))


def _dense(texts: Texts, asked: Sequence[Understood], config: Config) -> Iterator[Scores]:
    encoder = load_encoder(config)
    vectors = _vectors(texts, encoder, config)
    for question in encoder.questions([one.text for one in asked]):
        yield dense_scores(vectors, question, config.depth, config.effort)


@lru_cache(maxsize=2)
def _postings(texts: Texts, k1: float, b: float, segmented: bool) -> Postings:
    """Kept for the next call: an ablation ranks the same texts many times."""
    segment = Segmenter() if segmented else None
    return build_postings((passage_units(text, title, segment) for _, title, text in texts), k1, b)


def _reranker(texts: Texts, config: Config) -> Reranker | None:
    if not config.reranker:
        return None
    return load_reranker(config, _forward(texts), lambda place: "\n".join(texts[place][1:]))


@lru_cache(maxsize=2)
def _forward(texts: Texts) -> Forward:
    return build_forward((title, text) for _, title, text in texts)


def _vectors(texts: Texts, encoder: Encoder, config: Config) -> DenseIndex:
    passages = encoder.passages([f"{title}\n{text}" for _, title, text in texts])
    return build_vectors(passages, config.exact_limit, config.dense_index)
