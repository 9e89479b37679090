"""Checks that a person would make by hand: near-duplicates, model answers that fail their own
facts. None of them stops a file from loading."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from corpus.text import key
from eval.gold import Gold
from eval.metrics.answers import forbidden_found, found_variant, length_limit

NEAR = 88.0


@dataclass(frozen=True, slots=True)
class Pair:
    """Two questions that ask nearly the same; ``score`` 0 to 100."""

    a: str
    b: str
    score: float


def near_duplicates(
    gold: Sequence[Gold], others: Sequence[Gold] = (), least: float = NEAR
) -> tuple[Pair, ...]:
    """Pairs within ``gold`` and between ``gold`` and ``others``, likest first. Compared are the
    words in any order, with the turns before; numbers must agree, for ``row 2.1`` and
    ``row 2.2`` are two questions."""
    from rapidfuzz import fuzz, process

    pool = [*gold, *(o for o in others if o.id not in {g.id for g in gold})]
    asked = [key(" ".join([*g.history, g.question])) for g in pool]
    matrix = process.cdist(asked[: len(gold)], asked, scorer=fuzz.token_sort_ratio, workers=1)
    pairs = [
        Pair(pool[i].id, pool[j].id, float(matrix[i, j]))
        for i in range(len(gold))
        for j in range(i + 1, len(pool))
        if matrix[i, j] >= least and _numbers(asked[i]) == _numbers(asked[j])
    ]
    return tuple(sorted(pairs, key=lambda p: (-p.score, p.a, p.b)))


def answer_problems(gold: Iterable[Gold]) -> tuple[str, ...]:
    """Model answers that would not count as correct themselves."""
    problems = []
    for one in gold:
        problems += [
            f"{one.id}: the model answer lacks {' | '.join(variants[:3])}"
            for variants in one.must_include
            if found_variant(one.answer, variants) is None
        ]
        problems += [
            f"{one.id}: the model answer holds the forbidden {text!r}"
            for text in forbidden_found(one.answer, one.must_not_include)
        ]
        if len(one.answer) > length_limit(one.type):
            problems.append(f"{one.id}: the model answer is too long ({len(one.answer)})")
    return tuple(problems)


def _numbers(text: str) -> list[str]:
    return sorted(word for word in text.split() if any(c.isdigit() for c in word))
