"""``python -m eval parsing``: how well documents are read, against what people read in them."""

from __future__ import annotations

import argparse
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from corpus.records import Parsed
from corpus.vocabulary import load_vocabulary
from eval.assignment_score import Cells, HandMade, compare, inside, load_hand_made
from eval.errors import DataError
from eval.metadata_score import agreements, read_index
from eval.stats import wilson
from indexer.parse.document import parse_file

TABLES = Path(__file__).parents[2] / "tests" / "indexer" / "parse" / "golden" / "prose"


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "parsing",
        help="score metadata and assignments of documents against what people read",
        description="Reads the .txt files of a folder. With an INDEX.tsv there: how often number, "
        "date, issuer, kind and province agree with it. With tables of assignments made by hand: "
        "cell-exact precision, recall and F1, by split.",
    )
    parser.add_argument("--documents", type=Path, required=True, help="folder of .txt files")
    parser.add_argument("--tables", type=Path, default=TABLES, help="tables made by hand")
    parser.add_argument(
        "--faults", metavar="SPLIT", default="", help="list what differs in a split"
    )
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints the figures; 0. Raises DataError for a folder without documents."""
    files = sorted(args.documents.glob("*.txt"))
    if not files:
        raise DataError(f"{args.documents}: no .txt files")
    start = time.process_time()
    parsed = {f.stem: parse_file(f) for f in files}
    seconds = time.process_time() - start
    size = sum(len(parts[0].document.text) for parts in parsed.values())
    print(f"{len(files)} files, {sum(map(len, parsed.values()))} documents, {size:,} characters, "
          f"{seconds:.1f} s ({size / seconds:,.0f} characters a second, one core)")  # fmt: skip
    _metadata(parsed, args.documents / "INDEX.tsv")
    hands = [load_hand_made(f) for f in sorted(args.tables.glob("*.json"))]
    _assignments(parsed, [h for h in hands if h.document in parsed], args.faults)
    return 0


def _metadata(parsed: Mapping[str, Sequence[Parsed]], file: Path) -> None:
    if not file.exists():
        return
    documents = {slug: parts[0].document for slug, parts in parsed.items()}
    for found in agreements(documents, read_index(file), load_vocabulary()):
        share = wilson(found.right, found.n)
        print(f"{found.field:10} {found.right}/{found.n} = {found.right / max(found.n, 1):.1%} "
              f"[{share.low:.1%}, {share.high:.1%}]")  # fmt: skip
        for line in found.wrong:
            print(f"    {line}")


def _assignments(
    parsed: Mapping[str, Sequence[Parsed]], hands: Sequence[HandMade], listed: str
) -> None:
    totals: dict[str, Cells] = {}
    for hand in hands:
        parts = parsed[hand.document]
        every = [a for p in parts for a in p.assignments]
        cells, faults = compare(hand, inside(parts[0].document.text, hand, every))
        totals[hand.split] = totals.get(hand.split, Cells(0, 0, 0)) + cells
        _show(hand.document, cells)
        if listed == hand.split:
            print("\n".join(f"    {line}" for line in faults))
    for split, cells in totals.items():
        _show(f"all, {split}", cells)


def _show(name: str, cells: Cells) -> None:
    print(f"{name:30} {cells.expected:4} cells  precision {cells.precision:.3f}  "
          f"recall {cells.recall:.3f}  F1 {cells.f1:.3f}")  # fmt: skip
