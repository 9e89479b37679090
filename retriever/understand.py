"""A question as typed -> the text to search: one step a concern, each of which can be left out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from corpus.abbreviations import Expander
from corpus.config import Config, ConfigError
from corpus.text import accented_share, fold, nfc
from corpus.vocabulary import Vocabulary, load_vocabulary
from indexer.forward import Forward
from retriever.diacritics import FOLDER, restorer_of
from retriever.english import English
from retriever.numbers import Numbers
from retriever.sequence import UNACCENTED
from retriever.slips import mended
from retriever.spacing import parted

STEPS = ("abbreviations", "english", "spaces", "slips", "diacritics", "numbers")
_MAX = 2000
_WORD = re.compile(r"[^\W_]+", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Understood:
    """``text`` is the question to search; ``beside`` is what it is searched with: the long forms
    of abbreviations that the documents use, too, other forms of its dates and numbers."""

    text: str
    beside: str = ""


class Understander:
    """Reads questions for one index. ``own``: the abbreviations (short, long) that its documents
    define. Raises ConfigError for a step that is none."""

    def __init__(
        self, config: Config, forward: Forward, own: Iterable[tuple[str, str]] = ()
    ) -> None:
        self._steps = config.understanding.split()
        unknown = [step for step in self._steps if step not in STEPS]
        if unknown:
            known = ", ".join(STEPS)
            raise ConfigError(f"understanding: {unknown[0]!r} is no step; there are: {known}")
        vocabulary = load_vocabulary()
        self._forward = forward
        self._expander = Expander(vocabulary, own)
        self._english = English(vocabulary)
        self._numbers = Numbers(_kinds(vocabulary))
        self._restorer = restorer_of(FOLDER)
        self._short = {fold(a["short"]) for a in vocabulary.abbreviations if a["short"].isalpha()}

    def read(self, question: str) -> Understood:
        """The question understood; characters past 2,000 are left out."""
        typed = " ".join(nfc(question).split())[:_MAX]
        if "english" in self._steps and self._english.spoken(typed):
            text, beside = self._english.translated(typed), ""
        else:
            text, beside = self._vietnamese(typed)
        if "numbers" in self._steps:
            beside = f"{beside}\n{self._numbers.variants(typed)}"
        return Understood(text, beside.strip())

    def _vietnamese(self, text: str) -> tuple[str, str]:
        """The text and what is searched beside it."""
        if "spaces" in self._steps:
            text = _WORD.sub(lambda m: self._parted(m.group()), text)
        bare, beside = accented_share(text) < UNACCENTED, ""
        if "abbreviations" in self._steps:
            long = self._expander.expand(text, typed=True)
            beside = "" if long == text else fold(long) if bare else long
            text = self._expander.expand(text, typed=True, keep=self._in_use)
        return self._spelled_out(text, bare), beside

    def _in_use(self, short: str) -> bool:
        """Do the documents write this short form themselves?"""
        return self._bare(fold(short)) > 0

    def _spelled_out(self, text: str, bare: bool) -> str:
        if "slips" in self._steps:
            text = _WORD.sub(lambda m: mended(m.group(), self._spelled, self._bare), text)
        if not bare:
            return text
        if "diacritics" in self._steps:
            return " ".join(self._restorer.restored([fold(w) for w in _WORD.findall(text)]))
        return fold(text)

    def _parted(self, word: str) -> str:
        return parted(word, self._spelled, self._bare, self._short)

    def _spelled(self, syllable: str) -> int:
        token = self._forward.token(syllable)
        return int(self._forward.often[token]) if token >= 0 else 0

    def _bare(self, syllable: str) -> int:
        token = self._forward.token(syllable, bare=True)
        return int(self._forward.folded_often[token]) if token >= 0 else 0


def _kinds(vocabulary: Vocabulary) -> dict[str, str]:
    """The short form of each kind of document by what questions call it (``decision``: QĐ)."""
    shorts: dict[str, str] = {}
    for row in vocabulary.abbreviations:
        for long in row["long"] if row["short"].isalpha() and not row["short"].islower() else ():
            shorts.setdefault(long, row["short"])
    called = vocabulary.questions.get("document_kinds", {})
    return {name: shorts[k.lower()] for name, k in called.items() if k.lower() in shorts}
