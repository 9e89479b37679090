"""What a reranker knows of a candidate passage: how, not only that, a question stands in it.

Shares are of the question's weight (the summed idf of its distinct syllables, or pairs of them)
or of a line's, so they lie in 0..1 whatever the corpus.
"""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from indexer.forward import Forward
from retriever.sequence import Floats, Ints, Mask, Overlay, overlay, terms_of

HEADING = 30
"""A first line of at most so many syllables is a heading."""
OPENING = 7
"""How many syllables are the opening of a line."""
WINDOWS = (24, 60)
"""Sizes in syllables of the stretches of which the best one counts."""
_HALF_FULL, _SHORT = 20.0, 8.0
"""Lines and openings of less weight count as if they had so much: short ones match by chance."""
COUNTING = frozenset(
    {"dieu", "khoan", "diem", "muc", "phan", "chuong", "luc", "stt", "bang", "bieu"}
)
"""Words before the number of a place in a document, without diacritics."""
NAMES = (
    "pairs",
    "line_share",
    "rarest_missing",
    "opening_share",
    "heading_terms",
    "heading_share",
    "context_share",
    "reference",
    "reference_named",
    "window_24",
    "window_60",
    "run_weight",
    "run_length",
    "runs",
)

Columns = dict[str, Floats]


def features(forward: Forward, question: str, places: Ints) -> Columns:
    """Every feature of the passages at ``places`` (one or more), by name, each (n,)."""
    laid = overlay(forward, terms_of(forward, question, COUNTING), places, HEADING)
    lines = _Lines(laid)
    parts: tuple[Mapping[str, Floats], ...] = (
        _text(laid, lines),
        _opening(laid, lines),
        _heading(laid, lines),
        _context(laid, lines),
        _windows(laid),
        _runs(laid),
    )
    return {name: column for part in parts for name, column in part.items()}


class _Lines:
    """Which terms and pairs each line holds, and what of a line's own weight they are."""

    def __init__(self, laid: Overlay) -> None:
        count, terms = len(laid.owner), laid.terms
        self.terms = _held(laid.line, laid.term, (count, len(terms.weights)))
        self.pairs = _held(laid.line, laid.pair, (count, len(terms.pair_weights)))
        self.weight = np.bincount(laid.line, laid.weight, count)
        self.matched = np.bincount(laid.line, laid.weight * (laid.term >= 0), count)
        self.is_text = np.ones(count, np.bool_)
        self.is_text[laid.context] = False


def _held(rows: Ints, units: np.ndarray, shape: tuple[int, int]) -> Mask:
    out = np.zeros(shape, np.bool_)
    hit = units >= 0
    out[rows[hit], units[hit]] = True
    return out


def share(held: Mask, weights: Floats) -> Floats:
    """The share of the weight of all units that each row holds; 0 where there is no unit."""
    total = float(weights.sum())
    return held @ (weights / total) if total else np.zeros(len(held))


def _best(laid: Overlay, lines: _Lines, values: Floats) -> Floats:
    """The highest value of each passage's lines of text; 0 where it has none."""
    return np.maximum.reduceat(np.where(lines.is_text, values, 0), laid.context)


def _any(laid: Overlay, lines: _Lines, held: Mask) -> Mask:
    """What the text of each passage holds."""
    return np.logical_or.reduceat(held & lines.is_text[:, None], laid.context)


def _text(laid: Overlay, lines: _Lines) -> Columns:
    """The question's pairs in the text, how much of a line it is, and the weight of its rarest
    syllable that the passage lacks."""
    terms = laid.terms
    held = _any(laid, lines, lines.pairs)
    everywhere = _any(laid, lines, lines.terms) | lines.terms[laid.context]
    missing = np.where(everywhere, 0, terms.weights).max(axis=1, initial=0)
    return {
        "pairs": share(held, terms.pair_weights),
        "line_share": _best(laid, lines, lines.matched / np.maximum(lines.weight, _HALF_FULL)),
        "rarest_missing": missing / max(float(terms.weights.sum()), 1e-9),
    }


