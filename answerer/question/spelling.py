"""The syllables that are right as spelled: those of the documents and of the vocabulary."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.phrases import syllable_counts
from corpus.vocabulary import Vocabulary


def known_syllables(texts: Iterable[str], vocabulary: Vocabulary) -> list[str]:
    """The syllables of the documents, most frequent first, then those of the vocabulary, which a
    question may use though no document does."""
    counts = syllable_counts(texts)
    return [*sorted(counts, key=lambda w: (-counts[w], w)), *_of_vocabulary(vocabulary)]


def _of_vocabulary(vocabulary: Vocabulary) -> list[str]:
    questions = vocabulary.questions
    phrases = [v for a in vocabulary.agencies.values() for v in (a.name, *a.variants)]
    phrases += [s for group in vocabulary.synonyms for s in group]
    phrases += [p.name for p in vocabulary.provinces.values()]
    phrases += [p for row in questions.get("cues", {}).values() for p in row["strong"]]
    phrases += [p for row in questions.get("kinds", {}).values() for p in row]
    phrases += [p for row in questions.get("unsafe", {}).values() for p in row]
    phrases += [v for row in vocabulary.abbreviations for v in row["long"]]
    return sorted(syllable_counts(phrases))
