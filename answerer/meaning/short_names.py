"""Agencies that a question calls by a part of their name (``Cục Thuế`` where the documents have
``Cục Thuế tỉnh``, ``Sở Du lịch`` where they have ``Sở Văn hóa, Thể thao và Du lịch``)."""

from __future__ import annotations

from dataclasses import replace

from answerer.facts.engine import Engine
from answerer.question.question import Question
from corpus.cues import Cues
from corpus.phrases import Match, words_of
from corpus.text import fold

DOCUMENTS = 40
LEAST = 3
"""How many syllables typed may be a part of a name: *sở* and two more."""


def with_full_names(engine: Engine, question: Question, documents: frozenset[str]) -> Question:
    """The question with such agencies as those of these documents; as it is where none of them is
    named in short, or where the documents have two that it may be."""
    if len(documents) > DOCUMENTS or not question.agencies:
        return question
    meant = tuple(_meant(engine, question.text, m, documents) for m in question.agencies)
    return question if meant == question.agencies else replace(question, agencies=meant)


def _meant(engine: Engine, text: str, m: Match, documents: frozenset[str]) -> Match:
    words = words_of(fold(engine.vocabulary.agencies[m.id].name))
    typed = words_of(fold(text[m.start : m.end]))
    single = Cues("meaning", "short_names").words("single")
    if words[0] not in map(fold, single) or engine.mentions(documents, m.id):
        return m
    named = [words] if _is_whole(engine, words, typed) else [words, typed]
    longer = next((found for w in named if (found := _longer(engine, w, documents))), [])
    return Match(m.start, m.end, longer[0]) if len(longer) == 1 else m


def _longer(engine: Engine, words: list[str], documents: frozenset[str]) -> list[str]:
    """The agencies of these documents of whose names some words are a part."""
    agencies = (a for a in engine.vocabulary.agencies.values() if not a.abstract)
    parts = (a.id for a in agencies if _is_part(words, words_of(fold(a.name))))
    return [i for i in parts if engine.mentions(documents, i)]


def _is_whole(engine: Engine, words: list[str], typed: list[str]) -> bool:
    """Is the whole name typed, or a short form that is no part of it (``Sở KHĐT``)?"""
    return len(typed) < LEAST or len(typed) >= len(words) or not set(typed) <= set(words)


def _is_part(words: list[str], name: list[str]) -> bool:
    return len(words) < len(name) and words[0] == name[0] and set(words) <= set(name)
