"""The table of an ablation: each arm against the first one, data set by data set."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from eval.compare import Change, compare_runs
from eval.plan import Cell, Plan
from eval.ranking import RankingChange, compare_rankings, read_table
from eval.report.table import percent
from eval.store import read_run

_GOLD = ("correct", "wrong", "citation_hit", "token_f1")
_BEIR = ("ndcg@10", "hit@1", "recall@10")


@dataclass(frozen=True, slots=True)
class Row:
    """A figure of a cell: its value, its difference from the baseline arm, and the verdict
    (better, worse, noise; empty for the baseline). ``ms``: p50 of a question."""

    data: str
    variant: str
    arm: str
    figure: str
    value: float
    difference: float
    p_holm: float
    verdict: str
    ms: float


def ablation_rows(plan: Plan, out: Path) -> tuple[Row, ...]:
    """The rows of all cells, in the order of the plan; every cell must have been made."""
    return tuple(row for cell in plan.cells for row in _cell_rows(plan, cell, out))


def write_ablation(plan: Plan, out: Path) -> str:
    """``ablation.md`` and ``ablation.csv``; returns the Markdown."""
    rows = ablation_rows(plan, out)
    text = markdown(plan, rows)
    (out / "ablation.md").write_text(text, encoding="utf-8")
    with (out / "ablation.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(Row.__slots__)
        for row in rows:
            values = (getattr(row, name) for name in Row.__slots__)
            writer.writerow([f"{v:.6g}" if isinstance(v, float) else v for v in values])
    return text


def markdown(plan: Plan, rows: tuple[Row, ...]) -> str:
    """One table a data set and variant: an arm a line, a figure a column."""
    lines = [f"# {plan.title}", "", f"Against the first arm, {plan.arms[0]}; ▲ better and ▼ worse "]
    lines[-1] += "than it at p ≤ 0.05 after Holm, the rest is noise."
    for place in dict.fromkeys((r.data, r.variant) for r in rows):
        here = [r for r in rows if (r.data, r.variant) == place]
        names = list(dict.fromkeys(r.figure for r in here))
        lines += ["", f"## {place[0]}, {place[1]}", "", f"| arm | {' | '.join(names)} | ms |"]
        lines.append("|---" * (len(names) + 2) + "|")
        for arm in plan.arms:
            found = {r.figure: r for r in here if r.arm == arm}
            cells = " | ".join(_shown(found[n]) for n in names)
            lines.append(f"| {arm} | {cells} | {found[names[0]].ms:.2f} |")
    return "\n".join(lines) + "\n"


def _shown(row: Row) -> str:
    mark = {"better": " ▲", "worse": " ▼"}.get(row.verdict, "")
    if not row.verdict:
        return percent(row.value)
    return f"{percent(row.value)} ({100 * row.difference:+.1f}{mark})"


def _cell_rows(plan: Plan, cell: Cell, out: Path) -> Iterator[Row]:
    folder, base = out / cell.folder, out / _baseline(plan, cell).folder
    ranked = cell.data.kind != "gold"
    changes, ms = (_ranking if ranked else _answers)(base, folder)
    for c in changes:
        if c.name in (_BEIR if ranked else _GOLD):
            verdict = "" if folder == base else c.verdict
            place = (cell.data.name, cell.variant, cell.arm)
            yield Row(*place, c.name, c.b, c.difference, c.p_holm, verdict, ms)


def _answers(base: Path, folder: Path) -> tuple[Sequence[Change | RankingChange], float]:
    run = read_run(folder)
    return compare_runs(read_run(base).scored, run.scored).changes, run.latency["p50"]


def _ranking(base: Path, folder: Path) -> tuple[Sequence[Change | RankingChange], float]:
    table = read_table(folder / "per_query.csv")
    latency = json.loads((folder / "latency.json").read_text(encoding="utf-8"))
    changes = compare_rankings(read_table(base / "per_query.csv"), table)
    return changes, float(latency["p50"])


def _baseline(plan: Plan, cell: Cell) -> Cell:
    return next(
        c
        for c in plan.cells
        if c.arm == plan.arms[0] and (c.data, c.variant) == (cell.data, cell.variant)
    )
