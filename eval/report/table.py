"""The table on the terminal: headline figures, then types and styles."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from eval.figures import Figure
from eval.score import Scored
from eval.slices import Slice, slices

_LINE = "{:<24}{:>5}{:>9}{:>7}{:>9}{:>8}{:>10}  {}"


def terminal_table(
    scored: Sequence[Scored],
    figures: Mapping[str, Figure],
    latency: Mapping[str, float | None],
    findings: Mapping[str, int],
) -> str:
    """Plain text, one line an entry; percentages with one decimal, intervals of 95%."""
    lines = ["figure                     value  95% interval        n"]
    for name, figure in figures.items():
        lines.append(
            f"{name:<24}{percent(figure.value):>8}  "
            f"{percent(figure.interval.low):>6} to {percent(figure.interval.high):<7}"
            f"{int(figure.n):>5}"
        )
    for by in ("type", "style"):
        heads = (by, "n", "correct", "wrong", "refused", "failed", "share", "95% interval")
        lines += ["", _LINE.format(*heads)]
        lines += [_slice_line(s) for s in slices(scored) if s.by == by]
    named = ", ".join(f"{name} {count}" for name, count in findings.items() if count)
    lines += ["", f"findings (questions): {named or 'none'}"]
    lines.append(
        "latency ms: " + ", ".join(f"{p} {latency[p]}" for p in ("p50", "p95", "p99", "max"))
    )
    return "\n".join(lines)


def percent(value: float | None) -> str:
    """``93.5%``; ``–`` for NaN or None."""
    return "–" if value is None or math.isnan(value) else f"{100 * value:.1f}%"


def _slice_line(s: Slice) -> str:
    interval = f"{percent(s.interval.low)} to {percent(s.interval.high)}"
    counts = (s.n, s.correct, s.wrong, s.refused, s.failed)
    return _LINE.format(s.name, *counts, percent(s.share), interval)
