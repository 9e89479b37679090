"""``python -m eval compare``: is run B better than run A, or is it noise?"""

from __future__ import annotations

import argparse
from pathlib import Path

from eval.compare import compare_runs
from eval.ranking import compare_rankings, read_table
from eval.report.compare_text import (
    ranking_lines,
    ranking_row,
    terminal_comparison,
    write_comparison,
)
from eval.stats import PERMUTATIONS, SEED
from eval.store import read_run
from eval.summary import write_json

RANKING = "per_query.csv"


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "compare",
        help="paired comparison of two runs",
        description="Compares two run folders (of `run` or of `retrieval`) question by question: "
        "tests, flips, slices. "
        "Exit code 0; with --fail-on worse 1 where a figure is worse beyond noise, with "
        "--fail-on flip also where any question is lost.",
    )
    parser.add_argument("a", type=Path, metavar="DIR_A")
    parser.add_argument("b", type=Path, metavar="DIR_B")
    parser.add_argument("--out", type=Path, help="write compare.html and compare.json there")
    parser.add_argument("--fail-on", choices=("worse", "flip"), help="for CI")
    parser.add_argument("--seed", type=int, default=SEED, help="of permutations and resampling")
    parser.add_argument("--permutations", type=int, default=PERMUTATIONS)
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints, writes; returns the exit code."""
    if any((folder / RANKING).is_file() for folder in (args.a, args.b)):
        return _rankings(args)
    a, b = read_run(args.a), read_run(args.b)
    prints = (a.metrics["fingerprint"], b.metrics["fingerprint"])
    found = compare_runs(a.scored, b.scored, prints, args.seed, args.permutations)
    print(terminal_comparison(found, args.a.name, args.b.name))
    if args.out:
        write_comparison(found, args.a.name, args.b.name, args.out)
    worse = any(c.verdict == "worse" for c in found.findings)
    lost = args.fail_on == "flip" and bool(found.lost)
    return 1 if args.fail_on and (worse or lost) else 0


def _rankings(args: argparse.Namespace) -> int:
    a, b = read_table(args.a / RANKING), read_table(args.b / RANKING)
    changes = compare_rankings(a, b, args.seed, args.permutations)
    print(ranking_lines(changes, args.a.name, args.b.name))
    if args.out:
        args.out.mkdir(parents=True, exist_ok=True)
        write_json(args.out / "compare.json", [ranking_row(c) for c in changes])
    return 1 if args.fail_on and any(c.verdict == "worse" for c in changes) else 0
