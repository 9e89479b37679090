"""Texts to unit vectors, through whatever model the configuration names.

A StaticEmbedding folder of sentence-transformers is a table of token vectors; its mean needs
neither torch nor transformers, whose import costs seconds. Any other model goes through
sentence-transformers, imported on first use.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

import msgspec
import numpy as np
from numpy.typing import NDArray

from corpus.config import Config
from corpus.text import fold, syllables
from indexer.errors import IndexError_
from indexer.generations import checksum
from indexer.units import SHAPES, runs

Vectors = NDArray[np.float32]
_STATIC = "StaticEmbedding"
_MODEL_FILES = (".json", ".safetensors", ".bin")
_PREPARATION = "preparation.json"
_UNKNOWN = "[UNK]"


class ModelError(IndexError_):
    """The embedding model can't be loaded."""


class Encoder(Protocol):
    """Texts to vectors (len(texts), dimensions), float32, of length 1; a text in which the model
    knows nothing gives a zero vector. Questions and passages may differ (prompts)."""

    def passages(self, texts: Sequence[str]) -> Vectors: ...
    def questions(self, texts: Sequence[str]) -> Vectors: ...


class StaticEncoder:
    """The mean of token vectors: sentence-transformers' StaticEmbedding without torch."""

    def __init__(self, folder: Path, dimensions: int = 0) -> None:
        from safetensors.numpy import load_file
        from tokenizers import Tokenizer

        inner = folder / (static_module(folder) or "")
        self._tokenizer = Tokenizer.from_file(str(inner / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._table = load_file(inner / "model.safetensors")["embedding.weight"]
        self._size = dimensions or self._table.shape[1]
        self._prepare = prepared(folder)
        self._channels = unit_channels(folder)
        self._words = word_list(self._tokenizer) if self._channels else {}

    def passages(self, texts: Sequence[str]) -> Vectors:
        out = np.zeros((len(texts), self._size), dtype=np.float32)
        for row, ids in zip(out, self._tokens(texts), strict=True):
            if ids:
                row[:] = self._table[ids, : self._size].mean(axis=0, dtype=np.float32)
        return _normalised(out)

    questions = passages

    def _tokens(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of each text's tokens. Units of ours in a tokenizer that is a list of words
        are looked up in it: the same ids in a tenth of the time."""
        if not self._words:
            ready = [self._prepare(text) for text in texts]
            found = self._tokenizer.encode_batch_fast(ready, add_special_tokens=False)
            return [tokens.ids for tokens in found]
        unknown = self._words[_UNKNOWN]
        known = self._words.get
        return [[known(u, unknown) for u in chosen(text, self._channels)] for text in texts]


class TransformerEncoder:
    """Any sentence-transformers model, by folder or hub name; loaded when first used."""

    def __init__(self, name: str, dimensions: int = 0) -> None:
        self._name = name
        self._dimensions = dimensions

    @cached_property
    def _model(self) -> Any:  # noqa: ANN401 - its type would import torch
        from sentence_transformers import SentenceTransformer

        try:
            return SentenceTransformer(self._name, truncate_dim=self._dimensions or None)
        except (OSError, ValueError) as error:
            first = str(error).strip().splitlines()[0]
            raise ModelError(f"cannot load the model {self._name!r}: {first}") from error

    def passages(self, texts: Sequence[str]) -> Vectors:
        return _normalised(self._model.encode_document(list(texts), show_progress_bar=False))

    def questions(self, texts: Sequence[str]) -> Vectors:
        return _normalised(self._model.encode_query(list(texts), show_progress_bar=False))


def load_encoder(config: Config) -> Encoder:
    """The encoder for ``config.model``: a folder, or a name on the hub where not even the folder
    above it is here. Raises ModelError where a local folder is missing or damaged."""
    folder = config.model_path
    if folder is None and (config.root / config.model).parent.is_dir():
        raise ModelError(f"there is no model in {config.root / config.model}")
    if folder is None or static_module(folder) is None:
        return TransformerEncoder(str(folder or config.model), config.dimensions)
    try:
        return StaticEncoder(folder, config.dimensions)
    except Exception as error:
        raise ModelError(f"the model in {folder} is damaged ({error}); fetch it again") from error


def static_module(folder: Path) -> str | None:
    """The sub-folder (often ``""``) of a folder's StaticEmbedding, or None where its modules
    are others: then only sentence-transformers can run it."""
    try:
        modules = msgspec.json.decode((folder / "modules.json").read_bytes())
    except (OSError, msgspec.MsgspecError):
        return None
    kinds = [str(module["type"]).rpartition(".")[2] for module in modules]
    if kinds in ([_STATIC], [_STATIC, "Normalize"]):
        return str(modules[0]["path"])
    return None


def prepared(folder: Path) -> Callable[[str], str]:
    """What a model's texts go through before its tokenizer. Tokenizers of the library can't make
    overlapping pairs of syllables; a model over them names its channels of indexer.units in
    ``preparation.json``. A model without that file gets its texts as they are."""
    channels = unit_channels(folder)
    if not channels:
        return lambda text: text
    return lambda text: " ".join(chosen(text, channels))


def unit_channels(folder: Path) -> tuple[str, ...]:
    """The channels that a model's ``preparation.json`` names; () where there is none."""
    file = folder / _PREPARATION
    if not file.exists():
        return ()
    return tuple(msgspec.json.decode(file.read_bytes(), type=dict[str, list[str]])["channels"])


def chosen(text: str, channels: Sequence[str]) -> list[str]:
    """The units of these channels of a text, channel by channel."""
    plain = syllables(text)
    folded = [fold(s) for s in plain]
    shapes = (SHAPES[channel] for channel in channels)
    return [u for shape in shapes for u in runs(folded if shape.folded else plain, shape.length)]


def word_list(tokenizer: Any) -> dict[str, int]:  # noqa: ANN401 - tokenizers has no types
    """The words of a tokenizer that only parts a text at white space and looks the parts up
    (what it changes before is done to our units already); empty for any other."""
    made = msgspec.json.decode(tokenizer.to_str())
    steps = made["normalizer"] or {"normalizers": []}
    changes = {step["type"] for step in steps.get("normalizers", [steps])}
    plain = (
        made["model"]["type"] == "WordLevel"
        and made["model"]["unk_token"] == _UNKNOWN
        and (made["pre_tokenizer"] or {}).get("type") == "WhitespaceSplit"
        and changes <= {"NFC", "Lowercase"}
        and not made["added_tokens"]
    )
    return made["model"]["vocab"] if plain else {}


def model_checksum(config: Config) -> str:
    """A hash over the names and contents of a model folder's files; for a hub model its name,
    whose revision only the hub knows."""
    folder = config.model_path
    if folder is None:
        return config.model
    digest = sha256()
    files = (p for p in folder.rglob("*") if p.suffix in _MODEL_FILES)
    for file in sorted(files):
        digest.update(f"{file.relative_to(folder).as_posix()} {checksum(file)}\n".encode())
    return digest.hexdigest()


def _normalised(vectors: NDArray[Any]) -> Vectors:
    out = np.ascontiguousarray(vectors, dtype=np.float32)
    lengths = np.linalg.norm(out, axis=1, keepdims=True)
    return (out / np.where(lengths > 0, lengths, 1)).astype(np.float32)
