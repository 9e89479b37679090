"""A comparison as text for the terminal, as JSON values and as HTML."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from eval.compare import Change, Comparison, Flip, SliceChange
from eval.ranking import RankingChange
from eval.report.table import percent
from eval.report.write import render
from eval.summary import number, write_json

_LINE = "{:<20}{:>9}{:>9}{:>6}{:>10}  {:<18}{:>9}{:>9}  {}"


def terminal_comparison(comparison: Comparison, a: str, b: str) -> str:
    """Plain text: figures, slices that moved, flips by id."""
    lines = [f"A: {a}", f"B: {b}", *(f"differs: {text}" for text in comparison.mixed)]
    if comparison.identical:
        lines.append(f"All {comparison.n} answers are the same.")
    else:
        lines.append(f"{comparison.changed} of {comparison.n} answers differ.")
    heads = ("figure", "A", "B", "n", "B - A", "95% interval", "p", "p Holm", "verdict")
    lines += ["", _LINE.format(*heads), *(_change_line(c) for c in comparison.changes)]
    moved = [s for s in comparison.slices if s.gained or s.lost]
    lines += ["", *(_slice_line(s) for s in moved)]
    for name, flips in (("gained", comparison.gained), ("lost", comparison.lost)):
        ids = " ".join(f.a.gold.id for f in flips)
        lines.append(f"{name} ({len(flips)}): {ids or '–'}")
    verdicts = ", ".join(f"{c.name} {c.verdict}" for c in comparison.findings)
    lines += ["", f"verdict: {verdicts or 'no finding, the difference is within noise'}"]
    return "\n".join(lines)


def write_comparison(comparison: Comparison, a: str, b: str, out: Path) -> None:
    """``compare.json`` and ``compare.html`` in the folder, which is made."""
    out.mkdir(parents=True, exist_ok=True)
    write_json(out / "compare.json", comparison_row(comparison, a, b))
    page = render("compare.html.j2", {"c": comparison, "a": a, "b": b}, {})
    (out / "compare.html").write_text(page, encoding="utf-8")


def comparison_row(comparison: Comparison, a: str, b: str) -> dict[str, Any]:
    """All of a comparison as JSON values."""
    return {
        "a": a,
        "b": b,
        "n": comparison.n,
        "changed": comparison.changed,
        "differs": list(comparison.mixed),
        "figures": [_rounded(asdict(c)) for c in comparison.changes],
        "slices": [_rounded(asdict(s)) for s in comparison.slices],
        "gained": [_flip_row(f) for f in comparison.gained],
        "lost": [_flip_row(f) for f in comparison.lost],
    }


def ranking_lines(changes: Sequence[RankingChange], a: str, b: str) -> str:
    """Plain text of the comparison of two rankings."""
    lines = [
        f"A: {a}",
        f"B: {b}",
        "",
        "measure         A       B       n   B - A    p Holm  verdict",
    ]
    lines += [
        f"{c.name:<12}{c.a:8.4f}{c.b:8.4f}{c.n:7d}{c.difference:+9.4f}{c.p_holm:9.4f}  {c.verdict}"
        for c in changes
    ]
    found = ", ".join(f"{c.name} {c.verdict}" for c in changes if c.verdict != "noise")
    return "\n".join([*lines, "", f"verdict: {found or 'no finding, within noise'}"])


def ranking_row(change: RankingChange) -> dict[str, Any]:
    """A change of a measure as JSON values."""
    return _rounded(asdict(change))


def _rounded(row: dict[str, Any]) -> dict[str, Any]:
    plain = {k: v for k, v in row.items() if not isinstance(v, dict)}
    for name, bounds in row.items():
        if isinstance(bounds, dict):
            plain |= {f"{name}_{k}": v for k, v in bounds.items()}
    return {k: number(v) if isinstance(v, float) else v for k, v in plain.items()}


def _flip_row(flip: Flip) -> dict[str, Any]:
    return {
        "id": flip.a.gold.id,
        "question": flip.a.gold.question,
        "a": {"outcome": flip.a.outcome, "answer": flip.a.result.answer},
        "b": {"outcome": flip.b.outcome, "answer": flip.b.result.answer},
    }


def _change_line(c: Change) -> str:
    interval = f"{percent(c.interval.low)} to {percent(c.interval.high)}"
    shown = (percent(c.a), percent(c.b), c.n, percent(c.difference), interval)
    return _LINE.format(c.name, *shown, f"{c.p:.4f}", f"{c.p_holm:.4f}", c.verdict)


def _slice_line(s: SliceChange) -> str:
    return (
        f"{s.by:<10}{s.name:<26} n {s.n:>3}  correct {s.a:>3} -> {s.b:>3}  "
        f"+{s.gained} -{s.lost}  p Holm {s.p_holm:.3f}"
    )
