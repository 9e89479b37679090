"""Text -> the units that the lexical index counts, the same for a passage and a question."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from corpus.text import bigrams, fold, syllables

Units = Mapping[str, Sequence[str]]
"""Channel name -> the units of one text in that channel, in order."""

PLAIN = ("syllables", "bigrams", "trigrams")
FOLDED = ("folded", "folded_bigrams", "folded_trigrams")
WORDS = "words"
CONTEXT = "context."
"""Prefix of the channels over what stands around a passage (headings, province)."""


def trigrams(units: Sequence[str]) -> list[str]:
    """Runs of three, joined by ``_``; of n units come n - 2."""
    return [f"{a}_{b}_{c}" for a, b, c in zip(units, units[1:], units[2:], strict=False)]


def units(text: str, segment: Callable[[str], list[str]] | None = None) -> Units:
    """The units of each channel of ``text``: syllables with their diacritics and without, pairs
    and triples of them, and, where ``segment`` is given, words."""
    plain = syllables(text)
    folded = [fold(s) for s in plain]
    out: dict[str, Sequence[str]] = {
        "syllables": plain,
        "bigrams": bigrams(plain),
        "trigrams": trigrams(plain),
        "folded": folded,
        "folded_bigrams": bigrams(folded),
        "folded_trigrams": trigrams(folded),
    }
    if segment is not None:
        out[WORDS] = segment(text)
    return out


def passage_units(
    text: str, context: str, segment: Callable[[str], list[str]] | None = None
) -> Units:
    """The units of a passage: its text's, and its context's in channels of their own."""
    around = units(context, segment)
    return {**units(text, segment), **{f"{CONTEXT}{c}": u for c, u in around.items()}}
