"""The words of the page, by language, and the example questions. Data in wording/*.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

LANGUAGES = ("vi", "en")
_HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Texts:
    """The words of one language; ``t("ask.send")`` is one of them."""

    lang: str
    words: Mapping[str, str]
    lists: Mapping[str, tuple[str, ...]]
    examples: tuple[str, ...]

    def __call__(self, key: str, **fields: object) -> str:
        """The words under ``key``, its ``{names}`` filled in. Raises KeyError for a key or a
        field that does not exist: that is a mistake in the code, not of a user."""
        text = self.words[key]
        return text.format_map(fields) if fields else text


@cache
def load_texts(lang: str) -> Texts:
    """The words of a language; Vietnamese for a language that there is none of."""
    lang = lang if lang in LANGUAGES else LANGUAGES[0]
    raw = tomllib.loads((_HERE / "wording" / f"{lang}.toml").read_text(encoding="utf-8"))
    examples = tomllib.loads((_HERE / "examples.toml").read_text(encoding="utf-8"))
    pairs = [
        (f"{s}.{k}", v)
        for s, part in raw.items()
        if isinstance(part, dict)
        for k, v in part.items()
    ]
    return Texts(
        lang=lang,
        words=MappingProxyType({k: v for k, v in pairs if isinstance(v, str)}),
        lists=MappingProxyType({k: tuple(v) for k, v in pairs if isinstance(v, list)}),
        examples=tuple(examples[lang]),
    )
