"""The text of a language model, cut into statements with the numbers of what they cite, while
it still arrives."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from answerer.check.polarity import body, opening
from corpus.text import LOWER

_MARKS = re.compile(r"\s*[\[【]\s*(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\s*[\]】]")
_END = re.compile(rf"(?:\s*[\[【][\d\s,;]+[\]】])+\s*[.;]?(?=\s+[^{LOWER}\s,;.(\[【]|\s*\n)")
_BULLET = re.compile(r"^\s*(?:[-*+•–>#]+\s*|\d{1,2}[.)]\s+)+")
_THOUGHT = re.compile(r"<think>.*?(?:</think>|$)", re.DOTALL)
_BOLD = re.compile(r"\*\*|__|`")


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or line of a model's answer without its marks, and the numbers it cites in
    their order."""

    text: str
    marks: tuple[int, ...]


class StatementReader:
    """Takes text as it comes, gives each statement once it is whole: at the end of its line, or
    behind its marks where another sentence begins. What ends in a colon and cites nothing is a
    heading, no statement; a bare ``Không.`` goes with what follows it."""

    def __init__(self) -> None:
        self._text = ""
        self._head = ""

    def feed(self, text: str) -> Iterator[Statement]:
        """The statements that a further piece of text completes."""
        self._text += text
        if "<think>" in self._text and "</think>" not in self._text:
            return
        self._text = _THOUGHT.sub("", self._text)
        while (cut := self._cut()) is not None:
            piece, self._text = self._text[:cut], self._text[cut:]
            yield from self._read(piece)

    def rest(self) -> Iterator[Statement]:
        """What is left when the text has ended."""
        piece, self._text = _THOUGHT.sub("", self._text), ""
        yield from self._read(piece)

    def _cut(self) -> int | None:
        line = self._text.find("\n")
        end = _END.search(self._text)
        places = [p for p in (line + 1 if line >= 0 else None, end.end() if end else None) if p]
        return min(places) if places else None

    def _read(self, piece: str) -> Iterator[Statement]:
        marks = tuple(
            int(n) for m in _MARKS.finditer(piece) for n in re.findall(r"\d+", m.group(1))
        )
        text = plain(_MARKS.sub("", piece))
        if not any(c.isalnum() for c in text) or (text.endswith(":") and not marks):
            return
        if not marks and opening(text) and not body(text).strip():
            self._head = f"{text} "
            return
        yield Statement(f"{self._head}{text}", tuple(dict.fromkeys(marks)))
        self._head = ""


def plain(text: str) -> str:
    """A line of a model's answer without bullets, emphasis, invisible and control characters, in
    NFC, white space collapsed."""
    composed = unicodedata.normalize("NFC", text)
    seen = "".join(c for c in composed if c.isspace() or unicodedata.category(c)[0] != "C")
    bare = " ".join(_BULLET.sub("", _BOLD.sub("", seen)).split()).replace(" .", ".")
    return bare if bare == text else plain(bare)
