"""What this process holds, in megabytes (10⁶ bytes)."""

from __future__ import annotations

import sys
from pathlib import Path

_STATUS = Path("/proc/self/status")


def resident() -> float:
    """What is in memory now, mapped files included; NaN where the system does not say so as
    Linux does."""
    return _line("VmRSS:")


def own() -> float:
    """As ``resident``, without mapped files, which the system can drop at any time."""
    return _line("RssAnon:")


def peak(children: bool = False) -> float:
    """The most that was in memory at once, or, of the largest of the processes that this one
    started and that have ended; NaN on Windows."""
    if sys.platform == "win32":
        return float("nan")
    import resource

    who = resource.RUSAGE_CHILDREN if children else resource.RUSAGE_SELF
    most = resource.getrusage(who).ru_maxrss
    return most / 1e6 if sys.platform == "darwin" else most * 1024 / 1e6


def _line(name: str) -> float:
    if not _STATUS.exists():
        return float("nan")
    lines = _STATUS.read_text(encoding="ascii", errors="replace").splitlines()
    found = next((line for line in lines if line.startswith(name)), None)
    return int(found.split()[1]) * 1024 / 1e6 if found else float("nan")
