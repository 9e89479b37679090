"""What reading a file gives, and the limits within which it is read."""

from __future__ import annotations

from dataclasses import dataclass

NOTHING_READ = "holds no text; nothing to index"


@dataclass(frozen=True, slots=True)
class Limits:
    """How much is read before a file is refused. ``bytes``: of the file and of what a packed
    file unpacks to (each); ``pages`` of a PDF or TIFF; ``pixels`` of one page's picture."""

    bytes: int = 64 * 1024 * 1024
    unpacked: int = 256 * 1024 * 1024
    pages: int = 1000
    pixels: int = 80_000_000


@dataclass(frozen=True, slots=True)
class ReadText:
    """The NFC text of a file. ``page_starts`` are the offsets at which its pages begin, page 1
    first (empty where the format has no pages); ``notes`` say what was read otherwise than as
    plain text or left out, one short phrase with its count each, in a fixed order."""

    text: str
    page_starts: tuple[int, ...] = ()
    notes: tuple[str, ...] = ()


def counted(n: int, one: str, many: str) -> tuple[str, ...]:
    """``("3 hidden passages left out",)``; () for none."""
    return (f"{n:,} {one if n == 1 else many}",) if n else ()
