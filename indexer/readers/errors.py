"""What can be wrong with a file that somebody gives us to read."""

from __future__ import annotations

from pathlib import Path


class ReadError(Exception):
    """A file that cannot be read as a document. The message is one line that names the file,
    says what was found and what to do."""


class MissingPartError(ReadError):
    """A part of the system that this kind of file needs isn't installed; the message names the
    Debian package."""


def shown_name(path: Path) -> str:
    """The file's name as a message can show it: no control or direction-changing characters,
    no more than 120 characters."""
    name = "".join(c if c.isprintable() else "?" for c in path.name)
    return name if len(name) <= 120 else f"{name[:80]}…{name[-39:]}"
