"""Initials that nobody listed: ``TCCQĐP`` for ``tổ chức chính quyền địa phương``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from corpus.phrases import syllables_of
from corpus.text import fold, tone

_SHORT = re.compile(r"(?<![\w/&-])[A-ZĐ]{4,9}(?![\w/&-])")


class Initials:
    """Spells out unknown initials by a run of syllables of the corpus that has them."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._texts = texts

    @cached_property
    def _runs(self) -> list[tuple[str, Sequence[str]]]:
        """(initials, syllables) of each text, made when the first unknown initials are met."""
        words = ([w for w in syllables_of(t) if w.isalpha()] for t in dict.fromkeys(self._texts))
        return [("".join([fold(w)[0] for w in ws]), ws) for ws in words]

    def spell(self, text: str) -> str:
        """The text with each unknown run of four or more capitals replaced by the first run of
        syllables in the corpus with these initials; unchanged where there is none."""
        return _SHORT.sub(lambda m: self._long(fold(m.group())) or m.group(), text)

    def _long(self, letters: str) -> str | None:
        for initials, words in self._runs:
            at = initials.find(letters)
            if at >= 0:
                return " ".join(map(tone, words[at : at + len(letters)]))
        return None
