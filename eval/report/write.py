"""Writes ``report.html``, ``report.md`` and ``metrics.csv`` of a run."""

from __future__ import annotations

import csv
from pathlib import Path

from eval.figures import confidences
from eval.findings import findings_of
from eval.metrics.abstention import risk_coverage
from eval.report.charts import bars, histogram, matrix, risk_curve
from eval.report.labels import translator
from eval.report.table import percent
from eval.report.view import View
from eval.runner import RunResult
from eval.summary import confusion

_FOLDER = Path(__file__).parent
CSV_COLUMNS = (
    "id",
    "type",
    "style",
    "province",
    "answerable",
    "status",
    "reason",
    "intent",
    "confidence",
    "outcome",
    "exact_match",
    "token_f1",
    "citations",
    "supported",
    "evidence",
    "evidence_hit",
    "findings",
)


def write_report(view: View, run: RunResult, out: Path, language: str = "en") -> None:
    """The three files. They name no path of this machine and load nothing from anywhere."""
    page = render("report.html.j2", view, charts_of(view, run, language), language)
    (out / "report.html").write_text(page, encoding="utf-8")
    (out / "report.md").write_text(render("report.md.j2", view, {}, language), encoding="utf-8")
    write_csv(run, out / "metrics.csv")


def charts_of(view: View, run: RunResult, language: str = "en") -> dict[str, str]:
    """The charts of the report as SVG, by name; "" for one that has nothing to show."""
    t = translator(language)
    intents = t("Type of the question against the system's intent")
    curve = risk_coverage(*confidences(run.scored))
    times = [s.result.latency_ms for s in run.scored]
    by_type, by_style = (view.slices.get(by, ()) for by in ("type", "style"))
    return {
        "type": bars(by_type, t("Correct by type, with 95% intervals")),
        "style": bars(by_style, t("Correct by style, with 95% intervals")),
        "risk": risk_curve(curve, t("Risk against coverage"), t("coverage (answers kept)")),
        "latency": histogram(times, t("Latency"), t("milliseconds (logarithmic)")),
        "intents": matrix(confusion(run.scored), intents),
    }


def render(template: str, view: object, charts: dict[str, str], language: str = "en") -> str:
    """A template of this folder, everything escaped in HTML but the charts, which escape what
    they are given themselves."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined
    from markupsafe import Markup

    environment = Environment(
        loader=FileSystemLoader(_FOLDER),
        autoescape=template.endswith(".html.j2"),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["percent"] = percent
    environment.filters["cell"] = _cell
    drawn = {name: Markup(svg) for name, svg in charts.items()}
    return environment.get_template(template).render(
        view=view, charts=drawn, t=translator(language), language=language
    )


def write_csv(run: RunResult, path: Path) -> None:
    """One line a question, in the order of the set; latency stands in results.jsonl."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(CSV_COLUMNS)
        for s in run.scored:
            gold, result = s.gold, s.result
            row = [gold.id, gold.type, gold.style, gold.province or "", gold.answerable]
            row += [result.status, result.reason or "", result.intent or ""]
            row += ["" if result.confidence is None else result.confidence, s.outcome]
            row += [round(s.exact, 6), round(s.f1, 6), len(s.citations)]
            row += [sum(c.supported for c in s.citations), len(gold.evidence)]
            row += [len(s.evidence_hit), " ".join(dict.fromkeys(f.name for f in findings_of(s)))]
            writer.writerow(row)


def _cell(text: str) -> str:
    """Text for a cell of a Markdown table or a list item: one line, no bar, no markup."""
    flat = " ".join(text.split()).replace("\\", "\\\\")
    for mark in "|<>*_`[]":
        flat = flat.replace(mark, "\\" + mark)
    return flat
