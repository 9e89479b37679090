"""Titles that span columns: which ones, by what stands below them.

Of all ways to hang a second row of titles below the first the one is taken in which columns hold
what their titles say, and columns below one title hold things of one kind."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations, islice, pairwise

from corpus.text import fold
from corpus.vocabulary import Vocabulary
from indexer.parse.columns import (
    COORDINATING,
    DEADLINE,
    LEAD,
    NOTE,
    NUMBER,
    RESPONSIBLE,
    TASK,
    inner_role,
    role_of,
)
from indexer.parse.kinds import EXPECTED, Profile, profile

MAX_READINGS = 500
UNKNOWN = -2.0
"""How well an unknown title suits a column: worse than one that says what stands there."""


def spread(
    row: Sequence[str], below: Sequence[str], body: Sequence[Sequence[str]], width: int,
    vocabulary: Vocabulary,
) -> tuple[tuple[str, ...], int, bool]:  # fmt: skip
    """(titles of all columns, rows that hold them, whether no other reading suits as well) of a
    row of titles of which some span columns, and of the row ``below`` it; ``body`` is all that
    stands below the first row."""
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
        return (*row, *[""] * (width - len(row)))[:width], 1, False
    sure = len(scored) == 1 or scored[0][0] - scored[1][0] > 0.3
    return scored[0][1], rows, sure and rows == 2


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
    roles = [inner_role(t, vocabulary) for t in titles]
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
