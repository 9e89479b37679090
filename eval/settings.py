"""The configuration with settings changed for one run, through the program's own door."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.config import ENVIRONMENT_PREFIX, Config, load_config
from eval.errors import EvalError


def config_with(settings: Mapping[str, object], path: Path | None = None) -> Config:
    """The configuration of ``path`` (default: the program's), with the settings given.

    Raises:
        corpus.config.ConfigError: a setting is unknown or of the wrong type.
    """
    given = {f"{ENVIRONMENT_PREFIX}{name.upper()}": str(value) for name, value in settings.items()}
    lowered = {k: v.lower() if v in ("True", "False") else v for k, v in given.items()}
    return load_config(path, {**os.environ, **lowered})


def parse_settings(pairs: Sequence[str]) -> dict[str, str]:
    """``key=value`` strings as a mapping.

    Raises:
        EvalError: one of them has no ``=``.
    """
    found = {}
    for pair in pairs:
        name, sign, value = pair.partition("=")
        if not sign:
            raise EvalError(f"--set {pair}: expected key=value, as weight_dense=0.2")
        found[name.strip()] = value.strip()
    return found
