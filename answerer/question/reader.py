"""Reads questions: cues, places, agencies and numbers by the vocabulary, what the asking words
belong to, and what is left as their topic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from answerer.question.areas import POINTED_AT, Area, areas_of, asking_words
from answerer.question.english import is_plain_word
from answerer.question.english_cues import EnglishCues
from answerer.question.facts_of_documents import DocumentFactReader
from answerer.question.heads import asks_who_heads
from answerer.question.indefinite import several
from answerer.question.intents_asked import intents_asked
from answerer.question.kinds_asked import kinds_asked
from answerer.question.number_and_date import NumberAndDate
from answerer.question.numbers import numbers_of
from answerer.question.question import Cue, Question
from answerer.question.sectors import SectorReader
from answerer.question.units import UnitReader
from answerer.question.unsafe import UnsafeReader
from corpus.cues import Cues
from corpus.phrases import Match, PhraseMatcher
from corpus.text import fold
from corpus.vocabulary import Vocabulary
from retriever.query import Query

_DUTY, _WORKS = Cues("question", "duties_asked"), Cues("question", "who_asks")
_CONJUNCTION = re.compile(r"[^,.;?!]\s(?<!\band\s)(?<!\bby\s)(?<!\bor\s)$", re.I)


@cache
def _limited() -> re.Pattern[str]:
    """``khóa có thời hạn trong những trường hợp nào`` asks for no deadline."""
    behind = Cues("question", "limited").any_of("behind")
    return re.compile(rf"co thoi han(?=\s+{behind}\b|\W*$|[,.])")


@cache
def _what_duty() -> re.Pattern[str]:
    return _DUTY.pattern(
        r"\bwhat (?:else )?<verbs>\b[^,;?]*\b<duty>\b"
        r"|\bwhat [\w' ]{2,60} <must> do\b",
        re.I,
    )


@cache
def _works_at() -> re.Pattern[str]:
    return _WORKS.pattern(r"\b<who> (?:<between> )*<works>\b[^.;:]{0,50}$")


class QuestionReader:
    """Understands queries with the cues of corpus/vocabulary/questions.toml."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        q = vocabulary.questions
        self._vocabulary = vocabulary
        self._cues = PhraseMatcher(
            (p, name) for name, row in q.get("cues", {}).items() for p in row["strong"]
        )
        self._english_cues = EnglishCues(vocabulary)
        self._kinds = PhraseMatcher(
            (p, name) for name, ps in q.get("kinds", {}).items() for p in ps
        )
        self._number_and_date = NumberAndDate(q.get("document_kinds", {}))
        self._unsafe = UnsafeReader(q.get("unsafe", {}))
        self.document_facts = DocumentFactReader(vocabulary.document_facts)
        self.units = UnitReader(q.get("measures", {}), q.get("noun_ends", {}))
        self._called = PhraseMatcher((*q.get("called", {}).items(), *_sides(vocabulary)))
        self._sectors = SectorReader(vocabulary)
        self._annex = PhraseMatcher((p, "annex") for p in q.get("annex", {}).get("phrases", ()))

    def read(self, query: Query) -> Question:
        """Everything that the words of one question say."""
        text, plain = query.text, query.plain
        provinces, places = self._provinces(text, plain)
        cues = self._found_cues(text, plain, query.language)
        agencies = self._agencies(text, plain, query.language)
        areas = areas_of(text)
        agencies = tuple(m for m in agencies if not _of_who_asks(text, m, areas))
        provinces = self._meant(text, plain, areas, cues) or provinces
        numbers = numbers_of(text)
        annex = self._annex_words(text, plain, places)
        kinds = self._kinds.find(text, lenient=plain)
        asked = self._number_and_date.asked_by(text, intents_asked(text, cues, areas))
        if agencies and query.language == "en" and _what_duty().search(text):
            asked = ("tasks", *(i for i in asked if i not in ("tasks", "who", "lead")))
        heads = asks_who_heads(text, agencies)
        if heads:
            asked = tuple(i for i in asked if i not in ("lead", "who"))
        wanted = kinds_asked(text, kinds, asked, self.units.counted(text))
        measures = tuple((m.start, m.end) for m in kinds if m.id == "percent")
        return Question(
            query=query,
            cues=cues,
            asked=asked,
            provinces=provinces,
            places=places,
            agencies=agencies,
            numbers=numbers,
            kinds=wanted | {"person"} if heads else wanted,
            annex=bool(annex),
            unsafe=self._unsafe.is_unsafe(text, plain),
            delicate=self._unsafe.delicate(text, plain),
            areas=areas,
            open=self._is_open(text, areas, cues),
            skip=self._skip(cues, (*places, *annex, *measures), agencies),
        )

    def _annex_words(
        self, text: str, plain: bool, places: tuple[tuple[int, int], ...]
    ) -> tuple[tuple[int, int], ...]:
        found = [
            m
            for m in self._annex.find(text, lenient=plain)
            if not plain or " " in text[m.start : m.end]
        ]
        return tuple(
            (m.start, m.end) for m in found if not any(a <= m.start < b for a, b in places)
        )

    @staticmethod
    def _is_open(text: str, areas: tuple[Area, ...], cues: tuple[Cue, ...]) -> bool:
        """Does an asking word want a thing (``tỉnh nào có, tỉnh nào không`` only compares)?"""
        words = asking_words(text, areas)
        return any(
            not any(c.intent == "compare" and c.start <= t.start < c.end for c in cues)
            for t in words
        )

    def _found_cues(self, text: str, plain: bool, language: str) -> tuple[Cue, ...]:
        taken = [
            (m.start, m.end) for m in self._vocabulary.province_matcher.find(text, lenient=plain)
        ]
        found = self._cues.find(text, lenient=plain)
        if language == "en":
            found = self._english_cues.among(text, found)
        some = several(text)
        found = [m for m in found if not (m.id == "count" and _holds(m, some))]
        found = [
            m
            for m in found
            if not (text[m.start : m.end] == "when" and _CONJUNCTION.search(text[: m.start]))
            and not _limited().match(fold(text), max(m.start - 3, 0))
        ]
        if plain:
            single = Cues("question", "cues_without_diacritics").words("single")
            found = [
                m
                for m in found
                if " " in text[m.start : m.end] or text[m.start : m.end].lower() in single
            ]
        return tuple(
            Cue(m.id, m.start, m.end) for m in found if not any(a <= m.start < b for a, b in taken)
        )

    def _provinces(
        self, text: str, plain: bool
    ) -> tuple[tuple[str, ...], tuple[tuple[int, int], ...]]:
        found = self._vocabulary.province_matcher.find(text, lenient=plain)
        found = [m for m in found if not _inside_name(text, m)]
        slugs = tuple(dict.fromkeys(m.id for m in found))
        return slugs, tuple((m.start, m.end) for m in found)

    def _meant(
        self, text: str, plain: bool, areas: tuple[Area, ...], cues: tuple[Cue, ...]
    ) -> tuple[str, ...]:
        """The one province that the sentence that asks names itself, where others only lead up to
        it and nothing is compared; else none."""
        asking = [a for a in areas if a.share >= POINTED_AT]
        if len(asking) == len(areas) or any(c.intent in ("compare", "than") for c in cues):
            return ()
        named = [self._provinces(text[a.start : a.end], plain)[0] for a in asking]
        found = tuple(dict.fromkeys(p for ps in named for p in ps))
        return found if len(found) == 1 else ()

    def _agencies(self, text: str, plain: bool, language: str) -> tuple[Match, ...]:
        found = self._vocabulary.agency_matcher.find(text, lenient=plain)
        if language == "en":
            english = self._vocabulary.english_agency_matcher.find(text, lenient=True)
            v = self._vocabulary
            found += [m for m in english if not is_plain_word(v, text[m.start : m.end])]
        taken = [(m.start, m.end) for m in found]
        short = self._called.find(text, lenient=plain)
        if language == "vi":
            provinces = self._vocabulary.province_matcher.find(text, lenient=plain)
            short += self._sectors.departments(text, plain, provinces)
        found += [m for m in short if not any(a <= m.start < b for a, b in taken)]
        return tuple(
            sorted(
                (
                    m
                    for m in found
                    if not self._vocabulary.agencies[m.id].abstract and not _inside_number(text, m)
                ),
                key=lambda m: m.start,
            )
        )

    @staticmethod
    def _skip(
        cues: tuple[Cue, ...], places: tuple[tuple[int, int], ...], agencies: Iterable[Match]
    ) -> tuple[tuple[int, int], ...]:
        covered = [(m.start, m.end) for m in agencies]
        own = [
            (c.start, c.end)
            for c in cues
            if c.intent != "topic" and not any(a <= c.start < b for a, b in covered)
        ]
        return tuple(sorted([*own, *places]))


