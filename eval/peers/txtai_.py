"""txtai: a hybrid index, its own BM25 and Faiss."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from eval.peers.dense import Embedding
from eval.peers.protocol import Corpus, Ranking, Words, whole


class Txtai:
    """``Embeddings(hybrid=True)``: both scores in equal parts, as by default."""

    def __init__(self) -> None:
        from txtai import Embeddings

        embedding = Embedding()

        def vectors(texts: list[str]) -> NDArray[np.float32]:  # txtai calls a method without texts
            return embedding.passages(texts)

        settings = {"method": "external", "transform": vectors, "hybrid": True}
        self._index: Any = Embeddings(settings)

    def index(self, corpus: Corpus) -> None:
        self._index.index([(i, whole(title, text), None) for i, title, text in corpus])

    def search(self, query: str, k: int) -> Ranking:
        return [(i, float(score)) for i, score in self._index.search(query, k)]


def make(words: Words | None) -> Txtai:
    return Txtai()
