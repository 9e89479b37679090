"""Initials that nobody listed: ``TCCQĐP`` for ``tổ chức chính quyền địa phương``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from corpus.phrases import tokens
from corpus.text import fold

_SHORT = re.compile(r"(?<![\w/&-])[A-ZĐ]{4,9}(?![\w/&-])")


class Initials:
    """Spells out unknown initials by a run of syllables of the corpus that has them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._runs: list[tuple[str, Sequence[str]]] = []
        for text in texts:
            words = [t.tone for t in tokens(text) if t.tone.isalpha()]
            self._runs.append(("".join(fold(w)[0] for w in words), words))

    def spell(self, text: str) -> str:
        """The text with each unknown run of four or more capitals replaced by the first run of
        syllables in the corpus with these initials; unchanged where there is none."""
        return _SHORT.sub(lambda m: self._long(fold(m.group())) or m.group(), text)

    def _long(self, letters: str) -> str | None:
        for initials, words in self._runs:
            at = initials.find(letters)
            if at >= 0:
                return " ".join(words[at : at + len(letters)])
        return None
