"""How much of an English statement its Vietnamese sources have, by the bilingual lexicon."""

from __future__ import annotations

from collections.abc import Sequence

from answerer.check.sources import Source
from corpus.phrases import words_of
from corpus.vocabulary import Vocabulary


def english_coverage(vocabulary: Vocabulary, statement: str, sources: Sequence[Source]) -> float:
    """Of the terms of the lexicon that an English statement has, the share whose Vietnamese (any
    of it) stands in the sources; 0 where it has none: nothing can be said of it then. Words that
    the lexicon lacks are not counted."""
    held = f" {' '.join(w for s in sources for w in words_of(s.plain))} "
    terms = [vocabulary.english[int(m.id)] for m in vocabulary.english_stem_matcher.find(statement)]
    found = [any(f" {' '.join(words_of(v))} " in held for v in t["vi"]) for t in terms]
    return sum(found) / len(found) if found else 0.0
