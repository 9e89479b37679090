"""The mistakes a user of the benchmark can make; each message is one clear line or list."""

from __future__ import annotations


class EvalError(Exception):
    """Anything that ends a command with exit code 2 and its message on stderr."""


class GoldError(EvalError):
    """A gold file that cannot be used; the message lists every bad line with its number."""


class ResultsError(EvalError):
    """A results file or run folder that is missing, damaged or of another gold set."""


class DataError(EvalError):
    """A benchmark folder (BEIR layout) that is missing a file or a field."""
