"""Which facts only name things and say nothing of them: titles, lines that open what stands below
them, and what a regulation says of itself (``Quy định này quy định về …``)."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from answerer.facts.ask import Ask, Candidate
from answerer.facts.engine import Engine
from answerer.facts.facts import ROW, SENTENCE, Fact
from answerer.facts.tasks import issues
from corpus.cues import Cues
from corpus.records import Passage
from corpus.text import fold

_CUES = Cues("facts", "saying")

_SCOPE = re.compile(r"\bpham vi dieu chinh\W*$")
LONGEST = 120
TITLE_CHARS = 300
NEAR_TITLE = 0.15
OPENER = 120
"""Characters of a line that names what stands below it; a longer one says something itself."""
_WORDS = re.compile(r"[^\W\d_]{2}")


@cache
def _governing() -> re.Pattern[str]:
    return _CUES.pattern(r"\W*(?:\d+\. )?<documents> nay <governs>\b")


@cache
def _asked() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<scope_asked>\b|\b(?:regulat|govern)(?:e?s|e)?\b")


@cache
def _promulgates() -> re.Pattern[str]:
    return _CUES.pattern(r"\W*<issuers>[^.;:]{0,80} ban hanh <issued>")


@cache
def _proposed() -> re.Pattern[str]:
    return _CUES.pattern(r"\W*(?:xet|theo de nghi) (?:\w+ ){0,4}?<proposals>\b")


@cache
def _closes() -> re.Pattern[str]:
    return _CUES.pattern(r"\W*tren day la (?:<whole> )?<closed>\b")


@cache
def _attached() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\W*(?:Ban hành )?[Kk]èm theo <attached>|\W*(?:[Cc]ó )?<attached>[^.;]{0,60}\bkèm theo\W*$"
    )


def asks_scope(ask: Ask) -> bool:
    """Does a question ask what a document governs?"""
    return bool(_asked().search(fold(ask.text)))


def tells_scope(engine: Engine, fact: Fact) -> bool:
    """Does a sentence stand under ``Phạm vi điều chỉnh``, or open as one does that stands there?"""
    path = engine.passages[fact.passage].path
    return fact.kind == SENTENCE and (_is_scope(path[-1] if path else "") or _governs(fact.text))


@lru_cache(maxsize=8192)
def _is_scope(title: str) -> bool:
    return len(title) < LONGEST and bool(_SCOPE.search(fold(title)))


@lru_cache(maxsize=8192)
def _governs(text: str) -> bool:
    return bool(_governing().match(fold(text[:LONGEST])))


def promulgates(engine: Engine, fact: Fact) -> bool:
    """Is this the sentence that issues a document (``Ủy ban nhân dân ban hành Quyết định …``), or
    closes it (``Trên đây là Kế hoạch …``), or says who proposed it (``Xét Tờ trình số …``)? It says
    no more than its title."""
    if fact.kind == SENTENCE and _closes().match(fold(fact.text[:LONGEST])):
        return True
    if not engine.passages[fact.passage].label.endswith("phần mở đầu"):
        return False
    if _proposed().match(fold(engine.passages[fact.passage].clean[:OPENER])):
        return True
    text = fold(fact.text[:240])
    return bool(_promulgates().match(text)) if fact.kind == SENTENCE else issues(engine, fact)


def says_nothing(engine: Engine, fact: Fact) -> bool:
    """Is this a line that only opens what stands below it, or the name of an agency above its
    tasks?"""
    if _only_opens(fact):
        return True
    name = fact.kind == SENTENCE and engine.passages[fact.passage].kind == "heading"
    if not name or len(fact.text) > OPENER:
        return False
    found = engine.vocabulary.agency_matcher.find(fact.text)
    return len(found) == 1 and not _WORDS.search(fact.text[found[0].end :])


def is_attached(fact: Fact) -> bool:
    """Does a line only say to what a text is attached: ``(Kèm theo Thông tư số …)``?"""
    return bool(_attached().match(fact.text))


def _only_opens(fact: Fact) -> bool:
    short = fact.kind == SENTENCE and len(fact.text) < OPENER
    return short and fact.text.rstrip().endswith(":")


def names_only(engine: Engine, fact: Fact) -> bool:
    """Is this a line in capitals, or the title of an article or a section, and nothing else?"""
    if fact.kind == ROW or not is_title(engine, fact):
        return False
    clean = engine.passages[fact.passage].clean
    if clean.isupper():
        return True
    return len(clean) < OPENER and ":" not in clean and not clean.rstrip().endswith((".", ";"))


def is_titled(p: Passage) -> bool:
    """Is this an article that is only its number and title: ``Điều 4. Hình thức phối hợp``?"""
    short = p.kind == "article" and len(p.clean) < TITLE_CHARS
    return short and not p.clean.rstrip().endswith((".", ";", "/"))


def is_title(engine: Engine, fact: Fact) -> bool:
    """Headings and the lines that open an annexed text name things; they say nothing of them."""
    if fact.kind == ROW:
        return False
    passage = engine.passages[fact.passage]
    if is_titled(passage):
        return True
    if passage.kind == "heading":
        return len(passage.clean) < 240
    opens = passage.kind == "paragraph" and not passage.path
    return opens and passage.zone in ("programme", "annex") and len(passage.clean) < 700


def under_title(engine: Engine, ask: Ask, title: Candidate) -> Candidate:
    """The fact that says something and fits best, where it fits about as well as a title; else
    the one that fits best of what stands below the title."""

    def says(f: Fact) -> bool:
        return not names_only(engine, f) and not says_nothing(engine, f)

    found = engine.rank(ask, says)
    if found and found[0].recall >= title.recall - NEAR_TITLE:
        return found[0]
    head = engine.passages[engine.facts[title.fact].passage]
    inside = engine.rank(ask, lambda f: _is_below(engine.passages[f.passage], head) and says(f))
    return inside[0] if inside else title


def _is_below(p: Passage, head: Passage) -> bool:
    return p.document == head.document and head.clean in p.path
