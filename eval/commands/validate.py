"""``python -m eval validate``: is a gold file well made?"""

from __future__ import annotations

import argparse
from pathlib import Path

from eval.gold import gold_remarks, load_gold


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "validate",
        help="check gold files, every bad line at once",
        description="Checks the format of gold files and lists every bad line with its number. "
        "Exit code 1 where a line departs from the format, 2 where one cannot be used.",
    )
    parser.add_argument("gold", type=Path, nargs="+", help=".jsonl files or folders")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints how many questions there are and what is amiss; 1 where anything is."""
    amiss = 0
    for path in args.gold:
        gold, remarks = load_gold(path), gold_remarks(path)
        print("\n".join([f"{path}: {len(gold)} questions, {len(remarks)} remarks", *remarks]))
        amiss += len(remarks)
    return 1 if amiss else 0
