"""Scores one result against its gold question; everything later is a sum over these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from eval.errors import ResultsError
from eval.gold import Gold
from eval.metrics.answers import (
    exact_match,
    forbidden_found,
    found_variant,
    length_limit,
    token_f1,
)
from eval.metrics.citations import CitationCheck, check_citation, fact_supported
from eval.results import Result

OUTCOMES = ("correct", "wrong", "refused", "failed")


@dataclass(frozen=True, slots=True)
class Fact:
    """A required fact: its variants, the one the answer holds (None: missing), and whether the
    cited quotes hold it too."""

    variants: tuple[str, ...]
    found: str | None
    supported: bool


@dataclass(frozen=True, slots=True)
class Scored:
    """One question with its result. ``outcome``: ``correct``; ``wrong`` (answered and not
    correct); ``refused`` (a refusal or request to clarify where an answer exists); ``failed``
    (the system raised: counts as zero). ``evidence_hit``: positions of the evidence that a
    citation holds."""

    gold: Gold
    result: Result
    outcome: str
    facts: tuple[Fact, ...]
    forbidden: tuple[str, ...]
    limit: int
    exact: float
    f1: float
    citations: tuple[CitationCheck, ...]
    evidence_hit: tuple[int, ...]

    @property
    def correct(self) -> bool:
        return self.outcome == "correct"

    @property
    def too_long(self) -> bool:
        return len(self.result.answer) > self.limit

    @property
    def silent(self) -> bool:
        """Refused or asked back."""
        return self.result.status in ("refused", "clarify")


def score_all(
    gold: Sequence[Gold], results: Iterable[Result], texts: Mapping[str, str]
) -> tuple[Scored, ...]:
    """One record a gold question, in the order of the gold set. A question without a result
    counts as failed.

    Raises:
        ResultsError: a result belongs to no question of the set, or two to the same one.
    """
    by_id: dict[str, Result] = {}
    for result in results:
        if result.id in by_id:
            raise ResultsError(f"two results for question {result.id!r}; expected one")
        by_id[result.id] = result
    strangers = sorted(by_id.keys() - {g.id for g in gold})
    if strangers:
        raise ResultsError(
            f"{len(strangers)} results belong to no question of this gold set, "
            f"first {strangers[0]!r}; use the gold file of the run"
        )
    return tuple(score(g, by_id.get(g.id) or _absent(g), texts) for g in gold)


def score(gold: Gold, result: Result, texts: Mapping[str, str]) -> Scored:
    """The score of one result; ``texts``: NFC text by document id, to verify offsets on."""
    citations = tuple(check_citation(c, gold.evidence, texts) for c in result.citations)
    facts, forbidden = _facts(gold, result), forbidden_found(result.answer, gold.must_not_include)
    limit = length_limit(gold.type)
    complete = all(f.found is not None for f in facts)
    good = complete and not forbidden and len(result.answer) <= limit
    answered = result.answer if result.status == "answered" else ""
    references = [gold.answer] if gold.answerable else []
    failed = result.status == "failed"
    return Scored(
        gold=gold,
        result=result,
        outcome=_outcome(gold, result, good),
        facts=facts,
        forbidden=forbidden,
        limit=limit,
        exact=0.0 if failed else exact_match(answered, references),
        f1=0.0 if failed else token_f1(answered, references),
        citations=citations,
        evidence_hit=tuple(sorted({i for c in citations for i in c.hits})),
    )


def _facts(gold: Gold, result: Result) -> tuple[Fact, ...]:
    return tuple(
        Fact(
            variants,
            found_variant(result.answer, variants),
            fact_supported(variants, result.citations),
        )
        for variants in gold.must_include
    )


def _outcome(gold: Gold, result: Result, good: bool) -> str:
    if result.status == "failed":
        return "failed"
    if result.status == "answered":
        return "correct" if gold.answerable and good else "wrong"
    return "refused" if gold.answerable else "correct"


def _absent(gold: Gold) -> Result:
    return Result(
        gold.id, gold.question, "failed", None, "", (), float("nan"), error="no result for it"
    )
