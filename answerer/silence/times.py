"""Whether an answer gives a time where the question asks for one."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.question.temporal import without_references
from answerer.telling.draft import Draft
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("silence", "times")
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_FUND = "quỹ"
_DAY = "ngay"
_LAW = re.compile(r"\bluat(?: [^\W\d]+){1,12}(?: so \S+)?,? nam \d{4}")


@cache
def _asks() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b<asked> (?:nao|may)\b|\b(?:what|which) "
        r"(?:month and )?<asked_english>\b"
    )


@cache
def _claimed() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<sets>(?: <clearly>)?(?: <some>)? <set_times>\b")


@cache
def _again() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?:hang|moi) <periods>\b|\b(?:<again>|0?6 thang)\b|\b(?:every"
        r"|each) <periods_english>\b|\b<again_english>\b"
    )


@cache
def _time() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?:<before_date> )?\d{1,2} ?[/.-] ?\d{1,4}(?:[/.-]\d{4})?"
        r"|<before_number> \d+|<every> <every_period>|\d+ ?"
        r"(?:\([^)]*\) ?)?<units>\b|20\d\d|<undated>"
    )


@cache
def _comes_round() -> re.Pattern[str]:
    return _CUES.pattern(r"<every> <every_period>")


def lacks_time(ask: Ask, told: str, once: bool = False) -> bool:
    """Does the question ask for a day, a month or a year (of no cited document), and the answer
    give none but those of the documents it cites and those in the question? ``once``: nor is what
    only comes round (``hằng năm``) a day."""
    asked = fold(ask.text)
    kinds = [m.group() for m in _asks().finditer(asked) if _is_time(m, ask.text)]
    if not kinds:
        return False
    if "legal" in ask.question.asked:
        return False
    text = " ".join(_LAW.sub(" ", fold(without_references(told))).split())
    times = (m.group() for m in _time().finditer(text))
    if once and all(k.startswith(_DAY) for k in kinds):
        times = (t for t in times if not _comes_round().match(t))
    return all(_stands(t, asked) for t in times)


def _is_time(asked: re.Match[str], text: str) -> bool:
    """Is what is asked a time as it is written (``quý nào``; ``quỹ nào`` is a fund)?"""
    written = text[asked.start() : asked.end()].lower()
    return not written.startswith(_FUND)


def lacks_recurrence(ask: Ask, cited: str) -> bool:
    """Is a day asked that comes again (``gửi báo cáo hằng năm trước ngày nào``), and what is cited
    says nothing of the kind?"""
    asking = " ".join(ask.text[a.start : a.end] for a in ask.question.areas if a.share == 1)
    return bool(_again().search(fold(asking))) and not _again().search(fold(cited))


@cache
def _by_when() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<by_when_english>\b")


@cache
def _point() -> re.Pattern[str]:
    """A point in time, or what one is counted from."""
    return _CUES.pattern(
        r"\b(?:<before_date> )\d|\d ?[/.-] ?\d|\b20\d\d\b|\b<points>\b|\bquy (?:i{1,3}|iv|\d)\b"
    )


def lacks_point(ask: Ask, told: str) -> bool:
    """Is an English question for the day by which something is done answered with a span alone
    (``ngừng hoạt động từ 12 tháng trở lên``)?"""
    if ask.language != "en" or not _by_when().search(fold(ask.text)):
        return False
    return not _point().search(" ".join(fold(without_references(told)).split()))


def lacks_time_claimed(ask: Ask, draft: Draft) -> bool:
    """Is a yes to ``có ấn định ngày báo cáo không`` given by what names no time?"""
    if not _claimed().search(fold(ask.text)) or draft.intent != "yes_no":
        return False
    told = " ".join(s.text for s in draft.statements)
    return bool(any(s.passages for s in draft.statements)) and not _time().search(
        fold(without_references(told))
    )


def lacks_year_claimed(engine: Engine, ask: Ask, draft: Draft) -> bool:
    """Is a yes to a claim given by passages that hold a year of it nowhere, nor do their headings
    or documents (``xong năm 2023 phải không``)?"""
    said = draft.head or (draft.statements[0].text if draft.statements else "")
    cited = [k for s in draft.statements for k in s.passages]
    if not said.startswith(say(ask.language, "yes")) or not cited:
        return False
    passages = [engine.passages[k] for k in cited]
    documents = (engine.documents[p.document] for p in passages)
    texts = [*(t for p in passages for t in (p.clean, *p.path))]
    texts += [f"{d.title} {d.number} {d.date} {d.period}" for d in documents]
    return not set(_YEAR.findall(ask.text)) <= set(_YEAR.findall(" ; ".join(texts)))


def _stands(time: str, asked: str) -> bool:
    """Does the number of a time (its words where it has none) stand in the question?"""
    number = time.lstrip("abcdefghijklmnopqrstuvwxyz ") or time
    return re.search(rf"(?<!\d){re.escape(number)}(?!\d)", asked) is not None
