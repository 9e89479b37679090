"""``python -m eval retrieval``: rank a public benchmark, or the passages for a gold set."""

from __future__ import annotations

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from corpus.config import Config
from eval.beir import Benchmark, load_beir
from eval.errors import EvalError
from eval.fingerprint import ranking_fingerprint
from eval.metrics.speed import latency_summary
from eval.perturb import VARIANTS
from eval.ranking import per_query, summary, write_table
from eval.report.table import percent
from eval.settings import config_with, parse_settings
from eval.summary import number, write_json
from eval.timing import Timed, timed
from eval.trec import write_trec

DEPTH = 100
MODES = ("hybrid", "lexical", "dense")


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "retrieval",
        help="rank a BEIR data set (or the passages for a gold set)",
        description="Indexes a BEIR-layout data set (corpus.jsonl, queries.jsonl, "
        "qrels/NAME.tsv), ranks it 100 deep and writes run.trec, metrics.json, latency.json and "
        "per_query.csv. With --gold, ranks the passages of the index for the questions of a "
        "gold file; relevant is a passage that holds an evidence quote.",
    )
    source = parser.add_mutually_exclusive_group(required=True)
    source.add_argument("--data", type=Path, metavar="BEIR_DIR")
    source.add_argument("--gold", type=Path, metavar="FILE")
    parser.add_argument("--split", help="qrels/NAME.tsv (with --data); tune, held or all (--gold)")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--mode", choices=MODES, default="hybrid")
    parser.add_argument("--variant", choices=tuple(VARIANTS), default="clean", help="of questions")
    parser.add_argument("--index", type=Path, help="folder of the index (with --gold)")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="settings")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Ranks, writes, prints; returns the exit code."""
    config = config_with(parse_settings(args.settings))
    if args.data:
        if not args.split:
            raise EvalError("--data needs --split NAME, for qrels/NAME.tsv")
        benchmark = varied(load_beir(args.data, args.split), args.variant)
        ranked = rank_benchmark(benchmark, config, args.mode)
    else:
        from eval.gold_ranking import rank_gold

        split = args.split or "all"
        benchmark, ranked = rank_gold(args.gold, split, args.index, config, args.mode, args.variant)
    stamp = ranking_fingerprint(benchmark, config, args.split or "all", args.mode, args.variant)
    print(write_ranking(benchmark, ranked, stamp, args.out))
    return 0


def varied(benchmark: Benchmark, variant: str) -> Benchmark:
    """The benchmark with its queries typed otherwise (see ``eval.perturb``)."""
    spoil = VARIANTS[variant]
    return replace(benchmark, queries=tuple((q, spoil(text)) for q, text in benchmark.queries))


def rank_benchmark(benchmark: Benchmark, config: Config, mode: str) -> Timed:
    """The program's own ranking of the benchmark, ``DEPTH`` deep."""
    from retriever.passages import TextSearcher

    searcher = TextSearcher(benchmark.corpus, config, mode)  # type: ignore[arg-type]
    return timed(benchmark.queries, lambda text: searcher.rank(text, DEPTH))


def write_ranking(benchmark: Benchmark, ranked: Timed, stamp: dict[str, Any], out: Path) -> str:
    """The files of a ranking; returns the table to print. Time stands in latency.json, so that
    the rest of two equal runs is equal to the byte."""
    out.mkdir(parents=True, exist_ok=True)
    table = per_query(ranked.run, benchmark.qrels)
    found = summary(table)
    write_trec(out / "run.trec", ranked.run, f"htx-{stamp['mode']}")
    write_table(out / "per_query.csv", table)
    rounded = {n: {k: number(v) for k, v in row.items()} for n, row in found.items()}
    write_json(out / "metrics.json", {"fingerprint": stamp, "figures": rounded})
    latency = {k: round(v, 3) for k, v in latency_summary(ranked.times).items()}
    write_json(out / "latency.json", latency)
    speed = f"p50 {latency['p50']:.1f}, p95 {latency['p95']:.1f} ms a query"
    lines = [f"{benchmark.name}: {len(benchmark.queries)} queries, {speed}"]
    for name, row in found.items():
        span = f"{percent(row['low'])} to {percent(row['high'])}"
        lines.append(f"{name:<12}{row['value']:.4f}  {span}  n {int(row['n'])}")
    return "\n".join(lines)
