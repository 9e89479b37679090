"""Whether a fact names who does something: the one before the verb (``Sở Tài chính là đơn vị quản
lý, sử dụng …``), before a colon (``Công an cấp xã: Thực hiện cấp …``), behind a label (``Cơ quan tổ
chức lập quy hoạch: …``), or the lead of a task."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.engine import Engine
from answerer.facts.facts import DUTY, ROW, Fact
from answerer.question.acts import AUXILIARY, Act
from corpus.cues import Cues
from corpus.text import fold

FEWEST = 2
_CUES = Cues("facts", "doers")

LONGEST = 15
"""Words of a name."""
_CLAUSE = re.compile(r"[.;:]\s|[.;:]$")


@cache
def _body() -> re.Pattern[str]:
    """How bodies are called that bear a name (with a capital letter), and those who may bear
    none."""
    return _CUES.pattern(r"\b(?:(?P<name><bodies>)|<people>)\b")


@cache
def _aux() -> re.Pattern[str]:
    return re.compile(rf"(?: (?:{AUXILIARY}|{_CUES.any_of('helping', 'joining')}))+$")


@cache
def _helps() -> re.Pattern[str]:
    helping = _CUES.any_of("helping")
    return re.compile(rf"(?:la (?:co quan|don vi) )?(?:(?:{AUXILIARY}|{helping}) )*")


@cache
def _label() -> re.Pattern[str]:
    return _CUES.pattern(r"^(?:(?:\d+|[a-z]) )*<labels>(?: <entitled>)*$")


@cache
def _nobody() -> frozenset[str]:
    return frozenset(_CUES.words("nobody"))


@cache
def _general() -> frozenset[str]:
    return frozenset(_CUES.words("general"))


def does(fact: Fact, act: Act) -> int:
    """How many words of what is asked (two at least, and more than the verb of any task) a fact
    says somebody does of the kind asked for; 0 where it names nobody before them."""
    return max((_telling(fact, way.split(), act.head) for way in act.ways), default=0)


def _telling(fact: Fact, words: list[str], head: str) -> int:
    most = _does(fact, words, head)
    return 0 if most == FEWEST and fold(" ".join(words[:FEWEST])) in _general() else most


def _does(fact: Fact, words: list[str], head: str) -> int:
    folded = fold(fact.main)
    if len(words) < FEWEST or any(word not in folded for word in words[:FEWEST]):
        return 0
    clauses = [" ".join(re.findall(r"\w+", c)) for c in _CLAUSE.split(fact.main)]
    if fact.kind in (ROW, DUTY) or fact.cell:
        lead = fact.assignment.lead if fact.assignment is not None else None
        named = lead is not None and _is_of_kind(lead.text, head)
        return max(_opens(fold(c), words) for c in clauses) if named else 0
    found = (_held(clauses, n, words, head) for n in range(len(clauses)))
    return max(found, default=0)


def _held(clauses: list[str], n: int, words: list[str], head: str) -> int:
    """The most words of the act that one clause holds behind somebody who does it."""
    clause, most = fold(clauses[n]), 0
    for m in re.finditer(rf"\b{words[0]} {words[1]}\b", clause):
        who = _who(clauses, n, clause[: m.start()].rstrip())
        if who and _is_of_kind(who, head):
            most = max(most, _run(clause[m.start() :], words))
    return most


def _who(clauses: list[str], n: int, before: str) -> str:
    """Who stands at the end of what stands before the act, or above its clause, or below it where
    that only opens it; empty for nobody."""
    if _label().match(before):
        return clauses[n + 1] if n + 1 < len(clauses) else ""
    bare = _aux().sub("", f" {before}").strip()
    if not bare:
        above = clauses[n - 1] if n else ""
        return above if above and _subject(above, fold(above)) == 0 else ""
    at = _subject(clauses[n], bare)
    return "" if at is None else bare[at:]


def _subject(written: str, before: str) -> int | None:
    """Where the last one begins whom a stretch names that ends in naming somebody; None where it
    does not. A body is named with a capital letter."""
    bodies = [m for m in _body().finditer(before) if not m["name"] or written[m.start()].isupper()]
    at = bodies[-1].start() if bodies else -1
    return at if at >= 0 and len(before[at:].split()) <= LONGEST else None


def _is_of_kind(name: str, head: str) -> bool:
    """Does a name open with the kind asked for, and name somebody at all (``Cơ quan, đơn vị`` names
    nobody)?"""
    plain = " ".join(re.findall(r"\w+", fold(name))).removeprefix("cac ")
    return plain not in _nobody() and (not head or plain.startswith(f"{head} "))


def _opens(clause: str, words: list[str]) -> int:
    """The words of the act that a task opens with."""
    m = _helps().match(clause)
    starts = (clause, clause[m.end() if m else 0 :])
    runs = [_run(rest, words) for rest in starts]
    return max((n for n in runs if n >= FEWEST), default=0)


def _run(clause: str, words: list[str]) -> int:
    """How many words of the act stand at the beginning of a clause, in its order."""
    n = 0
    for said, asked in zip(clause.split(), words, strict=False):
        if said != asked:
            break
        n += 1
    return n


def agency_at_head(engine: Engine, text: str) -> str:
    """The id of the agency whose name opens a text, behind its mark; an empty text for none."""
    found = engine.vocabulary.agency_matcher.find(text)
    opens = found and not re.search(r"[^\W\d_]{2}", text[: found[0].start])
    return found[0].id if opens else ""
