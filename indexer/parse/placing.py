"""In which columns the cells of a row stand that has fewer cells than its table has columns."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, islice, pairwise

from corpus.vocabulary import Vocabulary
from indexer.parse.columns import NUMBER, TASK, is_task_table
from indexer.parse.kinds import Profile, kind_of

MARGIN = 1.2
"""How much better (in log likelihood) the best place of a row's cells must be to be sure."""
MAX_PLACES = 1000


def place(
    rows: Sequence[Sequence[str]], roles: Sequence[str], seen: Profile, vocabulary: Vocabulary
) -> list[tuple[tuple[int, ...], bool]]:
    """For each of these neighbouring rows, which have as many cells each, the columns in which
    they stand, and whether no others suit them nearly as well. Rows that suit several are taken
    to lack the same columns as the others."""
    choices = list(islice(combinations(range(len(roles)), len(rows[0])), MAX_PLACES))
    tables = [_scores(row, choices, roles, seen, vocabulary) for row in rows]
    joint = [sum(scores) for scores in zip(*tables, strict=True)]
    common, clear = _best(joint)
    out = []
    for row, scores in zip(rows, tables, strict=True):
        own, sure = _best(scores)
        if sure:
            out.append((choices[own], True))
        else:
            near = scores[common] >= scores[own] - MARGIN
            whole = all(row)
            out.append((choices[common if near else own], near and clear and whole))
    return out


def _best(scores: Sequence[float]) -> tuple[int, bool]:
    """The first of the highest scores, and whether it stands clear of the others."""
    first, *rest = sorted(range(len(scores)), key=lambda k: (-scores[k], k))
    return first, not rest or scores[first] - scores[rest[0]] >= MARGIN


def _scores(
    row: Sequence[str], choices: Sequence[tuple[int, ...]], roles: Sequence[str], seen: Profile,
    vocabulary: Vocabulary,
) -> list[float]:  # fmt: skip
    """How well the cells of a row suit each choice of columns; a blank one suits any."""
    cells = [(kind_of(w, vocabulary), w) for w in row]
    fits = [[seen.fit(c, *cell) if cell[1] else 0.0 for c in range(len(roles))] for cell in cells]
    return [
        _missing(places, roles) + sum(fits[k][c] for k, c in enumerate(places))
        for places in choices
    ]


def _missing(places: Sequence[int], roles: Sequence[str]) -> float:
    """What speaks against these columns being the only ones with a cell of their own: a row has
    its own task; merged cells stand side by side more often than not."""
    lacking = [c for c in range(len(roles)) if c not in places]
    gaps = sum(b - a > 1 for a, b in pairwise(lacking))
    costs = {TASK: 2.5 if is_task_table(roles) else 0.0, NUMBER: 0.7}
    return -0.3 * gaps - sum(costs.get(roles[c], 0.0) for c in lacking)
