"""Agencies, provinces and proper names that a text has."""

from __future__ import annotations

import re
from functools import lru_cache

from corpus.phrases import PhraseMatcher, words_of
from corpus.text import LOWER, UPPER, fold
from corpus.vocabulary import Vocabulary, load_vocabulary

_RUN = re.compile(rf"\b[{UPPER}][{LOWER}]*(?:\s+[{UPPER}][{LOWER}]*)+\b")
_OPENING = re.compile(r"(?:^|[.!?:;\n]\s*|\[\d+\]\s*|^\W+)$")
_LINK = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|!?\[[^\]]*\]\([^)]*\)|<\w")
_HEAD_WORDS = 2


def agencies_in(
    vocabulary: Vocabulary, text: str, collective: bool = False
) -> tuple[tuple[int, int, str], ...]:
    """(start, end, id) of the agencies of a text by their Vietnamese and English names, in
    order; collective phrases (``các sở, ngành``) only where wanted."""
    found = vocabulary.agency_matcher.find(text)
    taken = {k for m in found for k in range(m.start, m.end)}
    english = vocabulary.english_agency_matcher.find(text)
    found += [m for m in english if taken.isdisjoint(range(m.start, m.end))]
    wanted = (m for m in found if collective or not vocabulary.agencies[m.id].abstract)
    return tuple(sorted((m.start, m.end, m.id) for m in wanted))


def provinces_in(vocabulary: Vocabulary, text: str) -> frozenset[str]:
    """The slugs of the provinces that a text names, diacritics or none."""
    return frozenset(m.id for m in vocabulary.province_matcher.find(text))


def names_in(text: str) -> tuple[str, ...]:
    """The proper names of a text, folded, syllables joined by one blank: runs of two and more
    capitalised syllables that do not open a sentence, and what follows a capitalised word that
    opens an agency's name (the head and two syllables)."""
    runs = (m for m in _RUN.finditer(text) if not _OPENING.search(text[: m.start()]))
    out = [" ".join(words_of(m.group())) for m in runs]
    return tuple(dict.fromkeys(out + _headed(text)))


def _headed(text: str) -> list[str]:
    """``Sở Phát triển bền vững`` -> ``so phat trien``, wherever it stands; a head in small letters
    or before a small one (``Ban hành``, ``Sở này``) names none."""
    out = []
    for m in _heads().find(text):
        rest = re.match(
            rf"\s+[{UPPER}][{LOWER}]*(?:\s+[^\W\d_]+){{0,{_HEAD_WORDS - 1}}}", text[m.end :]
        )
        if text[m.start].isupper() and rest:
            out.append(" ".join(words_of(text[m.start : m.end] + rest.group())))
    return out


@lru_cache(maxsize=1)
def _heads() -> PhraseMatcher:
    heads = load_vocabulary().checks["agency"]["heads"]
    return PhraseMatcher((h, fold(h)) for h in heads)


def links_in(text: str) -> tuple[str, ...]:
    """Addresses, pictures and markup of a text, as written: nothing that a document says."""
    return tuple(_LINK.findall(text))
