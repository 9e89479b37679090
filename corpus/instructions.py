"""Text that speaks to a machine instead of to a reader: an attack on whoever feeds a document
to a language model. What it looks like is data, in corpus/vocabulary/instructions.toml."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path

from corpus.text import fold, nfc

INSTRUCTION = "instruction"
"""The flag of a passage that holds such text."""
_FILE = Path(__file__).parent / "vocabulary" / "instructions.toml"
_INVISIBLE = re.compile(
    "[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\U000e0001-\U000e007f]"
)
"""Characters that are not seen (Unicode's Cf, those that stand in text)."""
_REACH = 6
"""Between verb and object stand at most so many words."""


def instruction_like(text: str) -> bool:
    """Whether a text holds words or marks meant for a language model. Compared without
    diacritics, case and invisible characters; False for an empty text."""
    visible = _INVISIBLE.sub("", nfc(text))
    return bool(_marks().search(visible) or _words().search(fold(visible)))


@lru_cache(maxsize=1)
def _data() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(nfc(_FILE.read_text("utf-8")))


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _data()["phrases"]["marks"])), re.IGNORECASE)


@lru_cache(maxsize=1)
def _words() -> re.Pattern[str]:
    """A phrase that speaks to a machine; or a verb and its object in either order of object and
    owner: ``ignore all previous instructions``, ``bỏ qua hướng dẫn của bạn``."""
    parts = _data()["override"]
    verb, whose, what = (_any_of(parts[key]) for key in ("verbs", "whose", "objects"))
    gap = rf"\W+(?:\w+\W+){{0,{_REACH}}}?"
    before = rf"{verb}{gap}{whose}{gap}{what}"
    after = rf"{verb}{gap}{what}\W+(?:\w+\W+){{0,2}}?{whose}"
    said = _any_of(_data()["phrases"]["addressed"])
    return re.compile(rf"\b(?:{said}|{before}|{after})\b")


def _any_of(phrases: Iterable[str]) -> str:
    """One of the phrases, folded, with any white space or marks between their words."""
    spelled = (r"\W+".join(re.escape(w) for w in fold(p).split()) for p in phrases)
    return f"(?:{'|'.join(sorted(spelled, key=len, reverse=True))})"
