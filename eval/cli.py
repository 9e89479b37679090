"""The command line: one line on stderr for a user's mistake, never a traceback."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from corpus.config import ConfigError
from eval.errors import EvalError
from indexer.errors import IndexError_

_COMMANDS = (
    "run",
    "compare",
    "retrieval",
    "speed",
    "validate",
    "ablate",
    "draft",
    "checker",
    "peers",
    "scale",
    "indexing",
    "parsing",
    "calibrate",
)
"""The modules of eval/commands. Only that of the command given is imported, as each brings what it
needs along; all of them for the list of commands."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; returns its exit code (2: a user's mistake, 3: no usable index)."""
    parser = argparse.ArgumentParser(
        prog="python -m eval", description="The benchmark: gold sets, runs, comparisons."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    given = sys.argv[1:] if arguments is None else list(arguments)
    for name in [c for c in _COMMANDS if given[:1] == [c]] or _COMMANDS:
        import_module(f"eval.commands.{name}").add(subparsers)
    args = parser.parse_args(given)
    try:
        code = int(args.execute(args))
        sys.stdout.flush()
        return code
    except IndexError_ as error:
        print(f"eval: {error}", file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:  # the reader of our output has gone, as in `... | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except (EvalError, ConfigError, OSError) as error:
        print(f"eval: {error}", file=sys.stderr)
        return 2