def _of_who_asks(text: str, m: Match, areas: tuple[Area, ...]) -> bool:
    """``Tôi ở phòng kinh tế huyện. …``: where somebody works who asks about something else."""
    area = next((a for a in areas if a.start <= m.start < a.end), None)
    if area is None or area.share == 1:
        return False
    return bool(_works_at().search(fold(text[area.start : m.start])))


def _sides(vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """How departments are called in talk: ``bên Tài chính``, ``phía KH&ĐT``; each with its id."""
    words = vocabulary.questions.get("sides", {})
    for agency in vocabulary.agencies.values():
        if agency.level == "central":
            continue
        for name in (agency.name, *agency.variants):
            title, _, field = name.partition(" ")
            if field and title in words.get("titles", ()):
                yield from ((f"{word} {field}", agency.id) for word in words["words"])


def _holds(m: Match, places: frozenset[int]) -> bool:
    return any(m.start <= at < m.end for at in places)


def _inside_number(text: str, m: Match) -> bool:
    """``160/KH-UBND`` names no agency, nor does ``412/TB-UBND tỉnh``."""
    first = text[m.start : m.end].split()[0]
    return text[max(0, m.start - 1) : m.start] in ("-", "/") and first.isupper()


def _inside_name(text: str, m: Match) -> bool:
    """``Cao Lãnh Hà Nội`` apart, a province name in capitals inside a document number is none."""
    return bool(re.match(r"[/-]", text[m.end : m.end + 1])) and text[m.start : m.end].isupper()
