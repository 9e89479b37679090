"""Training pairs (a question-like text, the passage it belongs to) out of plain documents.

Read by models/train.py. Each pair carries a group; pairs of one group are kin (articles of one
law, paragraphs of one page) and are put into one batch, where they are hard negatives."""

from __future__ import annotations

import json
import lzma
import random
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

_ARTICLE = re.compile(r"^Điều\s+\d+\w?\s*[.:]\s*", re.M)
_SENTENCE = re.compile(r"(?<=[.;!?])\s+|\n+")
_MARKUP = re.compile(r"[*#|_]+|\[\d+\]")


class Pair(NamedTuple):
    """``query`` is to be found near ``passage`` and far from every other pair's."""

    query: str
    passage: str
    group: str


def read_lines(file: Path) -> Iterator[dict[str, str]]:
    """The JSON objects of an xz-compressed JSON-lines file."""
    with lzma.open(file, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def question_pairs(file: Path, longest: int) -> list[Pair]:
    """The questions with their passages as they are, each cut to ``longest`` characters."""
    return [
        Pair(line["question"], line["passage"][:longest], f"q{n // 8}")
        for n, line in enumerate(read_lines(file))
    ]


def law_pairs(file: Path, longest: int, rng: random.Random) -> list[Pair]:
    """An article's heading with its body; and of every stretch of the text a sentence with the
    rest, twice."""
    out: list[Pair] = []
    for n, line in enumerate(read_lines(file)):
        for body in _ARTICLE.split(line["text"])[1:]:
            heading, _, rest = body[: 2 * longest].partition("\n")
            if len(rest) > 80 and 8 < len(heading) < 200:
                out.append(Pair(heading, rest.strip()[:longest], f"l{n}"))
        for stretch in _stretches(line["text"], longest, rng):
            out += _cropped(stretch, f"l{n}", rng) + _cropped(stretch, f"l{n}", rng)
    return out


def page_pairs(file: Path, longest: int, rng: random.Random, share: float) -> list[Pair]:
    """For a ``share`` of the pages: the title with the page's beginning, and of every stretch
    a sentence with the rest."""
    out: list[Pair] = []
    for n, line in enumerate(read_lines(file)):
        if rng.random() > share:
            continue
        stretches = _stretches(_MARKUP.sub("", line["text"]), longest, rng)
        if stretches and line["title"]:
            out.append(Pair(line["title"], stretches[0], f"p{n}"))
        for stretch in stretches:
            out += _cropped(stretch, f"p{n}", rng)
    return out


def _stretches(text: str, longest: int, rng: random.Random) -> list[str]:
    """The text in runs of whole lines, each of a random size up to ``longest`` characters."""
    out, run, size = [], "", rng.randint(longest // 5, longest)
    for line in text.split("\n"):
        if len(run) + len(line) > size and len(run) > 150:
            out.append(run[:longest])
            run, size = "", rng.randint(longest // 5, longest)
        run = f"{run}\n{line.strip()}" if line.strip() else run
    return [*out, run[:longest]] if len(run) > 150 else out


def _cropped(text: str, group: str, rng: random.Random) -> list[Pair]:
    """One sentence of the text against the rest of it (inverse cloze task, Lee et al. 2019);
    in one of ten cases against the whole, so that shared words keep their worth."""
    sentences = [s for s in _SENTENCE.split(text) if len(s) > 20]
    if len(sentences) < 3:
        return []
    pick = rng.randrange(len(sentences))
    rest = sentences if rng.random() < 0.1 else sentences[:pick] + sentences[pick + 1 :]
    return [Pair(_shortened(sentences[pick], rng), " ".join(rest), group)]


def _shortened(sentence: str, rng: random.Random) -> str:
    """A run of 5 to 20 words of the sentence: questions are shorter than sentences of law."""
    words = sentence.split()
    size = rng.randint(5, 20)
    start = rng.randrange(max(1, len(words) - size + 1))
    return " ".join(words[start : start + size])
