"""``python -m eval ablate``: stages on and off, and sweeps, from one TOML file."""

from __future__ import annotations

import argparse
from pathlib import Path

from eval.ablate import run_plan
from eval.plan import Cell, load_plan
from eval.report.ablation import write_ablation


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "ablate",
        help="ablations and sweeps from one TOML file, resumable",
        description="Runs every arm of a plan on every data set and writes ablation.md and "
        "ablation.csv. What an earlier call made from the same settings, data and commit is "
        "taken over.",
    )
    parser.add_argument("plan", type=Path, help="a TOML file; see docs/evaluation.md")
    parser.add_argument("--out", type=Path, required=True)
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Runs what is missing, writes and prints the table."""
    from tqdm import tqdm

    plan = load_plan(args.plan)
    args.out.mkdir(parents=True, exist_ok=True)
    counts = {True: 0, False: 0}
    with tqdm(total=len(plan.cells), unit="cell", delay=2, disable=None) as shown:

        def step(cell: Cell, made: bool) -> None:
            counts[made] += 1
            shown.set_postfix_str(f"{cell.data.name} {cell.variant} {cell.arm}")
            shown.update(1)

        run_plan(plan, args.out, step)
    print(write_ablation(plan, args.out))
    print(f"{counts[True]} cells made, {counts[False]} taken over")
    return 0
