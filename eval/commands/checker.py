"""``python -m eval checker``: how well the checker of a language model's statements works."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from eval.checker.measure import Measured, Rate, measure
from eval.errors import EvalError
from eval.gold import load_gold
from eval.summary import number, write_json

if TYPE_CHECKING:
    from answerer.check.words_held import Limits

GOLD = Path(__file__).parent.parent / "gold" / "dev.jsonl"


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "checker",
        help="plant errors in true statements and count what the checker catches",
        description="Makes true statements out of a gold set, of the answers by rules and of "
        "the rows of the index, plants one error of each kind in each of them, and prints how "
        "many errors the checker of LLM mode catches and how many true statements it drops. "
        "No language model is asked.",
    )
    parser.add_argument("--gold", type=Path, default=GOLD, help="a gold set (dev.jsonl)")
    parser.add_argument("--index", type=Path, help="folder of the index (default: configured)")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print N failures a kind")
    parser.add_argument("--limits", metavar="SHARE,WINDOW,ENGLISH,GAP", help="try other limits")
    parser.add_argument("--out", type=Path, help="write the figures to this JSON file")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints the table; 0."""
    from answerer.assistant import Assistant
    from answerer.check.checker import Checker

    gold = load_gold(args.gold)
    assistant = Assistant.load(args.index)
    checker = Checker(assistant.engine, _limits(args.limits) if args.limits else None)
    found = measure(assistant, gold, checker)
    print("true statements dropped")
    print("\n".join(map(_line, found.true)))
    print("planted errors caught")
    print("\n".join(map(_line, found.planted)))
    print("why true ones were dropped:", found.reasons)
    _show(found, args.show)
    if args.out:
        write_json(args.out, _figures(found))
    return 0


def _limits(text: str) -> Limits:
    """``0.65,0.6,0.6,1`` as limits. Raises EvalError for anything else."""
    from answerer.check.words_held import Limits

    try:
        share, window, english, gap = text.split(",")
        return Limits(float(share), float(window), float(english), int(gap))
    except ValueError as error:
        raise EvalError(f"--limits {text}: expected four numbers, as 0.65,0.6,0.6,1") from error


def _line(rate: Rate) -> str:
    low, high = rate.interval.low, rate.interval.high
    return f"  {rate.name:34} {rate.share:6.1%} [{low:.1%}, {high:.1%}]  n {rate.n}"


def _show(found: Measured, most: int) -> None:
    shown: dict[str, int] = {}
    for f in found.failures:
        shown[f.kind] = shown.get(f.kind, 0) + 1
        if shown[f.kind] <= most:
            print(f"\n{f.kind}: {f.verdict.problem} {f.verdict.detail}")
            print(f"  {f.text}\n  < {f.quote[:300]}")


def _figures(found: Measured) -> dict[str, object]:
    rows = {"true_dropped": found.true, "planted_caught": found.planted}
    table = {k: [{**asdict(r), "share": number(r.share)} for r in v] for k, v in rows.items()}
    return {**table, "reasons": found.reasons}
