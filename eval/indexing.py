"""How fast documents are indexed, against how fast underthesea alone parts their text.

An index over words cannot be made faster than its words are found, so the bound is
``underthesea.word_tokenize`` over the same text. Each measurement has a process of its own, held
to one core, with everything imported and every model loaded before the clock starts."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

import numpy as np

from corpus.config import Config
from eval.memory import peak
from indexer.readers import ReadError, read_file

_PARAGRAPH = re.compile(r"\n\s*\n")
_WARM = "Liên minh Hợp tác xã tỉnh chủ trì."


@dataclass(frozen=True, slots=True)
class Measured:
    """One run over ``documents`` files of ``characters`` in all: seconds by the clock, seconds
    of the processor, and the most memory in megabytes."""

    documents: int
    characters: int
    seconds: float
    busy: float
    memory: float

    @property
    def rate(self) -> float:
        """Characters a second of the processor."""
        return self.characters / self.busy if self.busy else 0.0


@dataclass(frozen=True, slots=True)
class Fit:
    """Least squares ``seconds = fixed + slope * characters``; ``r2`` is the share of the variance
    that a straight line explains (1: cost grows linearly)."""

    fixed: float
    slope: float
    r2: float


def linear_fit(runs: Sequence[Measured]) -> Fit:
    """The line through processor seconds against characters. Raises ValueError for fewer than
    two runs."""
    if len(runs) < 2:
        raise ValueError("a line needs two runs")
    x = np.array([r.characters for r in runs], dtype=float)
    y = np.array([r.busy for r in runs], dtype=float)
    slope, fixed = np.polyfit(x, y, 1)
    rest = float(((y - (fixed + slope * x)) ** 2).sum())
    spread = float(((y - y.mean()) ** 2).sum())
    return Fit(float(fixed), float(slope), 1 - rest / spread if spread else 1.0)


def sample(files: Sequence[Path], count: int) -> list[Path]:
    """``count`` of the files, evenly spread over them in their order; all where there are no
    more. The same files give the same sample."""
    if count >= len(files):
        return list(files)
    return [files[k * len(files) // count] for k in range(count)]


def readable(files: Sequence[Path]) -> list[Path]:
    """The files that can be read at all."""
    return [f for f in files if _characters([f])]


def measure_build(files: Sequence[Path], config: Config) -> Measured:
    """Indexes the files from nothing."""
    return _apart(_build, files, config)


def measure_bound(files: Sequence[Path], config: Config) -> Measured:
    """Has underthesea part the text of the files, paragraph by paragraph."""
    return _apart(_bound, files, config)


def _apart(
    work: Callable[[Sequence[Path], Config], Measured], files: Sequence[Path], config: Config
) -> Measured:
    """The work in a process of its own: nothing of an earlier run is cached or in memory."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn"), initializer=_one_core) as pool:
        return pool.submit(work, list(files), config).result()


def _one_core() -> None:
    """Holds this process to one core, where the system can, and its libraries to one thread."""
    os.environ.update(TOKENIZERS_PARALLELISM="false", OMP_NUM_THREADS="1")
    if sys.platform == "linux":
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})


def _build(files: Sequence[Path], config: Config) -> Measured:
    from indexer.build import add

    with tempfile.TemporaryDirectory() as folder:
        warm = Path(folder) / "warm.txt"
        warm.write_text(_WARM, "utf-8")
        add(config, [warm], Path(folder) / "warm")
        out = Path(folder) / "index"
        return _timed(lambda: add(config, files, out), files)


def _bound(files: Sequence[Path], config: Config) -> Measured:
    from indexer.segment import Segmenter

    Segmenter()(_WARM)  # imports underthesea without its translate module, and loads its model
    from underthesea import word_tokenize

    texts = [p for f in files for p in _PARAGRAPH.split(read_file(f).text) if p.strip()]
    return _timed(lambda: [word_tokenize(text) for text in texts], files)


def _timed(work: Callable[[], object], files: Sequence[Path]) -> Measured:
    clock, busy = time.perf_counter(), time.process_time()
    work()
    clock, busy = time.perf_counter() - clock, time.process_time() - busy
    return Measured(len(files), _characters(files), clock, busy, peak())


def _characters(files: Sequence[Path]) -> int:
    """The characters of the files' texts; those that can't be read have none."""
    total = 0
    for file in files:
        try:
            total += len(read_file(file).text)
        except ReadError:
            continue
    return total
