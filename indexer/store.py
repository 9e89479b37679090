"""The index: records, vectors and lexical lists in one folder, written and read as one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from importlib.metadata import version
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from corpus.config import Config
from corpus.records import (
    Abbreviation,
    Assignment,
    Document,
    Parsed,
    Passage,
    Reference,
    Section,
    Table,
)
from indexer.embed import Encoder, Vectors, load_encoder, model_checksum
from indexer.errors import DamagedIndexError, OtherSettingsError
from indexer.forward import Forward, build_forward, load_forward, save_forward
from indexer.generations import exclusive, publish, read_manifest, verified_files
from indexer.postings import Postings, build_postings, load_postings, save_postings
from indexer.progress import bar
from indexer.recordfile import Records, load_records, records_of, save_records
from indexer.segment import Segmenter, known_words
from indexer.units import passage_units
from indexer.vectors import DenseIndex, build_vectors, load_vectors, save_vectors

FORMAT = 3
_WORDS = "words.json"
_TIES = "ties.npy"
_IDS = "ids.json"
_BATCH = 1024
_REBUILD = "run: python -m indexer build"


@dataclass(frozen=True, slots=True)
class Source:
    """A file that was indexed: its path relative to the index folder (with ``/``), its SHA-256,
    the ids of the documents in it, and those of them that were removed since."""

    path: str
    sha256: str
    documents: tuple[str, ...]
    removed: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Index:
    """All that answering needs. Passages, their vectors and their lexical positions share one
    order; documents are sorted by id. ``ids``: those of the passages, so that no passage need
    be decoded for its id; ``ties``: the rank of each id among them. ``folder`` is where its files
    are."""

    records: Records
    postings: Postings
    forward: Forward
    vectors: DenseIndex
    ids: tuple[str, ...]
    ties: NDArray[np.int64]
    sources: tuple[Source, ...]
    manifest: dict[str, Any]
    folder: Path

    @property
    def embeddings(self) -> NDArray[np.float32]:
        """The passages' vectors (n_passages, dimensions), each of length 1 or 0."""
        return self.vectors.rows

    @property
    def documents(self) -> tuple[Document, ...]:
        return self.records.documents

    @property
    def sections(self) -> tuple[Section, ...]:
        return self.records.sections

    @property
    def passages(self) -> Sequence[Passage]:
        return self.records.passages

    @property
    def tables(self) -> tuple[Table, ...]:
        return self.records.tables

    @property
    def assignments(self) -> tuple[Assignment, ...]:
        return self.records.assignments

    @property
    def references(self) -> tuple[Reference, ...]:
        return self.records.references

    @property
    def abbreviations(self) -> tuple[Abbreviation, ...]:
        return self.records.abbreviations


def embedded_text(passage: Passage) -> str:
    """What is embedded for a passage: its context, then its text as it reads."""
    return f"{passage.context}\n{passage.clean or passage.text}".strip()


def write_index(
    parsed: Sequence[Parsed],
    config: Config,
    out_dir: Path,
    sources: Sequence[Source] = (),
    code: str = "",
    old: Index | None = None,
    segmenter: Segmenter | None = None,
) -> None:
    """Makes the index over the documents and puts it in the place of the one in ``out_dir``,
    wholly or, when it fails or is killed, not at all. Vectors and words of texts that ``old``
    holds are taken from there; ``code`` is the fingerprint of the parser that made ``parsed``;
    ``segmenter`` finds words in another way than underthesea.

    Raises BusyIndexError where another process is writing, ModelError for a broken model."""
    records = records_of(sorted(parsed, key=lambda p: p.document.id))
    vectors = embed(records.passages, load_encoder(config), known_vectors(old) if old else {})
    segment = segmenter or Segmenter(known_words(old.folder / _WORDS) if old else None)
    texts = (
        (p.clean or p.text, p.context)
        for p in bar(records.passages, of="segmenting", unit="passage")
    )
    postings = build_postings(
        (passage_units(*pair, segment if config.segmented else None) for pair in texts),
        config.k1,
        config.b,
    )
    forward = build_forward((p.context, p.clean or p.text) for p in records.passages)

    def write(folder: Path) -> None:
        save_records(records, folder)
        save_postings(postings, folder)
        save_forward(forward, folder)
        save_vectors(build_vectors(vectors, config.exact_limit, config.dense_index), folder)
        ids = [p.id for p in records.passages]
        (folder / _IDS).write_bytes(msgspec.json.encode(ids))
        np.save(folder / _TIES, tie_order(ids), allow_pickle=False)
        segment.save(folder / _WORDS)

    with exclusive(out_dir):
        publish(out_dir, _manifest(records, config, sources, code), write)


