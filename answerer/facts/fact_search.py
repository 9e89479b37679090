"""What the search says of the passages that facts stand in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from retriever.search import Searcher

KEPT = 16
"""Texts whose scores are kept: what leads up to a question, and the turns before it, are read more
than once."""


class FactSearch:
    """``passages`` are the positions of the facts' passages in the index, in the order of the
    facts."""

    def __init__(self, search: Searcher, passages: Iterable[int]) -> None:
        self._search = search
        self._places = np.array(list(passages), dtype=np.int64)
        self.of = lru_cache(maxsize=KEPT)(self._of)

    def _of(self, text: str) -> NDArray[np.float32]:
        """The fused score (0..1; 0: no match) of the passage of every fact."""
        found = self._search.scores(text)[self._places].astype(np.float32)
        found.flags.writeable = False
        return found

    def likeness(self, text: str, others: Sequence[str]) -> list[float]:
        """The cosine (-1..1) of a text's embedding with that of each other text."""
        return self._search.likeness(text, others)
