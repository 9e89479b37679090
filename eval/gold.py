"""Gold questions: the record, loading with every bad line named at once, splits, checksum.

The format is that of the gold files themselves (JSON Lines, one question a line); what a line
must hold is checked in ``eval.gold_checks``.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.text import nfc
from eval.errors import GoldError
from eval.gold_checks import line_problems, line_remarks

SPLITS = ("all", "tune", "held")
_HELD_SHARE = 0.3


@dataclass(frozen=True, slots=True)
class Evidence:
    """A verbatim quote of a document that supports the answer."""

    document: str
    quote: str


@dataclass(frozen=True, slots=True)
class Gold:
    """One gold question. ``must_include``: each inner tuple is one required fact, given as
    acceptable variants. ``history``: the earlier questions, oldest first."""

    id: str
    question: str
    type: str
    style: str
    province: str | None
    answerable: bool
    answer: str
    must_include: tuple[tuple[str, ...], ...]
    must_not_include: tuple[str, ...]
    evidence: tuple[Evidence, ...]
    history: tuple[str, ...]


def load_gold(path: str | Path) -> tuple[Gold, ...]:
    """The questions of a ``.jsonl`` file, or of every ``.jsonl`` file of a folder (by name),
    in order.

    Raises:
        GoldError: the path is missing or holds no question, or lines cannot be used (all of
            them are listed, with file and line number), or two questions share an id. What a
            run can live with is told by ``gold_remarks``.
    """
    files = gold_files(Path(path))
    problems: list[str] = []
    gold: list[Gold] = []
    where: dict[str, str] = {}
    for file in files:
        for place, row in _rows(file, problems):
            found = line_problems(row)
            if not found and row["id"] in where:
                found = [f"id {row['id']!r} stands already at {where[row['id']]}"]
            if found:
                problems += [f"{place}: {p}" for p in found]
                continue
            where[row["id"]] = place
            gold.append(gold_of(row))
    if problems:
        head = f"{len(problems)} problems in {path}; mend the lines named here:"
        raise GoldError("\n  ".join([head, *problems]))
    if not gold:
        raise GoldError(f"{path}: no gold question in it")
    return tuple(gold)


def gold_remarks(path: str | Path) -> tuple[str, ...]:
    """Where usable lines depart from the format: file, line number and what."""
    rows = [row for file in gold_files(Path(path)) for row in _rows(file, [])]
    return tuple(
        f"{place}: {remark}"
        for place, row in rows
        if not line_problems(row)
        for remark in line_remarks(row)
    )


def gold_files(path: Path) -> tuple[Path, ...]:
    """The file itself, or the ``.jsonl`` files straight inside the folder, sorted by name."""
    if path.is_file():
        return (path,)
    files = tuple(sorted(path.glob("*.jsonl"))) if path.is_dir() else ()
    if not files:
        raise GoldError(f"{path}: no such gold file, nor a folder with .jsonl files")
    return files


def gold_of(row: dict[str, Any]) -> Gold:
    """The record of a line that passed ``line_problems``; all text becomes NFC."""
    return Gold(
        id=row["id"],
        question=nfc(row["question"]),
        type=row["type"],
        style=row["style"],
        province=row["province"],
        answerable=row["answerable"],
        answer=nfc(row["answer"]),
        must_include=tuple(tuple(nfc(v) for v in fact) for fact in row["must_include"]),
        must_not_include=tuple(nfc(v) for v in row["must_not_include"]),
        evidence=tuple(Evidence(e["document"], nfc(e["quote"])) for e in row["evidence"]),
        history=tuple(nfc(turn["question"]) for turn in row["history"]),
    )


def line_of(gold: Gold) -> str:
    """The JSON line of a question, without a line end; ``gold_of`` undoes it."""
    row = {
        "id": gold.id,
        "question": gold.question,
        "type": gold.type,
        "style": gold.style,
        "province": gold.province,
        "answerable": gold.answerable,
        "answer": gold.answer,
        "must_include": [list(fact) for fact in gold.must_include],
        "must_not_include": list(gold.must_not_include),
        "evidence": [{"document": e.document, "quote": e.quote} for e in gold.evidence],
        "history": [{"question": q} for q in gold.history],
    }
    return json.dumps(row, ensure_ascii=False)


def split_of(gold: Iterable[Gold], name: str) -> tuple[Gold, ...]:
    """``all``; or ``held`` (three in ten, chosen by the checksum of the id, so a question never
    changes sides when others are added) and ``tune`` (the rest).

    Raises:
        GoldError: the name is none of SPLITS.
    """
    if name not in SPLITS:
        raise GoldError(f"split {name!r}: expected one of {', '.join(SPLITS)}")
    if name == "all":
        return tuple(gold)
    return tuple(g for g in gold if _held(g.id) == (name == "held"))


def checksum(gold: Sequence[Gold]) -> str:
    """SHA-256 over the questions in order, as hexadecimal digits."""
    digest = hashlib.sha256()
    for one in gold:
        digest.update(line_of(one).encode() + b"\n")
    return digest.hexdigest()


def _held(identifier: str) -> bool:
    return int(hashlib.sha256(identifier.encode()).hexdigest()[:8], 16) / 2**32 < _HELD_SHARE


def _rows(file: Path, problems: list[str]) -> list[tuple[str, dict[str, Any]]]:
    """(place, object) of each line that is a JSON object; the rest goes to ``problems``."""
    rows = []
    try:
        lines = file.read_text(encoding="utf-8-sig").split("\n")
    except UnicodeDecodeError as error:
        raise GoldError(f"{file}: not UTF-8 at byte {error.start}; save it as UTF-8") from error
    for number, line in enumerate(lines, 1):
        place = f"{file.name}, line {number}"
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            problems.append(f"{place}: no JSON ({error.msg} at column {error.colno})")
            continue
        if isinstance(row, dict):
            rows.append((place, row))
        else:
            problems.append(f"{place}: expected an object, found {type(row).__name__}")
    return rows
