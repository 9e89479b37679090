"""Says by name what is wrong with a result, so that a fault is found and not only counted."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from corpus.text import key
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
    "uncited_fact": "a fact stated that no cited quote states",
}
SERIOUS = frozenset({"failed", "offset_mismatch", "missing_refusal", "wrong_lead_agency"})
_AGENCY = re.compile(
    r"\b(sở|ban|bộ|ủy ban|ubnd|hđnd|mttq|liên minh|lmhtx|phòng|hội|cục|chi cục|ngân hàng|"
    r"tỉnh đoàn|đài|báo|trường|văn phòng|công an|thanh tra|các ngành|department|alliance)\b"
)
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
    variants = [key(v) for v in fact.variants]
    for kind, pattern in (("agency", _AGENCY), ("date", _DATE), ("number", _NUMBER)):
        if any(pattern.search(v) for v in variants):
            return kind
    return "phrase"


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
    found = [(_missing_name(s, f), f"expected {' | '.join(f.variants[:3])}") for f in missing]
    found += [("forbidden_fact", f"holds {text!r}") for text in s.forbidden]
    if s.too_long:
        found.append(("too_long", f"{len(s.result.answer)} characters, at most {s.limit}"))
    return found


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
    return found
