"""Questions as people type them when they hurry: without diacritics, mistyped, abbreviated.

Deterministic: what befalls a question depends on its text alone.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Callable

import numpy as np

from corpus.text import nfc
from corpus.vocabulary import load_vocabulary

_WORD = re.compile(r"[^\W\d_]{4,}", re.UNICODE)
_TYPO_SHARE = 0.15


def clean(text: str) -> str:
    """As it was."""
    return text


def unaccented(text: str) -> str:
    """Without diacritics, case kept: ``Đồng Tháp`` -> ``Dong Thap``."""
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return nfc(bare.replace("đ", "d").replace("Đ", "D"))


def typo(text: str) -> str:
    """About one in seven words of four letters or more has two neighbouring letters swapped,
    a letter lost or a letter doubled."""
    seed = int(hashlib.sha256(text.encode()).hexdigest()[:16], 16)
    rng = np.random.default_rng(seed)

    def spoil(match: re.Match[str]) -> str:
        word = match.group()
        if rng.random() >= _TYPO_SHARE:
            return word
        i = int(rng.integers(1, len(word) - 1))
        kinds = (
            word[:i] + word[i + 1] + word[i] + word[i + 2 :],
            word[:i] + word[i + 1 :],
            word[:i] + word[i] + word[i:],
        )
        return kinds[int(rng.integers(0, 3))]

    return _WORD.sub(spoil, text)


def abbreviated(text: str) -> str:
    """Every long form that the vocabulary abbreviates becomes its short form, longest first."""
    pairs = [
        (long, row["short"])
        for row in load_vocabulary().abbreviations
        for long in row["long"][:1]
        if not row.get("chat")
    ]
    for long, short in sorted(pairs, key=lambda pair: (-len(pair[0]), pair[0])):
        whole_words = rf"(?<!\w){re.escape(long)}(?!\w)"
        text = re.sub(whole_words, short.replace("\\", r"\\"), text, flags=re.IGNORECASE)
    return text


VARIANTS: dict[str, Callable[[str], str]] = {
    "clean": clean,
    "unaccented": unaccented,
    "typo": typo,
    "abbreviated": abbreviated,
}
