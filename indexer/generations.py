"""Files that are replaced as one: a kill at any moment leaves the old set or the new one.

A folder holds ``manifest.json`` and generations, one folder each. The manifest names the
current generation with the size and SHA-256 of each of its files; putting a new manifest in
its place (``os.replace``) is the one step that makes a new generation the current one. The
generation before is kept, so that who is just reading it can finish.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import msgspec
from filelock import FileLock, Timeout

from indexer.errors import BusyIndexError, DamagedIndexError, MissingIndexError

MANIFEST = "manifest.json"
_WHOLE = 64 << 20
_REBUILD = "run: python -m indexer build"


@contextmanager
def exclusive(folder: Path, wait: float = 0.0) -> Iterator[None]:
    """Holds the folder's writer lock; waits for it ``wait`` seconds. Who holds it may enter
    again. The lock is one of the operating system, which frees it when its holder ends, however
    it ends: a file left behind locks nobody out. It holds the holder's process id, for the message.

    Raises BusyIndexError where another process keeps it."""
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "writer.lock"
    lock = FileLock(file, is_singleton=True)
    try:
        lock.acquire(timeout=wait)
    except Timeout as error:
        raise BusyIndexError(
            f"the index {folder} is being written by another process{_holder(file)}; "
            "try again when it is done"
        ) from error
    try:
        file.write_text(str(os.getpid()), "ascii")
        yield
    finally:
        lock.release()


def _holder(file: Path) -> str:
    """`` (process 123)`` as the holder wrote it, or nothing where it did not yet."""
    try:
        found = file.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):
        return ""
    return f" (process {found})" if found.isdigit() else ""


def publish(folder: Path, manifest: dict[str, Any], write: Callable[[Path], None]) -> None:
    """Lets ``write`` fill a new generation and makes it the current one. The caller holds
    ``exclusive(folder)``. ``manifest`` gets the keys generation, previous, files and checksum."""
    before = _current(folder)
    name = f"g-{uuid4().hex[:12]}"
    target = folder / name
    target.mkdir()
    write(target)
    files = sorted(p for p in target.iterdir() if p.is_file())
    for file in files:
        _sync(file)
    _sync(target)
    sums = {p.name: {"bytes": p.stat().st_size, "sha256": checksum(p)} for p in files}
    body = {**manifest, "generation": name, "previous": before, "files": sums}
    temporary = folder / f"{MANIFEST}.new"
    temporary.write_bytes(msgspec.json.format(msgspec.json.encode(_sealed(body)), indent=1))
    _sync(temporary)
    temporary.replace(folder / MANIFEST)
    _sync(folder)
    sweep(folder)


def sweep(folder: Path) -> None:
    """Deletes what writers left behind: all generations but the current one and the one before
    it. The caller holds ``exclusive(folder)``."""
    manifest = read_manifest(folder)
    keep = {manifest["generation"], manifest.get("previous")}
    for path in folder.glob("g-*"):
        if path.is_dir() and path.name not in keep:
            shutil.rmtree(path)


def read_manifest(folder: Path) -> dict[str, Any]:
    """The manifest, its checksum verified.

    Raises MissingIndexError where there is none, DamagedIndexError where it was altered."""
    try:
        raw = (folder / MANIFEST).read_bytes()
    except FileNotFoundError as error:
        raise MissingIndexError(f"there is no index in {folder}; {_REBUILD}") from error
    try:
        manifest = msgspec.json.decode(raw, type=dict[str, Any])
    except msgspec.MsgspecError as error:
        raise DamagedIndexError(f"{folder / MANIFEST} is damaged ({error}); {_REBUILD}") from error
    if _sealed(manifest) != manifest:
        raise DamagedIndexError(f"{folder / MANIFEST} was altered; {_REBUILD}")
    return manifest


def verified_files(folder: Path, manifest: dict[str, Any]) -> Path:
    """The folder of the current generation, once every file in it was found as written.

    Raises DamagedIndexError naming the first file that is missing or differs."""
    generation = folder / manifest["generation"]
    for name, found in manifest["files"].items():
        file = generation / name
        if not file.is_file():
            raise DamagedIndexError(f"the index file {file} is missing; {_REBUILD}")
        if file.stat().st_size != found["bytes"] or checksum(file) != found["sha256"]:
            raise DamagedIndexError(f"the index file {file} is damaged; {_REBUILD}")
    return generation


def checksum(file: Path) -> str:
    """SHA-256 of a file in hex; of one above 64 MiB that of its size, first and last 8 MiB,
    since re-reading gigabytes at each start would cost more than it finds."""
    size = file.stat().st_size
    with file.open("rb") as stream:
        if size <= _WHOLE:
            return hashlib.file_digest(stream, "sha256").hexdigest()
        digest = hashlib.sha256(str(size).encode())
        digest.update(stream.read(8 << 20))
        stream.seek(-(8 << 20), os.SEEK_END)
        digest.update(stream.read())
        return digest.hexdigest()


def _sealed(manifest: dict[str, Any]) -> dict[str, Any]:
    body = {key: value for key, value in manifest.items() if key != "checksum"}
    digest = hashlib.sha256(msgspec.json.encode(body, order="deterministic")).hexdigest()
    return {**body, "checksum": digest}


def _current(folder: Path) -> str | None:
    try:
        return str(read_manifest(folder)["generation"])
    except (MissingIndexError, DamagedIndexError):
        return None


def _sync(path: Path) -> None:
    """Has the operating system put a file or a folder's entries on the disk."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
