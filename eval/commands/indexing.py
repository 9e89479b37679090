"""``python -m eval indexing``: how fast documents are indexed, and whether cost grows linearly."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from corpus.config import load_config
from eval.indexing import (
    Fit,
    Measured,
    linear_fit,
    measure_bound,
    measure_build,
    readable,
    sample,
)
from eval.report.lines import Panel, line_charts
from eval.summary import write_json
from indexer.sources import corpus_files

TARGET = 0.7
"""The share of the bound that is asked for."""


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "indexing",
        help="time indexing against underthesea alone, over more and more documents",
        description="Indexes 1, 10, 100 … documents of a folder from nothing, each time in a "
        "process of its own on one core, and compares characters a second with underthesea's "
        "word_tokenize over the same text. Prints a table and the straight line through it.",
    )
    parser.add_argument("--documents", type=Path, help="folder (default: the configured corpus)")
    parser.add_argument(
        "--sizes", type=int, nargs="+", default=[1, 10, 100], help="numbers of documents"
    )
    parser.add_argument("--out", type=Path, help="write figures.json and indexing.svg there")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints the figures; 0."""
    config = load_config()
    files = readable(corpus_files(args.documents or config.corpus_path))
    counts = sorted({min(n, len(files)) for n in (*args.sizes, len(files)) if n > 0})
    builds, bounds = [], []
    print(f"{'documents':>9}  {'characters':>10}  {'seconds':>8}  {'chars/s':>8}  share of bound")
    for count in counts:
        chosen = sample(files, count)
        builds.append(measure_build(chosen, config))
        bounds.append(measure_bound(chosen, config))
        print(_line(builds[-1], bounds[-1]), flush=True)
    fit = linear_fit(builds) if len(builds) > 1 else None
    if fit:
        print(_fit_line(fit))
    if args.out:
        _write(args.out, builds, bounds, fit)
    return 0


def _line(build: Measured, bound: Measured) -> str:
    share = build.rate / bound.rate if bound.rate else 0.0
    return (
        f"{build.documents:>9,}  {build.characters:>10,}  {build.busy:>8.2f}  {build.rate:>8,.0f}"
        f"  {share:.0%} of {bound.rate:,.0f}; {build.memory:,.0f} MB"
    )


def _fit_line(fit: Fit) -> str:
    return (
        f"seconds = {fit.fixed:.2f} + {fit.slope * 1e6:.2f} a million characters, "
        f"R² {fit.r2:.4f}; target: {TARGET:.0%} of the bound"
    )


def _write(
    out: Path, builds: Sequence[Measured], bounds: Sequence[Measured], fit: Fit | None
) -> None:
    out.mkdir(parents=True, exist_ok=True)
    rows = [
        {"build": asdict(build), "bound": asdict(bound), "share": build.rate / bound.rate}
        for build, bound in zip(builds, bounds, strict=True)
    ]
    write_json(out / "figures.json", {"rows": rows, "fit": asdict(fit) if fit else None})
    named = {"index": builds, "underthesea alone": bounds}
    seconds = {name: [(r.characters, r.busy) for r in runs] for name, runs in named.items()}
    rates = {name: [(r.characters, r.rate) for r in runs] for name, runs in named.items()}
    panels = [Panel("Processor time", "seconds", seconds), Panel("Speed", "characters/s", rates)]
    chart = line_charts(panels, "Indexing against underthesea alone", "characters")
    (out / "indexing.svg").write_text(chart, encoding="utf-8")
