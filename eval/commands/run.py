"""``python -m eval run``: answer a gold set, score it, report it."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from eval.doubts import load_doubts
from eval.faults import FAULTS, parse_plant, plant
from eval.figures import figures
from eval.fingerprint import fingerprint
from eval.gold import SPLITS, Gold, gold_remarks, load_gold, split_of
from eval.judge import Agreement, JudgeSettings, agreement, judge_run
from eval.modes import LLM, RULES, load_both, mode_of, modes_table, write_modes
from eval.progress import bar
from eval.report.labels import LANGUAGES
from eval.report.table import terminal_table
from eval.report.view import view_of
from eval.report.write import write_report
from eval.results import write_lines
from eval.runner import RunResult, System, load_system, run_gold, without_history
from eval.settings import config_with, parse_settings
from eval.store import write_metrics, write_run
from eval.summary import latency_of, number, write_json
from eval.thresholds import breaches, parse_limits
from eval.wrap import CHOICES, varied


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "run",
        help="answer every question of a gold file and score the answers",
        description="Answers every question of a gold file, scores the answers and writes "
        "results.jsonl, metrics.json, latency.json, metrics.csv, report.html and report.md. "
        "Exit code: 0; 1 where a limit of --fail-under is not kept or a question failed; "
        "2 for bad usage; 3 for a missing or damaged index.",
    )
    parser.add_argument("--gold", type=Path, required=True, help="a .jsonl file, or a folder")
    parser.add_argument("--out", type=Path, required=True, help="folder for the report")
    parser.add_argument("--index", type=Path, help="folder of the index (default: configured)")
    parser.add_argument("--split", choices=SPLITS, default="all", help="a part of the set")
    parser.add_argument(
        "--variant",
        choices=CHOICES,
        default="clean",
        help="questions typed otherwise: without diacritics, mistyped, abbreviated, or wrapped "
        "in greetings and thanks",
    )
    parser.add_argument(
        "--fail-under",
        metavar="LIMITS",
        help="limits for CI, as correct=0.95,wrong=0.02 (for what is better low: at most)",
    )
    parser.add_argument(
        "--province-from-gold",
        action="store_true",
        help="hand the gold province to the system (a user of the page would have chosen it)",
    )
    parser.add_argument(
        "--no-history",
        action="store_true",
        help="ask every question alone, to see what the turns before it are worth",
    )
    parser.add_argument(
        "--plant",
        metavar="FAULT[=SHARE]",
        help=f"test the benchmark itself: plant a fault ({', '.join(FAULTS)})",
    )
    parser.add_argument("--lang", choices=LANGUAGES, default="en", help="of the report")
    parser.add_argument("--judge-url", metavar="URL", help="an OpenAI-compatible address, …/v1")
    parser.add_argument("--judge-model", metavar="NAME", default="default")
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="KEY=VALUE",
        dest="settings",
        help="a setting of the configuration for this run, as weight_dense=0",
    )
    parser.add_argument(
        "--blind",
        action="store_true",
        help="for a held-out set: keep questions, answers and failures unwritten and unseen",
    )
    parser.add_argument(
        "--llm",
        action="store_true",
        help="ask the configured language model too: its answers are the run, those by rules go "
        "to DIR/extractive, both stand side by side in DIR/modes.md",
    )
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Runs, writes, prints; returns the exit code."""
    limits = parse_limits(args.fail_under) if args.fail_under else {}
    gold = varied(split_of(load_gold(args.gold), args.split), args.variant)
    remarks = gold_remarks(args.gold)
    if remarks:
        print(f"{len(remarks)} remarks on the gold set, first: {remarks[0]}", file=sys.stderr)
    config = config_with(parse_settings(args.settings))
    rules = None
    if args.llm:
        rules, system = load_both(args.index, config)
    else:
        system = load_system(args.index, config)
    if args.no_history:
        system = replace(system, ask=without_history(system.ask))
    if args.plant:
        system = replace(system, ask=plant(system.ask, *parse_plant(args.plant)))
    run = run_gold(gold, system, bar(len(gold), "asking"), args.province_from_gold)
    stamp = fingerprint(gold, system.texts, system.config, args.gold.name, args.split, _asked(args))
    metrics = _write(args, run, stamp)
    found, latency = figures(run.scored), latency_of(run.scored)
    print(terminal_table(run.scored, found, latency, metrics["findings"]))
    if rules:
        _side_by_side(args, gold, rules, run)
    values = {name: f.value for name, f in found.items()}
    values["latency_p95"] = latency["p95"] if latency["p95"] is not None else float("nan")
    broken = breaches(limits, values)
    for breach in broken:
        print(f"limit not kept: {breach}", file=sys.stderr)
    return 1 if broken or values["failed"] else 0


def _side_by_side(
    args: argparse.Namespace, gold: Sequence[Gold], rules: System, run: RunResult
) -> None:
    """Asks the same questions by rules, and writes and prints both modes in one table."""
    if args.no_history:
        rules = replace(rules, ask=without_history(rules.ask))
    plain = run_gold(gold, rules, bar(len(gold), "by rules"), args.province_from_gold)
    stamp = fingerprint(gold, rules.texts, rules.config, args.gold.name, args.split, _asked(args))
    write = write_metrics if args.blind else write_run
    write(plain, stamp, args.out / "extractive")
    modes = [mode_of(RULES, plain), mode_of(LLM, run)]
    write_modes(modes, args.out)
    print(modes_table(modes))


def _asked(args: argparse.Namespace) -> dict[str, Any]:
    """What was unlike a user's asking, by its name; {} as a rule."""
    given = {
        "no_history": args.no_history,
        "province_from_gold": args.province_from_gold,
        "plant": args.plant,
        "llm": args.llm,
        "variant": args.variant if args.variant != "clean" else "",
    }
    return {name: value for name, value in given.items() if value}


def _write(args: argparse.Namespace, run: RunResult, stamp: dict[str, Any]) -> dict[str, Any]:
    if args.blind:
        return write_metrics(run, stamp, args.out)
    metrics = write_run(run, stamp, args.out)
    doubts = {d.id: d.reason for d in load_doubts(args.gold)}
    write_report(view_of(run, stamp, doubts, _judged(args, run)), run, args.out, args.lang)
    return metrics


def _judged(args: argparse.Namespace, run: RunResult) -> Agreement | None:
    if not args.judge_url:
        return None
    key = os.environ.get("OPENAI_API_KEY", "")
    verdicts = judge_run(run.scored, JudgeSettings(args.judge_url, args.judge_model, key))
    write_lines(args.out / "judge.jsonl", (asdict(v) for v in verdicts))
    found = agreement(run.scored, verdicts, args.judge_model)
    row = {k: number(v) if isinstance(v, float) else v for k, v in asdict(found).items()}
    write_json(args.out / "judge.json", row)
    return found
