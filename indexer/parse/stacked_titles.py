"""The titles of a table whose cells stand one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from corpus.text import folded_syllables
from corpus.vocabulary import Vocabulary
from indexer.parse.columns import NUMBER, is_task_table, role_of
from indexer.parse.numbering import is_ordinal, opens_group
from indexer.parse.seams import StackedLine

LONGEST_TITLE = 60
MOST_TITLES = 12
MAX_UNKNOWN = 3
"""How many titles of a table may be unknown."""
MAX_WRAPPED = 4
"""On how many lines a title may stand."""


@dataclass(frozen=True, slots=True)
class Titles:
    """The titles of a table: lines ``first`` to ``past``, for each column (first line, past its
    last) and its role; ``spaced``: a blank line stands before each."""

    first: int
    past: int
    columns: tuple[tuple[int, int], ...]
    roles: tuple[str, ...]
    spaced: bool


def titles_at(lines: Sequence[StackedLine], k: int, vocabulary: Vocabulary) -> list[Titles]:
    """The ways to read titles that begin with line ``k``, the likeliest first; none where it is
    no title of a table. A number column opens a table as a rule, and so does a blank line where
    none parts the titles: what stands before it may be a heading that reads like a title."""
    if not _is_known(lines[k].words, vocabulary):
        return []
    columns, roles = _columns(lines, k, vocabulary)
    apart = [n for n, (a, _) in enumerate(columns) if n and lines[a].apart]
    number = roles.index(NUMBER) if NUMBER in roles else 0
    spaced = len(apart) > number + 1 and apart[-1] - apart[0] == len(apart) - 1
    least = 0 if spaced or not apart else apart[-1]
    return [
        Titles(columns[n][0], columns[-1][1], tuple(columns[n:]), tuple(roles[n:]), spaced)
        for n in dict.fromkeys((max(number, least), least))
        if _name_a_table(roles[n:])
    ]


def _columns(
    lines: Sequence[StackedLine], k: int, vocabulary: Vocabulary
) -> tuple[list[tuple[int, int]], list[str]]:
    columns: list[tuple[int, int]] = []
    roles: list[str] = []
    at = k
    while at < len(lines) and len(columns) < MOST_TITLES and _may_be_title(lines[at].words):
        past = _past_title(lines, at, vocabulary)
        words = " ".join(n.words for n in lines[at:past])
        role = role_of(words, vocabulary)
        if not role and NUMBER not in roles:
            break
        columns.append((at, past))
        roles.append(role)
        at = past
    return columns, roles


def _name_a_table(roles: Sequence[str]) -> bool:
    known = [r for r in roles if r]
    unknown = len(roles) - len(known)
    if len(roles) < 3 or unknown > min(MAX_UNKNOWN, len(known)):
        return False
    return is_task_table(roles) or (NUMBER in roles and len({*known}) > 2)


def _may_be_title(words: str) -> bool:
    if len(words) > LONGEST_TITLE or not words[0].isalpha() or words[-1] in ".;:,!?":
        return False
    return not is_ordinal(words) and not opens_group(words)


def _is_known(words: str, vocabulary: Vocabulary) -> bool:
    return len(words) <= LONGEST_TITLE and _key(words) in vocabulary.column_matcher


def _key(words: str) -> str:
    return " ".join(folded_syllables(words))


def _past_title(lines: Sequence[StackedLine], at: int, vocabulary: Vocabulary) -> int:
    """Past the last line of the title that begins at line ``at``: lines that go on in the middle
    of it, or that make a known title together with it and none alone."""
    past = at + 1
    while past < min(len(lines), at + MAX_WRAPPED):
        words = lines[past].words
        goes_on = words[0].islower() or (words[0] == "(" and not is_ordinal(words))
        both = " ".join(n.words for n in lines[at : past + 1])
        if not goes_on and (
            _is_known(lines[past].words, vocabulary)
            or _is_known(" ".join(n.words for n in lines[at:past]), vocabulary)
            or not _is_known(both, vocabulary)
        ):
            break
        past += 1
    return past
