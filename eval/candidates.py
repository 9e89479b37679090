"""Candidate gold questions: what users said of answers in the chat, and drafts made here.

A candidate is not gold: it waits in a file for a person who adds facts and evidence.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus.text import nfc
from eval.errors import GoldError

DEFAULT_PATH = Path("runs/candidates.jsonl")
VERDICTS = ("right", "wrong", "incomplete", "should_refuse", "should_answer")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A question somebody really asked, the answer it got, and what they said of it.
    ``history``: the earlier questions, oldest first; ``citations``: result objects' citations."""

    question: str
    answer: str
    status: str
    verdict: str
    note: str
    history: tuple[str, ...]
    citations: tuple[Mapping[str, Any], ...]


def add_candidate(
    question: str,
    answer: str,
    status: str,
    verdict: str,
    note: str = "",
    history: Sequence[str] = (),
    citations: Sequence[Mapping[str, Any]] = (),
    path: Path = DEFAULT_PATH,
) -> Candidate:
    """Appends a candidate in one write, so that two chats at once do not mix their lines.

    Raises:
        GoldError: the question is blank or the verdict unknown.
    """
    if not question.strip():
        raise GoldError("a candidate needs a question")
    if verdict not in VERDICTS:
        raise GoldError(f"verdict {verdict!r}: expected one of {', '.join(VERDICTS)}")
    candidate = Candidate(
        nfc(question), nfc(answer), status, verdict, nfc(note), tuple(history), tuple(citations)
    )
    line = json.dumps(asdict(candidate), ensure_ascii=False) + "\n"
    path.parent.mkdir(parents=True, exist_ok=True)
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o644)
    try:
        os.write(handle, line.encode())
    finally:
        os.close(handle)
    return candidate


def load_candidates(path: Path = DEFAULT_PATH) -> tuple[Candidate, ...]:
    """The candidates in the order they came; () where there is no file.

    Raises:
        GoldError: a line is damaged.
    """
    if not path.exists():
        return ()
    found = []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            row["history"], row["citations"] = tuple(row["history"]), tuple(row["citations"])
            found.append(Candidate(**row))
        except (json.JSONDecodeError, KeyError, TypeError) as error:
            raise GoldError(f"{path}, line {number}: damaged candidate ({error})") from error
    return tuple(found)
