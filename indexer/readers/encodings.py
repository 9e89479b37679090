"""Bytes to text: Unicode where they are it, else the legacy encoding that gives Vietnamese."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from corpus.text import nfc
from indexer.readers.errors import ReadError
from indexer.readers.legacy import DECODERS, TCVN3, UNICODE_ONLY, VNI, from_tcvn3, from_vni
from indexer.readers.syllables import plausibility

ENOUGH = 0.8
"""The share of marked words that must be syllables before a legacy encoding is believed."""
WRONG = 0.6
"""Below this share, what calls itself Unicode is looked at as a legacy encoding's letters."""
_SAMPLE = 200_000
_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LEGACY: dict[str, Callable[[bytes], str]] = {
    "windows-1258": lambda data: data.decode("cp1258", "replace"),
    TCVN3: lambda data: from_tcvn3(data.decode("latin-1")),
    VNI: lambda data: from_vni(data.decode("latin-1")),
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text in NFC and the legacy encoding it came in, ``""`` where it was Unicode."""

    text: str
    legacy: str = ""


def decode(data: bytes, name: str) -> Decoded:
    """The text of a file's bytes. Raises ReadError for what is binary or in no encoding that is
    understood."""
    marked = next((e for mark, e in _MARKS if data.startswith(mark)), None)
    if marked is None and b"\0" in data[:4096]:
        marked = _unmarked_utf16(data)
        if marked is None:
            raise ReadError(f"{name}: binary, not a text or a document that can be read")
    try:
        return repaired(nfc(data.decode(marked or "utf-8-sig")))
    except UnicodeDecodeError as error:
        if marked is None and (found := _legacy(data)) is not None:
            return found
        raise ReadError(
            f"{name}: not {marked or 'utf-8-sig'} at byte {error.start:,} nor any Vietnamese "
            "encoding that is known: save it as UTF-8 and add it again"
        ) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without its mark: half of the bytes at odd or at even places are nought."""
    head = data[: 4096 - 4096 % 2]
    for encoding, start in (("utf-16-le", 1), ("utf-16-be", 0)):
        places = head[start::2]
        if places.count(0) > len(places) / 2 and not head[1 - start :: 2].count(0):
            return encoding
    return None


def _legacy(data: bytes) -> Decoded | None:
    """The legacy encoding under which most marked words are syllables; None where none is."""
    sample = _sample(data)
    scores = {name: plausibility(f(sample)).share for name, f in _LEGACY.items()}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] < ENOUGH:
        return None
    text = nfc(_LEGACY[best](data))
    return None if "\ufffd" in text else Decoded(text, best)


def _sample(data: bytes) -> bytes:
    """The first lines of a long file."""
    if len(data) <= _SAMPLE:
        return data
    return data[: data.rfind(b"\n", 0, _SAMPLE) + 1 or _SAMPLE]


def repaired(text: str) -> Decoded:
    """A text whose letters are those of a legacy encoding shown as windows-1252, as Unicode;
    lines that are Unicode already stay as they are."""
    legacy = legacy_of(text.splitlines())
    if not legacy:
        return Decoded(text)
    return Decoded("".join(mended(line, legacy) for line in text.splitlines(True)), legacy)


def legacy_of(lines: Iterable[str]) -> str:
    """The legacy encoding that the lines' letters are those of; ``""`` for Unicode and for other
    languages. Lines with letters that only Unicode has do not count."""
    own = [x for x in lines if not x.isascii() and not UNICODE_ONLY.search(x)]
    sample = "\n".join(own)[:_SAMPLE]
    now = plausibility(sample)
    if now.marked < 3 or now.share >= WRONG:
        return ""
    scores = {name: plausibility(f(sample)).share for name, f in DECODERS.items()}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= ENOUGH else ""


def mended(line: str, legacy: str) -> str:
    """A line out of a document in which ``legacy_of`` found that encoding."""
    if not legacy or line.isascii() or UNICODE_ONLY.search(line):
        return line
    new = nfc(DECODERS[legacy](line))
    return new if plausibility(new).share >= plausibility(line).share else line


def mended_all(lines: Sequence[str]) -> tuple[list[str], str]:
    """Lines with legacy letters made Unicode, and the encoding these were of or ``""``."""
    legacy = legacy_of(lines)
    return [mended(x, legacy) for x in lines], legacy
