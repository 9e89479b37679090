"""What visitors of the chat page said, on its way to becoming gold questions."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from eval.candidates import add_candidate, load_candidates
from pages.icons import icon
from pages.markup import button, esc, tag
from pages.texts import Texts

VERDICTS = {"good": "right", "bad": "wrong"}


def feedback_html(records: Sequence[Mapping[str, Any]], texts: Texts) -> str:
    """Every verdict, the newest first, with a button that makes it a candidate."""
    if not records:
        return tag("p", esc(texts("evaluation.feedback_none")), class_="hint")
    rows = [_row(number, record, texts) for number, record in enumerate(records)]
    return tag("ul", "".join(reversed(rows)), class_="facts")


def _row(number: int, record: Mapping[str, Any], texts: Texts) -> str:
    good = record.get("vote") == "good"
    word = texts("feedback.good" if good else "feedback.bad")
    badge = tag("span", icon("up" if good else "down") + esc(word),
                class_=f"badge outcome-{'correct' if good else 'wrong'}")  # fmt: skip
    said = " – ".join(str(record[k]) for k in ("kind", "reason") if record.get(k))
    words = tag("strong", esc(record.get("question", ""))) + " " + badge
    words += tag("div", esc(record.get("answer", "")), class_="pre small")
    words += tag("div", esc(said), class_="small") if said else ""
    take = button(esc(texts("evaluation.feedback_take")), "take", class_="plain",
                  data_number=number)  # fmt: skip
    return tag("li", words + take, class_="card")


def take(record: Mapping[str, Any], path: Path) -> int:
    """Makes a verdict a candidate gold question in the file ``path``; how many there are now.
    One that is there already is not added again. Raises GoldError for a damaged file."""
    there = load_candidates(path)
    question, note = str(record.get("question", "")), str(record.get("reason", ""))
    if not any(c.question == question and c.note == note for c in there):
        add_candidate(
            question,
            str(record.get("answer", "")),
            str(record.get("status", "")),
            VERDICTS.get(str(record.get("vote")), "wrong"),
            note,
            [str(q) for q in record.get("history", [])],
            record.get("citations", []),
            path,
        )
    return len(load_candidates(path))
