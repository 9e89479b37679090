"""One line of JSON a call of the language model: tokens, cost, time, outcome. Neither questions
nor answers nor the key are written."""

from __future__ import annotations

import json
import logging
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Call:
    """One call: ``purpose`` is answer or rewrite; ``outcome`` ok or the kind of the error;
    ``kept`` and ``dropped`` count statements."""

    purpose: str
    model: str
    tokens_in: int
    tokens_out: int
    estimated: bool
    cost: float | None
    latency_ms: float
    outcome: str
    kept: int = 0
    dropped: int = 0


def log_call(path: Path | None, call: Call) -> None:
    """Appends the call to a file (made with its folder when first needed); one that cannot be
    written is said in the program's log and loses nothing else."""
    if path is None:
        return
    row = {"time": datetime.now(UTC).isoformat(timespec="milliseconds"), **asdict(call)}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8") as file:
            file.write(json.dumps(row, ensure_ascii=False) + "\n")
    except OSError as error:
        _log.warning("usage of the language model not logged: %s", error)
