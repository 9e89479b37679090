"""bm25s alone: no embedding. (github.com/xhluca/bm25s)"""

from __future__ import annotations

from typing import Any

from eval.peers.protocol import Corpus, Ranking, Words, whole


class Bm25s:
    """``bm25s.BM25()`` as it comes, over syllables of any length, or over words."""

    def __init__(self, words: Words | None) -> None:
        import bm25s

        self._library: Any = bm25s
        self._words = words
        self._ids: list[str] = []
        self._bm25: Any = None

    def index(self, corpus: Corpus) -> None:
        self._ids = [i for i, _, _ in corpus]
        self._bm25 = self._library.BM25()
        tokens = self._tokens([whole(title, text) for _, title, text in corpus])
        self._bm25.index(tokens, show_progress=False)

    def search(self, query: str, k: int) -> Ranking:
        k = min(k, len(self._ids))
        found, scores = self._bm25.retrieve(self._tokens([query]), k=k, show_progress=False)
        pairs = zip(found[0].tolist(), scores[0].tolist(), strict=True)
        return [(self._ids[n], score) for n, score in pairs if score > 0]

    def _tokens(self, texts: list[str]) -> Any:  # noqa: ANN401 - bm25s has no types
        if self._words is not None:
            return [self._words(text) for text in texts]
        return self._library.tokenize(
            texts, stopwords=None, token_pattern=r"(?u)\b\w+\b", show_progress=False
        )


def make(words: Words | None) -> Bm25s:
    return Bm25s(words)
