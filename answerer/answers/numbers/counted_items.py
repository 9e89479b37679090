"""How many there are of what a line opens (``… khi thực hiện các thủ tục:``), or of the items of a
list that bear one name (``Hạt Kiểm lâm …``): counted in the list."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from answerer.answers.passages.sections import below, opens_list
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.marks import items_in_order
from answerer.facts.measures import counted
from answerer.facts.narrowing import share_beyond_title
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say, shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("numbers", "lists")

HELD, CLEAR, ROOM = 0.6, 0.1, 1000
"""The share of the question that the best list must hold, and by how much more than another."""
MOST_DOCUMENTS, FEWEST, PAIR = 3, 2, 2
_HOW_MANY = re.compile(r"\b(?:bao nhieu|may)\s+(?:cac\s+)?(?=\w)")
_MARK = re.compile(r"^\W*(?:(?:dieu|muc|khoan)\s+)?(?:[ivx]+|\d+(?:\.\d+)*|[a-z]{1,2})\s*[./):]\s*")
_CASES = "truong hop"


def _tail() -> str:
    return rf"(?: \w+){{0,2}}(?: {_CUES.any_of('tail')})*\W*$"


@cache
def _except() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<except>\b")


@dataclass(frozen=True, slots=True, order=True)
class _List:
    """Where a list opens, its items that are counted, and what it is about."""

    opener: int
    items: tuple[int, ...]
    about: str


@dataclass(frozen=True, slots=True, order=True)
class _Fit:
    """How much of the question a list stands under (``held``), and that with what its opening
    says itself (``said``): of two articles of one decision the one that says it."""

    said: float
    held: float


def answer_counted_items(engine: Engine, ask: Ask) -> Draft | None:
    """``Có **5 thủ tục**: a) …``; None where no list is of what is counted, or several fit."""
    nouns = nouns_counted(engine, ask)
    if not nouns or not 0 < len(ask.documents) <= MOST_DOCUMENTS:
        return None
    opened = list(_opened(engine, ask))
    for noun in nouns:
        lists = enumerate(_lists(engine, ask, noun, opened))
        fits = sorted((_fit(engine, ask, x), n, x) for n, x in lists)
        best = fits[-1] if fits else None
        if best is not None and best[0].held >= HELD:
            clear = len(fits) == 1 or best[0].said - fits[-2][0].said >= CLEAR
            return _told(engine, ask, best[2], noun, best[0].held) if clear else None
    return None


def _fit(engine: Engine, ask: Ask, found: _List) -> _Fit:
    held = share_beyond_title(engine, ask, found.about)
    return _Fit(held + engine.recall_in(ask, engine.passages[found.opener].clean), held)


def nouns_counted(engine: Engine, ask: Ask) -> list[str]:
    """The name of what is counted, folded, of four syllables down to two."""
    if ask.language == "en":
        return [n for n in dict.fromkeys(counted(engine, ask)) if " " in n]
    m = _HOW_MANY.search(fold(ask.text))
    words = engine.questions.units.noun_at(ask.text, m.end()) if m else ()
    return [" ".join(words[:n]) for n in (4, 3, 2) if len(words) >= n]


def _opened(engine: Engine, ask: Ask) -> Iterator[tuple[int, list[int]]]:
    """Every line of the documents that opens a list, and the list's items."""
    for k, _ in engine.lookup.passages_in(ask.documents):
        if opens_list(engine, k):
            yield k, items_in_order(engine, _under(engine, k))


def _lists(
    engine: Engine, ask: Ask, noun: str, opened: Iterable[tuple[int, list[int]]]
) -> Iterator[_List]:
    for k, items in opened:
        p = engine.passages[k]
        own = [n for n in items if _bare(engine, n).startswith(noun)]
        said = _bare(engine, k)
        if _opens(said, noun) and not _except().search(said) and len(items) >= FEWEST:
            yield _List(k, tuple(items), " ; ".join((p.clean, *p.path, *_title(engine, ask, k))))
        elif len(own) >= FEWEST:
            about = (p.clean, *p.path, noun, *_title(engine, ask, k))
            yield _List(k, tuple(own), " ; ".join(about))


def _title(engine: Engine, ask: Ask, k: int) -> tuple[str, ...]:
    """The title of the document of a passage, where several are asked about."""
    document = engine.documents[engine.passages[k].document]
    return (document.title,) if len(ask.documents) > 1 else ()


def _opens(said: str, noun: str) -> bool:
    """Is a folded line the title or the opening of a list of some noun?"""
    n = rf"{re.escape(noun)}\b"
    m = re.search(rf"(?P<before>\w+) (?:cac|nhung) {n}{_tail()}", said)
    if m is not None and (noun.startswith(_CASES) or m["before"] not in _CUES.words("links")):
        return True
    verb = _CUES.any_of("verbs")
    plural = rf"(?:{verb} )?(?:{_CUES.any_of('all')} )+{n}"
    alone = len(noun.split()) > PAIR or noun in _CUES.words("promised")
    return bool(re.match(plural, said) or (alone and re.match(rf"(?:{verb} )?{n}", said)))


def _under(engine: Engine, place: int) -> list[int]:
    """The passages below a line, those behind lines that interrupt its list included."""
    head, under = engine.passages[place], below(engine, place)
    for k, p in engine.lookup.passages_in([head.document]):
        if k > max(under, default=place) and head.clean in p.path:
            under.append(k)
    return under


def _bare(engine: Engine, k: int) -> str:
    """A passage folded, without the mark before it, in single spaces."""
    return " ".join(_MARK.sub("", fold(engine.passages[k].clean)).split())


def _told(engine: Engine, ask: Ask, found: _List, noun: str, confidence: float) -> Draft:
    texts = [tidy(engine.passages[k].clean) for k in found.items]
    several = re.compile(rf"(?:^|[,;] |\bva ){re.escape(noun)}\b")
    n = max(len(texts), sum(len(several.findall(fold(t))) for t in texts))
    unit = _as_written(noun, (engine.passages[found.opener].clean, texts[0], ask.text))
    head = say(ask.language, "count", n=n, unit=unit, unit_en="item(s)")
    said = shorten(tidy(engine.passages[found.opener].clean), 180)
    opener = Statement(f"{head}: {said}", (found.opener,))
    room = max(40, ROOM // len(texts))
    pairs = zip(texts, found.items, strict=True)
    lines = (Statement(f"- {shorten(text, room)}", (k,)) for text, k in pairs)
    return Draft("answered", "count", (opener, *lines), confidence=confidence, limit=SEVERAL)


def _as_written(noun: str, texts: tuple[str, ...]) -> str:
    """A folded noun as the first text that has it writes it."""
    spelled = ((" ".join(t.split()), noun) for t in texts)
    found = (t[at : at + len(noun)] for t, n in spelled if (at := fold(t).find(n)) >= 0)
    return next(found, noun).lower()
