"""The words of the report in the reader's language."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

LANGUAGES = ("en", "vi")
_FILE = Path(__file__).with_name("labels.toml")


def translator(language: str) -> Callable[[str], str]:
    """A function from the English words of the report to those of the language; what has no
    translation (names of types and styles, which are data) stays as it is."""
    if language == "en":
        return str
    words = vietnamese()
    return lambda text: words.get(text, text)


@lru_cache(maxsize=1)
def vietnamese() -> dict[str, str]:
    """English -> Vietnamese."""
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
