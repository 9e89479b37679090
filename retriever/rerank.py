"""The best candidates of the first stage in a better order.

``reranker`` in the configuration names the model: a folder with ``weights.json`` is a weighted
sum of what retriever/features.py measures; any other folder, or a name on the hub, is a
cross-encoder of sentence-transformers; empty leaves the first stage as it is.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from corpus.config import Config
from indexer.embed import ModelError
from indexer.forward import Forward
from retriever.features import NAMES, features
from retriever.fuse import Scores, ranking
from retriever.sequence import Floats, Ints

FIRST_STAGE = "score"
"""The name under which the first stage's score has its weight."""
FEATURES = (FIRST_STAGE, *NAMES)
_WEIGHTS = "weights.json"
TextOf = Callable[[int], str]


class Reranker(Protocol):
    """``values(question, places, scores)``: one number for each of the passages at ``places``
    (at least one), higher is better, of any range; ``scores`` are the first stage's."""

    def values(self, question: str, places: Ints, scores: Scores) -> Floats: ...


class FeatureReranker:
    """A weighted sum of features: 15 numbers, learnt by models/train_rank.py."""

    def __init__(self, forward: Forward, weights: dict[str, float]) -> None:
        self._forward = forward
        self._weights = weights

    def values(self, question: str, places: Ints, scores: Scores) -> Floats:
        columns = {FIRST_STAGE: scores.astype(np.float64)}
        columns |= features(self._forward, question, places)
        return np.sum([w * columns[name] for name, w in self._weights.items()], axis=0)


class CrossEncoderReranker:
    """A cross-encoder by folder or hub name, loaded when first used. ``text_of`` gives the text
    of the passage at a place."""

    def __init__(self, name: str, text_of: TextOf) -> None:
        self._name = name
        self._text_of = text_of

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 - its type would import torch
        from sentence_transformers import CrossEncoder

        try:
            return CrossEncoder(self._name)
        except (OSError, ValueError) as error:
            first = str(error).strip().splitlines()[0]
            raise ModelError(f"cannot load the reranker {self._name!r}: {first}") from error

    def values(self, question: str, places: Ints, scores: Scores) -> Floats:
        pairs = [(question, self._text_of(place)) for place in places.tolist()]
        found = self._model.predict(pairs, show_progress_bar=False)
        return np.asarray(found, np.float64).reshape(len(pairs))


def load_reranker(config: Config, forward: Forward, text_of: TextOf) -> Reranker | None:
    """The reranker that ``config.reranker`` names, None where it is empty.

    Raises ModelError where a local folder is missing, or its weights are damaged or of features
    that there are none of."""
    if not config.reranker:
        return None
    folder = config.root / config.reranker
    if not folder.is_dir() and folder.parent.is_dir():
        raise ModelError(f"there is no reranker in {folder}")
    if not (folder / _WEIGHTS).is_file():
        return CrossEncoderReranker(str(folder) if folder.is_dir() else config.reranker, text_of)
    return FeatureReranker(forward, read_weights(folder / _WEIGHTS))


def read_weights(file: Path) -> dict[str, float]:
    """The weight of each feature by its name. Raises ModelError where the file is damaged or
    names an unknown feature."""
    try:
        weights = msgspec.json.decode(file.read_bytes(), type=dict[str, float])
    except (OSError, msgspec.MsgspecError) as error:
        raise ModelError(f"the reranker {file} is damaged ({error}); fetch it again") from error
    unknown = sorted(weights.keys() - set(FEATURES))
    if unknown:
        raise ModelError(f"{file}: there is no feature {unknown[0]!r}; {', '.join(FEATURES)}")
    return weights


def rescored(
    reranker: Reranker, question: str, scores: Scores, ties: NDArray[np.int64], depth: int
) -> Scores:
    """The scores with the ``depth`` best passages in the reranker's order."""
    places = ranking(scores, ties, depth)
    if len(places) < 2:
        return scores
    return reranked(scores, places, reranker.values(question, places, scores[places]))


def reranked(scores: Scores, places: Ints, values: Floats) -> Scores:
    """The scores with the passages at ``places`` in the order of their values: these fill the
    upper half of 0..1 (the best at 1, the worst at .5), the others keep half of their score."""
    out = (0.5 * scores).astype(np.float32)
    span = float(values.max() - values.min())
    out[places] = 0.5 + 0.5 * ((values - values.min()) / span if span > 0 else 1.0)
    return out
