"""Old Word files (.doc) and rich text, by way of LibreOffice where it is installed."""

from __future__ import annotations

import io
import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from indexer.readers.docx import read_docx
from indexer.readers.errors import MissingPartError, ReadError
from indexer.readers.result import Limits, ReadText

PACKAGE = "libreoffice-writer-nogui"
SECONDS = 180
_ENCRYPTED = 1
"""Bit 8 of the flags at byte 10 of the WordDocument stream ([MS-DOC], 2.5.2)."""
_DAMAGE = (OSError, ValueError, IndexError, AttributeError, TypeError, RecursionError)
"""What olefile raises on a file that is not what it says."""


def read_doc(data: bytes, name: str, limits: Limits) -> ReadText:
    """The text of an OLE file that holds a Word document. Raises ReadError for one that is
    encrypted or holds something else, MissingPartError without LibreOffice."""
    streams, head = _looked_into(data, name)
    if "EncryptedPackage" in streams or (head[11:12] and head[11] & _ENCRYPTED):
        raise ReadError(f"{name}: encrypted; save it without a password and add it again")
    if "WordDocument" not in streams:
        raise ReadError(f"{name}: not a Word document; save it as .docx or .pdf and add it again")
    return read_docx(converted(data, name, ".doc", "docx"), name, limits)


def read_rtf(data: bytes, name: str, limits: Limits) -> ReadText:
    """The text of a rich text file; as ``read_doc``."""
    return read_docx(converted(data, name, ".rtf", "docx"), name, limits)


def _looked_into(data: bytes, name: str) -> tuple[set[str], bytes]:
    """The names of the streams of an OLE file, and the first 12 bytes of that of the text."""
    import olefile

    try:
        with olefile.OleFileIO(io.BytesIO(data)) as ole:
            streams = {path[0] for path in ole.listdir()}
            head = ole.openstream("WordDocument").read(12) if "WordDocument" in streams else b""
    except _DAMAGE as error:
        raise ReadError(f"{name}: a damaged file: get it again") from error
    return streams, head


def converted(data: bytes, name: str, suffix: str, to: str) -> bytes:
    """A file as LibreOffice saves it in another format. Raises MissingPartError where there is no
    LibreOffice, ReadError where it can't read the file."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise MissingPartError(
            f"{name}: needs LibreOffice to be read (Debian: apt install {PACKAGE})"
        )
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / f"document{suffix}"
        source.write_bytes(data)
        command = [
            program, f"-env:UserInstallation={(Path(folder) / 'profile').as_uri()}", "--headless",
            "--norestore", "--convert-to", to, "--outdir", f"{folder}/out", str(source),
        ]  # fmt: skip
        _run(command, name)
        out = Path(folder) / "out" / f"document.{to}"
        if not out.is_file():
            raise ReadError(f"{name}: LibreOffice cannot read it: damaged or encrypted")
        return out.read_bytes()


def _run(command: list[str], name: str) -> None:
    """Runs LibreOffice, which starts a process of its own: both end with the time-out."""
    with subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
    ) as process:
        try:
            process.wait(SECONDS)
        except subprocess.TimeoutExpired as error:
            os.killpg(process.pid, signal.SIGKILL)
            raise ReadError(f"{name}: LibreOffice took over {SECONDS} seconds") from error
