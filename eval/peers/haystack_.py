"""Haystack: BM25 and embedding retrievers of its in-memory store, joined by reciprocal rank."""

from __future__ import annotations

import os
from typing import Any

from eval.peers.dense import Embedding
from eval.peers.protocol import Corpus, Ranking, Words, whole

_DEPTH = 100


class Haystack:
    """The set-up of Haystack's tutorial on hybrid retrieval, without its cross-encoder. Its
    telemetry is switched off."""

    def __init__(self) -> None:
        os.environ["HAYSTACK_TELEMETRY_ENABLED"] = "False"
        from haystack import Document
        from haystack.components.joiners import DocumentJoiner
        from haystack.components.retrievers.in_memory import (
            InMemoryBM25Retriever,
            InMemoryEmbeddingRetriever,
        )
        from haystack.document_stores.in_memory import InMemoryDocumentStore

        self._document: Any = Document
        self._store: Any = InMemoryDocumentStore(return_embedding=False)
        self._lexical: Any = InMemoryBM25Retriever(self._store, top_k=_DEPTH)
        self._dense: Any = InMemoryEmbeddingRetriever(self._store, top_k=_DEPTH)
        self._join: Any = DocumentJoiner(join_mode="reciprocal_rank_fusion")
        self._embedding = Embedding()

    def index(self, corpus: Corpus) -> None:
        texts = [whole(title, text) for _, title, text in corpus]
        vectors = self._embedding.passages(texts)
        self._store.write_documents(
            [
                self._document(id=i, content=text, embedding=vector.tolist())
                for (i, _, _), text, vector in zip(corpus, texts, vectors, strict=True)
            ]
        )

    def search(self, query: str, k: int) -> Ranking:
        vector = self._embedding.question(query).tolist()
        lists = [
            self._lexical.run(query=query)["documents"],
            self._dense.run(query_embedding=vector)["documents"],
        ]
        found = self._join.run(documents=lists, top_k=k)["documents"]
        return [(d.id, float(d.score or 0)) for d in found]


def make(words: Words | None) -> Haystack:
    return Haystack()
