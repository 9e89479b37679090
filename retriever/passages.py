"""Ranks plain texts with the program's own retrieval, for public benchmarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Literal

from corpus.config import Config
from indexer.embed import load_encoder
from indexer.forward import Forward, build_forward
from indexer.postings import Postings, build_postings
from indexer.segment import Segmenter
from indexer.store import tie_order
from indexer.units import passage_units
from indexer.vectors import DenseIndex, build_vectors
from retriever.ranker import Body, Ranker

Mode = Literal["hybrid", "lexical", "dense"]
Run = dict[str, list[tuple[str, float]]]
Texts = tuple[tuple[str, str, str], ...]


class TextSearcher:
    """Searches texts (id, title, text); the title stands where a passage has its headings.
    ``mode`` leaves the dense or the lexical score out, and with it the reranker, so that a stage
    is seen alone. Raises ValueError for a mode that is none."""

    def __init__(
        self, corpus: Sequence[tuple[str, str, str]], config: Config, mode: Mode = "hybrid"
    ) -> None:
        if mode not in ("hybrid", "lexical", "dense"):
            raise ValueError(f"mode {mode!r} is none of hybrid, lexical, dense")
        if mode != "hybrid":
            config = replace(config, weight_dense=float(mode == "dense"), reranker="")
        texts = tuple(corpus)
        self._ids = [i for i, _, _ in texts]
        body = Body(
            postings=_postings(texts, config.k1, config.b, config.segmented),
            forward=_forward(texts),
            vectors=_vectors(texts, _embedding(config)) if config.weight_dense > 0 else None,
            ties=tie_order(self._ids),
            text_of=lambda place: "\n".join(texts[place][1:]),
        )
        self._ranker = Ranker(body, config)

    def rank(self, text: str, k: int = 100) -> list[tuple[str, float]]:
        """The ids of the ``k`` best texts with their scores, best first."""
        return [(self._ids[place], score) for place, score in self._ranker.best(text, k)]


def rank_texts(
    corpus: Sequence[tuple[str, str, str]],
    queries: Sequence[tuple[str, str]],
    config: Config,
    k: int = 100,
    mode: Mode = "hybrid",
) -> Run:
    """For each query (id, text) what ``TextSearcher.rank`` gives."""
    searcher = TextSearcher(corpus, config, mode)
    return {query: searcher.rank(text, k) for query, text in queries}


@lru_cache(maxsize=2)
def _postings(texts: Texts, k1: float, b: float, segmented: bool) -> Postings:
    """Kept for the next call: an ablation ranks the same texts many times."""
    segment = Segmenter() if segmented else None
    return build_postings((passage_units(text, title, segment) for _, title, text in texts), k1, b)


@lru_cache(maxsize=2)
def _forward(texts: Texts) -> Forward:
    return build_forward((title, text) for _, title, text in texts)


@lru_cache(maxsize=2)
def _vectors(texts: Texts, embedding: Config) -> DenseIndex:
    passages = load_encoder(embedding).passages([f"{title}\n{text}" for _, title, text in texts])
    return build_vectors(passages, embedding.exact_limit, embedding.dense_index)


def _embedding(config: Config) -> Config:
    """The settings that vectors depend on, the others at their defaults."""
    return Config(
        root=config.root,
        model=config.model,
        dimensions=config.dimensions,
        exact_limit=config.exact_limit,
        dense_index=config.dense_index,
    )
