"""LlamaIndex: QueryFusionRetriever over BM25Retriever (bm25s) and VectorStoreIndex."""

from __future__ import annotations

from typing import Any

from eval.peers.dense import Embedding
from eval.peers.protocol import Corpus, Ranking, Words, whole

_DEPTH = 100


class LlamaIndex:
    """The set-up of LlamaIndex's page on reciprocal-rank fusion, without the queries that a
    language model would add; the BM25 side without English stemming and stop words."""

    def __init__(self) -> None:
        from llama_index.core import VectorStoreIndex
        from llama_index.core.base.embeddings.base import BaseEmbedding
        from llama_index.core.llms.mock import MockLLM
        from llama_index.core.retrievers import QueryFusionRetriever
        from llama_index.core.schema import TextNode
        from llama_index.retrievers.bm25 import BM25Retriever

        embedding = Embedding()

        class Ours(BaseEmbedding):
            def _get_query_embedding(self, query: str) -> list[float]:
                return embedding.question(query).tolist()

            def _get_text_embedding(self, text: str) -> list[float]:
                return embedding.passages([text])[0].tolist()

            def _get_text_embeddings(self, texts: list[str]) -> list[list[float]]:
                return embedding.passages(texts).tolist()

            async def _aget_query_embedding(self, query: str) -> list[float]:
                return self._get_query_embedding(query)

        self._vectors: Any = VectorStoreIndex
        self._fusion: Any = QueryFusionRetriever
        self._node: Any = TextNode
        self._bm25: Any = BM25Retriever
        self._embedding = Ours(model_name="htx-embed", embed_batch_size=1024)
        self._no_model = MockLLM()
        self._retriever: Any = None

    def index(self, corpus: Corpus) -> None:
        nodes = [self._node(id_=i, text=whole(title, text)) for i, title, text in corpus]
        depth = min(_DEPTH, len(nodes))
        lexical = self._bm25.from_defaults(
            nodes=nodes,
            similarity_top_k=depth,
            skip_stemming=True,
            language=[],
            token_pattern=r"(?u)\b\w+\b",
        )
        vectors = self._vectors(nodes=nodes, embed_model=self._embedding)
        self._retriever = self._fusion(
            [vectors.as_retriever(similarity_top_k=depth), lexical],
            llm=self._no_model,
            mode="reciprocal_rerank",
            similarity_top_k=depth,
            num_queries=1,
            use_async=False,
        )

    def search(self, query: str, k: int) -> Ranking:
        found = self._retriever.retrieve(query)[:k]
        return [(hit.node.node_id, float(hit.score or 0)) for hit in found]


def make(words: Words | None) -> LlamaIndex:
    return LlamaIndex()
