"""What the library page does to the index: the same commands as ``python -m indexer``, with a
folder of its own for what visitors bring. Nothing here knows Gradio."""

from __future__ import annotations

import ipaddress
import logging
import shutil
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from corpus.config import Config
from indexer.build import add, known_documents, remove
from indexer.errors import BusyIndexError, IndexError_
from indexer.parse.metadata import document_id
from indexer.readers import SUFFIXES, MissingPartError, ReadError
from indexer.recordfile import parsed_of
from indexer.report import Report, report_of
from indexer.store import Index, load_index

BROUGHT = "brought"
"""The folder inside the corpus for files that came through the page: a later build of the
corpus finds them there."""
MAX_BYTES = 64 * 1024 * 1024
_log = logging.getLogger(__name__)


class ShelfError(RuntimeError):
    """Nothing was changed. ``key`` names the sentence that the page shows, ``detail`` what it
    is about."""

    def __init__(self, key: str, detail: str = "") -> None:
        super().__init__(f"{key}: {detail}")
        self.key = key
        self.detail = detail


@dataclass(frozen=True, slots=True)
class Shelf:
    """The index that the page changes. ``open``: whether it may be changed at all, which only
    somebody at this machine may."""

    config: Config
    open: bool

    @property
    def folder(self) -> Path:
        return self.config.corpus_path / BROUGHT

    def bring(self, file: Path, name: str) -> tuple[str, ...]:
        """Puts a copy of a file into the corpus and its documents into the index; returns their
        ids. A file brought before under the same name is replaced. Raises ShelfError; then the
        index and the folder are as they were."""
        self._must_be_open()
        target = self.folder / plain_name(name)
        if file.stat().st_size > MAX_BYTES:
            raise ShelfError("too_large", target.name)
        before = self._set_aside(target)
        try:
            shutil.copyfile(file, target)
            outcome = add(self.config, [target], self.config.index_path)
        except (OSError, ReadError, IndexError_) as error:
            self._restore(target, before)
            raise _refusal(error, target.name) from error
        if before:
            before.unlink()
        return outcome.read

    def take_out(self, document: str) -> None:
        """Takes a document out of the index, and deletes its file if it was brought through the
        page and no other document stands in it. Raises ShelfError; then nothing has changed."""
        self._must_be_open()
        try:
            index = load_index(self.config.index_path, self.config)
            known_documents(index, [document])
            if len(index.documents) == 1:
                raise ShelfError("last", document)
            remove(self.config, [document], self.config.index_path)
        except IndexError_ as error:
            raise _refusal(error, document) from error
        for source in index.sources:
            path = (self.config.index_path / source.path).resolve()
            if source.documents == (document,) and path.parent == self.folder.resolve():
                path.unlink(missing_ok=True)

    def _must_be_open(self) -> None:
        if not self.open:
            raise ShelfError("closed")

    def _set_aside(self, target: Path) -> Path | None:
        """Moves what is there under the name out of the way; None where there is nothing."""
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
            if not target.exists():
                return None
            aside = target.with_name(f".{target.name}.before")
            target.replace(aside)
        except OSError as error:
            raise ShelfError("not_written", target.name) from error
        return aside

    def _restore(self, target: Path, before: Path | None) -> None:
        target.unlink(missing_ok=True)
        if before:
            before.replace(target)


def may_change(host: str) -> bool:
    """Whether a page served on ``host`` reaches only people at this machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def plain_name(name: str) -> str:
    """A file name out of whatever a browser sent: letters, digits and hyphens, and an ending
    that the readers know. Raises ShelfError for another ending."""
    stem, dot, ending = name.replace("\\", "/").rsplit("/", 1)[-1].rpartition(".")
    suffix = (dot + ending).lower()
    if suffix not in SUFFIXES:
        raise ShelfError("kind", ", ".join(SUFFIXES))
    return document_id(stem)[:120] + suffix


def reports(index: Index) -> tuple[Report, ...]:
    """The report on every document of an index, in their order."""
    return tuple(report_of(p) for p in parsed_of(index.records))


def brought_ids(index: Index, shelf: Shelf) -> frozenset[str]:
    """The ids of the documents that came through the page."""
    found: Iterable[str] = (
        i
        for s in index.sources
        if (shelf.config.index_path / s.path).resolve().parent == shelf.folder.resolve()
        for i in s.documents
    )
    return frozenset(found)


def _refusal(error: Exception, name: str) -> ShelfError:
    _log.warning("%s: %s", name, error)
    if isinstance(error, BusyIndexError):
        return ShelfError("busy")
    if isinstance(error, MissingPartError):
        return ShelfError("missing_part", str(error))
    if isinstance(error, ReadError):
        return ShelfError("unreadable", str(error))
    if isinstance(error, OSError):
        return ShelfError("not_written", name)
    return ShelfError("index", str(error))
