"""The program's tunables: one frozen Config out of one TOML file and the environment.

It lives beside the records, below every other layer, so that each can be passed one.
"""

from __future__ import annotations

import hashlib
import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
ENVIRONMENT_PREFIX = "HTX_"
SECRETS = ("HTX_LLM_KEY",)
"""Read by who needs them, from the environment alone: a Config is printed and stored."""
_INDEX_KEYS = ("model", "dimensions", "k1", "b", "segmented", "exact_limit", "dense_index")
_CHOICES = {"dense_index": ("auto", "exact", "ivf", "hnsw")}


class ConfigError(ValueError):
    """A setting that is unknown or of the wrong type; the message names it and its file."""


@dataclass(frozen=True, slots=True)
class Config:
    """Every setting, with the value that the measurements in docs/decisions/ speak for.

    Paths are relative to ``root``, the folder of the configuration file."""

    root: Path = ROOT
    corpus_dir: str = "corpus/documents"
    index_dir: str = ".index"

    max_pages: int = 1000
    """A PDF or TIFF of more pages is refused; a scanned page takes seconds."""

    model: str = "models/htx-embed"
    """A folder or a name on the hub; StaticEmbedding models load without torch."""
    dimensions: int = 0
    """The embedding is cut to so many dimensions (Matryoshka); 0 keeps all."""
    exact_limit: int = 200_000
    """Up to so many passages the dense search is exact, beyond it is approximate."""
    dense_index: str = "auto"
    """``exact``, ``ivf`` or ``hnsw``; ``auto`` is exact up to ``exact_limit`` and ivf beyond."""

    k1: float = 0.9
    b: float = 0.4
    segmented: bool = True
    """Whether the lexical index has a channel of words, found by underthesea when it is made."""

    weight_syllables: float = 1.0
    weight_bigrams: float = 1.0
    weight_trigrams: float = 0.5
    weight_words: float = 1.0
    weight_context: float = 0.7
    """What a match in the heading path counts beside one in the text."""
    weight_folded: float = 0.1
    """The share of the folded channels for a fully accented question; it grows to 1 as the
    question's diacritics vanish."""
    folded: bool = True
    """Whether there are folded channels at all; off only to measure what they are worth."""
    fusion: str = "convex"
    """``convex``: the scores weighted; ``reciprocal``: their ranks."""
    weight_dense: float = 0.25
    """The dense share of the fused score; the lexical share is the rest."""
    depth: int = 1000
    """How many passages an approximate dense search returns to the fusion."""
    effort: int = 128
    """How many lists an approximate dense search looks through: more find more and take longer."""

    understanding: str = "abbreviations english spaces slips"
    """The steps from a question as typed to the text that is searched, of those that
    retriever/understand.py has; empty: as typed."""

    reranker: str = ""
    """A folder with weights of features, or a cross-encoder (a folder or a name on the hub), that
    puts the best passages in their final order; empty: none. config.toml names ours."""
    rerank_depth: int = 30
    """How many passages the reranker looks at."""

    llm_url: str = ""
    """An OpenAI-compatible address (``http://127.0.0.1:11434/v1``); empty: no language model. A
    key stands in the environment only (HTX_LLM_KEY)."""
    llm_model: str = ""
    llm_timeout_s: float = 60.0
    """Seconds that one answer of the model may take."""
    llm_retries: int = 2
    """How often a request is repeated that failed before its first word."""
    llm_max_tokens: int = 700
    llm_passages: int = 8
    """The most passages offered, those that the rules cite among them."""
    llm_context_tokens: int = 3000
    """The most tokens (estimated) of the passages offered."""
    llm_price_in: float = 0.0
    llm_price_out: float = 0.0
    """Price per million tokens, in whatever currency; 0: not known."""
    llm_log_dir: str = "logs"
    """The folder of llm-usage.jsonl."""

    @property
    def corpus_path(self) -> Path:
        return self.root / self.corpus_dir

    @property
    def index_path(self) -> Path:
        return self.root / self.index_dir

    @property
    def model_path(self) -> Path | None:
        """The model's folder, or None where ``model`` is a name on the hub."""
        path = self.root / self.model
        return path if path.is_dir() else None

    def index_fingerprint(self) -> str:
        """Sixteen hex digits over the settings that shape an index: two indexes with the same
        fingerprint over the same documents are the same; query-time weights do not count."""
        text = json.dumps(self.index_settings(), sort_keys=True)
        return hashlib.sha256(text.encode()).hexdigest()[:16]

    def index_settings(self) -> dict[str, object]:
        """The settings that shape an index, by name."""
        return {key: getattr(self, key) for key in _INDEX_KEYS}


def load_config(path: Path | None = None, environment: Mapping[str, str] | None = None) -> Config:
    """The configuration of ``path`` (default: ``config.toml`` in the repository root, or the
    built-in values where that is absent), overridden by ``HTX_<KEY>`` of the environment.

    Raises ConfigError for an unreadable file, an unknown key or a value of the wrong type."""
    file = ROOT / "config.toml" if path is None else path
    config = Config(root=file.resolve().parent)
    if path is not None or file.exists():
        config = _updated(config, _flat(_read(file), file), str(file))
    env = os.environ if environment is None else environment
    given = {
        name.removeprefix(ENVIRONMENT_PREFIX).lower(): value
        for name, value in env.items()
        if name.startswith(ENVIRONMENT_PREFIX) and name not in SECRETS
    }
    return _updated(config, given, "the environment (HTX_*)")


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise ConfigError(f"cannot read the configuration {file}: {error.strerror}") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"{file} is not valid TOML: {error}") from error


def _flat(table: Mapping[str, Any], file: Path) -> dict[str, Any]:
    """The keys of all tables in one; the tables only order the file for its reader."""
    out: dict[str, Any] = {}
    for key, value in table.items():
        inner = value if isinstance(value, dict) else {key: value}
        for name, item in inner.items():
            if name in out:
                raise ConfigError(f"{file}: the key {name!r} is given twice")
            out[name] = item
    return out


def _updated(config: Config, given: Mapping[str, Any], source: str) -> Config:
    known = {f.name: str(f.type) for f in fields(Config) if f.name != "root"}
    unknown = sorted(set(given) - set(known))
    if unknown:
        raise ConfigError(f"unknown key {unknown[0]!r} in {source}; known: {', '.join(known)}")
    values = {key: _typed(key, value, known[key], source) for key, value in given.items()}
    return replace(config, **values)  # type: ignore[arg-type]


def _typed(key: str, value: object, kind: str, source: str) -> object:
    """The value as its type; strings of the environment are read as TOML would write them."""
    if value not in _CHOICES.get(key, (value,)):
        choices = ", ".join(_CHOICES[key])
        raise ConfigError(f"{key} = {value!r} in {source} is none of {choices}")
    if kind == "str" and isinstance(value, str):
        return value
    if kind == "bool" and value in (True, False, "true", "false", "1", "0"):
        return value in (True, "true", "1")
    if kind in ("int", "float") and not isinstance(value, bool):
        try:
            number = float(str(value))
            if kind == "float":
                return number
            if number.is_integer():
                return int(number)
        except ValueError:
            pass
    raise ConfigError(f"{key} = {value!r} in {source} is not of type {kind}")
