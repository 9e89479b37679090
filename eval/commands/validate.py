"""``python -m eval validate``: is a gold file well made?"""

from __future__ import annotations

import argparse
from pathlib import Path

from eval.gold import load_gold


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "validate",
        help="check gold files, every bad line at once",
        description="Checks the format of gold files and lists every bad line with its number.",
    )
    parser.add_argument("gold", type=Path, nargs="+", help=".jsonl files or folders")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints how many questions are good."""
    for path in args.gold:
        print(f"{path}: {len(load_gold(path))} good questions")
    return 0
