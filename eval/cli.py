"""The command line: one line on stderr for a user's mistake, never a traceback."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence

from corpus.config import ConfigError
from eval.commands import (
    ablate,
    calibrate,
    checker,
    compare,
    draft,
    indexing,
    parsing,
    peers,
    retrieval,
    run,
    scale,
    speed,
    validate,
)
from eval.errors import EvalError
from indexer.errors import IndexError_

_COMMANDS = (
    run,
    compare,
    retrieval,
    speed,
    validate,
    ablate,
    draft,
    checker,
    peers,
    scale,
    indexing,
    parsing,
    calibrate,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs a command; returns its exit code (2: a user's mistake, 3: no usable index)."""
    parser = argparse.ArgumentParser(
        prog="python -m eval", description="The benchmark: gold sets, runs, comparisons."
    )
    subparsers = parser.add_subparsers(required=True, metavar="COMMAND")
    for command in _COMMANDS:
        command.add(subparsers)
    args = parser.parse_args(arguments)
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
