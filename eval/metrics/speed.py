"""Latency: percentiles in milliseconds."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

PERCENTILES = (50, 95, 99)


def latency_summary(latency_ms: Sequence[float]) -> dict[str, float]:
    """``p50``, ``p95``, ``p99`` (linear interpolation between the two nearest ranks, Hyndman
    and Fan's type 7), ``mean``, ``max`` and ``total_s``; NaN for each without a value."""
    values = np.asarray(latency_ms, dtype=np.float64)
    if values.size == 0:
        names = [f"p{p}" for p in PERCENTILES] + ["mean", "max", "total_s"]
        return dict.fromkeys(names, float("nan"))
    summary = {f"p{p}": float(np.percentile(values, p)) for p in PERCENTILES}
    summary |= {"mean": float(values.mean()), "max": float(values.max())}
    return summary | {"total_s": float(values.sum()) / 1000}
