"""What a line of a gold file must hold. Every problem is one sentence; none stops the others."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from corpus.text import nfc

TYPES = (
    "lead_agency",
    "coordinating_agency",
    "deadline",
    "deliverable",
    "tasks_of_agency",
    "legal_basis",
    "document_fact",
    "definition_abbreviation",
    "content",
    "list",
    "count",
    "compare",
    "yes_no",
    "follow_up",
    "unanswerable",
)
STYLES = (
    "formal",
    "colloquial",
    "no_accent",
    "abbreviation",
    "typo",
    "english",
    "teacher",
    "long",
)
QUOTE_LENGTH = (15, 200)
_KEBAB = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def _text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())


def _texts(value: object) -> bool:
    return isinstance(value, list) and all(_text(v) for v in value)


def _slug(value: object) -> bool:
    return isinstance(value, str) and _KEBAB.fullmatch(value) is not None


def _facts(value: object) -> bool:
    return isinstance(value, list) and all(_texts(v) and v for v in value)


def _records(value: object, fields: tuple[str, ...]) -> bool:
    return isinstance(value, list) and all(
        isinstance(v, dict) and all(_text(v.get(f)) for f in fields) for v in value
    )


_FIELDS: dict[str, tuple[str, Callable[[object], bool]]] = {
    "id": ("an ascii kebab-case string", _slug),
    "question": ("a string that is not blank", _text),
    "type": (f"one of {', '.join(TYPES)}", TYPES.__contains__),
    "style": (f"one of {', '.join(STYLES)}", STYLES.__contains__),
    "province": ("a province slug, 'both' or null", lambda v: v is None or _slug(v)),
    "answerable": ("true or false", lambda v: isinstance(v, bool)),
    "answer": ("a string", lambda v: isinstance(v, str)),
    "must_include": ("a list of lists of variants, none blank", _facts),
    "must_not_include": ("a list of strings, none blank", _texts),
    "evidence": (
        "a list of {document, quote}, none blank",
        lambda v: _records(v, ("document", "quote")),
    ),
    "history": ("a list of {question}, none blank", lambda v: _records(v, ("question",))),
}


def line_problems(row: dict[str, Any]) -> list[str]:
    """Everything wrong with one line, in the order of the fields; [] for a good one."""
    problems = [f"field {name!r} is missing" for name in _FIELDS if name not in row]
    problems += [f"unknown field {name!r}" for name in row if name not in _FIELDS]
    for name, (expected, fits) in _FIELDS.items():
        if name in row and not fits(row[name]):
            problems.append(f"{name}: expected {expected}, found {_short(row[name])}")
    return problems or _consistency(row)


def _consistency(row: dict[str, Any]) -> list[str]:
    problems = []
    if row["answerable"]:
        problems += [
            f"{name}: an answerable question needs it, found none"
            for name in ("answer", "must_include", "evidence")
            if not row[name]
        ]
    else:
        problems += [
            f"{name}: must be empty where answerable is false, found {_short(row[name])}"
            for name in ("answer", "must_include", "evidence")
            if row[name]
        ]
    if row["type"] == "unanswerable" and row["answerable"]:
        problems.append("answerable: must be false for type unanswerable")
    if row["type"] == "follow_up" and not row["history"]:
        problems.append("history: a follow_up needs at least one earlier question")
    low, high = QUOTE_LENGTH
    problems += [
        f"evidence: a quote has {low} to {high} characters, found {len(nfc(e['quote']))}"
        for e in row["evidence"]
        if not low <= len(nfc(e["quote"])) <= high
    ]
    return problems


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
