"""A question's text -> ranked passages of an index."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.config import Config
from corpus.records import Hit
from indexer.store import Index, embedded_text
from retriever.fuse import Scores
from retriever.ranker import Body, Mask, Ranker
from retriever.understand import Understood


class Searcher:
    """Searches one index. Deterministic: equal scores rank by the smaller passage id."""

    def __init__(self, index: Index, config: Config) -> None:
        self._index = index
        body = Body(index.postings, index.forward, index.vectors, index.ties, self._text)
        own = [(a.short, a.long) for a in index.abbreviations]
        self._ranker = Ranker(body, config, own)

    def search(self, text: str, k: int = 50, allowed: Mask | None = None) -> tuple[Hit, ...]:
        """The ``k`` best passages, best first, out of those that ``allowed`` (a boolean for each
        passage, in their order) lets through; fewer, or none, where fewer match at all."""
        found = self._ranker.best(text, k, allowed)
        ids = self._index.ids
        return tuple(
            Hit(ids[place], score, rank) for rank, (place, score) in enumerate(found, start=1)
        )

    def scores(self, text: str, allowed: Mask | None = None) -> Scores:
        """The fused score (0..1; 0: no match) of every passage, in their order; 0 for passages
        that ``allowed`` keeps out. This is the first stage: nothing is reranked."""
        return self._ranker.first(self._ranker.understood(text), allowed)

    def lexical(self, text: str) -> Scores:
        """The summed BM25 score (0 and above, no upper bound) of every passage, for a text that
        is searched as it is."""
        return self._ranker.lexical(Understood(text))

    def dense(self, text: str) -> Scores:
        """The cosine (-1..1) of the passages nearest to the text, 0 for the others."""
        return self._ranker.dense(Understood(text))

    def likeness(self, text: str, others: Sequence[str]) -> list[float]:
        """The cosine (-1..1) of a text's embedding with that of each other text."""
        return self._ranker.likeness(text, others)

    def _text(self, place: int) -> str:
        return embedded_text(self._index.passages[place])
