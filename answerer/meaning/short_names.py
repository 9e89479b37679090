"""Agencies that a question calls by a part of their name (``Cục Thuế`` where the documents have
``Cục Thuế tỉnh``, ``Sở Du lịch`` where they have ``Sở Văn hóa, Thể thao và Du lịch``)."""

from __future__ import annotations

from dataclasses import replace

from answerer.facts.engine import Engine
from answerer.question.question import Question
from corpus.cues import Cues
from corpus.phrases import Match, words_of

DOCUMENTS = 40


def with_full_names(engine: Engine, question: Question, documents: frozenset[str]) -> Question:
    """The question with such agencies as those of these documents; as it is where none of them is
    named in short, or where the documents have two that it may be."""
    if len(documents) > DOCUMENTS or not question.agencies:
        return question
    meant = tuple(_meant(engine, m, documents) for m in question.agencies)
    return question if meant == question.agencies else replace(question, agencies=meant)


def _meant(engine: Engine, m: Match, documents: frozenset[str]) -> Match:
    words = words_of(engine.vocabulary.agencies[m.id].name)
    single = Cues("meaning", "short_names").words("single")
    if words[0] not in single or engine.mentions(documents, m.id):
        return m
    longer = [
        a.id
        for a in engine.vocabulary.agencies.values()
        if not a.abstract and _is_part(words, words_of(a.name)) and engine.mentions(documents, a.id)
    ]
    return Match(m.start, m.end, longer[0]) if len(longer) == 1 else m


def _is_part(words: list[str], name: list[str]) -> bool:
    return len(words) < len(name) and words[0] == name[0] and set(words) <= set(name)
