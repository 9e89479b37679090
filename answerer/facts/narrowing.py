"""Which tasks of an agency a question is about: the part of the document it names, what it leaves
out, and its topic."""

from __future__ import annotations

import re
from collections.abc import Iterable, Set
from dataclasses import replace
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.holders import Holder
from answerer.facts.row_filter import read_filter
from answerer.question.areas import POINTED_AT, Area
from answerer.question.concepts import Alternatives, Concept
from answerer.question.exclusion import left_out
from corpus.cues import Cues
from corpus.phrases import words_of
from corpus.text import fold

_CUES = Cues("facts", "narrowing")

LEFT_OUT = 0.45
BEYOND = 0.35
SLIGHT = 0.5
"""What the sentences about the one that asks say by the way (``tôi ghi tiếp vào bảng``)."""
FEW = 2
"""A programme and the letter that goes with it."""
_MARK = re.compile(r"^\W*[ivx\d.]+\W+|\(.*")


@cache
def _numbers() -> frozenset[str]:
    return frozenset(_CUES.words("counting"))


@cache
def _part() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<parts>\s+(?P<vi>[a-z][a-z ,]{4,60})")


@cache
def _part_number() -> re.Pattern[str]:
    parts = _CUES.any_of("parts", "numbered_english")
    return re.compile(rf"\b{parts}\s+([ivx]+)\b(?!\s*[.\d])")


@cache
def _english_part() -> re.Pattern[str]:
    return _CUES.pattern(r"\b(?P<en>[a-z]+(?: [a-z]+)?)\s+<parts_english>\b")


def is_numeral(words: str) -> bool:
    """Is this a number written out, or a word that only counts?"""
    return words.isdigit() or fold(words) in _numbers()


def without_left_out(engine: Engine, ask: Ask, tasks: list[int]) -> list[int]:
    """The tasks but for those that the question leaves out (``ngoài hai cuộc tổng kết``)."""
    span = left_out(ask.text)
    words = [c for c in _read(engine, ask, span) if c.words not in _numbers()] if span else []
    total = sum(c.weight for c in words)
    if not total:
        return tasks

    def held(k: int) -> float:
        return sum(c.weight * engine.matcher.held_main(c, k) for c in words) / total

    return [k for k in tasks if held(k) < LEFT_OUT]


def is_left_out(engine: Engine, ask: Ask, text: str) -> bool:
    """Does a text say what the question leaves out (``không tính đề nghị của Sở …``)?"""
    span = left_out(ask.text)
    words = [c for c in _read(engine, ask, span) if c.words not in _numbers()] if span else []
    return bool(words) and engine.share(words, text) >= LEFT_OUT


def of_part_named(engine: Engine, ask: Ask, tasks: list[int]) -> list[int]:
    """The tasks below the part of the document that the question names by its title (``phần tổ
    chức thực hiện``); all where it names none, or where none stands there."""
    named = _part_named(engine, ask)
    numeral = _part_number().search(fold(ask.text))
    if not named and numeral is None:
        return tasks
    paths = [(k, engine.passages[engine.facts[k].passage].path) for k in tasks]
    if numeral is not None:
        opens = re.compile(rf"\W*{numeral.group(1)}\s*[./)]", re.I)
        return [k for k, path in paths if path and opens.match(path[0])] or tasks
    return [k for k, path in paths if path and _title(path[0]) in named] or tasks


def _part_named(engine: Engine, ask: Ask) -> frozenset[str]:
    sections = (s for s in engine.index.sections if s.document in ask.documents and not s.level)
    titles = frozenset(_title(s.title) for s in sections)
    vi, en = _part().search(fold(ask.text)), _english_part().search(fold(ask.text))
    if vi:
        following = " ".join(words_of(vi.group("vi")))
        return frozenset(t for t in titles if t and f"{following} ".startswith(f"{t} "))
    if en and ask.language == "en":
        meant = [p for c in _read(engine, ask, en.span("en")) for p in _spelled(c.alternatives)]
        return frozenset(t for t in titles if any(f" {p} " in f" {t} " for p in meant))
    return frozenset()


def _title(text: str) -> str:
    return " ".join(words_of(_MARK.sub("", fold(text))))


def _spelled(alternatives: Alternatives) -> Iterable[str]:
    return (" ".join(u for u in units if "_" not in u) for _, units in alternatives)


def concepts_wanted(engine: Engine, ask: Ask) -> tuple[Concept, ...]:
    """What the question says without the part of the document it names, what it leaves out, and
    what leads up to it where what asks names an agency."""
    parts = (m.span() for p in (_part(), _english_part()) for m in p.finditer(fold(ask.text)))
    aside = [s for s in (left_out(ask.text), *(parts if _part_named(engine, ask) else ())) if s]
    gone = {c.alternatives for s in aside for c in _read(engine, ask, s)} | _led_up(engine, ask)
    return tuple(c for c in ask.concepts if c.alternatives not in gone)


def _led_up(engine: Engine, ask: Ask) -> set[Alternatives]:
    """What only the sentences say that lead up to one about an agency, unless it points back at
    them."""
    q = ask.question
    asking = [(a.start, a.end) for a in q.areas if a.share == 1]
    named = q.agencies and all(any(a <= m.start < b for a, b in asking) for m in q.agencies)
    if not named or any(a.share == POINTED_AT for a in q.areas):
        return set()
    before = {c.alternatives for a in q.areas if a.share < 1
              for c in _read(engine, ask, (a.start, a.end))}  # fmt: skip
    kept = {c.alternatives for s in asking for c in _read(engine, ask, s)} if before else set()
    return before - kept


