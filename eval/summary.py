"""The metrics of a run as plain JSON values, written so that equal runs give equal bytes."""

from __future__ import annotations

import json
import math
from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.figures import confidences, figures
from eval.metrics.abstention import risk_coverage
from eval.metrics.speed import latency_summary
from eval.score import Scored
from eval.slices import Slice, slices

_DIGITS = 6


def metrics_of(scored: Sequence[Scored], fingerprint: Mapping[str, Any]) -> dict[str, Any]:
    """Fingerprint, figures, slices, findings, risk–coverage curve, confusion of intents.
    Nothing in it depends on the clock: latency stands in ``latency_of``."""
    from eval.findings import counts_of_findings

    curve = risk_coverage(*confidences(scored))
    return {
        "fingerprint": dict(fingerprint),
        "n": len(scored),
        "figures": {
            name: {
                "value": number(f.value),
                "low": number(f.interval.low),
                "high": number(f.interval.high),
                "n": int(f.n),
            }
            for name, f in figures(scored).items()
        },
        "findings": counts_of_findings(scored),
        "slices": [slice_row(s) for s in slices(scored)],
        "risk_coverage": [[number(p.threshold), number(p.coverage), number(p.risk)] for p in curve],
        "intents": confusion(scored),
    }


def slice_row(one: Slice) -> dict[str, Any]:
    """A slice as a flat mapping, in the order of the table's columns."""
    return {
        "by": one.by,
        "name": one.name,
        "n": one.n,
        "correct": one.correct,
        "wrong": one.wrong,
        "refused": one.refused,
        "failed": one.failed,
        "share": number(one.share),
        "low": number(one.interval.low),
        "high": number(one.interval.high),
    }


def confusion(scored: Sequence[Scored]) -> dict[str, dict[str, int]]:
    """How often each intent of the system met each type of question, both sorted."""
    pairs = Counter((s.gold.type, s.result.intent or "(none)") for s in scored)
    types = sorted({t for t, _ in pairs})
    return {t: {i: c for (u, i), c in sorted(pairs.items()) if u == t} for t in types}


def latency_of(scored: Sequence[Scored]) -> dict[str, float | None]:
    """Percentiles of the latency in milliseconds; the first question, which may load what is
    loaded late, is in ``first`` and counts with the rest."""
    values = [s.result.latency_ms for s in scored if not math.isnan(s.result.latency_ms)]
    summary = latency_summary(values)
    first = values[0] if values else float("nan")
    rounded = {name: number(value, 3) for name, value in summary.items()}
    return {"n": len(values), **rounded, "first": number(first, 3)}


def number(value: float, digits: int = _DIGITS) -> float | None:
    """Rounded, and None for NaN, which JSON does not know."""
    return None if math.isnan(value) else round(float(value), digits)


def write_json(path: Path, value: object) -> None:
    """Indented UTF-8 with a line end; the same value always gives the same bytes."""
    text = json.dumps(value, ensure_ascii=False, indent=1, allow_nan=False)
    path.write_text(text + "\n", encoding="utf-8")
