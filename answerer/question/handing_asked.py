"""What a question asks about papers that are handed in: to whom, by when, how often, by whom; and
which sender, receiver and period it names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from answerer.question.areas import is_asked
from answerer.question.exclusion import left_out
from answerer.question.parties import GROUPS, groups_in, of_agency
from answerer.question.question import Question
from corpus.cues import Cues
from corpus.text import fold
from corpus.vocabulary import Vocabulary

_CUES = Cues("question", "handing_in")

PERIODS = ("half_year", "quarter", "month", "year")
KINDS = ("troubles", "opinions", "reports")
Labels = frozenset[str]
_CALLS = re.compile(r"(?<!\w)g[ọóộ]i(?!\w)", re.I)


@dataclass(frozen=True, slots=True)
class HandingAsked:
    """What is asked of a paper handed in (``to`` whom, ``when``, how ``often``, ``who`` sends it),
    and what is given of it: labels of the parties, empty where none is named; ``kind`` is one of
    KINDS or empty; ``plain``: a verb says that it is handed in."""

    to: bool
    when: bool
    often: bool
    who: bool
    kind: str
    plain: bool
    senders: Labels
    receivers: Labels
    via: Labels
    periods: Labels

    @property
    def asks(self) -> bool:
        """Is any of them asked?"""
        return self.to or self.when or self.often or self.who


@cache
def _hands() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<sends>\b")


@cache
def _verbs() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<verbs>\b")


@cache
def _numbered() -> re.Pattern[str]:
    """``Báo cáo 137/BC-UBND``: a report that is a document of its own."""
    return _CUES.pattern(r"\b<reports>\s+(?:so\s+)?\d+\s*/")


@cache
def _texts() -> re.Pattern[str]:
    """``Công văn được gửi đến những nơi nào?``: the document itself goes somewhere."""
    return _CUES.pattern(r"\b<texts>\b")


@cache
def _to() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<acts>\b[^;?!]{0,110}?\b<where>\b(?! <doing>\b)"
        r"|\b<receiver>\b|\b<where_english>\b[^;?!]{0,110}?\b<acts>\b"
        r"|\b<acts>\b[^;?!]{0,110}?\b<where_english>\b"
        r"|\bco quan nao (?:\w+ )?tiep nhan\b"
    )


@cache
def _who() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?<!cho )(?<!len )(?<!ve )(?<!toi )(?<!den )(?<!gui )<who>\s+(?:<must>\s+)*<acts>\b"
        r"|\b<acts>\b[^;?!]{0,110}?\b<whose>\b"
    )


@cache
def _often() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<often>\b|\bbao lau\b[^,;?!]{0,40}\bmot lan\b")


@cache
def _when() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<when>\b")


@cache
def _own() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<own>\b")


@cache
def _kind(kind: str) -> re.Pattern[str]:
    return _CUES.pattern(rf"\b<{kind}>\b")


@cache
def _periods() -> re.Pattern[str]:
    """``quy`` is a quarter, and no ``quy định``."""
    named = "|".join(rf"(?P<{p}>{_CUES.any_of(p)})" for p in PERIODS)
    return _CUES.pattern(
        rf"(?<!\bquyet dinh )(?<![\w/])(?:{named})(?![\w/])(?! (?:20\d\d|nao|lan|so|<no_quarter>))"
    )


@cache
def _before_receiver() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<to>\s+(?:<between>\s+)*$")


@cache
def _before_via() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<via>\s+(?:<between>\s+)*$")


@cache
def _before_sender() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<from>\s+(?:<between>\s+)*$")


@cache
def _takes() -> re.Pattern[str]:
    return _CUES.pattern(r"\s+(?:(?:se|phai|duoc|to|must|should)\s+)?<takes>\b")


@cache
def _issued() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<texts>\b[^,;:.?!]{0,24}\b(?:cua|of|o|tai|in)\s+(?:the |provincial )*$"
    )


@cache
def _acts_next() -> re.Pattern[str]:
    return _CUES.pattern(r"\s+(?:<must>\s+)*<acts>\b")


@cache
def _bare_titles() -> frozenset[str]:
    """Words that name a party only behind ``lên``, ``về``: of a place, or of any ministry."""
    return frozenset(_CUES.words("bare"))


@cache
def _which() -> re.Pattern[str]:
    return re.compile(r"\s+(?:nao|gi|mo)\b")


@cache
def _asked_for() -> re.Pattern[str]:
    """``to which provincial Party`` before ``bodies``, and not ``which bodies does the``."""
    return _CUES.pattern(r"\b(?:which|what)(?: (?!<auxiliaries>\b)[\w-]+){0,4}\s+$")


def handing_asked(q: Question, vocabulary: Vocabulary) -> HandingAsked | None:
    """What a question asks about handing in; None where it does not speak of that."""
    folded = _read(" ; ".join(q.text[a.start : a.end] for a in q.areas if a.share == 1) or q.text)
    whole = _read(q.text)
    kind = _kind_of(folded, whole)
    if _numbered().search(whole):
        return None
    if not _hands().search(whole) or (not kind and _texts().search(whole)):
        return None
    parties = _parties(q, vocabulary)
    return HandingAsked(
        bool(_to().search(folded)) or q.has("sent_to"),
        bool(_when().search(folded)) or "deadline" in q.asked,
        bool(_often().search(folded)),
        bool(_who().search(folded)),
        kind,
        bool(_verbs().search(whole)),
        *parties,
        frozenset(m.lastgroup or "" for m in _periods().finditer(whole)),
    )


def _read(text: str) -> str:
    """A text folded, without papers of the one who asks; ``gọi`` is no ``gởi``."""
    folded = fold(_CALLS.sub(lambda m: "_" * len(m.group()), text))
    return _own().sub(lambda m: " " * len(m.group()), folded)


def _kind_of(asking: str, whole: str) -> str:
    """The kind of paper: troubles wherever they are told, else what the sentence that asks names
    first."""
    if _kind("troubles").search(whole):
        return "troubles"
    for text in (asking, whole):
        found = ((m.start(), k) for k in KINDS if (m := _kind(k).search(text)))
        first = min(found, default=None)
        if first:
            return first[1]
    return ""


def _parties(q: Question, vocabulary: Vocabulary) -> tuple[Labels, Labels, Labels]:
    """Who is named as sender, as receiver, and as the one through whom it passes."""
    named = [(m.start, m.end, m.id) for m in q.agencies]
    outside = left_out(q.text)
    groups = [
        c
        for c in groups_in(q.text)
        if not any(a <= c[0] < b for a, b, _ in named)
        and not any(a <= c[0] < b for a, b in q.places)
    ]
    folded = fold(q.text)
    found: dict[str, list[tuple[bool, Labels]]] = {"sender": [], "receiver": [], "via": []}
    for start, end, label in sorted([*named, *groups]):
        role = _role(folded, start, end, label)
        if role and not (outside and outside[0] <= start < outside[1]):
            agency = vocabulary.agencies.get(label)
            labels = of_agency(label, agency.name) if agency else frozenset({label})
            found[role].append((is_asked(q.areas, start), labels))
    return _of(found["sender"]), _of(found["receiver"]), _of(found["via"])


def _of(named: Iterable[tuple[bool, Labels]]) -> Labels:
    """The labels named in the sentence that asks; else those of the others."""
    found = list(named)
    inside = [labels for asked, labels in found if asked] or [labels for _, labels in found]
    return frozenset(label for labels in inside for label in labels)


def _role(folded: str, start: int, end: int, label: str) -> str:
    """What a party is in a question: ``sender``, ``receiver``, ``via``; empty for none."""
    before = folded[max(0, start - 48) : start]
    if _which().match(folded, end) or _asked_for().search(before):
        return ""
    if _takes().match(folded, end) or _before_receiver().search(before):
        return "receiver"
    if _before_via().search(before):
        return "via"
    if folded[start:end] in _bare_titles() or (label not in GROUPS and _issued().search(before)):
        return ""
    if label == "coops" and not _acts_next().match(folded, end):
        return "sender" if _before_sender().search(before) and "bao cao cua" in before else ""
    return "sender"
