"""The command line: one line on stderr for a user's mistake, never a traceback."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from eval.commands import compare, run, validate
from eval.errors import EvalError

_COMMANDS = (run, compare, validate)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; returns its exit code (2: a user's mistake)."""
    parser = argparse.ArgumentParser(
        prog="python -m eval", description="The benchmark: gold sets, runs, comparisons."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(subparsers)
    args = parser.parse_args(arguments)
    try:
        return int(args.execute(args))
    except (EvalError, OSError) as error:
        print(f"eval: {error}", file=sys.stderr)
        return 2
