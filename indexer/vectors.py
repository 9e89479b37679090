"""The dense index: the vectors themselves, and beyond a limit a FAISS index to find them by.

The vectors lie in one flat file that opens memory-mapped. Up to ``exact_limit`` of them a
question is compared with each. Beyond it FAISS names candidates, from vectors cut to one byte a
dimension, and the vectors themselves give the cosines: what is approximate is only which
passages are looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
ROWS, NEAR = "vectors.npy", "vectors.faiss"
_LINKS = 32
_BUILD_EFFORT = 80
_LISTS_A_ROOT = 4
_TRAINED_A_LIST = 64
_BY_LIST = 39


@dataclass(frozen=True, slots=True)
class DenseIndex:
    """``rows`` (n, dimensions): unit or zero vectors in the order of the passages. ``near``: a
    FAISS index over them that names candidates, None where the search is exact."""

    rows: Vectors
    near: Any = None

    @property
    def kind(self) -> str:
        """``exact``, ``ivf`` or ``hnsw``."""
        if self.near is None:
            return "exact"
        return "hnsw" if hasattr(self.near, "hnsw") else "ivf"


def kind_for(count: int, exact_limit: int, kind: str = "auto") -> str:
    """What to build for ``count`` vectors: ``kind``, or where that is ``auto``, ``exact`` up to
    ``exact_limit`` and ``ivf`` beyond (docs/decisions/scale.md). Too few vectors to train lists
    from are searched exactly."""
    wanted = kind if kind != "auto" else "exact" if count <= exact_limit else "ivf"
    return "exact" if wanted == "ivf" and count < _BY_LIST else wanted if count else "exact"


def build_vectors(vectors: Vectors, exact_limit: int, kind: str = "auto") -> DenseIndex:
    """The index over vectors of length 1 or 0 (n, dimensions); see ``kind_for``."""
    made = kind_for(len(vectors), exact_limit, kind)
    if made == "exact":
        return DenseIndex(vectors)
    near = (_lists if made == "ivf" else _graph)(vectors)
    near.add(vectors)
    return DenseIndex(vectors, near)


def _lists(vectors: Vectors) -> Any:  # noqa: ANN401 - FAISS has no types
    """Inverted lists, four times as many as the root of the vectors (the rule of thumb of the
    FAISS wiki), and at least 39 vectors to each, what its k-means asks for."""
    import faiss

    count, size = vectors.shape
    lists = max(1, min(int(_LISTS_A_ROOT * count**0.5), count // _BY_LIST))
    near = faiss.index_factory(size, f"IVF{lists},SQ8", faiss.METRIC_INNER_PRODUCT)
    step = max(1, count // (_TRAINED_A_LIST * lists))
    near.train(np.ascontiguousarray(vectors[::step]))
    return near


def _graph(vectors: Vectors) -> Any:  # noqa: ANN401
    import faiss

    made = f"HNSW{_LINKS}_SQ8"
    near: Any = faiss.index_factory(vectors.shape[1], made, faiss.METRIC_INNER_PRODUCT)
    near.hnsw.efConstruction = _BUILD_EFFORT
    near.train(vectors)
    return near


def save_vectors(index: DenseIndex, folder: Path) -> None:
    """Writes ``vectors.npy`` and, where the search is approximate, ``vectors.faiss``."""
    np.save(folder / ROWS, index.rows, allow_pickle=False)
    if index.near is not None:
        import faiss

        faiss.write_index(index.near, str(folder / NEAR))


def load_vectors(folder: Path) -> DenseIndex:
    """What ``save_vectors`` wrote, memory-mapped. Raises OSError, ValueError or RuntimeError if
    it can't."""
    rows = np.asarray(np.load(folder / ROWS, "r", allow_pickle=False))
    if not (folder / NEAR).exists():
        return DenseIndex(rows)
    import faiss

    return DenseIndex(rows, faiss.read_index(str(folder / NEAR), faiss.IO_FLAG_MMAP_IFC))


def candidates(near: Any, question: Vectors, count: int, effort: int) -> NDArray[np.int64]:  # noqa: ANN401
    """The positions of about ``count`` vectors nearest to ``question``, in no order. ``effort``:
    how many lists are looked through; a graph is searched ``count`` deep, or ``effort``."""
    import faiss

    known: Any = faiss  # what SWIG makes of its parameters has no types
    if hasattr(near, "hnsw"):
        how = known.SearchParametersHNSW(efSearch=max(count, effort))
    else:
        how = known.SearchParametersIVF(nprobe=effort)
    wanted = min(count, near.ntotal)  # beyond the count FAISS answers with id -1
    _, found = near.search(np.ascontiguousarray(question[None, :]), wanted, params=how)
    return found[0][found[0] >= 0]
