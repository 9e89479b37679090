"""The dense index: FAISS, exact up to a limit and HNSW beyond."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_LINKS = 32
_BUILD_EFFORT = 80
_SEARCH_EFFORT = 128


def build_vectors(vectors: NDArray[np.float32], exact_limit: int) -> Any:  # noqa: ANN401
    """A FAISS index by inner product over vectors of length 1 (n, dimensions)."""
    import faiss

    size = max(1, vectors.shape[1])
    index: Any
    if len(vectors) <= exact_limit:
        index = faiss.IndexFlatIP(size)
    else:
        index = faiss.IndexHNSWFlat(size, _LINKS, faiss.METRIC_INNER_PRODUCT)
        index.hnsw.efConstruction = _BUILD_EFFORT
        index.hnsw.efSearch = _SEARCH_EFFORT
    if len(vectors):
        index.add(vectors)
    return index


def save_vectors(index: Any, file: Path) -> None:  # noqa: ANN401
    import faiss

    faiss.write_index(index, str(file))


def load_vectors(file: Path) -> Any:  # noqa: ANN401
    """What ``save_vectors`` wrote. Raises RuntimeError where FAISS can't read it."""
    import faiss

    return faiss.read_index(str(file))


def is_exact(index: Any) -> bool:  # noqa: ANN401
    """Whether the index is a flat one, which compares a question with every vector."""
    return not hasattr(index, "hnsw")


def all_vectors(index: Any) -> NDArray[np.float32]:  # noqa: ANN401
    """A copy of the vectors (n, dimensions), in the order in which they were added."""
    if not index.ntotal:
        return np.empty((0, index.d), np.float32)
    return index.reconstruct_n(0, index.ntotal)


def vectors_in_place(index: Any) -> NDArray[np.float32]:  # noqa: ANN401
    """The vectors of a flat index without a copy: valid only as long as the index is held."""
    import faiss

    if not index.ntotal:
        return np.empty((0, index.d), np.float32)
    flat = faiss.rev_swig_ptr(index.get_xb(), index.ntotal * index.d)
    return flat.reshape(index.ntotal, index.d)
