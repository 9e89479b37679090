"""The topic of a question as weighted concepts: what must stand in a fact that answers it.

A concept has alternatives (the words as asked, synonyms, or the Vietnamese of an English term),
each a set of folded syllables and syllable bigrams.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from answerer.question.areas import Area
from answerer.question.english import SYNONYM, EnglishTerms, Term
from answerer.question.glosses import glosses_in
from corpus.english import stem
from corpus.phrases import Token, bare_number, tokens, words_of
from corpus.text import accented_share, bigrams, fold
from corpus.vocabulary import Vocabulary
from retriever.query import UNACCENTED

BIGRAM = 1.0
UNIGRAM = 0.5
UNSEEN_PAIR = 0.25
UNREAD = 1.5
ASIDE = 0.2
LIGHT = 0.3
"""What a word of an English question counts that says hardly anything of its topic (``cover``,
``describe``), of what it would."""


Alternatives = tuple[tuple[float, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class Concept:
    """``alternatives`` are (gain, units); a fact holds the concept as far as its best
    alternative. ``weight`` is what the concept counts. ``aside``: it is mostly said around
    questions (``sếp``, ``bữa cơm``), so that it counts little."""

    words: str
    weight: float
    alternatives: Alternatives
    aside: bool = False

    @property
    def syllables(self) -> frozenset[str]:
        """Its own syllables, folded, without pairs; none for one that is a pair alone."""
        return frozenset(u for u in self.alternatives[0][1] if "_" not in u)


def units_of(text: str) -> tuple[str, ...]:
    """Folded syllables and their bigrams."""
    words = [bare_number(w) for w in words_of(text)]
    return (*words, *bigrams(words))


_units_of_phrase = lru_cache(maxsize=8192)(units_of)
"""Of names and terms, which come again and again."""


class ConceptReader:
    """Makes concepts; ``rarity`` gives the weight of a unit by its rarity in the corpus, and 0
    for one that never occurs there as a pair; ``restored`` puts the diacritics back into
    syllables, to tell which of a question without them are stop words (``de``: để, đề).
    ``is_aside`` tells units that people mostly say around their questions."""

    def __init__(
        self,
        vocabulary: Vocabulary,
        rarity: Callable[[str], float],
        seen: Callable[[str], bool],
        restored: Callable[[Sequence[str]], list[str]] = list,
        is_aside: Callable[[str], bool] = lambda unit: False,
    ) -> None:
        stop = vocabulary.questions.get("stop", {})
        self._vocabulary = vocabulary
        self._rarity, self._seen, self._restored = rarity, seen, restored
        self._is_aside = is_aside
        spoken = vocabulary.questions.get("spoken", {}).get("idle", ())
        self._stop = frozenset(w.lower() for w in (*stop.get("vi", ()), *spoken))
        self._folded = frozenset(stop.get("folded_safe", ()))
        self._idle = frozenset(stop.get("en", ()))
        self._light = frozenset(map(stem, stop.get("en_light", ())))
        self._english = EnglishTerms(vocabulary, self._idle)

    def read(
        self, text: str, language: str, areas: Iterable[Area], skip: Iterable[tuple[int, int]]
    ) -> tuple[Concept, ...]:
        """The concepts of a question; ``skip`` are stretches that are no topic (cues, places)."""
        skipped = list(skip)
        plain = accented_share(text) < UNACCENTED
        out: list[Concept] = []
        for area in areas:
            words = [t for t in tokens(text) if area.start <= t.start < area.end]
            words = [t for t in words if not any(a <= t.start < b for a, b in skipped)]
            if language == "en":
                made = self._english_concepts(text, words)
            else:
                made = self._without_asides(self._vietnamese_concepts(text, words, plain))
            out += [scaled(c, area.share) for c in made]
        return _merged(out)

    def _stops(self, text: str, plain: bool) -> frozenset[int]:
        """Where the stop words of a text begin: by their spelling; without diacritics those that
        are one in any spelling, or in the likeliest."""
        found = tokens(text)
        if not plain:
            return frozenset(t.start for t in found if t.tone in self._stop)
        meant = self._restored([t.fold for t in found])
        return frozenset(
            t.start
            for t, m in zip(found, meant, strict=True)
            if t.fold in self._folded or m in self._stop
        )

    def _vietnamese_concepts(self, text: str, words: list[Token], plain: bool) -> list[Concept]:
        stops = self._stops(text, plain)
        found = self._vocabulary.synonym_matcher.find_tokens(words, lenient=plain)
        out, used = [], set()
        for m in found:
            inside = [t for t in words if m.start <= t.start < m.end]
            if (len(inside) < 2 and len(inside[0].fold) < 3) or all(
                t.start in stops for t in inside
            ):
                continue
            group = self._vocabulary.synonyms[int(m.id)]
            own = text[m.start : m.end]
            others = [g for g in group if fold(g) != fold(own)]
            out.append(self._concept(own, [(1.0, own), *((SYNONYM, g) for g in others)]))
            used |= {t.start for t in inside}
        content = [t for t in words if t.start not in stops]
        out += [self._single(t) for t in content if t.start not in used]
        for a, b in itertools.pairwise(content):
            if text[a.end : b.start].strip(" -–\"“”'’") == "" and not (
                a.start in used and b.start in used
            ):
                out.append(self._pair(a, b))
        return out

    def _english_concepts(self, text: str, words: list[Token]) -> list[Concept]:
        agencies = self._english.agencies(text, words)
        named = [t for t in words if not _inside(t, agencies)]
        glosses = glosses_in(text, named, self._idle)
        own = [
            c for s in glosses.stretches for c in self._vietnamese_concepts(text, list(s), False)
        ]
        named = [t for t in named if not glosses.holds(t)]
        terms = self._english.terms(text, named)
        out = [self._concept(t.words, list(t.vietnamese)) for t in agencies]
        out += [self._term(text, t) for t in terms]
        left = [t for t in named if not _inside(t, terms) and t.fold not in self._idle]
        return [*out, *own, *map(self._unread, left)]

    def _term(self, text: str, t: Term) -> Concept:
        """A term of the lexicon; it counts less where all its words are light ones."""
        made = self._concept(t.words, list(t.vietnamese))
        return lightened(made) if self._is_light(text[t.start : t.end]) else made

    def _is_light(self, words: str) -> bool:
        return all(stem(w) in self._light or w in self._idle for w in words_of(words))

    def _concept(self, words: str, alternatives: list[tuple[float, str]]) -> Concept:
        made = tuple((gain, _units_of_phrase(phrase)) for gain, phrase in alternatives)
        weights = [sum(self.weight(u) for u in units) for _, units in made]
        own = weights[0]
        seen = [
            w
            for w, (_, units) in zip(weights, made, strict=True)
            if all(self._seen(u) for u in units)
        ]
        return Concept(words, min([own, *seen]) if seen else own, made)

    def _without_asides(self, made: list[Concept]) -> list[Concept]:
        """The concepts, those counting less that people say around a question: pairs, and of
        single syllables those that such a pair holds or that no document has (``nha`` by itself
        may be a house)."""
        pairs = [c.alternatives[0][1][0] for c in made if self._is_said_aside(c)]
        around = {s for u in pairs if "_" in u for s in u.split("_")}

        def counts_less(c: Concept) -> bool:
            unit = c.alternatives[0][1][0]
            return self._is_said_aside(c) and (
                "_" in unit or unit in around or not self._seen(unit)
            )

        return [
            replace(c, weight=ASIDE * c.weight, aside=True) if counts_less(c) else c for c in made
        ]

    def _is_said_aside(self, c: Concept) -> bool:
        """Is a concept one unit that is mostly said around questions?"""
        units = c.alternatives[0][1]
        return len(c.alternatives) == 1 == len(units) and self._is_aside(units[0])

    def weight(self, unit: str) -> float:
        """What a unit counts inside its alternative."""
        return self._rarity(unit) * (BIGRAM if "_" in unit else UNIGRAM)

    def _single(self, t: Token) -> Concept:
        unit = bare_number(t.fold)
        return Concept(t.tone, self.weight(unit), ((1.0, (unit,)),))

    def _unread(self, t: Token) -> Concept:
        """A word of an English question that the lexicon does not know: a name, or, where no
        document has it, a word whose Vietnamese would mostly be of two syllables."""
        known = self._single(t)
        if self._is_light(t.fold):
            return lightened(known)
        seen = self._seen(bare_number(t.fold))
        return known if seen else replace(known, weight=known.weight * UNREAD)

    def _pair(self, a: Token, b: Token) -> Concept:
        unit = f"{bare_number(a.fold)}_{bare_number(b.fold)}"
        weight = self.weight(unit) if self._seen(unit) else UNSEEN_PAIR * self._rarity(unit)
        return Concept(f"{a.tone} {b.tone}", weight, ((1.0, (unit,)),))


def _inside(t: Token, terms: Iterable[Term]) -> bool:
    return any(m.start <= t.start < m.end for m in terms)


def scaled(c: Concept, share: float) -> Concept:
    """The concept with a share of its weight."""
    return c if share == 1 else replace(c, weight=c.weight * share)


def lightened(c: Concept) -> Concept:
    """The concept of a light word, which is said around what is asked."""
    return replace(c, weight=c.weight * LIGHT, aside=True)


def _merged(concepts: list[Concept]) -> tuple[Concept, ...]:
    """A concept asked twice counts once, with its larger weight."""
    best: dict[Alternatives, Concept] = {}
    for c in concepts:
        known = best.get(c.alternatives)
        if known is None or c.weight > known.weight:
            best[c.alternatives] = c
    return tuple(best.values())
