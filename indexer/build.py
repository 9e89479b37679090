"""Read -> parse -> embed -> write, doing again only what changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from corpus.config import Config
from corpus.records import Parsed
from indexer.errors import IndexError_, MissingIndexError
from indexer.generations import exclusive, read_manifest, sweep
from indexer.progress import bar
from indexer.readers import Limits, ReadError
from indexer.recordfile import parsed_of
from indexer.sources import (
    Skipped,
    can_be_named,
    check_name,
    code_fingerprint,
    corpus_files,
    file_checksum,
    parse_source,
    relative,
)
from indexer.store import Index, Source, load_index, write_index

_NAMED = 20
"""So many ids are named to somebody who gave one that there is not."""


class UnknownDocumentError(IndexError_):
    """No document of the index has the id given."""

    exit_code = 2


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a command did: documents in the index now, files parsed and files taken over
    unchanged, what was skipped, and the ids of the documents that were parsed."""

    documents: int
    parsed: int
    reused: int
    skipped: Skipped
    read: tuple[str, ...] = ()


def build(config: Config, corpus: Path, out: Path, full: bool = False) -> Outcome:
    """Indexes every document under ``corpus`` in the place of what ``out`` holds; unchanged
    files are not parsed again unless ``full``. Raises IndexError_ with one clear line."""
    files = corpus_files(corpus)
    with exclusive(out):
        old = None if full else _previous(out, config)
        complete = tuple(s for s in old.sources if not s.removed) if old else ()
        return _write(config, files, out, replace(old, sources=complete) if old else None)


def refresh(config: Config, corpus: Path, out: Path) -> Outcome:
    """As ``build``, but what was added from elsewhere stays and what was removed stays away."""
    files = corpus_files(corpus)
    with exclusive(out):
        old = _previous(out, config)
        return _write(config, _joined(old, out, files, must_exist=True), out, old)


def add(config: Config, files: Sequence[Path], out: Path) -> Outcome:
    """Adds files to the index, or replaces them; the others stay. A file that can't be read
    raises ReadError and leaves the index as it is."""
    with exclusive(out):
        try:
            old: Index | None = load_index(out, config)
        except MissingIndexError:
            old = None
        if old is not None:
            given = {relative(f, out) for f in files}
            whole = (s for s in old.sources if not (s.path in given and s.removed))
            old = replace(old, sources=tuple(whole))
        return _write(config, _joined(old, out, files), out, old, strict=set(files))


def remove(config: Config, ids: Sequence[str], out: Path) -> Outcome:
    """Takes documents out of the index. Raises UnknownDocumentError for an id not in it."""
    with exclusive(out):
        old = load_index(out, config)
        known_documents(old, ids)
        sources = [_without(s, set(ids)) for s in old.sources]
        kept = [p for p in parsed_of(old.records) if p.document.id not in ids]
        write_index(kept, config, out, sources, old.manifest["code"], old)
    return Outcome(len(kept), 0, len(sources), Skipped())


def known_documents(index: Index, ids: Sequence[str]) -> frozenset[str]:
    """The ids; all of the index where none is given. Raises UnknownDocumentError for an id that
    no document of the index has."""
    present = sorted(d.id for d in index.documents)
    unknown = next((i for i in ids if i not in present), None)
    if unknown is not None:
        have = ", ".join(present[:_NAMED]) + (" …" if len(present) > _NAMED else "")
        raise UnknownDocumentError(f"no document has the id {unknown!r}; there are: {have}")
    return frozenset(ids or present)


def is_stale(config: Config, corpus: Path, out: Path) -> bool:
    """Whether ``build`` would change something: other files, code, vocabulary, manifest, model
    or settings than the index in ``out`` was made from; also where there is none."""
    from indexer.embed import model_checksum

    try:
        manifest = read_manifest(out)
    except IndexError_:
        return True
    files = [f for f in corpus_files(corpus) if can_be_named(f)]
    now = {relative(f, out): file_checksum(f) for f in files}
    made = {s["path"]: s["sha256"] for s in manifest["sources"]}
    folders = _folders([*files, *((out / path).resolve() for path in made)])
    return (
        not (out / manifest["generation"]).is_dir()
        or manifest["settings"] != config.index_fingerprint()
        or manifest["model"]["checksum"] != model_checksum(config)
        or manifest["code"] != code_fingerprint(folders)
        or any(made.get(path) != sha for path, sha in now.items())
        or any(path not in now and not (out / path).exists() for path in made)
    )


