"""The titles of a table: where they stand, which column each names and what its role is.

Titles come in one row, or in two where a title spans several columns that have titles of their
own (``Cơ quan thực hiện`` over ``Chủ trì`` and ``Phối hợp``); below them may stand a row that
numbers the columns. Wordings of titles are in corpus/vocabulary/columns.toml and cues.toml.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations, islice, pairwise

from corpus.text import fold, folded_syllables
from corpus.vocabulary import Vocabulary
from indexer.parse.kinds import AGENCIES, AGENCY, EXPECTED, Profile, kind_of, profile

NUMBER, TASK, LEAD, COORDINATING, DEADLINE, DELIVERABLE, NOTE, BUDGET = (
    "number", "task", "lead", "coordinating", "deadline", "deliverable", "note", "budget",
)  # fmt: skip
RESPONSIBLE = "responsible"
LOOKED_AT = 3
"""Rows among which the titles are looked for."""
LONGEST_TITLE = 160
MAX_READINGS = 500
LATEST_WORD = 14
"""Characters of a title after which a word no longer says what the column is for; who does
it must be named sooner (``Cơ quan …``, not ``Địa điểm thực hiện``)."""
LATEST_WHO = 4
UNKNOWN = -2.0
"""How well an unknown title suits a column: worse than one that says what stands there."""
_INDEX = re.compile(r"\(?\s*(\d{1,2}|[A-Za-z])\s*\)?(?:\s*=.*)?")
Rows = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Header:
    """``titles`` and ``roles`` of all columns in order, an unknown role being ``""``; the rows
    ``at`` to ``at + rows`` hold them. ``sure`` is False where a title's column was guessed."""

    at: int
    rows: int
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    sure: bool = True


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
    """Who leads or takes part says the title itself; else what it names first decides."""
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


def header_of(rows: Rows, width: int, vocabulary: Vocabulary, ruled: bool = False) -> Header | None:
    """The titles of a table whose rows read so; None where none of the first rows is one of
    titles. ``ruled``: a rule below the first row says that it is one."""
    for at, row in enumerate(rows[:LOOKED_AT]):
        if sum(map(bool, row)) > 1 and _names_columns(row, vocabulary):
            return _named(rows, at, width, vocabulary)
    return _named(rows, 0, width, vocabulary) if ruled and rows and any(rows[0]) else None


def _names_columns(row: Sequence[str], vocabulary: Vocabulary) -> bool:
    """Two known titles, or a number column and other titles of which none is a figure."""
    if any(len(w) > LONGEST_TITLE for w in row):
        return False
    roles = [role_of(w, vocabulary) for w in row]
    if is_task_table(roles):
        return True
    figures = any(re.fullmatch(r"[\d.,%\s]+", w) for w in row if w)
    return not figures and (roles[0] == NUMBER or len({*roles} - {"", RESPONSIBLE}) > 1)


def _named(rows: Rows, at: int, width: int, vocabulary: Vocabulary) -> Header:
    below = rows[at + 1] if at + 1 < len(rows) else ()
    body = rows[at + 1 :]
    if _repeats(rows[at], below, vocabulary):
        titles: tuple[str, ...] = tuple(
            b if a == b or not a else f"{a} / {b}" if b else a
            for a, b in zip(rows[at], below, strict=True)
        )
        found = Header(at, 2, titles, ())
    elif len(rows[at]) < width:
        found = _spanned(rows[at], below, body, at, width, vocabulary)
    else:
        found = Header(at, 1, tuple(rows[at]), ())
    roles = _settled(found.titles, rows[at + found.rows :], vocabulary)
    index = rows[at + found.rows] if at + found.rows < len(rows) else ()
    return Header(at, found.rows + _numbers_columns(index), found.titles, roles, found.sure)


def _repeats(row: Sequence[str], below: Sequence[str], vocabulary: Vocabulary) -> bool:
    """A second row of titles that repeats or leaves blank what spans both rows."""
    if len(row) != len(below) or list(row) == list(below):
        return False
    same = [a == b or not b for a, b in zip(row, below, strict=True)]
    named = [bool(role_of(b, vocabulary)) for b, s in zip(below, same, strict=True) if not s]
    blank = sum(not a for a in row)
    twins = len(row) - len(set(row)) > 0
    return len(named) > 1 and all(named) and same[0] and (twins or blank > 0)


