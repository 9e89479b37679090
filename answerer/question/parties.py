"""Parties by what they are called: bodies of the vocabulary by their ids, and groups of bodies that
have no name of their own (``các huyện``, ``các đơn vị, địa phương``)."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "parties")

GROUPS = ("districts", "communes", "departments", "localities", "everyone", "coops", "province")
COLLECTIVE = frozenset({"departments", "localities", "everyone"})
ONE_DEPARTMENT, ONE_MINISTRY = "some_department", "some_ministry"
CONTRARY, OPEN, COVERED, NAMED = -1, 0, 1, 3
"""How one party fits another: another one; not said; one of those meant; the same."""

Called = tuple[int, int, str]
"""A stretch of a text and the label of the party that it names."""


@cache
def _groups() -> re.Pattern[str]:
    named = "|".join(
        rf"(?P<{g}>{_CUES.any_of(g)})" for g in (*GROUPS, ONE_DEPARTMENT, ONE_MINISTRY)
    )
    return re.compile(rf"(?<![\w/-])(?:{named})(?![\w/-])")


def groups_in(text: str) -> list[Called]:
    """The groups that a text names, in order."""
    folded = fold(text)
    found = []
    for m in _groups().finditer(folded):
        label = m.lastgroup or ""
        if label in (ONE_DEPARTMENT, ONE_MINISTRY, "province") and not _is_title(text, m):
            continue
        found.append((m.start(), m.end(), label))
    return found


def _is_title(text: str, m: re.Match[str]) -> bool:
    """``sở``, ``bộ`` as written, and neither ``số`` nor ``bỏ`` (nor ``so lieu``, ``tinh hinh``)."""
    said = text[m.start() : m.end()].lower()
    behind = _no_title().match(fold(text), m.end()) is not None
    return not behind and (said == m.group() or said in _titles())


@cache
def _titles() -> frozenset[str]:
    return frozenset(_CUES.words("titles"))


@cache
def _no_title() -> re.Pattern[str]:
    return _CUES.pattern(r"\s+(?:<no_title>|\d)(?!\w)")


def of_agency(agency: str, name: str) -> frozenset[str]:
    """The labels of a body of the vocabulary: its id, and the groups that its name tells of."""
    own = {label for _, _, label in groups_in(name)} & {"districts", "communes", "departments"}
    folded = fold(name)
    if folded == "uy ban nhan dan" or folded.startswith(
        ("uy ban nhan dan tinh", "uy ban nhan dan thanh pho")
    ):
        own.add("province")
    return frozenset({agency, *own})


def fit(asked: frozenset[str], told: frozenset[str]) -> int:
    """How the party told of fits the one that is asked for."""
    if not asked or not told:
        return OPEN
    if asked & told:
        return NAMED
    return COVERED if _is_covered(asked, told) else CONTRARY


def _is_covered(asked: frozenset[str], told: frozenset[str]) -> bool:
    """Does one stand for a group that the other belongs to?"""
    local = {"districts", "communes", "localities"}
    if "everyone" in told and not asked & {"province", ONE_MINISTRY}:
        return True
    if "everyone" in asked:
        return bool(told & {*COLLECTIVE, *local})
    if (asked & local and "localities" in told) or ("localities" in asked and told & local):
        return True
    if "departments" in told and any(_is_department(a) for a in asked):
        return True
    if ONE_DEPARTMENT in asked:
        return any(_is_department(t) for t in told)
    return ONE_MINISTRY in asked and any(t.startswith("bo-") for t in told)


def _is_department(label: str) -> bool:
    return label.startswith("so-") or label == ONE_DEPARTMENT
