"""The abbreviations that questions may ask about: those that documents define, and the listed."""

from __future__ import annotations

from collections.abc import Iterable

from corpus.text import fold
from corpus.vocabulary import Vocabulary


class ShortForms:
    """``own`` are the short forms that documents define. ``listed``: those of the vocabulary;
    ``known``: all by their small letters, with diacritics and without; shorthand that only users
    type is in neither."""

    def __init__(self, vocabulary: Vocabulary, own: Iterable[str]) -> None:
        own = list(own)
        self.listed = frozenset(r["short"] for r in vocabulary.abbreviations if not r.get("chat"))
        written = (*own, *(r["short"] for r in vocabulary.abbreviations if not r.get("chat")))
        self.known = {fold(s): s for s in own} | {s.lower(): s for s in written}
