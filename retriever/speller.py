"""Mends mistyped syllables by what stands beside them: ``Đồng Thááp`` -> ``Đồng Tháp``, ``làm tung
tâm`` -> ``làm trung tâm``.

A noisy channel (Kernighan, Church and Gale 1990): the slips that could have made a word of a known
syllable, each at a cost, and the most probable sequence by the bigrams of retriever/syllables.py. A
word that nobody knows may be any syllable one slip away; a known one is doubted only where it was
met beside neither neighbour, and changes only for a gain that a chance resemblance does not give.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

import numpy as np
from rapidfuzz.distance import OSA

from corpus.text import fold, tone
from retriever.slips import TELEX, is_syllable, slips, telex, vni
from retriever.syllables import FOLDER, Bigrams, Floats, Syllables, syllables_of
from retriever.viterbi import best_path

_LONGEST = 9
_REORDERED, _KEYS, _MARK, _SLIP, _WRONG, _BOTH = 1.0, 1.0, 2.5, 3.0, 4.0, 8.5
_STAYS, _STAYS_SYLLABLE, _STAYS_SHORT = 16.0, 10.0, 7.0
"""The cost of a word that nobody knows standing as it is: of one that is no syllable, that could
be one, and that has no vowel and so may be short for something."""
_MET = 3.0
"""What speaks, in nats, for a pair that stands in the corpus."""
_REAL = 9.0
"""The cost of a known word being a slip for another, in nats: one word in some thousands."""
_MOST_FORMS = 24
_FOREIGN = 4.0
"""The same for a word that is no Vietnamese syllable (``sos``)."""
_PART = re.compile(r"[^\W_]+|[^\w\s]", re.UNICODE)

Forms = dict[str, float]


class Speller:
    """``known`` are the syllables of the corpus as spelled, ``known_bare`` the same without
    diacritics; ``met`` tells whether a pair of bare syllables (``dong_thap``) stands there;
    ``spoken`` are words of speech that are no slips of others."""

    def __init__(
        self,
        known: Iterable[str],
        met: Callable[[str], bool] = lambda pair: False,
        syllables: Syllables | None = None,
        spoken: Iterable[str] = (),
    ) -> None:
        self._spoken = frozenset(map(tone, spoken))
        self._known = frozenset(map(tone, known))
        self.known_bare = frozenset(map(fold, self._known))
        self._met = met
        self._syllables = syllables or syllables_of(FOLDER)

    def mended(self, text: str, bare: bool) -> str:
        """The text with its mistyped syllables replaced; ``bare`` says that it is written without
        diacritics, and then they are mended without."""
        out, at = [], 0
        for run in self._runs(text):
            words = [m.group() for m in run]
            for m, word in zip(run, self._run(words, bare), strict=True):
                out += [text[at : m.start()], word]
                at = m.end()
        return "".join([*out, text[at:]])

    @staticmethod
    def _runs(text: str) -> list[list[re.Match[str]]]:
        """Words between punctuation marks and numbers."""
        runs: list[list[re.Match[str]]] = [[]]
        for m in _PART.finditer(text):
            if m.group()[0].isalpha():
                runs[-1].append(m)
            else:
                runs.append([])
        return [r for r in runs if r]

    def _run(self, words: list[str], bare: bool) -> list[str]:
        model = self._syllables.bare if bare else self._syllables.spelled
        typed = [fold(w) if bare else tone(w) for w in words]
        doubted = self._doubted(model, words, typed)
        if not any(doubted):
            return words
        known = self.known_bare if bare else self._known
        forms = [
            self._forms(model, known, t) if d else {t: 0.0}
            for t, d in zip(typed, doubted, strict=True)
        ]
        costs = [list(f.values()) for f in forms]
        meant = best_path(model, [list(f) for f in forms], costs, self._gain)
        borne = self._beside(model, meant)
        return [
            _cased(m, w) if m != t and (b or len(words) == 1) else w
            for w, t, m, b in zip(words, typed, meant, borne, strict=True)
        ]

    def _gain(self, before: Sequence[str], here: Sequence[str]) -> Floats:
        if len(before) == len(here) == 1:
            return np.zeros((1, 1))
        met = [[self._met(f"{fold(a)}_{fold(b)}") for b in here] for a in before]
        return _MET * np.array(met, np.float64)

    def _doubted(self, model: Bigrams, words: Sequence[str], typed: Sequence[str]) -> list[bool]:
        """Which words may be slips: those unknown, and those met beside neither neighbour."""
        return [
            2 <= len(w) <= _LONGEST
            and t not in self._spoken
            and not w[:2].isupper()
            and (w.isalpha() or self._is_known(model, _keyed(t)))
            and (not self._is_known(model, t) or not f)
            for w, t, f in zip(words, typed, self._beside(model, typed), strict=True)
        ]

    def _beside(self, model: Bigrams, words: Sequence[str]) -> list[bool]:
        """Which words were met beside a neighbour of theirs, in the corpus or by the model."""
        places = model.places(list(words))
        bare = [fold(w) for w in words]
        pair = model.met(places[:-1], places[1:]) > 0
        met = [
            bool(p) or self._met(f"{a}_{b}") for p, a, b in zip(pair, bare, bare[1:], strict=False)
        ]
        return [a or b for a, b in zip([False, *met], [*met, False], strict=True)]

    def _is_known(self, model: Bigrams, typed: str) -> bool:
        return typed in model.place or typed in self._known or typed in self.known_bare

    def _forms(self, model: Bigrams, known: frozenset[str], typed: str) -> Forms:
        """What may have been meant, each with its cost."""
        out: Forms = {}
        stays = 0.0 if self._is_known(model, typed) else _stay_cost(fold(typed))
        extra = 0.0 if stays else _REAL if is_syllable(fold(typed)) else _FOREIGN

        def add(word: str, cost: float) -> None:
            if (word in model.place or word in known) and word != typed:
                out[word] = min(cost + extra, out.get(word, np.inf))

        near = set(slips(typed))
        add(_keyed(typed), _KEYS)
        spelled = self._syllables.forms if model is self._syllables.spelled else None
        for k in range(1, len(typed)):
            if typed[k] in TELEX:
                left = typed[:k] + typed[k + 1 :]
                add(left, _KEYS)
                for word in () if spelled is None else spelled.get(fold(left), ()):
                    add(word, _KEYS + _MARK)
        if spelled is not None:
            marks = _marks(typed)
            for word in spelled.get(fold(typed), ()):
                add(word, _REORDERED if _marks(word) == marks else _MARK)
            for word in (telex(typed), vni(typed), telex(vni(typed))):
                add(word, _KEYS)
            near |= {w for plain in slips(fold(typed)) for w in spelled.get(plain, ())}
        for word in near:
            add(word, _slip_cost(word, typed))
        likely = sorted(out, key=lambda w: (out[w] - model.log_count(w), w))[:_MOST_FORMS]
        return {typed: stays, **{w: out[w] for w in likely}}


def _keyed(typed: str) -> str:
    """What VNI and Telex would have made of the keys, without its diacritics."""
    return fold(telex(vni(typed)))


def _stay_cost(bare: str) -> float:
    if not set(bare) & set("aeiouy"):
        return _STAYS_SHORT
    return _STAYS_SYLLABLE if is_syllable(bare) else _STAYS


def _slip_cost(word: str, typed: str) -> float:
    if OSA.distance(word, typed, score_cutoff=1) > 1:
        return _BOTH
    return _WRONG if len(word) == len(typed) and sorted(word) != sorted(typed) else _SLIP


def _marks(word: str) -> str:
    """The letters and marks of a syllable without their order: ``đựơc`` has those of ``được``."""
    return "".join(sorted(unicodedata.normalize("NFD", word)))


def _cased(word: str, like: str) -> str:
    return word.capitalize() if like[:1].isupper() else word
