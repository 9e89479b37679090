"""Vietnamese words, by underthesea, each text segmented once."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from functools import cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path

import msgspec

from corpus.text import syllables

SEAM = " ; "
"""Between the headings of a context and the cells of a row."""


class Segmenter:
    """Texts to words, lower case, syllables joined by ``_``. ``known`` maps keys of pieces to
    their words found earlier; underthesea is imported at the first piece that isn't among them.

    A text is cut at `` ; ``, which joins headings to a path and cells to a row: headings and
    agencies return in many passages and are segmented once."""

    def __init__(self, known: Mapping[str, str] | None = None) -> None:
        self._known = known or {}
        self._used: dict[str, str] = {}

    def __call__(self, text: str) -> list[str]:
        return [word for piece in text.split(SEAM) for word in self._words(piece)]

    def _words(self, text: str) -> list[str]:
        key = blake2b(text.encode(), digest_size=12).hexdigest()
        if key not in self._used:
            words = self._known.get(key)
            self._used[key] = self._segmented(text) if words is None else words
        return self._used[key].split()

    def save(self, file: Path) -> None:
        """Writes the words of every text that was asked for, as ``known_words`` reads them."""
        file.write_bytes(msgspec.json.encode(self._used))

    def _segmented(self, text: str) -> str:
        joined = (_joined(word) for word in self._tokenize(text))
        return " ".join(word for word in joined if word)

    @cached_property
    def _tokenize(self) -> Callable[[str], list[str]]:
        """underthesea's, without its translate module: that would bring torch along and take
        five seconds more to import."""
        name = "underthesea.pipeline.translate"
        if name not in sys.modules:
            sys.modules[name] = None  # type: ignore[assignment]
        from underthesea import word_tokenize

        return word_tokenize


@lru_cache(maxsize=65536)
def _joined(word: str) -> str:
    """The syllables of a word, joined; "" for a mark. Words return all the time."""
    return "_".join(syllables(word))


def known_words(file: Path) -> dict[str, str]:
    """What ``Segmenter.save`` wrote; nothing where there is no such file."""
    if not file.exists():
        return {}
    return msgspec.json.decode(file.read_bytes(), type=dict[str, str])
