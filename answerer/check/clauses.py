"""Which part of a statement speaks of which province, where it cites passages of several."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from answerer.check.sources import Source
from corpus.phrases import words_of
from corpus.vocabulary import Vocabulary, load_vocabulary

Reading = list[tuple[str, tuple[Source, ...]]]
"""Parts of a statement, each with the sources that it is to be checked against."""


HEAD = 2
"""Words that may stand before the province that opens a statement (``Ở tỉnh``)."""


def readings(vocabulary: Vocabulary, statement: str, sources: Sequence[Source]) -> list[Reading]:
    """The ways to read a statement; it stands if one of them does.

    Where the sources are of one province, or the statement names none, there is one: the whole
    against all. A statement that says something of both at once (``đều``) is read whole against
    each. Else a province's part begins with its name where the statement does (``Đồng Tháp: …;
    Gia Lai: …``), ends with it where the statement does (``… ở Đồng Tháp, … ở Gia Lai``), and may
    do either in between."""
    own = tuple(sources)
    places = list(vocabulary.province_matcher.find(statement))
    named = dict.fromkeys(m.id for m in places)
    if len({s.passage.province for s in own}) < 2:
        return [[(statement, own)]]
    if _of_several(statement):
        provinces = dict.fromkeys(s.passage.province for s in own)
        return [[(_without(statement, places), _of(own, p)) for p in provinces]]
    if not named:
        return [[(statement, own)]]
    beginning = _parts(statement, [0, *(m.start for m in places[1:]), len(statement)])
    ending = _parts(statement, [0, *(m.end for m in places[:-1]), len(statement)])
    opens = len(words_of(statement[: places[0].start])) <= HEAD
    closes = not words_of(statement[places[-1].end :])
    ways = [beginning] if opens else [ending] if closes else [beginning, ending]
    return [[(p, _of(own, m.id)) for p, m in zip(w, places, strict=True)] for w in ways]


def _of_several(statement: str) -> bool:
    said = f" {' '.join(words_of(statement))} "
    return any(f" {w} " in said for w in load_vocabulary().checks["several"]["words"])


def _without(statement: str, places: list) -> str:
    """The statement without the names of provinces, which no one of them has all of."""
    for m in reversed(places):
        statement = f"{statement[: m.start]} {statement[m.end :]}"
    return statement


def _parts(statement: str, cuts: list[int]) -> list[str]:
    return [statement[a:b] for a, b in pairwise(cuts)]


def _of(sources: tuple[Source, ...], province: str | None) -> tuple[Source, ...]:
    """The sources of a province; all of them where there are none (its name is checked then)."""
    return tuple(s for s in sources if s.passage.province == province) or sources