def _opening(laid: Overlay, lines: _Lines) -> Columns:
    """How much of the opening of a line the question is, where it is a good part of the question:
    a definition begins with what it defines."""
    count = len(laid.owner)
    first = np.concatenate([[0], np.cumsum(laid.size + 1)[:-1]])
    opens = np.arange(len(laid.line)) - first[laid.line] < OPENING
    total = max(float(laid.terms.weights.sum()), 1e-9)
    matched = np.bincount(laid.line, laid.weight * (laid.term >= 0) * opens, count)
    weight = np.bincount(laid.line, laid.weight * opens, count)
    part = np.minimum(1, 2 * matched / total)
    return {"opening_share": _best(laid, lines, matched / np.maximum(weight, _SHORT) * part)}


def _heading(laid: Overlay, lines: _Lines) -> Columns:
    """The question against the heading, both ways; 0 where there is none."""
    there, rows = laid.heads >= 0, np.maximum(laid.heads, 0)
    whole = np.maximum(lines.weight[rows], 1e-9)
    return {
        "heading_terms": np.where(there, share(lines.terms[rows], laid.terms.weights), 0),
        "heading_share": np.where(there, lines.matched[rows] / whole, 0),
    }


def _context(laid: Overlay, lines: _Lines) -> Columns:
    """How much of the context (title, headings above), numbers apart, the question names, and
    whether it names the passage's place (``Điều 6``), and both."""
    terms, rows, count = laid.terms, laid.context, len(laid.owner)
    words = np.where(laid.number, 0, laid.weight)
    matched = np.bincount(laid.line, words * (laid.term >= 0), count)[rows]
    named = matched / np.maximum(np.bincount(laid.line, words, count)[rows], 1e-9)
    asked = lines.pairs[rows][:, terms.references]
    place = asked.mean(axis=1) if len(terms.references) else np.zeros(laid.count)
    return {"context_share": named, "reference": place, "reference_named": place * named}


def _windows(laid: Overlay) -> Columns:
    """The best stretch of each size, by terms and pairs; stretches overlap by half."""
    out, terms = {}, laid.terms
    sizes = np.diff(laid.starts)
    for size in WINDOWS:
        half = size // 2
        per = -(-sizes // half) + 1
        begins = np.concatenate([[0], np.cumsum(per)])
        within = np.arange(len(laid.passage)) - laid.starts[:-1][laid.passage]
        cell = begins[:-1][laid.passage] + within // half
        values = np.zeros(int(begins[-1]))
        for units, weights in ((laid.term, terms.weights), (laid.pair, terms.pair_weights)):
            held = _held(cell, units, (len(values) + 1, len(weights)))
            values += share(held[:-1] | held[1:], weights)
        out[f"window_{size}"] = np.maximum.reduceat(values, begins[:-1])
    return out


def _runs(laid: Overlay) -> Columns:
    """The longest stretch that the question and the passage share word for word, by weight and
    by syllables; and how many syllables lie in runs of three and more."""
    breaks = np.concatenate([[True], laid.pair[:-1] < 0])[: len(laid.pair)]
    run = np.cumsum(breaks) - 1
    count = int(run[-1]) + 1 if len(run) else 0
    owner = laid.passage[breaks]
    matched = laid.term >= 0
    weight = np.bincount(run, laid.weight * matched, count)
    length = np.bincount(run, matched, count)
    beyond = np.bincount(owner, np.maximum(length - 2, 0), laid.count)
    heaviest, longest = np.zeros(laid.count), np.zeros(laid.count)
    np.maximum.at(heaviest, owner, weight)
    np.maximum.at(longest, owner, length)
    total = max(float(laid.terms.weights.sum()), 1e-9)
    return {
        "run_weight": np.minimum(heaviest / total, 1.5),
        "run_length": longest / max(1, laid.terms.length),
        "runs": np.log1p(beyond),
    }
