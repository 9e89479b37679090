"""A bar with rate and time left, on a terminal, for work that takes over two seconds."""

from __future__ import annotations

from typing import Any


def bar(items: Any = None, *, total: int | None = None, of: str, unit: str) -> Any:  # noqa: ANN401
    """``items`` with a bar on stderr (tqdm: done, rate, time left); nothing is shown where stderr
    is no terminal. Without items, a bar of ``total`` steps to ``update(n)`` and ``close()``."""
    from tqdm import tqdm

    return tqdm(items, total=total, desc=of, unit=unit, disable=None, delay=2, smoothing=0.1)
