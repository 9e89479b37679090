"""Doubts about gold questions, with a reason; kept beside the set, so that a run can name them.

The set itself is never changed by a click: a person who agrees edits it.
"""

from __future__ import annotations

import json
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from eval.errors import GoldError

FOLDER = "doubts"


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why somebody holds a gold question to be wrong or unclear; ``by`` may be empty."""

    id: str
    reason: str
    by: str = ""


def doubts_path(gold_file: Path) -> Path:
    """Where the doubts of a gold file stand: ``doubts/`` beside it, so that a folder of gold
    files stays one."""
    folder = gold_file if gold_file.is_dir() else gold_file.parent
    name = "all.jsonl" if gold_file.is_dir() else gold_file.name
    return folder / FOLDER / name


def mark_doubtful(
    gold_file: Path, identifier: str, reason: str, ids: Collection[str], by: str = ""
) -> Doubt:
    """Notes a doubt; a later one about the same question takes the place of the earlier.
    ``ids``: the ids of the set.

    Raises:
        GoldError: the reason is blank or the question is not in the set.
    """
    if not reason.strip():
        raise GoldError(f"{identifier}: a doubt needs a reason")
    if identifier not in ids:
        raise GoldError(f"{identifier}: no such question in {gold_file.name}")
    doubt = Doubt(identifier, " ".join(reason.split()), " ".join(by.split()))
    kept = {d.id: d for d in load_doubts(gold_file)} | {identifier: doubt}
    _write(doubts_path(gold_file), kept)
    return doubt


def clear_doubt(gold_file: Path, identifier: str) -> None:
    """Takes a doubt back; nothing happens where there is none."""
    kept = {d.id: d for d in load_doubts(gold_file) if d.id != identifier}
    if doubts_path(gold_file).exists():
        _write(doubts_path(gold_file), kept)


def load_doubts(gold_file: Path) -> tuple[Doubt, ...]:
    """The doubts about a set, by id; () where there is none.

    Raises:
        GoldError: the file of doubts is damaged.
    """
    path = doubts_path(gold_file)
    if not path.exists():
        return ()
    try:
        rows = [json.loads(line) for line in path.read_text("utf-8").split("\n") if line.strip()]
        return tuple(Doubt(r["id"], r["reason"], r.get("by", "")) for r in rows)
    except (json.JSONDecodeError, KeyError, TypeError) as error:
        raise GoldError(f"{path}: damaged file of doubts ({error}); mend or remove it") from error


def _write(path: Path, doubts: dict[str, Doubt]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    rows = [{"id": d.id, "reason": d.reason, "by": d.by} for _, d in sorted(doubts.items())]
    text = "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    part = path.with_suffix(".part")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
