"""Vietnamese words, by underthesea; needed only where ``segmented`` is on."""

from __future__ import annotations

import sys
from collections.abc import Callable

from corpus.text import syllables


def segmenter() -> Callable[[str], list[str]]:
    """A function from a text to its words, lower case, syllables joined by ``_``.

    underthesea's translate module would bring torch along (5 seconds); it is kept out."""
    sys.modules.setdefault("underthesea.pipeline.translate", None)  # type: ignore[arg-type]
    from underthesea import word_tokenize

    def words(text: str) -> list[str]:
        joined = ("_".join(syllables(word)) for word in word_tokenize(text))
        return [word for word in joined if word]

    return words
