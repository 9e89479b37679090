"""The answers by rules and those of a language model side by side: the same questions asked in
both modes, one table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from corpus.config import Config, ConfigError
from corpus.records import Answer, Turn
from eval.figures import Figure, figures
from eval.metrics.speed import latency_summary
from eval.runner import RunResult, System
from eval.summary import number, write_json

RULES, LLM = "extractive", "llm"


@dataclass(frozen=True, slots=True)
class Mode:
    """One mode over a gold set. ``worded``: answers that the model's statements are; ``first``
    and ``p50``, ``p95`` in milliseconds (``first``: to the first checked statement, median, None
    where there was none); tokens and ``cost`` are sums, ``cost`` None without a price;
    ``estimated``: calls whose server sent no count; ``problems`` count why rules stood in."""

    name: str
    n: int
    correct: Figure
    wrong: Figure
    refused: Figure
    p50: float
    p95: float
    first: float | None = None
    asked: int = 0
    worded: int = 0
    kept: int = 0
    dropped: int = 0
    reasons: tuple[tuple[str, int], ...] = ()
    tokens_in: int = 0
    tokens_out: int = 0
    estimated: int = 0
    cost: float | None = None
    problems: tuple[tuple[str, int], ...] = ()


def load_both(index: Path | None, config: Config) -> tuple[System, System]:
    """The system by rules and the one with the configured language model, over one index.

    Raises:
        ConfigError: no language model is configured.
    """
    from answerer.assistant import Assistant
    from answerer.llm.assistant import LlmAssistant
    from answerer.llm.settings import llm_settings

    settings = llm_settings(config)
    if settings is None:
        raise ConfigError("--llm: no language model is configured; set llm_url and llm_model")
    rules = Assistant.load(index, config)
    worded = LlmAssistant(rules, settings)
    texts = {d.id: d.text for d in rules.index.documents}

    def by_rules(question: str, province: str | None, history: tuple[Turn, ...]) -> Answer:
        return rules.ask(question, province, history)

    def by_model(question: str, province: str | None, history: tuple[Turn, ...]) -> Answer:
        return worded.ask(question, province, history)

    return System(by_rules, texts, config), System(by_model, texts, config)


def mode_of(name: str, run: RunResult) -> Mode:
    """The figures of a run in one mode."""
    found = figures(run.scored)
    latency = latency_summary([float(r["latency_ms"]) for r in run.rows])
    made = [r["generation"] for r in run.rows if r.get("generation")]
    firsts = [float(g["first_ms"]) for g in made if g["first_ms"]]
    costs = [float(g["cost"]) for g in made if g["cost"] is not None]
    return Mode(
        name, len(run.rows), found["correct"], found["wrong"], found["refused"],
        latency["p50"], latency["p95"],
        first=latency_summary(firsts)["p50"] if firsts else None,
        asked=len(made),
        worded=sum(g["used"] for g in made),
        kept=sum(g["kept"] for g in made),
        dropped=sum(g["dropped"] for g in made),
        reasons=_counted([r for g in made for r in g["reasons"]]),
        tokens_in=sum(g["tokens_in"] for g in made),
        tokens_out=sum(g["tokens_out"] for g in made),
        estimated=sum(g["estimated"] for g in made),
        cost=sum(costs) if costs else None,
        problems=_counted([g["problem"] for g in made if g["problem"]]),
    )  # fmt: skip


def _counted(names: Sequence[str]) -> tuple[tuple[str, int], ...]:
    return tuple(Counter(names).most_common())


def modes_table(modes: Sequence[Mode]) -> str:
    """A Markdown table, one column a mode."""
    lines = [
        ("questions", [str(m.n) for m in modes]),
        ("correct", [_share(m.correct) for m in modes]),
        ("wrong", [_share(m.wrong) for m in modes]),
        ("refused", [_share(m.refused) for m in modes]),
        ("worded by the model", [f"{m.worded} of {m.asked} asked" for m in modes]),
        ("statements kept / dropped", [f"{m.kept} / {m.dropped}" for m in modes]),
        ("latency p50 / p95, ms", [f"{m.p50:.1f} / {m.p95:.1f}" for m in modes]),
        ("first checked statement p50, ms", [_or_dash(m.first) for m in modes]),
        ("tokens in / out", [_tokens(m) for m in modes]),
        ("cost", [_or_dash(m.cost) for m in modes]),
    ]
    head = f"| | {' | '.join(m.name for m in modes)} |\n|---|{'---|' * len(modes)}"
    return "\n".join([head, *(f"| {name} | {' | '.join(row)} |" for name, row in lines)])


def _share(f: Figure) -> str:
    return f"{f.value:.1%} [{f.interval.low:.1%}, {f.interval.high:.1%}]"


def _or_dash(value: float | None) -> str:
    return "–" if value is None else f"{value:.4g}"


def _tokens(m: Mode) -> str:
    return f"{m.tokens_in} / {m.tokens_out}" + (" (estimated)" if m.estimated else "")


def write_modes(modes: Sequence[Mode], out: Path) -> None:
    """``modes.json`` and ``modes.md`` in the folder of the run."""
    out.mkdir(parents=True, exist_ok=True)
    write_json(out / "modes.json", [_row(m) for m in modes])
    (out / "modes.md").write_text(modes_table(modes) + "\n", encoding="utf-8")


def _row(mode: Mode) -> dict[str, Any]:
    row = asdict(mode)
    for name in ("correct", "wrong", "refused"):
        f = getattr(mode, name)
        row[name] = [number(v) for v in (f.value, f.interval.low, f.interval.high)]
    return row
