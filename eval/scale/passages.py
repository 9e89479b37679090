"""Passages by the number: real ones of legal texts, and beyond them spliced ones."""

from __future__ import annotations

import json
import lzma
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from corpus.text import nfc
from eval.errors import DataError
from eval.stats import SEED

Text = tuple[str, str, str]
_HEADING = re.compile(r"^(?:Điều|Mục|Chương|Phần|[IVX]+\.)\s?.{0,150}$")
_SHORT, _LONG = 40, 1200


@dataclass(frozen=True, slots=True)
class Corpus:
    """``texts``: (id, title, text); the first ``real`` of them are paragraphs as they stand in
    the sources, the rest is spliced."""

    texts: tuple[Text, ...]
    real: int


def corpus_of(sources: Sequence[Path], size: int, seed: int = SEED) -> Corpus:
    """``size`` passages: paragraphs of the sources in an order drawn once, so that a smaller
    corpus is the beginning of a larger one. Where the sources end, each further passage is the
    first half of one paragraph and the second half of another, its numbers drawn anew: the words
    and their frequencies stay those of real text, the passages are none.

    Raises DataError where the sources hold no paragraph at all."""
    found = list(dict.fromkeys(p for file in sources for p in _paragraphs(file)))
    if not found:
        raise DataError(
            f"no paragraph of {_SHORT} characters or more in {', '.join(map(str, sources))}"
        )
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(found))[:size]
    pairs = [found[n] for n in order.tolist()]
    real = len(pairs)
    pairs += list(_spliced(found, size - real, rng))
    return Corpus(tuple((f"p{n:07}", t, x) for n, (t, x) in enumerate(pairs)), real)


def _paragraphs(file: Path) -> Iterator[tuple[str, str]]:
    """(heading above, paragraph) of a text file, or of the ``text`` of each line of a JSON-lines
    file, which may be packed by xz. Longer paragraphs are cut between words."""
    for text in _texts(file):
        heading = ""
        for line in nfc(text).splitlines():
            line = line.strip()
            if _HEADING.match(line):
                heading = line
            while len(line) > _LONG:
                cut = line.rfind(" ", _SHORT, _LONG)
                cut = cut if cut > 0 else _LONG
                yield heading, line[:cut]
                line = line[cut:].strip()
            if len(line) >= _SHORT:
                yield heading, line


def _texts(file: Path) -> Iterator[str]:
    if ".jsonl" not in file.suffixes:
        yield file.read_text(encoding="utf-8", errors="replace")
        return
    opened = lzma.open if file.suffix == ".xz" else open
    with opened(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)["text"]


def _spliced(
    found: Sequence[tuple[str, str]], count: int, rng: np.random.Generator
) -> Iterator[tuple[str, str]]:
    if count <= 0:
        return
    chosen = rng.integers(0, len(found), size=(count, 2))
    drawn = rng.integers(1, 1000, size=count)
    for (a, b), number in zip(chosen.tolist(), drawn.tolist(), strict=True):
        (title, first), (_, second) = found[a], found[b]
        head = first[: first.rfind(" ", 0, len(first) // 2 + 20)]
        tail = second[second.find(" ", len(second) // 2) :]
        yield title, re.sub(r"\d+", str(number), head) + tail
