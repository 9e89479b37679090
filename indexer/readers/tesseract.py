"""Tesseract with its Vietnamese language, one process for many pictures."""

from __future__ import annotations

import csv
import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from indexer.readers.errors import MissingPartError, ReadError
from indexer.readers.ruling import Gray

LANGUAGE = "vie"
SECONDS = 120
"""For one page's pictures; a page takes one or two."""
PAGE, BLOCK = 3, 6
"""Page segmentation modes: of a whole page (never 6: it reads 17% of the letters wrong there),
and of a cell, which is one block."""


@dataclass(frozen=True, slots=True)
class Seen:
    """A word in a picture: its box in pixels, and how sure Tesseract is of it (0 to 100)."""

    text: str
    x0: int
    top: int
    x1: int
    bottom: int
    line: tuple[int, int, int]
    confidence: float


def require_tesseract(name: str) -> None:
    """Raises MissingPartError, naming the Debian package, where Tesseract or its Vietnamese
    language is not installed."""
    if shutil.which("tesseract") is None:
        raise MissingPartError(
            f"{name}: a picture of text; needs Tesseract to be read "
            "(Debian: apt install tesseract-ocr tesseract-ocr-vie)"
        )
    if LANGUAGE not in _languages():
        raise MissingPartError(
            f"{name}: a picture of text; needs Tesseract's Vietnamese to be read "
            "(Debian: apt install tesseract-ocr-vie)"
        )


@lru_cache(maxsize=1)
def _languages() -> frozenset[str]:
    listed = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, check=False, timeout=30
    )
    return frozenset((listed.stdout + listed.stderr).split())


def words_in(pictures: Sequence[Gray], mode: int, dpi: float, name: str) -> list[list[Seen]]:
    """The words of each picture in reading order. One thread a process, so that the result and
    the time do not depend on what else runs. Raises ReadError where Tesseract fails."""
    import cv2

    if not pictures:
        return []
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{n:05d}.png" for n in range(len(pictures))]
        for path, picture in zip(paths, pictures, strict=True):
            cv2.imwrite(str(path), picture, [cv2.IMWRITE_PNG_COMPRESSION, 1])
        listing = Path(folder) / "pictures.txt"
        listing.write_text("".join(f"{p}\n" for p in paths), encoding="utf-8")
        command = ["tesseract", str(listing), "stdout", "-l", LANGUAGE, "--psm", str(mode),
                   "--dpi", str(round(dpi)), "tsv"]  # fmt: skip
        table = _run(command, name)
    return _words(table, len(pictures))


def _run(command: list[str], name: str) -> str:
    environment = {**os.environ, "OMP_THREAD_LIMIT": "1"}
    try:
        done = subprocess.run(
            command, capture_output=True, check=True, timeout=SECONDS, env=environment
        )
    except subprocess.TimeoutExpired as error:
        raise ReadError(f"{name}: Tesseract took over {SECONDS} seconds for a page") from error
    except subprocess.CalledProcessError as error:
        last = error.stderr.decode("utf-8", "replace").strip().splitlines()[-1:]
        raise ReadError(f"{name}: Tesseract failed ({''.join(last)})") from error
    return done.stdout.decode("utf-8", "replace")


def _words(table: str, pictures: int) -> list[list[Seen]]:
    """Rows of level 5 of Tesseract's TSV, by picture."""
    out: list[list[Seen]] = [[] for _ in range(pictures)]
    for row in csv.DictReader(table.splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE):
        text = (row["text"] or "").strip()
        if row["level"] != "5" or not text:
            continue
        x, y = int(row["left"]), int(row["top"])
        line = (int(row["block_num"]), int(row["par_num"]), int(row["line_num"]))
        seen = Seen(text, x, y, x + int(row["width"]), y + int(row["height"]), line,
                    float(row["conf"]))  # fmt: skip
        out[int(row["page_num"]) - 1].append(seen)
    return out


def orientation(picture: Gray, dpi: float, name: str) -> int:
    """Degrees, clockwise, by which a page must be turned to be read: 0, 90, 180 or 270; 0 where
    Tesseract can't tell or its orientation data is not installed."""
    import cv2

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.png"
        cv2.imwrite(str(path), picture)
        command = ["tesseract", str(path), "stdout", "--psm", "0", "--dpi", str(round(dpi))]
        try:
            found = re.search(r"Rotate: (\d+)", _run(command, name))
        except ReadError:
            return 0
    return int(found[1]) if found else 0
