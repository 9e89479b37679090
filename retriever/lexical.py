"""BM25 over several channels: sums the impacts that the index holds for a question's units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from corpus.config import Config
from corpus.text import accented_share
from indexer.postings import Postings, term_key
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
    terms: dict[int, float] = {}
    for channel, weight in weights.items():
        for unit in found.get(channel.removeprefix(CONTEXT), ()):
            terms[term_key(channel, unit)] = weight
    scores = np.zeros(postings.size, dtype=np.float32)
    if not terms or not len(postings.keys):
        return scores
    wanted = np.fromiter(terms, dtype=np.uint64, count=len(terms))
    places = np.minimum(np.searchsorted(postings.keys, wanted), len(postings.keys) - 1)
    hit = postings.keys[places] == wanted
    for place, key in zip(places[hit].tolist(), wanted[hit].tolist(), strict=True):
        start, end = postings.starts[place : place + 2]
        scores[postings.passages[start:end]] += terms[key] * postings.impacts[start:end]
    return scores


def question_units(postings: Postings, text: str, segmented: bool) -> Units:
    """The units of a question; where the index has words, the question's are the longest runs
    of its syllables that are one in the index, from the left. (Measured on ALQAC to be as good as
    segmenting the question with underthesea, which takes a second to import.)"""
    found = units(text)
    return {**found, WORDS: _words(postings, found["syllables"])} if segmented else found


def _words(postings: Postings, syllables: Sequence[str]) -> list[str]:
    out, start = [], 0
    while start < len(syllables):
        runs = ("_".join(syllables[start : start + n]) for n in range(_LONGEST, 1, -1))
        word = next((run for run in runs if _is_known(postings, run)), syllables[start])
        out.append(word)
        start += word.count("_") + 1
    return out


def _is_known(postings: Postings, word: str) -> bool:
    key = np.uint64(term_key(WORDS, word))
    place = int(np.searchsorted(postings.keys, key))
    return place < len(postings.keys) and bool(postings.keys[place] == key)
