"""What a line of a gold file must hold. Every problem is one sentence; none stops the others.

Problems make a line unusable; remarks are departures from the format that a run can live with.
"""

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
    "id": ("a string that is not blank", _text),
    "question": ("a string that is not blank", _text),
    "type": ("a string that is not blank", _text),
    "style": ("a string that is not blank", _text),
    "province": ("a province slug, 'both' or null", lambda v: v is None or _text(v)),
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
    """Why a line cannot be used, in the order of the fields; [] for a line that can."""
    problems = [f"field {name!r} is missing" for name in _FIELDS if name not in row]
    return problems + [
        f"{name}: expected {expected}, found {_short(row[name])}"
        for name, (expected, fits) in _FIELDS.items()
        if name in row and not fits(row[name])
    ]


def line_remarks(row: dict[str, Any]) -> list[str]:
    """Where a usable line departs from the format; [] for a clean one."""
    remarks = [f"unknown field {name!r}" for name in row if name not in _FIELDS]
    remarks += [
        f"{name}: expected one of {', '.join(known)}, found {_short(row[name])}"
        for name, known in (("type", TYPES), ("style", STYLES))
        if row[name] not in known
    ]
    if not _slug(row["id"]):
        remarks.append(f"id: expected ascii kebab-case, found {_short(row['id'])}")
    return remarks + _inconsistencies(row)


def _inconsistencies(row: dict[str, Any]) -> list[str]:
    filled = ("answer", "must_include", "evidence")
    if row["answerable"]:
        remarks = [
            f"{n}: an answerable question needs it, found none" for n in filled if not row[n]
        ]
    else:
        remarks = [
            f"{n}: must be empty where answerable is false, found {_short(row[n])}"
            for n in filled
            if row[n]
        ]
    if row["type"] == "unanswerable" and row["answerable"]:
        remarks.append("answerable: must be false for type unanswerable")
    if row["type"] == "follow_up" and not row["history"]:
        remarks.append("history: a follow_up needs at least one earlier question")
    low, high = QUOTE_LENGTH
    return remarks + [
        f"evidence: a quote has {low} to {high} characters, found {len(nfc(e['quote']))}"
        for e in row["evidence"]
        if not low <= len(nfc(e["quote"])) <= high
    ]


def _short(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= 60 else shown[:57] + "..."