def _numbers_columns(row: Sequence[str]) -> bool:
    """``(1) | (2) | (3) = (1) + (2)`` below the titles; the number column may be left out."""
    found = [_INDEX.fullmatch(w) for w in (row if row and row[0] else row[1:])]
    digits = [int(m[1]) for m in found if m and m[1].isdigit()]
    return (
        len(digits) > 1 and all(found) and digits == list(range(digits[0], digits[0] + len(digits)))
    )


def _spanned(
    row: Sequence[str], below: Sequence[str], body: Rows, at: int, width: int,
    vocabulary: Vocabulary,
) -> Header:  # fmt: skip
    """Titles of which some span columns: the reading that suits the columns best."""
    inner = _trimmed(below, len(row) + len(below) - width)
    named = bool(inner) and not any(re.fullmatch(r"[\d.,%\s]+", w) for w in inner)
    if named and 1 < len(inner) <= width and len(row) + len(inner) > width:
        readings = _two_level(row, inner, width)
        rows = 2
    else:
        readings = _one_level(row, width)
        rows = 1
    seen = profile(body[rows - 1 :], [""] * width, vocabulary)
    tried = islice(readings, MAX_READINGS)
    scored = sorted(((_suits(t, p, seen, vocabulary), t) for t, p in tried), reverse=True)
    if not scored:
        return Header(at, 1, (*row, *[""] * (width - len(row)))[:width], (), False)
    sure = len(scored) == 1 or scored[0][0] - scored[1][0] > 0.3
    return Header(at, rows, scored[0][1], (), sure and rows == 2)


def _trimmed(below: Sequence[str], spanning: int) -> list[str]:
    """The second row of titles without the empty cells that follow it."""
    out = list(below)
    while spanning > 1 and out and not out[-1]:
        out.pop()
        spanning -= 1
    return out


Reading = tuple[tuple[str, ...], tuple[tuple[int, ...], ...]]


