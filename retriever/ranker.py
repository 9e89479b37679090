"""From a question to ranked places: understanding, the two scores in one, reranking."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from corpus.config import Config
from indexer.embed import Encoder, load_encoder
from indexer.forward import Forward
from indexer.postings import Postings
from indexer.vectors import DenseIndex
from retriever.dense import dense_scores
from retriever.fuse import Scores, fused, normalised, ranking
from retriever.lexical import channel_weights, lexical_scores, question_units
from retriever.rerank import load_reranker, rescored
from retriever.understand import Understander, Understood

Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Body:
    """What is searched: n passages in one order. ``vectors`` may be None where the dense score
    has no weight; ``ties`` (n) orders equal scores; ``text_of`` gives the text at a place."""

    postings: Postings
    forward: Forward
    vectors: DenseIndex | None
    ties: NDArray[np.int64]
    text_of: Callable[[int], str]


class Ranker:
    """Ranks the passages of one body. ``own``: the abbreviations (short, long) that they define."""

    def __init__(self, body: Body, config: Config, own: Iterable[tuple[str, str]] = ()) -> None:
        self._body = body
        self._config = config
        self._understander = Understander(config, body.forward, own)
        self._reranker = load_reranker(config, body.forward, body.text_of)

    @cached_property
    def encoder(self) -> Encoder:
        return load_encoder(self._config)

    def understood(self, text: str) -> Understood:
        """What is searched for a question."""
        return self._understander.read(text)

    def best(self, text: str, k: int, allowed: Mask | None = None) -> list[tuple[int, float]]:
        """The ``k`` best places with their scores (0..1), best first, in their final order."""
        asked = self.understood(text)
        scores = self.first(asked, allowed)
        if self._reranker:
            depth = self._config.rerank_depth
            scores = rescored(self._reranker, asked.text, scores, self._body.ties, depth)
        places = ranking(scores, self._body.ties, k).tolist()
        return [(place, float(scores[place])) for place in places]

    def first(self, asked: Understood, allowed: Mask | None = None) -> Scores:
        """The first stage: the fused score (0..1; 0: no match) of every passage; 0 for those that
        ``allowed`` keeps out."""
        weight = self._config.weight_dense
        if weight <= 0:
            return normalised(self.lexical(asked), allowed)
        dense = normalised(self.dense(asked), allowed)
        if weight >= 1:
            return dense
        lexical = normalised(self.lexical(asked), allowed)
        return fused(self._config.fusion, lexical, dense, weight, self._body.ties)

    def lexical(self, asked: Understood) -> Scores:
        """The summed BM25 score (0 and above, no upper bound) of every passage; what stands
        beside the text is searched, too, but does not say how the question is typed."""
        postings, config = self._body.postings, self._config
        found = question_units(postings, f"{asked.text}\n{asked.beside}", config.segmented)
        return lexical_scores(postings, found, channel_weights(asked.text, config))

    def dense(self, asked: Understood) -> Scores:
        """The cosine (-1..1) of the passages nearest to the text, 0 for the others."""
        assert self._body.vectors is not None
        question = self.encoder.questions([asked.text])[0]
        return dense_scores(self._body.vectors, question, self._config.depth, self._config.effort)

    def likeness(self, text: str, others: Sequence[str]) -> list[float]:
        """The cosine (-1..1) of a text's embedding with that of each other text."""
        vectors = self.encoder.passages([text, *others])
        return [float(c) for c in np.vecdot(vectors[1:], vectors[0])]
