"""``python -m eval draft``: help for whoever writes gold questions."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from pathlib import Path

from corpus.config import load_config
from eval.draft.checks import NEAR, answer_problems, near_duplicates
from eval.draft.questions import accept, drafts
from eval.draft.spans import propose_spans, quote_problems
from eval.gold import GoldError, line_of, load_gold
from indexer.store import Index, load_index


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options: four small commands of its own."""
    parser = subparsers.add_parser("draft", help="help for writing gold questions")
    inner = parser.add_subparsers(required=True, metavar="WHAT")
    spans = inner.add_parser("spans", help="verbatim stretches most like some words")
    spans.add_argument("words")
    spans.add_argument("-n", type=int, default=5)
    spans.add_argument("--index", type=Path)
    spans.set_defaults(execute=_spans)
    check = inner.add_parser("check", help="verbatim quotes, near-duplicates, model answers")
    check.add_argument("gold", type=Path)
    check.add_argument("--against", type=Path, action="append", default=[], help="other sets")
    check.add_argument("--near", type=float, default=NEAR, help="likeness from which on (0-100)")
    check.add_argument("--index", type=Path)
    check.set_defaults(execute=_check)
    questions = inner.add_parser("questions", help="draft questions from the assignments")
    questions.add_argument("--out", type=Path, required=True)
    questions.add_argument("--document", action="append", help="only of these documents")
    questions.add_argument("--style", default="formal")
    questions.add_argument("--index", type=Path)
    questions.set_defaults(execute=_questions)
    take = inner.add_parser("accept", help="move drafts into a gold file")
    take.add_argument("drafts", type=Path)
    take.add_argument("into", type=Path)
    take.add_argument("ids", nargs="+")
    take.set_defaults(execute=_accept)


def _spans(args: argparse.Namespace) -> int:
    for p in propose_spans(_texts(_index(args.index)), args.words, args.n):
        print(f"{p.score:4.0%}  {p.document} {p.start}-{p.end}  ({p.places} places)\n  {p.quote}")
    return 0


def _check(args: argparse.Namespace) -> int:
    gold = load_gold(args.gold)
    others = [g for path in args.against for g in load_gold(path)]
    problems = [*quote_problems(gold, _texts(_index(args.index))), *answer_problems(gold)]
    pairs = near_duplicates(gold, others, args.near)
    print("\n".join(problems + [f"near ({p.score:.0f}): {p.a} and {p.b}" for p in pairs]))
    print(f"{len(gold)} questions, {len(problems)} problems, {len(pairs)} near-duplicates")
    return 1 if problems else 0


def _questions(args: argparse.Namespace) -> int:
    if args.out.exists():
        raise GoldError(f"{args.out}: exists already; drafts never overwrite a file")
    index = _index(args.index)
    wanted = [a for a in index.assignments if not args.document or a.document in args.document]
    found = drafts(wanted, _texts(index), args.style)
    args.out.write_text(_lines(line_of(g) for g in found), encoding="utf-8")
    print(f"{len(found)} drafts from {len(wanted)} assignments in {args.out}")
    return 0


def _accept(args: argparse.Namespace) -> int:
    print(f"{accept(args.drafts, args.into, args.ids)} accepted into {args.into}")
    return 0


def _index(folder: Path | None) -> Index:
    config = load_config()
    return load_index(folder or config.index_path, config)


def _texts(index: Index) -> dict[str, str]:
    return {d.id: d.text for d in index.documents}


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
