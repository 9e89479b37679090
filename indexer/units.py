"""Text -> the units that the lexical index counts, the same for a passage and a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.text import fold, syllables

Units = Mapping[str, Sequence[str]]
"""Channel name -> the units of one text in that channel, in order."""

PLAIN = ("syllables", "bigrams", "trigrams")
FOLDED = ("folded", "folded_bigrams", "folded_trigrams")
WORDS = "words"
CONTEXT = "context."
"""Prefix of the channels over what stands around a passage (headings, province)."""


@dataclass(frozen=True, slots=True)
class Shape:
    """How a channel is made from another: runs of ``length`` units of ``base``, each without
    diacritics if ``folded``."""

    base: str
    folded: bool
    length: int


SHAPES = {
    **{name: Shape("syllables", False, n) for n, name in enumerate(PLAIN, start=1)},
    **{name: Shape("syllables", True, n) for n, name in enumerate(FOLDED, start=1)},
}
"""The channels made from syllables; every other channel is its own units as they are."""


def shape_of(channel: str) -> Shape:
    """The shape of a channel, its base in the same zone (text or context)."""
    bare = channel.removeprefix(CONTEXT)
    shape = SHAPES.get(bare, Shape(bare, False, 1))
    zone = channel[: len(channel) - len(bare)]
    return Shape(zone + shape.base, shape.folded, shape.length)


def channels_from(base: str) -> tuple[str, ...]:
    """The channels made from a base: itself, and what ``SHAPES`` adds."""
    bare = base.removeprefix(CONTEXT)
    zone = base[: len(base) - len(bare)]
    return tuple(zone + c for c, s in SHAPES.items() if s.base == bare) or (base,)


def runs(units: Sequence[str], length: int) -> list[str]:
    """Runs of ``length`` neighbours, joined by ``_``; of n units come n - length + 1."""
    if length == 1:
        return list(units)
    shifted = (units[n:] for n in range(length))
    return ["_".join(run) for run in zip(*shifted, strict=False)]


def units(text: str, segment: Callable[[str], list[str]] | None = None) -> Units:
    """The units of each channel of ``text``: syllables with their diacritics and without, pairs
    and triples of them, and, where ``segment`` is given, words."""
    plain = syllables(text)
    folded = [fold(s) for s in plain]
    out: dict[str, Sequence[str]] = {
        channel: runs(folded if shape.folded else plain, shape.length)
        for channel, shape in SHAPES.items()
    }
    if segment is not None:
        out[WORDS] = segment(text)
    return out


def passage_units(
    text: str, context: str, segment: Callable[[str], list[str]] | None = None
) -> Units:
    """The units of a passage that all others are made from (``SHAPES``): the syllables and the
    words of its text, and its context's in channels of their own."""
    out: dict[str, Sequence[str]] = {}
    for zone, part in (("", text), (CONTEXT, context)):
        out[f"{zone}syllables"] = _around(part) if zone else syllables(part)
        if segment is not None:
            out[zone + WORDS] = segment(part)
    return out


@lru_cache(maxsize=256)
def _around(context: str) -> tuple[str, ...]:
    """The syllables of a context; passages that follow one another share theirs."""
    return tuple(syllables(context))
