"""Errors planted in true statements: one a statement, of a named kind."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from answerer.check.figures import numbers_in
from answerer.check.names import agencies_in, provinces_in
from answerer.check.roles import without_tasks
from answerer.facts.engine import Engine
from corpus.text import fold
from eval.checker.truths import ROWS, Truth

_DIGITS = re.compile(r"(?<![\w/.,-])\d+(?![\w/.,-]*\d)(?!\s*[/-])")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)(?!/)")
_REFERENCE = re.compile(r"\d{1,5}(?=(?:/\d{4})?\s?[/-][A-ZĐ]{2})")
_TAIL = 12


@dataclass(frozen=True, slots=True)
class Planted:
    """A statement made false: the truth it was made of with its text changed."""

    kind: str
    truth: Truth


Fault = Callable[["Workshop", Truth], str | None]


class Workshop:
    """Makes errors over one index, reproducibly. ``others`` are all true statements: what is
    invented is taken from them, so that it reads as the real thing."""

    def __init__(self, engine: Engine, others: Sequence[Truth], seed: int) -> None:
        self.engine = engine
        self.random = random.Random(seed)
        self.others = [t for t in others if t.language == "vi"]
        concrete = [a for a in engine.vocabulary.agencies.values() if not a.abstract]
        self.agencies = [a for a in concrete if a.level == "province"]
        documents = tuple(engine.documents)
        self.near = sorted(a.id for a in concrete if engine.mentions(documents, a.id))

    def planted(self, truth: Truth) -> Iterator[Planted]:
        """The truth with each kind of error that it has a place for."""
        for kind, fault in FAULTS.items():
            text = fault(self, truth)
            if text is not None and fold(text) != fold(truth.text):
                yield Planted(kind, replace(truth, text=text))

    def held(self, truth: Truth) -> str:
        return "\n".join(s.text for s in truth.sources)


def _agency_from(shop: Workshop, truth: Truth, ids: Sequence[str]) -> str | None:
    """One agency exchanged for another that no source names."""
    vocabulary = shop.engine.vocabulary
    found = agencies_in(vocabulary, truth.text)
    known = {i for _, _, i in agencies_in(vocabulary, shop.held(truth))}
    free = [i for i in ids if i not in known and not truth.text.count(vocabulary.agencies[i].name)]
    if not found or not free:
        return None
    start, end, _ = shop.random.choice(found)
    return (
        truth.text[:start] + vocabulary.agencies[shop.random.choice(free)].name + truth.text[end:]
    )


def _agency(shop: Workshop, truth: Truth) -> str | None:
    return _agency_from(shop, truth, [a.id for a in shop.agencies])


def _agency_near(shop: Workshop, truth: Truth) -> str | None:
    return _agency_from(shop, truth, shop.near)


def _agency_unlisted(shop: Workshop, truth: Truth) -> str | None:
    """An agency that no vocabulary knows."""
    found = agencies_in(shop.engine.vocabulary, truth.text)
    if not found:
        return None
    start, end, _ = shop.random.choice(found)
    made = ("Sở Phát triển bền vững", "Cục Dự báo kinh tế xanh", "Trung tâm Điều phối vùng")
    return truth.text[:start] + shop.random.choice(made) + truth.text[end:]


def _changed_number(shop: Workshop, truth: Truth, pattern: re.Pattern[str]) -> str | None:
    found = list(pattern.finditer(truth.text))
    if not found:
        return None
    m = shop.random.choice(found)
    held = set(re.findall(r"\d+", shop.held(truth)))
    steps = [s for s in (1, 2, 3, 5, 7, -1, -2) if int(m.group()) + s > 0]
    shop.random.shuffle(steps)
    values = [str(int(m.group()) + s) for s in steps if str(int(m.group()) + s) not in held]
    return truth.text[: m.start()] + values[0] + truth.text[m.end() :] if values else None


def _date(shop: Workshop, truth: Truth) -> str | None:
    return _changed_number(shop, truth, _YEAR)


def _reference(shop: Workshop, truth: Truth) -> str | None:
    return _changed_number(shop, truth, _REFERENCE)


def _number(shop: Workshop, truth: Truth) -> str | None:
    if _YEAR.search(truth.text):
        return None
    return _changed_number(shop, truth, _DIGITS)


def _number_near(shop: Workshop, truth: Truth) -> str | None:
    """A figure exchanged for another of the same passage."""
    mine = numbers_in(truth.text).figures
    theirs = sorted({f.value for f in numbers_in(shop.held(truth)).figures if f.value.isdigit()})
    spots = [m for m in _DIGITS.finditer(truth.text) if m.group() in {f.value for f in mine}]
    if not spots:
        return None
    m = shop.random.choice(spots)
    values = [v for v in theirs if v != m.group()]
    return (
        truth.text[: m.start()] + shop.random.choice(values) + truth.text[m.end() :]
        if values
        else None
    )


_SWAP = {
    "chủ trì": "phối hợp", "làm đầu mối": "phối hợp", "phối hợp với": "chủ trì với",
    "phối hợp gồm": "chủ trì gồm", "phối hợp": "chủ trì",
}  # fmt: skip
_ROLE = re.compile("|".join(sorted(_SWAP, key=len, reverse=True)))


def _role_words(shop: Workshop, truth: Truth) -> str | None:
    """``chủ trì`` and ``phối hợp`` exchanged outside of the task, in a sentence made of a row
    (elsewhere the words may belong to what is asked for)."""
    if truth.origin != ROWS:
        return None
    kept = without_tasks(truth.text, truth.sources[0].tasks)
    pieces, at = [], 0
    for m in _ROLE.finditer(kept):
        pieces += [truth.text[at : m.start()], _SWAP[m.group()]]
        at = m.end()
    return "".join([*pieces, truth.text[at:]])


def _role_agencies(shop: Workshop, truth: Truth) -> str | None:
    """The lead and a coordinating agency exchanged, in a sentence that names both."""
    vocabulary = shop.engine.vocabulary
    if truth.origin != ROWS or len(truth.sources) != 1:
        return None
    roles = truth.sources[0].roles
    found = agencies_in(vocabulary, truth.text)
    leads = [f for f in found if (f[2], "lead") in roles and (f[2], "coordinating") not in roles]
    others = [f for f in found if (f[2], "coordinating") in roles and (f[2], "lead") not in roles]
    if not leads or not others:
        return None
    a, b = sorted((leads[0], shop.random.choice(others)))
    t = truth.text
    return t[: a[0]] + t[b[0] : b[1]] + t[a[1] : b[0]] + t[a[0] : a[1]] + t[b[1] :]


def _province(shop: Workshop, truth: Truth) -> str | None:
    """A province named exchanged, or one put in, that the sources are not of."""
    own = {s.passage.province for s in truth.sources}
    named = provinces_in(shop.engine.vocabulary, shop.held(truth))
    free = sorted(shop.engine.provinces - own - named)
    if not free:
        return None
    name = shop.engine.province_name(shop.random.choice(free))
    places = shop.engine.vocabulary.province_matcher.find(truth.text)
    if places:
        m = shop.random.choice(places)
        return truth.text[: m.start] + name + truth.text[m.end :]
    return f"Ở {name}, {truth.text[:1].lower()}{truth.text[1:]}"


def _provinces_crossed(shop: Workshop, truth: Truth) -> str | None:
    """The names of two provinces exchanged, in a statement that tells them apart."""
    places = shop.engine.vocabulary.province_matcher.find(truth.text)
    if len({m.id for m in places}) != 2 or len(places) != 2 or len(truth.sources) < 2:
        return None
    a, b = places
    t = truth.text
    return t[: a.start] + t[b.start : b.end] + t[a.end : b.start] + t[a.start : a.end] + t[b.end :]


def _denial(shop: Workshop, truth: Truth) -> str | None:
    """``không`` put before a verb, or taken out."""
    if " không " in truth.text:
        return truth.text.replace(" không ", " ", 1)
    verb = re.search(
        r"\b(chủ trì|phối hợp|thực hiện|xây dựng|hỗ trợ|là|hoàn thành|phải|được)\b", truth.text
    )
    return f"{truth.text[: verb.start()]}không {truth.text[verb.start() :]}" if verb else None


def _other(shop: Workshop, truth: Truth) -> Truth | None:
    mine = {s.position for s in truth.sources}
    free = [o for o in shop.random.sample(shop.others, min(40, len(shop.others)))
            if not mine & {s.position for s in o.sources} and len(o.text.split()) >= 8]  # fmt: skip
    return free[0] if free else None


def _invented(shop: Workshop, truth: Truth) -> str | None:
    """What other passages say, cited from these."""
    other = _other(shop, truth)
    return other.text if other else None


def _tail(shop: Workshop, truth: Truth) -> str | None:
    """A true statement that goes on with a dozen words of another."""
    other = _other(shop, truth)
    if other is None or truth.language == "en":
        return None
    words = other.text.strip(" .").split()[-_TAIL:]
    return f"{truth.text.rstrip(' .')}, đồng thời {' '.join(words)}."


FAULTS: dict[str, Fault] = {
    "agency of the vocabulary": _agency,
    "agency of the same documents": _agency_near,
    "agency that nobody knows": _agency_unlisted,
    "date": _date,
    "number": _number,
    "number of the same passage": _number_near,
    "document number": _reference,
    "role words exchanged": _role_words,
    "lead and coordinating exchanged": _role_agencies,
    "province": _province,
    "provinces exchanged": _provinces_crossed,
    "denial put in or left out": _denial,
    "sentence of another passage": _invented,
    "invented end": _tail,
}
