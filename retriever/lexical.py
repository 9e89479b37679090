"""BM25 over several channels: sums the impacts that the index holds for a question's units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.config import Config
from corpus.text import accented_share
from indexer.postings import Keys, Postings, keys_in, run_hashes, term_keys, unit_hashes
from indexer.units import CONTEXT, FOLDED, PLAIN, WORDS, Units, units

Scores = NDArray[np.float32]
_FULLY_ACCENTED = 0.5
_LONGEST = 4


def channel_weights(text: str, config: Config) -> dict[str, float]:
    """The weight of each channel for this question; they depend on it through the share of its
    syllables that bear a diacritic: the fewer, the more the folded channels count."""
    accented = min(1.0, accented_share(text) / _FULLY_ACCENTED)
    folded = 1 - accented * (1 - config.weight_folded) if config.folded else 0.0
    sizes = (config.weight_syllables, config.weight_bigrams, config.weight_trigrams)
    weights = {c: (1 - folded) * w for c, w in zip(PLAIN, sizes, strict=True)}
    weights |= {c: folded * w for c, w in zip(FOLDED, sizes, strict=True)}
    weights[WORDS] = (1 - folded) * config.weight_words
    context = {f"{CONTEXT}{c}": config.weight_context * w for c, w in weights.items()}
    return {c: w for c, w in (weights | context).items() if w > 0}


def lexical_scores(postings: Postings, found: Units, weights: Mapping[str, float]) -> Scores:
    """The weighted BM25 score of every passage, in their order; 0 where nothing matches.
    A unit that the question repeats counts once."""
    keys, factors = _terms(found, weights)
    places = np.minimum(np.searchsorted(postings.keys, keys), len(postings.keys) - 1)
    known = np.flatnonzero(postings.keys[places] == keys) if len(postings.keys) else places[:0]
    starts = postings.starts[places[known]]
    lengths = postings.starts[places[known] + 1] - starts
    shift = np.repeat(starts - np.cumsum(lengths) + lengths, lengths)
    entries = shift + np.arange(len(shift))
    gains = np.repeat(factors[known], lengths) * postings.impacts[entries]
    summed = np.bincount(postings.passages[entries], gains, minlength=postings.size)
    return summed.astype(np.float32)


def _terms(found: Units, weights: Mapping[str, float]) -> tuple[Keys, Scores]:
    """The keys of a question's units in all channels, and the weight of each."""
    keys, factors = [np.empty(0, np.uint64)], [np.empty(0, np.float32)]
    hashes: dict[str, Keys] = {}
    for channel, weight in weights.items():
        bare = channel.removeprefix(CONTEXT)
        if bare not in hashes:
            hashes[bare] = run_hashes(unit_hashes(bare, tuple(dict.fromkeys(found.get(bare, ())))))
        keys.append(keys_in(channel, hashes[bare]))
        factors.append(np.full(len(keys[-1]), weight, np.float32))
    return np.concatenate(keys), np.concatenate(factors)


def places_of(postings: Postings, channel: str, units: Sequence[str]) -> NDArray[np.int64]:
    """Where in the index each unit of a channel has its list; -1 for one that has none."""
    if not units or not len(postings.keys):
        return np.full(len(units), -1)
    keys = term_keys(channel, units)
    places = np.minimum(np.searchsorted(postings.keys, keys), len(postings.keys) - 1)
    return np.where(postings.keys[places] == keys, places, -1)


def question_units(postings: Postings, text: str, segmented: bool) -> Units:
    """The units of a question; where the index has words, the question's are the longest runs
    of its syllables that are one in the index, from the left. (Measured on ALQAC to be as good as
    segmenting the question with underthesea, which takes a second to import.)"""
    found = units(text)
    return {**found, WORDS: _words(postings, found["syllables"])} if segmented else found


def _words(postings: Postings, syllables: Sequence[str]) -> list[str]:
    spans = {
        "_".join(syllables[start : start + n]): None
        for n in range(2, _LONGEST + 1)
        for start in range(len(syllables) - n + 1)
    }
    runs = tuple(spans)
    known = {run for run, at in zip(runs, places_of(postings, WORDS, runs), strict=True) if at >= 0}
    out, start = [], 0
    while start < len(syllables):
        longest = ("_".join(syllables[start : start + n]) for n in range(_LONGEST, 1, -1))
        word = next((run for run in longest if run in known), syllables[start])
        out.append(word)
        start += word.count("_") + 1
    return out
