"""``python -m eval speed``: how long a user waits, cold and warm."""

from __future__ import annotations

import argparse
import subprocess
import sys
import time
from pathlib import Path

from eval.gold import load_gold
from eval.metrics.speed import latency_summary
from eval.runner import load_system, run_gold
from eval.summary import write_json

GOLD = Path(__file__).parent.parent / "gold" / "dev.jsonl"


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "speed",
        help="time a first answer from a cold start, and answers after it",
        description="Times `python -m answerer` from its start to its answer (a fresh process "
        "each time), then loads the system once and times every question of a gold set, "
        "several rounds. Prints milliseconds.",
    )
    parser.add_argument("--gold", type=Path, default=GOLD, help="the questions (dev.jsonl)")
    parser.add_argument("--index", type=Path, help="folder of the index (default: configured)")
    parser.add_argument("--starts", type=int, default=5, help="cold starts (5)")
    parser.add_argument("--rounds", type=int, default=3, help="rounds over the questions (3)")
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints the figures; 0."""
    gold = load_gold(args.gold)
    system = load_system(args.index)
    cold = [_cold_start(gold[0].question, args.index) for _ in range(args.starts)]
    run_gold(gold[:3], system)
    rows = [row for _ in range(args.rounds) for row in run_gold(gold, system).rows]
    warm = [row["latency_ms"] for row in rows]
    figures = {"cold": latency_summary(cold), "warm": latency_summary(warm)}
    for name, summary in figures.items():
        shown = "  ".join(f"{k} {summary[k]:.1f}" for k in ("p50", "p95", "p99", "max"))
        print(f"{name}: {shown} ms")
    if args.out:
        write_json(args.out, {**figures, "questions": len(gold), "rounds": args.rounds})
    return 0


def _cold_start(question: str, index: Path | None) -> float:
    """Milliseconds of one whole ``python -m answerer`` process.

    Raises subprocess.CalledProcessError where it fails."""
    options = ["--index", str(index)] if index else []
    start = time.perf_counter()
    command = [sys.executable, "-m", "answerer", question, *options]
    subprocess.run(command, check=True, capture_output=True)
    return (time.perf_counter() - start) * 1000
