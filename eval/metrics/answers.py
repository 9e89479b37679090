"""Is the answer right: required facts, forbidden ones, length; exact match and token F1.

Correctness follows the gold format: an answer is correct when it is ``answered``, holds a
variant of every required fact, holds nothing forbidden and keeps to the length; a question
that the documents do not answer is answered correctly by a refusal or a request to clarify.
"""

from __future__ import annotations

import re
import string
from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from corpus.text import key, syllables

SHORT, LONG = 700, 1400
LONG_TYPES = frozenset({"list", "compare", "count", "tasks_of_agency"})
_MARK = re.compile(r"\s*\[\d+\]")
_ARTICLE = re.compile(r"\b(a|an|the)\b", re.UNICODE)
_PUNCTUATION = frozenset(string.punctuation)


def length_limit(question_type: str) -> int:
    """Characters an answer may have: 700 for a single fact, 1,400 for a list, comparison,
    count or the tasks of an agency."""
    return LONG if question_type in LONG_TYPES else SHORT


def found_variant(answer: str, variants: Iterable[str]) -> str | None:
    """The first variant that the answer contains, or None. Compared case-folded, NFC, white
    space collapsed, tone placement unified (``corpus.text.key``)."""
    text = key(answer)
    return next((v for v in variants if key(v) in text), None)


def forbidden_found(answer: str, forbidden: Iterable[str]) -> tuple[str, ...]:
    """The forbidden strings that the answer contains, compared as ``found_variant`` does."""
    text = key(answer)
    return tuple(f for f in forbidden if key(f) in text)


def squad_tokens(text: str) -> list[str]:
    """Normalisation of the SQuAD 2.0 script (Rajpurkar et al. 2018): lower case, ASCII
    punctuation and English articles removed, split at white space."""
    lowered = "".join(ch for ch in text.lower() if ch not in _PUNCTUATION)
    return _ARTICLE.sub(" ", lowered).split()


def vietnamese_tokens(text: str) -> list[str]:
    """Syllables and numbers, lower case, tone placement unified; citation marks ``[1]`` and
    punctuation left out. The English articles stay: ``the`` and ``a`` are syllables here."""
    return syllables(_MARK.sub("", text))


def exact_match(
    answer: str,
    references: Sequence[str],
    tokens: Callable[[str], list[str]] = vietnamese_tokens,
) -> float:
    """1.0 where the tokens equal those of a reference, else 0.0. Without references the right
    answer is the empty one, as in SQuAD 2.0."""
    got = tokens(answer)
    return float(any(got == tokens(r) for r in references or ("",)))


def token_f1(
    answer: str,
    references: Sequence[str],
    tokens: Callable[[str], list[str]] = vietnamese_tokens,
) -> float:
    """Harmonic mean of precision and recall over the bag of tokens, the best over the
    references (SQuAD 2.0). Where either side has no token: 1.0 if both have none, else 0.0."""
    got = tokens(answer)
    return max(_bag_f1(got, tokens(r)) for r in references or ("",))


def _bag_f1(got: list[str], wanted: list[str]) -> float:
    if not got or not wanted:
        return float(got == wanted)
    common = sum((Counter(got) & Counter(wanted)).values())
    if common == 0:
        return 0.0
    precision, recall = common / len(got), common / len(wanted)
    return 2 * precision * recall / (precision + recall)
