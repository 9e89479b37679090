"""Every size in processes of its own; tables and curves."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from eval.errors import EvalError
from eval.report.lines import Panel, line_charts

ROOT = Path(__file__).resolve().parents[2]
KINDS = ("ivf", "hnsw")
_COMPARED_FROM, _GRAPHS_TO = 10_000, 200_000
_LATENCY = ("p50_ms", "p95_ms", "cpu_p50_ms", "cpu_p95_ms")
Row = dict[str, Any]


def run_sizes(
    sizes: Sequence[int],
    texts: Sequence[Path],
    settings: Sequence[str],
    on_progress: Callable[[str], None],
) -> list[Row]:
    """For each size what ``eval.scale.measure`` says of building, searching, and approximate
    search, the indexes being thrown away. Raises EvalError where a step fails."""
    rows = []
    for size in sizes:
        with TemporaryDirectory(prefix="htx-scale-") as folder:
            row: Row = {}
            for step in steps_of(size):
                on_progress(f"{size:,} {step}")
                options = ["--index", folder, *(f"--set={s}" for s in settings)]
                if step == "build":
                    options += ["--size", str(size), "--texts", *map(str, texts)]
                found = _step(step, options)
                row |= {step: found} if step in KINDS else found
            rows.append(row)
    return rows


def steps_of(size: int) -> tuple[str, ...]:
    """What is measured at a size: below 10,000 passages nobody needs an approximate search; a
    graph over more than 200,000 takes minutes to build."""
    kinds = [k for k in KINDS if size >= _COMPARED_FROM and (k == "ivf" or size <= _GRAPHS_TO)]
    return ("build", "search", *kinds)


def _step(step: str, options: Sequence[str]) -> Row:
    command = [sys.executable, "-m", "eval.scale.worker", step, *options]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr.strip().splitlines() or [f"exit code {done.returncode}"])[-1]
        raise EvalError(f"{step}: {said}")
    found: Row = json.loads(done.stdout.splitlines()[-1])
    return found


def markdown(rows: Sequence[Row]) -> str:
    """What each size costs, then how much an approximate dense search finds."""
    lines = [
        "| passages | of them real | dense | p50 ms | p95 ms | cpu p50 | cpu p95 | load s | "
        "build s | + words s | disk MB | memory MB | of it not mapped | building MB |",
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|---|",
    ]
    for r in rows:
        cells = [f"{r['size']:,}", f"{r['real']:,}", r["dense"], *_shown(r, *_LATENCY)]
        cells += [f"{r['load_s']:.2f}", *_shown(r, "build_s", "segment_s")]
        cells += _shown(r, "disk_mb", "resident_mb", "own_mb", "peak_mb", digits=0)
        lines.append(f"| {' | '.join(cells)} |")
    lines += ["", "| passages | dense | build s | recall@10 | recall@100 | ms | exact ms |"]
    lines.append("|---|---|---|---|---|---|---|")
    for r in rows:
        for kind in (k for k in KINDS if k in r):
            a = r[kind]
            found = [f"{a['at_10']:.3f}", f"{a['at_100']:.3f}"]
            cells = [*_shown(a, "build_s"), *found, *_shown(a, "p50_ms", "exact_p50_ms", digits=2)]
            lines.append(f"| {r['size']:,} | {kind} | {' | '.join(cells)} |")
    return "\n".join(lines) + "\n"


def _shown(row: Row, *names: str, digits: int = 1) -> list[str]:
    return ["–" if row[n] is None else f"{row[n]:.{digits}f}" for n in names]


def chart(rows: Sequence[Row]) -> str:
    """Three charts of cost against the number of passages, as SVG."""

    def curve(name: str) -> list[tuple[float, float]]:
        return [(float(r["size"]), float(r[name])) for r in rows if r[name] is not None]

    return line_charts(
        [
            Panel(
                "One question",
                "milliseconds",
                {"p50": curve("p50_ms"), "p95": curve("p95_ms")},
                {"p95 aimed at, 100,000": 60.0},
            ),
            Panel(
                "Building and loading",
                "seconds",
                {
                    "words (from a sample)": curve("segment_s"),
                    "build without words": curve("build_s"),
                    "load": curve("load_s"),
                },
            ),
            Panel(
                "Room",
                "megabytes",
                {
                    "disk": curve("disk_mb"),
                    "memory of a search": curve("resident_mb"),
                    "of it not mapped": curve("own_mb"),
                    "building": curve("peak_mb"),
                },
            ),
        ],
        "Cost against the number of passages",
        "passages",
    )
