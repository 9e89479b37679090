"""A question's text -> ranked passages: lexical and dense scores in one, the best reranked."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from corpus.config import Config
from corpus.records import Hit
from indexer.embed import load_encoder
from indexer.store import Index, embedded_text
from retriever.dense import dense_scores
from retriever.fuse import Scores, convex, normalised, ranking
from retriever.lexical import channel_weights, lexical_scores, question_units
from retriever.rerank import load_reranker, rescored
from retriever.understand import Understander, Understood

Mask = NDArray[np.bool_]


class Searcher:
    """Searches one index. Deterministic: equal scores rank by the smaller passage id."""

    def __init__(self, index: Index, config: Config) -> None:
        self._index = index
        self._config = config
        self._encoder = load_encoder(config)
        own = [(a.short, a.long) for a in index.abbreviations]
        self._understander = Understander(config, index.forward, own)
        self._reranker = load_reranker(config, index.forward, self._text)

    def search(self, text: str, k: int = 50, allowed: Mask | None = None) -> tuple[Hit, ...]:
        """The ``k`` best passages, best first, out of those that ``allowed`` (a boolean for each
        passage, in their order) lets through; fewer, or none, where fewer match at all."""
        asked = self._understander.read(text)
        scores = self._fused(asked, allowed)
        if self._reranker:
            depth = self._config.rerank_depth
            scores = rescored(self._reranker, asked.text, scores, self._index.ties, depth)
        best = ranking(scores, self._index.ties, k)
        ids = self._index.ids
        return tuple(
            Hit(ids[place], float(scores[place]), rank)
            for rank, place in enumerate(best.tolist(), start=1)
        )

    def scores(self, text: str, allowed: Mask | None = None) -> Scores:
        """The fused score (0..1; 0: no match) of every passage, in their order; 0 for passages
        that ``allowed`` keeps out. This is the first stage: nothing is reranked."""
        return self._fused(self._understander.read(text), allowed)

    def _fused(self, asked: Understood, allowed: Mask | None) -> Scores:
        lexical = normalised(self.lexical(asked.text, asked.beside), allowed)
        if self._config.weight_dense <= 0:
            return lexical
        dense = normalised(self.dense(asked.text), allowed)
        return convex(lexical, dense, self._config.weight_dense)

    def _text(self, place: int) -> str:
        return embedded_text(self._index.passages[place])

    def lexical(self, text: str, beside: str = "") -> Scores:
        """The summed BM25 score (0 and above, no upper bound) of every passage; what stands
        ``beside`` the text is searched, too, but does not say how the text is typed."""
        postings = self._index.postings
        found = question_units(postings, f"{text}\n{beside}", self._config.segmented)
        return lexical_scores(postings, found, channel_weights(text, self._config))

    def dense(self, text: str) -> Scores:
        """The cosine (-1..1) of the passages nearest to the text, 0 for the others."""
        question = self._encoder.questions([text])[0]
        return dense_scores(self._index.vectors, question, self._config.depth, self._config.effort)
