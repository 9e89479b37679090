"""Two readings of the same picture made one, and what OCR takes for something else set right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from corpus.text import fold, key
from corpus.vocabulary import load_vocabulary
from indexer.readers.syllables import is_syllable
from indexer.readers.tesseract import Seen

DOUBTED = 70.0
"""Below this confidence a word in capitals may be a known abbreviation misread."""
_LONGEST = 12
_EDGES = re.compile(r"^(\W*)(.*?)(\W*)$", re.S)


@dataclass(frozen=True, slots=True)
class _Known:
    """Folded agency names with how they are written, by their number of words, and all
    abbreviations of three letters or more."""

    names: dict[tuple[str, ...], tuple[str, ...]]
    short: frozenset[str]


def agreed(first: Sequence[Seen], second: Sequence[Seen]) -> list[Seen]:
    """The words of the first reading; where the second differs in a word, the one that Tesseract
    is surer of, at the first's place."""
    out = list(first)
    texts = [w.text for w in first], [w.text for w in second]
    for _, i, i_end, j, j_end in SequenceMatcher(None, *texts, autojunk=False).get_opcodes():
        if i_end - i != j_end - j:
            continue
        for a, b in zip(range(i, i_end), second[j:j_end], strict=True):
            if b.confidence > out[a].confidence:
                out[a] = replace(out[a], text=b.text, confidence=b.confidence)
    return out


def mended(words: Sequence[Seen]) -> list[Seen]:
    """The words with the diacritics of agency names, abbreviations, capitals inside a syllable and
    ``ị`` (which is taken for ``]``) set right; the vocabulary knows the names."""
    out = [replace(w, text=_case(_bracket(_abbreviation(w)))) for w in words]
    known = _known()
    bare = [_EDGES.sub(r"\2", w.text) for w in out]
    folded = [fold(b) for b in bare]
    n = 0
    while n < len(out):
        name = _name_at(folded, n, known)
        for k, right in enumerate(name):
            if key(bare[n + k]) != key(right):
                cased = _like(right, bare[n + k])
                out[n + k] = replace(out[n + k], text=out[n + k].text.replace(bare[n + k], cased))
        n += max(len(name), 1)
    return out


def _name_at(folded: Sequence[str], n: int, known: _Known) -> tuple[str, ...]:
    """The longest agency name whose letters, diacritics aside, begin at word n; () for none."""
    for size in range(min(_LONGEST, len(folded) - n), 1, -1):
        name = known.names.get(tuple(folded[n : n + size]))
        if name:
            return name
    return ()


def _like(right: str, seen: str) -> str:
    """``right`` in the case of ``seen``, letter by letter."""
    if len(right) != len(seen):
        return right
    return "".join(
        r.upper() if s.isupper() else r.lower() for r, s in zip(right, seen, strict=True)
    )


def _abbreviation(w: Seen) -> str:
    from rapidfuzz.distance import Levenshtein

    head, bare, tail = _EDGES.match(w.text).groups()  # type: ignore[union-attr]
    if w.confidence > DOUBTED or len(bare) < 3 or not bare.isupper() or bare in _known().short:
        return w.text
    near = [s for s in sorted(_known().short) if Levenshtein.distance(s, bare) == 1]
    return f"{head}{near[0]}{tail}" if len(near) == 1 else w.text


def _bracket(text: str) -> str:
    """``tr]`` -> ``trị``."""
    if "]" not in text or "[" in text:
        return text
    better = text.replace("]", "ị")
    return better if is_syllable(_EDGES.sub(r"\2", better)) else text


def _case(text: str) -> str:
    """``TỈnh`` -> ``Tỉnh``: a capital inside a syllable that goes on small."""
    bare = _EDGES.sub(r"\2", text)
    mixed = any(map(str.isupper, bare[1:])) and any(map(str.islower, bare[1:]))
    if not mixed or not is_syllable(bare):
        return text
    return text.replace(bare, bare[0] + bare[1:].lower())


@lru_cache(maxsize=1)
def _known() -> _Known:
    vocabulary = load_vocabulary()
    names: dict[tuple[str, ...], tuple[str, ...]] = {}
    for agency in vocabulary.agencies.values():
        for name in (agency.name, *agency.variants):
            words = tuple(name.split())
            if len(words) > 1:
                names.setdefault(tuple(fold(w) for w in words), words)
    short = {str(row.get("short", "")) for row in vocabulary.abbreviations}
    return _Known(names, frozenset(s for s in short if len(s) >= 3 and s.isupper()))
