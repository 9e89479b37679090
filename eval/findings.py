"""Says by name what is wrong with a result, so that a fault is found and not only counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from corpus.text import key
from corpus.vocabulary import load_vocabulary
from eval.score import Fact, Scored

MEANING = {
    "failed": "the system raised or gave no result",
    "missing_refusal": "answered a question that the documents do not answer",
    "over_refusal": "silent though the documents answer",
    "wrong_lead_agency": "another lead agency named than the documents name",
    "wrong_agency": "a required agency is missing from the answer",
    "wrong_date": "a required date or year is missing from the answer",
    "wrong_number": "a required number or document number is missing from the answer",
    "missing_fact": "another required fact is missing from the answer",
    "forbidden_fact": "the answer holds a forbidden fact (a plausible confusion)",
    "too_long": "the answer is longer than its kind may be",
    "offset_mismatch": "a citation's offsets do not give its quote",
    "uncited": "a correct answer without any citation",
    "citation_miss": "a correct answer whose citations hold no evidence quote",
    "unsupported_citation": "a citation that touches no evidence quote",
    "uncited_fact": "a required fact stated that no cited quote states",
    "uncited_agency": "an agency named that stands neither in a cited quote nor in the question",
}
SERIOUS = frozenset({"failed", "offset_mismatch", "missing_refusal", "wrong_lead_agency"})
_DATE = re.compile(r"\d{1,2}[/.-]\d{1,2}|tháng \d|năm \d{4}|^\d{4}$|quý ")
_NUMBER = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with one result: a name of MEANING and what was seen."""

    name: str
    id: str
    detail: str


def findings_of(scored: Scored) -> tuple[Finding, ...]:
    """Everything wrong with one result, in the order of MEANING; () for a clean one."""
    found = [*_status(scored), *_facts(scored), *_citations(scored)]
    order = list(MEANING)
    found.sort(key=lambda pair: order.index(pair[0]))
    return tuple(Finding(name, scored.gold.id, detail) for name, detail in found)


def findings(scored: Sequence[Scored]) -> tuple[Finding, ...]:
    """The findings of every result, in the order of the questions."""
    return tuple(f for s in scored for f in findings_of(s))


def counts_of_findings(scored: Sequence[Scored]) -> dict[str, int]:
    """How many questions show each finding, zeros included, in the order of MEANING."""
    counts = Counter(name for s in scored for name in {f.name for f in findings_of(s)})
    return {name: counts[name] for name in MEANING}


def fact_kind(fact: Fact) -> str:
    """``agency``, ``date``, ``number`` or ``phrase``, by what its variants look like."""
    if any(agencies(v) for v in fact.variants):
        return "agency"
    variants = [key(v) for v in fact.variants]
    for kind, pattern in (("date", _DATE), ("number", _NUMBER)):
        if any(pattern.search(v) for v in variants):
            return kind
    return "phrase"


@lru_cache(maxsize=4096)
def agencies(text: str) -> frozenset[str]:
    """The ids of the agencies that a text names, in Vietnamese or English."""
    vocabulary = load_vocabulary()
    matchers = (vocabulary.agency_matcher, vocabulary.english_agency_matcher)
    return frozenset(m.id for matcher in matchers for m in matcher.find(text))


def _status(s: Scored) -> list[tuple[str, str]]:
    if s.outcome == "failed":
        return [("failed", s.result.error or "")]
    if s.outcome == "refused":
        return [("over_refusal", s.result.reason or s.result.status)]
    if s.outcome == "wrong" and not s.gold.answerable:
        return [("missing_refusal", "expected refused or clarify, found answered")]
    return []


def _facts(s: Scored) -> list[tuple[str, str]]:
    if s.result.status != "answered" or not s.gold.answerable:
        return []
    missing = [f for f in s.facts if f.found is None]
    found = [(_missing_name(s, f), _missing_detail(s, f)) for f in missing]
    found += [("forbidden_fact", f"holds {text!r}") for text in s.forbidden]
    if s.too_long:
        found.append(("too_long", f"{len(s.result.answer)} characters, at most {s.limit}"))
    return found


def _missing_detail(s: Scored, fact: Fact) -> str:
    expected = f"expected {' | '.join(fact.variants[:3])}"
    named = sorted(agencies(s.result.answer)) if fact_kind(fact) == "agency" else []
    return f"{expected}; found {', '.join(named)}" if named else expected


def _missing_name(s: Scored, fact: Fact) -> str:
    kind = fact_kind(fact)
    if kind == "agency" and s.gold.type == "lead_agency":
        return "wrong_lead_agency"
    return "missing_fact" if kind == "phrase" else f"wrong_{kind}"


def _citations(s: Scored) -> list[tuple[str, str]]:
    found = [
        ("offset_mismatch", f"[{c.citation.n}] {c.citation.document} at {c.citation.start}")
        for c in s.citations
        if c.verified is False
    ]
    if s.result.status != "answered" or not s.gold.answerable:
        return found
    found += [
        ("unsupported_citation", f"[{c.citation.n}] {c.citation.label}")
        for c in s.citations
        if not c.supported
    ]
    if s.correct and not s.citations:
        found.append(("uncited", "no citation"))
    elif s.correct and not s.evidence_hit:
        found.append(("citation_miss", "no citation holds an evidence quote"))
    found += [
        ("uncited_fact", f"{f.found!r} stands in no cited quote")
        for f in s.facts
        if f.found is not None and not f.supported
    ]
    return found + _uncited_agencies(s)


def _uncited_agencies(s: Scored) -> list[tuple[str, str]]:
    known = agencies(s.gold.question)
    for text in (*(c.citation.quote for c in s.citations), *s.gold.history):
        known |= agencies(text)
    strangers = sorted(agencies(s.result.answer) - known)
    return [("uncited_agency", ", ".join(strangers))] if strangers else []