def _two_level(row: Sequence[str], inner: Sequence[str], width: int) -> Iterator[Reading]:
    """(titles, for each title that spans columns which these are) of each way to hang the inner
    titles below titles that span them."""
    spanning = len(row) + len(inner) - width
    alike = (
        len(inner) % spanning == 0
        and list(inner) == list(inner[: len(inner) // spanning]) * spanning
    )
    if spanning > 3 and not alike:
        return
    even = (len(inner) // spanning,) * spanning
    for sizes in [even] if alike and spanning > 1 else _parts(len(inner), spanning):
        for parents in combinations(range(len(row)), spanning):
            yield _hung(row, inner, dict(zip(parents, sizes, strict=True)))


def _hung(row: Sequence[str], inner: Sequence[str], sizes: dict[int, int]) -> Reading:
    titles: list[str] = []
    spans: list[tuple[int, ...]] = []
    rest = iter(inner)
    for k, title in enumerate(row):
        if k not in sizes:
            titles.append(title)
            continue
        spans.append(tuple(range(len(titles), len(titles) + sizes[k])))
        titles += [f"{title} / {name}" for name in islice(rest, sizes[k])]
    return tuple(titles), tuple(spans)


def _parts(total: int, count: int) -> Iterator[tuple[int, ...]]:
    """``total`` as a sum of ``count`` numbers, each at least 2 (1 if it must)."""
    if count == 1:
        yield (total,)
        return
    least = 2 if total >= 2 * count else 1
    for first in range(least, total - least * (count - 1) + 1):
        yield from ((first, *rest) for rest in _parts(total - first, count - 1))


def _one_level(row: Sequence[str], width: int) -> Iterator[Reading]:
    """Each way in which one title may span the columns that have none."""
    for k in range(len(row)):
        titles = (*row[:k], *[row[k]] * (width - len(row) + 1), *row[k + 1 :])
        yield titles, (tuple(range(k, k + width - len(row) + 1)),)


def _suits(
    titles: tuple[str, ...], spans: tuple[tuple[int, ...], ...], seen: Profile,
    vocabulary: Vocabulary,
) -> float:  # fmt: skip
    """How well a reading of the titles suits what stands below them: known roles hold what they
    hold as a rule, columns below one title hold things of one kind."""
    roles = [_inner_role(t, vocabulary) for t in titles]
    score = 0.0
    for column, role in enumerate(roles):
        wanted = EXPECTED.get(role, ())
        held = sum(seen.weights[column][k] for k in wanted) / len(wanted) if wanted else UNKNOWN
        score += max(held, UNKNOWN - 0.5)
    for span in spans:
        score -= 2.5 * _unlike(span, seen)
        score += _belong([titles[c] for c in span], vocabulary)
        outer = role_of(titles[span[0]].rpartition(" / ")[0], vocabulary)
        score -= {NUMBER: 3.0, TASK: 1.0, NOTE: 0.7, DEADLINE: 0.2}.get(outer, 0.0)
        who = sum(roles[c] in (LEAD, COORDINATING) for c in span)
        score += who * (3.0 if outer in (RESPONSIBLE, LEAD, COORDINATING, "") else -2.0)
    return score


def _unlike(span: Sequence[int], seen: Profile) -> float:
    """How unlike neighbouring columns are: 0 if they hold the same kinds, up to 2; less where
    each row fills one of them (``x`` in either)."""
    either = 0.5 if seen.either(span) else 0.0
    pairs = list(pairwise(span))
    return sum(seen.unlike(a, b) for a, b in pairs) / len(pairs) - either if pairs else 0.0


def _belong(titles: Sequence[str], vocabulary: Vocabulary) -> float:
    """What speaks for titles below one: it is a heading of several things by its words, or
    shares figures with them (``2026 - 2030`` over ``2026``)."""
    outer = titles[0].rpartition(" / ")[0] or titles[0]
    inner = [t.rpartition(" / ")[2] for t in titles]
    cues = vocabulary.cues.get("cells", {}).get("spanning", ())
    shared = {*re.findall(r"\d+", outer)} & {*re.findall(r"\d+", " ".join(inner))}
    return 0.6 * any(c in fold(outer) for c in cues) + (0.8 if shared and len(inner) > 1 else 0.0)


def _inner_role(title: str, vocabulary: Vocabulary) -> str:
    outer, _, inner = title.rpartition(" / ")
    own = role_of(inner, vocabulary)
    return own if own or not outer else role_of(outer, vocabulary)


def _settled(titles: Sequence[str], body: Rows, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The roles of the columns by their titles, each of number and task once; what the titles
    leave open where agencies are named is settled by what stands in the columns."""
    roles = [_inner_role(t, vocabulary) for t in titles]
    whole = [r for r in body if len(r) == len(titles)][:50]
    sizes = [sum(len(r[k]) for r in whole) for k in range(len(titles))]
    _once(roles, NUMBER, {k: -k for k in range(len(roles))})
    _once(roles, TASK, dict(enumerate(sizes)))
    if TASK not in roles and {LEAD, COORDINATING} & {*roles}:
        open_ = [k for k, r in enumerate(roles) if not r and titles[k]]
        if open_ and whole:
            roles[max(open_, key=lambda k: (sizes[k], -k))] = TASK
    if TASK in roles and not {LEAD, RESPONSIBLE, COORDINATING} & {*roles} and len(whole) > 1:
        _find_agencies(roles, titles, whole, vocabulary)
    return tuple(roles)


def _once(roles: list[str], role: str, weight: dict[int, int]) -> None:
    found = [k for k, r in enumerate(roles) if r == role]
    for k in found:
        if k != max(found, key=lambda n: (weight[n], -n)):
            roles[k] = ""


def _find_agencies(
    roles: list[str], titles: Sequence[str], whole: Rows, vocabulary: Vocabulary
) -> None:
    """A column without a known title in which agencies stand says who is responsible."""
    for k, role in enumerate(roles):
        if role or not titles[k]:
            continue
        kinds = [kind_of(r[k], vocabulary) for r in whole if r[k]]
        agencies = sum(kind in (AGENCY, AGENCIES) for kind in kinds)
        if len(kinds) > 1 and agencies >= 0.8 * len(kinds):
            roles[k] = RESPONSIBLE
            return
