"""The plan of an ablation: which settings, on which data, with questions typed how.

``title``; ``[[data]]`` with ``gold``, ``beir`` or ``evidence`` (relative to the file; the last is
a gold file whose questions rank the passages of the index), and where wanted ``name``, ``split``,
``variants``, ``mode``, ``style``; ``[[arm]]`` with ``name`` and ``set``; ``[sweep]`` with a list of
values by setting, every combination of which is an arm.
"""

from __future__ import annotations

import itertools
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from eval.errors import EvalError
from eval.perturb import VARIANTS

_KEYS = {"title", "data", "arm", "sweep"}
_KINDS = ("gold", "beir", "evidence")
_DATA_KEYS = {"name", "split", "variants", "mode", "style", *_KINDS}


@dataclass(frozen=True, slots=True)
class Data:
    """A gold file (``kind`` gold or evidence) or a BEIR folder (beir) with its split; of evidence,
    ``style`` keeps the questions of one style."""

    name: str
    kind: str
    path: Path
    split: str
    mode: str
    style: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """One arm on one data set, its questions in one variant. ``settings``: of the arm."""

    arm: str
    settings: tuple[tuple[str, Any], ...]
    data: Data
    variant: str

    @property
    def folder(self) -> Path:
        return Path(f"{self.data.name}-{self.variant}") / _safe(self.arm)


@dataclass(frozen=True, slots=True)
class Plan:
    """All cells, arm by arm within each data set and variant; the first arm is the baseline."""

    title: str
    arms: tuple[str, ...]
    cells: tuple[Cell, ...]


def load_plan(path: Path) -> Plan:
    """The plan of a TOML file.

    Raises:
        EvalError: the file is no TOML or holds an unknown key, or no data or arm.
    """
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as error:
        raise EvalError(f"{path}: no TOML ({error})") from error
    _known(path, table, _KEYS)
    arms = [(a["name"], tuple(sorted(a.get("set", {}).items()))) for a in table.get("arm", [])]
    arms += _swept(table.get("sweep", {}))
    cells = [
        Cell(name, settings, data, variant)
        for row in table.get("data", [])
        for data in [_data(path, row)]
        for variant in row.get("variants", ["clean"])
        for name, settings in arms
    ]
    if not cells:
        raise EvalError(f"{path}: expected at least one [[data]] and one [[arm]] or [sweep]")
    odd = [c.variant for c in cells if c.variant not in VARIANTS]
    if odd:
        raise EvalError(f"{path}: variant {odd[0]!r}, expected one of {', '.join(VARIANTS)}")
    return Plan(table.get("title", path.stem), tuple(name for name, _ in arms), tuple(cells))


def _data(path: Path, row: dict[str, Any]) -> Data:
    _known(path, row, _DATA_KEYS)
    given = [kind for kind in _KINDS if kind in row]
    if len(given) != 1:
        raise EvalError(f"{path}: each [[data]] has one of {', '.join(_KINDS)}, found {given}")
    kind = given[0]
    place = (path.parent / row[kind]).resolve()
    split = row.get("split", "test" if kind == "beir" else "all")
    return Data(
        row.get("name", place.stem),
        kind,
        place,
        split,
        row.get("mode", "hybrid"),
        row.get("style", ""),
    )


def _swept(sweep: dict[str, list[Any]]) -> Iterator[tuple[str, tuple[tuple[str, Any], ...]]]:
    if not sweep:
        return
    for values in itertools.product(*sweep.values()):
        settings = tuple(zip(sweep, values, strict=True))
        yield " ".join(f"{k}={v}" for k, v in settings), settings


def _known(path: Path, table: dict[str, Any], keys: set[str]) -> None:
    unknown = sorted(table.keys() - keys)
    if unknown:
        raise EvalError(f"{path}: unknown key {unknown[0]!r}; known: {', '.join(sorted(keys))}")


def _safe(name: str) -> str:
    return "".join(c if c.isalnum() or c in "-_.=" else "-" for c in name)
