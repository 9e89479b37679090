"""What the columns of a table are for, by their titles (columns.toml, cues.toml)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from corpus.text import folded_syllables
from corpus.vocabulary import Vocabulary

NUMBER, TASK, LEAD, COORDINATING, DEADLINE, DELIVERABLE, NOTE, BUDGET = (
    "number", "task", "lead", "coordinating", "deadline", "deliverable", "note", "budget",
)  # fmt: skip
RESPONSIBLE, UNIT = "responsible", "unit"
UNIT_TITLE = "don vi"
"""A title, folded, that names agencies over agencies and units of measure over units."""
_WHEN = re.compile(r"(?:thoi )?(?:han|gian) (?!.*(?: va |co quan|don vi))")
LATEST_WORD = 14
"""Characters of a title after which a word no longer says what the column is for; who does
it must be named sooner (``Cơ quan …``, not ``Địa điểm thực hiện``)."""
LATEST_WHO = 4


def is_task_table(roles: Sequence[str]) -> bool:
    """A table that says who does what: a task column and at least one of the others."""
    others = {LEAD, RESPONSIBLE, COORDINATING, DEADLINE, DELIVERABLE}
    return TASK in roles and any(r in others for r in roles)


def role_of(title: str, vocabulary: Vocabulary) -> str:
    """The role of a column by its title; an unknown title gives ``""``."""
    for words in (title, re.sub(r"\([^()]*\)", " ", title)):
        key = " ".join(folded_syllables(words))
        if key in vocabulary.column_matcher:
            return vocabulary.column_matcher[key]
    return _role_by_words(key, vocabulary.cues.get("columns", {})) if len(key) <= 90 else ""


def _role_by_words(key: str, rules: dict[str, list[str]]) -> str:
    """Who leads or takes part says the title itself, but where it begins with by when (``Hạn cho
    ý kiến``); else what it names first decides."""
    if _WHEN.match(key):
        return DEADLINE
    both = [r for r in (COORDINATING, LEAD) if any(w in key for w in rules.get(r, ()))]
    if both:
        return both[0] if len(both) == 1 else RESPONSIBLE
    first = [
        (key.find(w), k, role)
        for k, (role, words) in enumerate(rules.items())
        for w in words
        if w == key
        or (len(w) > 3 and 0 <= key.find(w) <= (LATEST_WHO if role == RESPONSIBLE else LATEST_WORD))
    ]
    return min(first)[2] if first else ""


def without_superseded(
    roles: Sequence[str], titles: Sequence[str], vocabulary: Vocabulary
) -> list[str]:
    """Of several columns with deadlines the one in force keeps its role (``Thời hạn điều
    chỉnh`` beside ``Thời hạn cũ``); all keep it where no title, or more than one, says so."""
    words = vocabulary.cues.get("in_force", {}).get(DEADLINE, ())
    due = [k for k, r in enumerate(roles) if r == DEADLINE]
    said = {k: f" {' '.join(folded_syllables(titles[k]))} " for k in due}
    new = [k for k in due if any(f" {w} " in said[k] for w in words)]
    if len(due) < 2 or len(new) != 1:
        return list(roles)
    return ["" if k in due and k not in new else r for k, r in enumerate(roles)]


def inner_role(title: str, vocabulary: Vocabulary) -> str:
    """The role of a title that may stand below another (``Cơ quan thực hiện / Chủ trì``)."""
    outer, _, inner = title.rpartition(" / ")
    own = role_of(inner, vocabulary)
    return own if own or not outer else role_of(outer, vocabulary)
