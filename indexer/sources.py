"""The files of a corpus: which there are, whether they changed, what they parse to."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from corpus.records import Parsed
from indexer.errors import IndexError_
from indexer.generations import checksum
from indexer.manifest import load_manifest
from indexer.parse.document import parse_file
from indexer.readers import SUFFIXES, Limits, ReadError
from indexer.readers.errors import shown_name

_ROOT = Path(__file__).resolve().parent.parent


class SourceError(IndexError_):
    """A file or folder that was named doesn't exist or holds nothing that can be indexed."""

    exit_code = 2


@dataclass(slots=True)
class Skipped:
    """What was left out, by file with the reason; nothing is dropped in silence."""

    reasons: dict[str, str] = field(default_factory=dict)

    def summary(self) -> str:
        """One line a file, then the count; empty where nothing was skipped."""
        lines = [f"skipped {reason}" for reason in self.reasons.values()]
        return "\n".join([*lines, f"{len(lines)} files skipped"]) if lines else ""


def corpus_files(folder: Path) -> list[Path]:
    """Every file under the folder of a kind that can be read, sorted, hidden ones left out.

    Raises SourceError where the folder is missing or holds none."""
    if not folder.is_dir():
        raise SourceError(f"there is no folder {folder}; name the corpus with --corpus DIR")
    files = sorted(
        p
        for p in folder.rglob("*")
        if p.suffix.lower() in SUFFIXES
        and p.is_file()
        and not any(part.startswith(".") for part in p.relative_to(folder).parts)
    )
    if not files:
        raise SourceError(f"{folder} holds no document ({', '.join(SUFFIXES)})")
    return files


def parse_source(path: Path, limits: Limits | None = None) -> tuple[Parsed, ...]:
    """The documents of a file, with what the manifest of its folder says of them.

    Raises ReadError for a file that can't be read."""
    return parse_file(path, load_manifest(path.parent), limits=limits)


def check_name(path: Path) -> None:
    """Raises ReadError for a name that can't be written down (bytes that are no UTF-8), and for
    a link: what it leads to may lie anywhere, and change unseen. Name the file itself."""
    name = shown_name(path)
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError as error:
        raise ReadError(f"{name}: its name is not UTF-8; rename the file") from error
    if path.is_symlink():
        raise ReadError(f"{name}: a link is not followed; give the file that it leads to")


def can_be_named(path: Path) -> bool:
    """Whether ``check_name`` lets the file pass."""
    try:
        check_name(path)
    except ReadError:
        return False
    return True


def relative(path: Path, out_dir: Path) -> str:
    """The path as the index stores it: from the index folder, with ``/``."""
    return Path(os.path.relpath(path.resolve(), out_dir.resolve())).as_posix()


def file_checksum(path: Path) -> str:
    """SHA-256 of a source. Raises ReadError where it can't be opened."""
    try:
        return checksum(path)
    except OSError as error:
        raise ReadError(
            f"{shown_name(path)}: cannot be opened ({error.strerror or error})"
        ) from error


def code_fingerprint(folders: Iterable[Path]) -> str:
    """Sixteen hex digits over all that a parse depends on beside the file: the code of indexer
    and corpus, the vocabulary, and the manifests of the corpus folders."""
    files = [*_ROOT.glob("indexer/**/*.py"), *_ROOT.glob("corpus/*.py")]
    files += [p for p in _ROOT.glob("corpus/vocabulary/**/*") if p.suffix in {".py", ".toml"}]
    manifests = (folder / "manifest.toml" for folder in folders)
    files += [p for p in manifests if p.is_file()]
    digest = hashlib.sha256()
    for file in sorted(set(files)):
        digest.update(file.name.encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()[:16]
