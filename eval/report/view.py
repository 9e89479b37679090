"""What the HTML and the Markdown report show, made ready once for both."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from eval.figures import DEFINITIONS, Figure, figures
from eval.findings import MEANING, SERIOUS, Finding, findings_of
from eval.judge import Agreement
from eval.metrics.citations import occurrences
from eval.runner import RunResult
from eval.score import Scored
from eval.slices import Slice, slices
from eval.summary import latency_of

HEADLINE = (
    "correct",
    "wrong",
    "refused",
    "citation_hit",
    "citation_precision",
    "citation_verified",
    "abstention_recall",
    "over_refusal",
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a quote; ``marked`` where evidence stands."""

    text: str
    marked: bool


@dataclass(frozen=True, slots=True)
class CitationView:
    """A citation with its quote cut into pieces, the evidence in it marked."""

    n: int
    label: str
    place: str
    verdict: str
    good: bool
    pieces: tuple[Piece, ...]


@dataclass(frozen=True, slots=True)
class Case:
    """One question of the report."""

    scored: Scored
    findings: tuple[Finding, ...]
    citations: tuple[CitationView, ...]
    doubt: str | None


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding with the questions that show it."""

    name: str
    meaning: str
    serious: bool
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class View:
    """All of a report. ``meanings``: what each figure is and what its n counts; ``slices`` by
    key (type, style, province, document)."""

    title: str
    fingerprint: Mapping[str, Any]
    figures: Mapping[str, Figure]
    meanings: Mapping[str, tuple[str, str]]
    headline: tuple[Figure, ...]
    slices: Mapping[str, tuple[Slice, ...]]
    findings: tuple[FindingView, ...]
    failures: tuple[Case, ...]
    passes: tuple[Scored, ...]
    latency: Mapping[str, float | None]
    judge: Agreement | None = None


def view_of(
    run: RunResult,
    fingerprint: Mapping[str, Any],
    doubts: Mapping[str, str] | None = None,
    judge: Agreement | None = None,
) -> View:
    """``doubts``: reason by id of gold questions marked as doubtful."""
    found, cut = figures(run.scored), slices(run.scored)
    cases = [_case(s, doubts or {}) for s in run.scored]
    area = {"aurc": ("area under the risk–coverage curve", "answers")}
    return View(
        title=fingerprint["gold"]["file"],
        fingerprint=fingerprint,
        figures=found,
        meanings={d.name: (d.meaning, d.counts) for d in DEFINITIONS} | area,
        headline=tuple(found[name] for name in HEADLINE),
        slices={by: tuple(s for s in cut if s.by == by) for by in dict.fromkeys(s.by for s in cut)},
        findings=_finding_views(cases),
        failures=tuple(c for c in cases if not c.scored.correct or _broken(c)),
        passes=tuple(c.scored for c in cases if c.scored.correct and not _broken(c)),
        latency=latency_of(run.scored),
        judge=judge,
    )


def _broken(case: Case) -> bool:
    """A correct answer that still belongs among the failures: its citations do not hold."""
    return any(f.name in ("offset_mismatch", "citation_miss", "uncited") for f in case.findings)


def _case(scored: Scored, doubts: Mapping[str, str]) -> Case:
    views = tuple(_citation_view(scored, i) for i in range(len(scored.citations)))
    return Case(scored, findings_of(scored), views, doubts.get(scored.gold.id))


def _citation_view(scored: Scored, i: int) -> CitationView:
    check = scored.citations[i]
    citation = check.citation
    verdict = "supports" if check.supported else "touches no evidence"
    if check.verified is False:
        verdict = "offsets do not give this quote"
    quotes = [e.quote for e in scored.gold.evidence if e.document == citation.document]
    return CitationView(
        citation.n,
        citation.label,
        f"{citation.document} {citation.start}–{citation.end}",
        verdict,
        check.supported and check.verified is not False,
        pieces(citation.quote, quotes),
    )


def pieces(text: str, quotes: Sequence[str]) -> tuple[Piece, ...]:
    """The text cut at the borders of the quotes found in it; joined they give the text."""
    marked = [False] * len(text)
    for quote in quotes:
        for start, end in occurrences(text, quote):
            marked[start:end] = [True] * (end - start)
    cuts = [0, *(i for i in range(1, len(text)) if marked[i] != marked[i - 1]), len(text)]
    return tuple(Piece(text[a:b], marked[a]) for a, b in pairwise(cuts) if a < b)


def _finding_views(cases: Sequence[Case]) -> tuple[FindingView, ...]:
    ids: dict[str, list[str]] = {name: [] for name in MEANING}
    for case in cases:
        for name in dict.fromkeys(f.name for f in case.findings):
            ids[name].append(case.scored.gold.id)
    return tuple(
        FindingView(name, MEANING[name], name in SERIOUS, tuple(found))
        for name, found in ids.items()
        if found
    )
