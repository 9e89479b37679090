"""LangChain: EnsembleRetriever over BM25Retriever (rank_bm25) and FAISS."""

from __future__ import annotations

from typing import Any

from eval.peers.dense import Embedding
from eval.peers.protocol import Corpus, Ranking, Words, whole

_DEPTH = 100


class LangChain:
    """The set-up of LangChain's page on hybrid search; both retrievers go ``_DEPTH`` deep."""

    def __init__(self, words: Words | None) -> None:
        from langchain_classic.retrievers import EnsembleRetriever
        from langchain_community.retrievers import BM25Retriever
        from langchain_community.vectorstores import FAISS
        from langchain_core.documents import Document
        from langchain_core.embeddings import Embeddings

        class Ours(Embeddings):
            def __init__(self, embedding: Embedding) -> None:
                self._embedding = embedding

            def embed_documents(self, texts: list[str]) -> list[list[float]]:
                return self._embedding.passages(texts).tolist()

            def embed_query(self, text: str) -> list[float]:
                return self._embedding.question(text).tolist()

        self._ensemble: Any = EnsembleRetriever
        self._bm25: Any = BM25Retriever
        self._faiss: Any = FAISS
        self._document: Any = Document
        self._embedding = Ours(Embedding())
        self._words = words
        self._retriever: Any = None

    def index(self, corpus: Corpus) -> None:
        documents = [
            self._document(page_content=whole(title, text), metadata={"id": i})
            for i, title, text in corpus
        ]
        parting = {} if self._words is None else {"preprocess_func": self._words}
        lexical = self._bm25.from_documents(documents, **parting)
        lexical.k = _DEPTH
        store = self._faiss.from_documents(documents, self._embedding)
        dense = store.as_retriever(search_kwargs={"k": _DEPTH})
        self._retriever = self._ensemble(
            retrievers=[lexical, dense], weights=[0.5, 0.5], id_key="id"
        )

    def search(self, query: str, k: int) -> Ranking:
        found = self._retriever.invoke(query)[:k]
        return [(d.metadata["id"], 1 / rank) for rank, d in enumerate(found, 1)]


def make(words: Words | None) -> LangChain:
    return LangChain(words)
