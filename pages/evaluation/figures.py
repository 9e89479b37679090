"""The figures of a run and the comparison of two, as HTML tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from eval.compare import Change, Comparison, Flip
from pages.markup import esc, tag
from pages.texts import Texts

SHOWN = (
    "correct", "wrong", "refused", "failed", "citation_hit", "citation_precision",
    "citation_recall", "citation_verified", "abstention_recall", "over_refusal", "token_f1",
)  # fmt: skip


def percent(value: float | None) -> str:
    """``0.8543`` as ``85,4%``; a dash for a mean of nothing."""
    return "–" if value is None or value != value else f"{100 * value:.1f}%".replace(".", ",")


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table of cells that are HTML already; the first cell of a row is its heading."""
    top = tag("tr", "".join(tag("th", esc(h), scope="col") for h in head))
    body = "".join(
        tag("tr", tag("th", r[0], scope="row") + "".join(tag("td", c) for c in r[1:])) for r in rows
    )
    inner = tag("thead", top) + tag("tbody", body)
    return tag("div", tag("table", inner, class_="figures"), class_="sheet", tabindex=0)


def figures_html(metrics: Mapping[str, Any], latency: Mapping[str, Any], texts: Texts) -> str:
    """The headline figures with their intervals and n, and the time an answer takes."""
    found = metrics["figures"]
    rows = [
        (esc(texts(f"figure.{name}")), tag("strong", percent(found[name]["value"])),
         f"{percent(found[name]['low'])} – {percent(found[name]['high'])}", esc(found[name]["n"]))
        for name in SHOWN if name in found
    ]  # fmt: skip
    head = [texts(f"evaluation.{k}") for k in ("figure", "value", "interval", "count")]
    speed = texts("evaluation.latency", p50=latency.get("p50"), p95=latency.get("p95"))
    return (
        tag("h2", esc(texts("evaluation.figures")))
        + table(head, rows)
        + tag("p", esc(speed), class_="small")
    )


def slices_html(metrics: Mapping[str, Any], by: str, texts: Texts) -> str:
    """Correct, wrong and silent by type or style, folded away."""
    rows = [
        (esc(s["name"]), esc(s["n"]), percent(s["share"]), esc(s["wrong"]), esc(s["refused"]))
        for s in metrics["slices"] if s["by"] == by
    ]  # fmt: skip
    head = [texts("evaluation.slice"), texts("evaluation.count"), texts("outcome.correct"),
            texts("outcome.wrong"), texts("outcome.refused")]  # fmt: skip
    summary = tag("summary", esc(texts(f"evaluation.by_{by}")))
    return tag("details", summary + table(head, rows), class_="documents")


def comparison_html(found: Comparison, texts: Texts) -> str:
    """What changed from run A to run B, told from noise, and the flips both ways."""
    if found.identical:
        return tag("p", esc(texts("evaluation.same", n=found.n)), class_="hint")
    head = tag("p", esc(texts("evaluation.noise")), class_="hint") if not found.findings else ""
    if found.mixed:
        words = texts("evaluation.mixed", what=", ".join(found.mixed))
        head += tag("p", esc(words), class_="small")
    titles = [texts("evaluation.figure"), "A", "B"]
    titles += [texts(f"evaluation.{k}") for k in ("difference", "p", "verdict")]
    rows = [_change(c, texts) for c in found.changes]
    flips = _flips(found.lost, "lost", texts) + _flips(found.gained, "gained", texts)
    return head + table(titles, rows) + flips


def _change(change: Change, texts: Texts) -> tuple[str, ...]:
    key = f"figure.{change.name}"
    name = texts(key) if key in texts.words else change.name
    verdict = "is_noise" if change.verdict == "noise" else change.verdict
    low, high = percent(change.interval.low), percent(change.interval.high)
    words = esc(texts(f"evaluation.{verdict}"))
    return (
        esc(name),
        percent(change.a),
        percent(change.b),
        f"{percent(change.difference)} ({low} – {high})",
        f"{change.p_holm:.3f}".replace(".", ","),
        words if change.verdict == "noise" else tag("strong", words),
    )


def _flips(flips: Sequence[Flip], key: str, texts: Texts) -> str:
    """The questions that turned, the two answers side by side."""
    if not flips:
        return ""
    rows = [
        (esc(f.a.gold.question), esc(f.a.result.answer or "–"), esc(f.b.result.answer or "–"))
        for f in flips
    ]
    summary = tag("summary", esc(texts(f"evaluation.{key}", n=len(flips))))
    head = (texts("ask.label"), "A", "B")
    return tag("details", summary + table(head, rows), class_="documents", open=True)
