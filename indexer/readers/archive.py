"""A packed file looked over before anything in it is unpacked."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

from indexer.readers.errors import ReadError
from indexer.readers.result import Limits

RATIO = 250
"""No part of an honest document of more than a megabyte is packed tighter."""
_LARGE = 1024 * 1024
_PIECE = 1024 * 1024
_DAMAGE = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    EOFError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
)
"""What zipfile raises on an archive that is not what it says."""


def checked_archive(data: bytes, name: str, limits: Limits) -> zipfile.ZipFile:
    """The archive, its sizes looked at as declared and as they are. Raises ReadError for one that
    is damaged, encrypted, or unpacks to more than ``limits.unpacked`` bytes."""
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except _DAMAGE as error:
        raise ReadError(f"{name}: a damaged archive ({error}): get the file again") from error
    if any(p.flag_bits & 1 for p in parts):
        raise ReadError(f"{name}: encrypted; save it without a password and add it again")
    if sum(p.file_size for p in parts) > limits.unpacked or any(map(_too_tight, parts)):
        raise _bomb(name, limits)
    _unpack(archive, name, limits)
    return archive


def _too_tight(part: zipfile.ZipInfo) -> bool:
    return part.file_size > _LARGE and part.file_size > RATIO * max(part.compress_size, 1)


def _unpack(archive: zipfile.ZipFile, name: str, limits: Limits) -> None:
    """Unpacks each part once, to nowhere, so that a size that lies is found before it matters."""
    left = limits.unpacked
    for part in archive.infolist():
        try:
            with archive.open(part) as stream:
                while piece := stream.read(_PIECE):
                    left -= len(piece)
                    if left < 0:
                        raise _bomb(name, limits)
        except _DAMAGE as error:
            raise ReadError(f"{name}: a damaged archive ({error}): get the file again") from error


def _bomb(name: str, limits: Limits) -> ReadError:
    return ReadError(
        f"{name}: unpacks to more than {limits.unpacked:,} bytes or {RATIO} times its size; "
        "not a document that is read"
    )
