"""The embedding that every peer is given: the one this program uses, by the same code."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.config import load_config
from indexer.embed import load_encoder

BATCH = 1024


class Embedding:
    """Texts to unit vectors (len(texts), dimensions)."""

    def __init__(self) -> None:
        self._encoder = load_encoder(load_config())

    def passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        parts = [self._encoder.passages(texts[n : n + BATCH]) for n in range(0, len(texts), BATCH)]
        return np.vstack(parts)

    def question(self, text: str) -> NDArray[np.float32]:
        return self._encoder.questions([text])[0]
