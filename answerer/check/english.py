"""How much of an English statement its Vietnamese sources have, by the bilingual lexicon."""

from __future__ import annotations

from answerer.check.names_held import without_names
from corpus.phrases import tokens, words_of
from corpus.vocabulary import Vocabulary

UNKNOWN = 0.25
"""What a word counts that neither the lexicon nor the sources have: it cannot be checked."""


def english_coverage(
    vocabulary: Vocabulary, statement: str, held: str, idle: frozenset[str]
) -> float:
    """The share of a statement's words (agencies and provinces apart) that a Vietnamese text
    holds: as they are (a Vietnamese name within an English sentence), or by any Vietnamese of a
    term of the lexicon. 1 where no word counts."""
    text = without_names(vocabulary, statement)
    source = words_of(held)
    line, singles = f" {' '.join(source)} ", set(source)
    got = total = 0.0
    taken: set[int] = set()
    for m in vocabulary.english_stem_matcher.find(text):
        taken |= set(range(m.start, m.end))
        spelled = (" ".join(words_of(v)) for v in vocabulary.english[int(m.id)]["vi"])
        total += 1
        got += any(f" {v} " in line for v in spelled)
    for t in tokens(text):
        if t.start in taken or t.fold in idle or t.fold[0].isdigit():
            continue
        has = t.fold in singles
        total += 1 if has or t.tone != t.fold else UNKNOWN
        got += has
    return got / total if total else 1.0