def _write(
    config: Config,
    files: Sequence[Path],
    out: Path,
    old: Index | None,
    strict: Set[Path] = frozenset(),
) -> Outcome:
    """The files' documents as the new index, taken from ``old`` where nothing changed. A file
    that can't be read is skipped and reported, or raises if it is in ``strict``."""
    reader = _Reader(old, out, code_fingerprint(_folders(files)), Limits(pages=config.max_pages))
    skipped = Skipped()
    found: list[tuple[Source, tuple[Parsed, ...]]] = []
    for file in bar(files, of="reading", unit="file"):
        try:
            found.append(reader.read(file))
        except ReadError as error:
            if file in strict:
                raise
            skipped.reasons[str(file)] = str(error)
            found += reader.unreadable(file)
    parsed, sources = _settled(found, skipped)
    if not parsed:
        raise IndexError_(f"nothing could be indexed\n{skipped.summary()}")
    if _is_the_same(old, sources, reader):
        sweep(out)
    else:
        write_index(parsed, config, out, sources, reader.code, old)
    there = {p.document.id for p in parsed}
    read = tuple(i for i in reader.ids if i in there)
    return Outcome(len(parsed), reader.parsed, reader.reused, skipped, read)


def _is_the_same(old: Index | None, sources: Sequence[Source], reader: _Reader) -> bool:
    """Whether the index in place is already the one over these sources: nothing to write."""
    if old is None or reader.parsed or old.manifest["code"] != reader.code:
        return False
    return tuple(sources) == msgspec.convert(old.manifest["sources"], tuple[Source, ...])


class _Reader:
    """Files to documents, from the index before where the file and the code are as they were.
    ``reused`` counts those files, ``parsed`` the others that could be read."""

    def __init__(self, old: Index | None, out: Path, code: str, limits: Limits) -> None:
        self._out = out
        self._limits = limits
        self._sources = {s.path: s for s in old.sources} if old else {}
        self._before = {p.document.id: p for p in parsed_of(old.records)} if old else {}
        self._same_code = old is not None and old.manifest["code"] == code
        self.code = code
        self.parsed = self.reused = 0
        self.ids: list[str] = []

    def read(self, file: Path) -> tuple[Source, tuple[Parsed, ...]]:
        """Raises ReadError for a file that can't be read and isn't in the index before."""
        check_name(file)
        source = self._sources.get(relative(file, self._out))
        if source and not file.exists():
            return source, self._taken_over(source)
        digest = file_checksum(file)
        known = source is not None and bool(source.documents or source.removed)
        if source and known and self._same_code and source.sha256 == digest:
            return source, self._taken_over(source)
        gone = source.removed if source else ()
        parsed = tuple(p for p in parse_source(file, self._limits) if p.document.id not in gone)
        self.parsed += 1
        ids = tuple(p.document.id for p in parsed)
        self.ids += ids
        return Source(relative(file, self._out), digest, ids, gone), parsed

    def unreadable(self, file: Path) -> list[tuple[Source, tuple[Parsed, ...]]]:
        """The file as a source without documents, so that it alone makes no index stale; none
        if it can't even be opened."""
        try:
            check_name(file)
            return [(Source(relative(file, self._out), file_checksum(file), ()), ())]
        except ReadError:
            return []

    def _taken_over(self, source: Source) -> tuple[Parsed, ...]:
        self.reused += 1
        return tuple(self._before[i] for i in source.documents)


def _settled(
    found: Sequence[tuple[Source, tuple[Parsed, ...]]], skipped: Skipped
) -> tuple[list[Parsed], list[Source]]:
    """Each document id once: of two the one given last stays, the other is reported."""
    last = {p.document.id: n for n, (_, parsed) in enumerate(found) for p in parsed}
    documents: list[Parsed] = []
    sources: list[Source] = []
    for n, (source, parsed) in enumerate(found):
        kept = [p for p in parsed if last[p.document.id] == n]
        for p in parsed:
            if last[p.document.id] != n:
                other = found[last[p.document.id]][0].path
                skipped.reasons[f"{source.path} {p.document.id}"] = (
                    f"{source.path}: its id {p.document.id!r} is also that of {other}; "
                    "give them different ids in manifest.toml"
                )
        documents += kept
        sources.append(replace(source, documents=tuple(p.document.id for p in kept)))
    return documents, sources


def _joined(
    old: Index | None, out: Path, files: Sequence[Path], must_exist: bool = False
) -> list[Path]:
    """The files that the index before was made from, then ``files``, each once."""
    known = [(out / s.path).resolve() for s in old.sources] if old else []
    given = {file.resolve() for file in files}
    return [
        *(f for f in known if f not in given and (f.exists() or not must_exist)),
        *files,
    ]


def _previous(out: Path, config: Config) -> Index | None:
    """The index in place, or None where there is none that can be built on."""
    try:
        return load_index(out, config)
    except IndexError_:
        return None


def _without(source: Source, ids: set[str]) -> Source:
    kept = tuple(i for i in source.documents if i not in ids)
    gone = tuple(i for i in source.documents if i in ids)
    return replace(source, documents=kept, removed=source.removed + gone)


def _folders(files: Iterable[Path]) -> list[Path]:
    return sorted({file.parent for file in files})