def topic_of(engine: Engine, ask: Ask, holder: Holder) -> list[Concept]:
    """What the question wants to know beyond the agency and the (one) document's kind, number and
    title; nothing where it only calls tasks by some word (``chịu trách nhiệm chỉ tiêu nào``)."""
    name = engine.units(ask.text[holder.start : holder.end]) | engine.units(holder.name)
    when = _when(engine, ask)
    own = _titles(engine, ask, 1) | engine.generic_units | when
    said = own | _titles(engine, ask, FEW) | _words_for_tasks(engine)
    rest = _unknown(engine, ask, name, when, name | own)
    return rest if _unknown(engine, ask, name, said, name | said) else []


def told_of_tasks(engine: Engine, ask: Ask, holder: Holder) -> tuple[Concept, ...]:
    """What of a question the tasks of an agency must hold: its topic, and the agency's name."""
    topic = topic_of(engine, ask, holder)
    name = engine.units(f"{ask.text[holder.start : holder.end]} ; {holder.name}")
    wanted = concepts_wanted(engine, ask)
    return tuple(c for c in wanted if c in topic or name & set(c.alternatives[0][1]))


def _when(engine: Engine, ask: Ask) -> Set[str]:
    """The syllables of the time that a question names, where the tasks here have deadlines: which
    are due then is told by these, and not by words."""
    f = read_filter(engine, ask)
    if f.within is None and not f.years:
        return set()
    return {*re.findall(r"\d+", ask.text), *_CUES.words("times")}


def _unknown(
    engine: Engine, ask: Ask, name: Set[str], said: Set[str], known: Set[str]
) -> list[Concept]:
    """What the question says beyond what is known, without numerals and what is said by the way,
    and without pairs of what is ``said``, in whatever order."""
    return [
        c
        for c in concepts_wanted(engine, ask)
        if not set(c.alternatives[0][1]) <= known
        and not (_edge(c, name, known) or across(c.alternatives[0][1], said))
        and not is_numeral(c.words)
        and c.weight > SLIGHT
    ]


def _titles(engine: Engine, ask: Ask, most: int) -> Set[str]:
    """What names the documents asked about, where they are no more than ``most``."""
    if len(ask.documents) > most:
        return set()
    meant = (engine.documents[d] for d in sorted(ask.documents))
    return engine.units(" ; ".join(f"{d.kind} {d.number or ''} {d.title}" for d in meant))


def _words_for_tasks(engine: Engine) -> Set[str]:
    """The words by which questions call tasks and having them (``chịu trách nhiệm chỉ tiêu``)."""
    words = engine.vocabulary.questions.get("task_words", {}).get("words", ())
    return {u for w in words for u in engine.units(w)}


def agency_units(engine: Engine, ask: Ask) -> frozenset[str]:
    """The units of the agencies that a question names, as it calls them and by their names."""
    called = (ask.text[m.start : m.end] for m in ask.question.agencies)
    names = (engine.vocabulary.agencies[m.id].name for m in ask.question.agencies)
    return engine.units(" ; ".join((*called, *names)))


def beyond_agencies(engine: Engine, ask: Ask) -> tuple[Concept, ...]:
    """What a question says beyond the names of its agencies."""
    known = agency_units(engine, ask)
    return tuple(c for c in ask.concepts if not set(c.alternatives[0][1]) <= known)


def beyond_title(engine: Engine, ask: Ask) -> Ask:
    """The question without what the kind, number and title of its one document say: all of the
    document is about that, so no sentence of it has to say it again. As it is where it is about
    several documents; without concepts where it says nothing else."""
    if len(ask.documents) != 1:
        return ask
    left = untitled(engine, ask, concepts_wanted(engine, ask))
    scores = replace(engine.matcher.score(left), search=ask.scores.search)
    return replace(ask, concepts=left, scores=scores)


def untitled(engine: Engine, ask: Ask, concepts: Iterable[Concept]) -> tuple[Concept, ...]:
    """The concepts without what the kind, number and title of the one document say; all of them
    where the question is about several."""
    if len(ask.documents) != 1:
        return tuple(concepts)
    d = engine.documents[next(iter(ask.documents))]
    known = engine.units(f"{d.kind} {d.number or ''} {d.title}")
    return tuple(
        c
        for c in concepts
        if not any(set(us) <= known or across(us, known) for _, us in c.alternatives)
    )


def share_beyond_title(engine: Engine, ask: Ask, text: str) -> float:
    """The share of what the question says beyond the title of its one document that a text holds;
    of all it says, where that title holds most of it already."""
    left = untitled(engine, ask, ask.concepts)
    if sum(c.weight for c in left) >= BEYOND * sum(c.weight for c in ask.concepts):
        return engine.share(left, text)
    titles = " ; ".join(engine.documents[d].title for d in sorted(ask.documents))
    return engine.share(ask.concepts, f"{text} ; {titles}")


def across(units: tuple[str, ...], known: Set[str]) -> bool:
    """Is this only where two known words meet because the question leaves out what stands
    between?"""
    return len(units) == 1 and "_" in units[0] and set(units[0].split("_")) <= known


def _edge(c: Concept, name: Set[str], known: Set[str]) -> bool:
    """Is this only where the agency's name meets another known word (``thủy sản Sở``)?"""
    units = c.alternatives[0][1]
    pair = set(units[0].split("_"))
    return len(units) == 1 and len(pair) > 1 and bool(pair & name) and pair <= known


def _read(engine: Engine, ask: Ask, span: tuple[int, int]) -> tuple[Concept, ...]:
    return engine.concepts.read(ask.text, ask.language, [Area(*span, 1.0)], ask.question.skip)
