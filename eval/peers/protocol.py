"""What a retriever has to do to stand in the comparison, and which ones there are."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from corpus.text import fold

Corpus = Sequence[tuple[str, str, str]]
"""(id, title, text) of each document."""
Ranking = list[tuple[str, float]]
"""(id, score), best first; higher scores are better."""
Words = Callable[[str], list[str]]
"""A text to its words by underthesea, lower case."""


class Peer(Protocol):
    """A retriever, ready to index. What it imports and the embedding are loaded when it is made,
    so that the time to index is that of the texts alone."""

    def index(self, corpus: Corpus) -> None: ...
    def search(self, query: str, k: int) -> Ranking: ...


@dataclass(frozen=True, slots=True)
class Place:
    """Where a retriever is made: ``module.make(words)``, ``words`` being None for one that has
    its own way of parting a text. ``packages``: those whose versions are told. ``note``: how it
    was set up. ``folded``: texts and questions go in without diacritics."""

    module: str
    words: bool
    packages: tuple[str, ...]
    note: str
    folded: bool = False


_LANGCHAIN = ("langchain-classic", "langchain-community", "rank-bm25", "faiss-cpu")
OURS = "htx"
PEERS = {
    OURS: Place("htx", False, ("numpy",), "as it is set up in config.toml"),
    "bm25s": Place("bm25s_", False, ("bm25s",), "defaults; tokens are syllables"),
    "bm25s-words": Place("bm25s_", True, ("bm25s", "underthesea"), "defaults; underthesea words"),
    "langchain": Place(
        "langchain_",
        False,
        _LANGCHAIN,
        "EnsembleRetriever of BM25Retriever and FAISS, weights .5 and .5, c 60; tokens between "
        "blanks, as by default",
    ),
    "langchain-words": Place(
        "langchain_", True, (*_LANGCHAIN, "underthesea"), "the same; tokens are underthesea words"
    ),
    "llamaindex": Place(
        "llamaindex",
        False,
        ("llama-index-core", "llama-index-retrievers-bm25"),
        "QueryFusionRetriever (reciprocal rank, one query) of BM25Retriever and VectorStoreIndex; "
        "tokens are syllables, no stemming, no stop words",
    ),
    "haystack": Place(
        "haystack_",
        False,
        ("haystack-ai",),
        "InMemoryDocumentStore, BM25 and embedding retrievers, DocumentJoiner by reciprocal rank; "
        "its own tokens",
    ),
    "txtai": Place(
        "txtai_", False, ("txtai", "faiss-cpu"), "Embeddings with hybrid=True; its own tokens"
    ),
    "bm25s-folded": Place(
        "bm25s_", False, ("bm25s",), "as bm25s, all diacritics taken off first", folded=True
    ),
    "txtai-folded": Place(
        "txtai_",
        False,
        ("txtai", "faiss-cpu"),
        "as txtai, all diacritics taken off first",
        folded=True,
    ),
}


class Folded:
    """A retriever that never sees a diacritic: what somebody does whose users type without."""

    def __init__(self, peer: Peer) -> None:
        self._peer = peer

    def index(self, corpus: Corpus) -> None:
        self._peer.index([(i, fold(title), fold(text)) for i, title, text in corpus])

    def search(self, query: str, k: int) -> Ranking:
        return self._peer.search(fold(query), k)


def make(name: str, words: Words) -> Peer:
    """The retriever of this name, its packages imported. Raises ImportError where one lacks."""
    place = PEERS[name]
    peer: Peer = import_module(f"eval.peers.{place.module}").make(words if place.words else None)
    return Folded(peer) if place.folded else peer


def whole(title: str, text: str) -> str:
    """A document as one text: its title on the first line."""
    return f"{title}\n{text}".strip()


def words_from(file: Path) -> Words:
    """Words by underthesea, those of the documents taken from what ``eval.peers.run`` made."""
    from indexer.segment import Segmenter, known_words

    return Segmenter(known_words(file))
