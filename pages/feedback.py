"""What visitors say of an answer, one JSON object a line in a local file. Never leaves the
machine; the evaluation page makes candidate gold questions of it."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

from pages.session import Exchange, Session

REASON_LIMIT = 500
FILE_LIMIT = 50_000_000
"""Bytes beyond which nothing more is written, so that no visitor can fill the disk."""
VOTES = ("good", "bad")
_lock = threading.Lock()


class FeedbackError(RuntimeError):
    """A verdict could not be stored; the message says why."""


def feedback_path(environment: Mapping[str, str] = os.environ) -> Path:
    """``FEEDBACK_FILE`` of the environment, or ``.data/feedback.jsonl`` beside the pages."""
    given = environment.get("FEEDBACK_FILE")
    return Path(given) if given else Path(__file__).parent.parent / ".data" / "feedback.jsonl"


def feedback_record(
    session: Session, exchange: Exchange, vote: str, kind: str = "", reason: str = ""
) -> dict[str, object]:
    """One verdict with all that is needed to ask the question again. Raises FeedbackError for a
    vote that is none of VOTES."""
    if vote not in VOTES:
        raise FeedbackError(f"a vote is one of {', '.join(VOTES)}, not {vote!r}")
    answer = exchange.answer
    earlier = [e.question for e in session.exchanges if e.turn < exchange.turn]
    return {
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "vote": vote,
        "kind": kind[:REASON_LIMIT],
        "reason": reason[:REASON_LIMIT],
        "question": exchange.question,
        "history": earlier,
        "province": exchange.province,
        "status": answer.status if answer else "error",
        "answer": answer.text if answer else "",
        "citations": [
            {"document": c.document, "start": c.start, "end": c.end}
            for c in (answer.citations if answer else ())
        ],
    }


def append_feedback(path: Path, record: Mapping[str, object]) -> None:
    """Adds one line. Raises FeedbackError when the file cannot be written or is full."""
    line = json.dumps(record, ensure_ascii=False) + "\n"
    try:
        with _lock:
            path.parent.mkdir(parents=True, exist_ok=True)
            if path.exists() and path.stat().st_size > FILE_LIMIT:
                raise FeedbackError(f"{path} has more than {FILE_LIMIT} bytes; move it away")
            with path.open("a", encoding="utf-8") as file:
                file.write(line)
    except OSError as error:
        raise FeedbackError(f"cannot write {path}: {error.strerror}") from error


def read_feedback(path: Path) -> tuple[dict[str, object], ...]:
    """Every verdict stored, oldest first; () where there is no file yet. A line that is no JSON
    object (a write cut off) is left out."""
    if not path.exists():
        return ()
    out = []
    for line in path.read_text(encoding="utf-8").splitlines():
        try:
            record = json.loads(line)
        except json.JSONDecodeError:
            continue
        if isinstance(record, dict):
            out.append(record)
    return tuple(out)
