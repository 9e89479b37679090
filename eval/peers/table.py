"""The comparison as a Markdown table."""

from __future__ import annotations

from collections.abc import Sequence

from eval.peers.run import SHOWN, Measured


def markdown(found: Sequence[Measured], variants: Sequence[str], title: str) -> str:
    """Quality by variant, then what it costs; ▼ and ▲ mark a peer worse or better than ours at
    p ≤ 0.05 (randomisation, Holm within the peer's measures), no mark: not told apart.
    ``index MB``: the most that was held until the index stood; ``serve MB``: what is held
    after the last question."""
    heads = [f"{measure} {variant}" for variant in variants for measure in SHOWN[:2]]
    heads += ["p50 ms", "p95 ms", "index s", "start s", "index MB", "serve MB"]
    lines = [f"## {title}", "", f"| retriever | {' | '.join(heads)} |"]
    lines.append("|---" * (len(heads) + 1) + "|")
    for one in found:
        cells = [_quality(one, v, m) for v in variants for m in SHOWN[:2]]
        lines.append(f"| {one.name} | {' | '.join([*cells, *_costs(one, variants[0])])} |")
    return "\n".join(lines) + "\n"


def _quality(one: Measured, variant: str, measure: str) -> str:
    change = next((c for c in one.changes.get(variant, ()) if c.name == measure), None)
    mark = {"better": " ▼", "worse": " ▲"}.get(change.verdict, "") if change else ""
    return f"{one.figures[variant][measure]['value']:.3f}{mark}"


def _costs(one: Measured, variant: str) -> list[str]:
    times = one.timings
    latency = times["latency_ms"][variant]
    seconds = times["index_s"] + one.segment_s
    return [
        f"{latency['p50']:.1f}",
        f"{latency['p95']:.1f}",
        f"{seconds:.1f}",
        f"{times['start_s']:.1f}",
        _megabytes(times["index_mb"]),
        _megabytes(times["serve_mb"]),
    ]


def _megabytes(value: float | None) -> str:
    return "–" if value is None else f"{value:.0f}"