def embed(
    passages: Sequence[Passage], encoder: Encoder, known: dict[str, NDArray[np.float32]]
) -> Vectors:
    """One vector a passage (n, dimensions); texts in ``known`` are not encoded again."""
    texts = [embedded_text(p) for p in passages]
    new = sorted({t for t in texts if t not in known})
    found = dict(known)
    with bar(total=len(new), of="embedding", unit="passage") as shown:
        for start in range(0, len(new), _BATCH):
            batch = new[start : start + _BATCH]
            found.update(zip(batch, encoder.passages(batch), strict=True))
            shown.update(len(batch))
    if not texts:
        return encoder.passages([])
    return np.stack([found[t] for t in texts])


def load_index(folder: Path, config: Config) -> Index:
    """The index of a folder, every file of it checked.

    Raises MissingIndexError, DamagedIndexError, or OtherSettingsError where its settings or its
    model are not those of ``config``."""
    manifest = read_manifest(folder)
    _check_settings(folder, manifest, config)
    generation = verified_files(folder, manifest)
    try:
        records = load_records(generation)
        postings = load_postings(generation, len(records.passages))
        forward = load_forward(generation)
        vectors = load_vectors(generation)
        ids = msgspec.json.decode((generation / _IDS).read_bytes(), type=tuple[str, ...])
        ties = np.asarray(np.load(generation / _TIES, "r", allow_pickle=False))
        sources = msgspec.convert(manifest["sources"], tuple[Source, ...])
    except (OSError, ValueError, RuntimeError, KeyError, msgspec.MsgspecError) as error:
        raise DamagedIndexError(f"the index {folder} is damaged ({error}); {_REBUILD}") from error
    parts = {"sequences": forward.size, "vectors": len(vectors.rows)}
    odd = [name for name, count in parts.items() if count != len(records.passages)]
    if odd:
        found = f"{parts[odd[0]]} {odd[0]} for {len(records.passages)} passages"
        raise DamagedIndexError(f"the index {folder} is damaged ({found}); {_REBUILD}")
    return Index(
        records=records,
        postings=postings,
        forward=forward,
        vectors=vectors,
        ids=ids,
        ties=ties,
        sources=sources,
        manifest=manifest,
        folder=generation,
    )


def tie_order(ids: Sequence[str]) -> NDArray[np.int64]:
    """For each position the rank of its id among the ids (0: the smallest)."""
    order = np.empty(len(ids), dtype=np.int64)
    order[sorted(range(len(ids)), key=ids.__getitem__)] = np.arange(len(ids))
    return order


def known_vectors(index: Index) -> dict[str, NDArray[np.float32]]:
    """The vector of every text that the index holds, for ``write_index`` to use again."""
    texts = (embedded_text(p) for p in index.passages)
    return dict(zip(texts, index.embeddings, strict=True))


def _check_settings(folder: Path, manifest: dict[str, Any], config: Config) -> None:
    if manifest.get("format") != FORMAT:
        found = f"format {manifest.get('format')}, this program reads {FORMAT}"
        raise OtherSettingsError(f"the index {folder} has {found}; {_REBUILD}")
    if manifest["settings"] != config.index_fingerprint():
        made = ", ".join(_differing(manifest["config"], config))
        raise OtherSettingsError(f"the index {folder} was made with {made}; {_REBUILD}")
    if manifest["model"]["checksum"] != model_checksum(config):
        raise OtherSettingsError(
            f"the index {folder} was made with another version of {config.model}; {_REBUILD}"
        )


def _differing(made: dict[str, Any], config: Config) -> Iterable[str]:
    for key, value in made.items():
        now = getattr(config, key, None)
        if now != value:
            yield f"{key} = {value!r} (now {now!r})"


def _manifest(
    records: Records, config: Config, sources: Sequence[Source], code: str
) -> dict[str, Any]:
    packages = ("numpy", "faiss-cpu", "tokenizers", "safetensors", "underthesea")
    return {
        "format": FORMAT,
        "settings": config.index_fingerprint(),
        "config": config.index_settings(),
        "model": {"name": config.model, "checksum": model_checksum(config)},
        "code": code,
        "versions": {name: version(name) for name in packages},
        "counts": {name: len(getattr(records, name)) for name in Records.__slots__},
        "sources": [asdict(s) for s in sources],
    }
