"""``python -m eval peers``: other people's retrievers beside ours, on the same data."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from eval.beir import load_beir
from eval.peers.protocol import PEERS
from eval.peers.run import run_all
from eval.peers.table import markdown
from eval.perturb import VARIANTS


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "peers",
        help="rank a BEIR data set with other people's retrievers beside ours",
        description="Each retriever runs in a process of its own with the same texts, embedding "
        "and machine; questions are asked one by one, 100 deep. Writes run-VARIANT.trec and "
        "timings.json for each, metrics.json and table.md. Ours runs with this interpreter, the "
        "others with --python, a virtual environment made from requirements-peers.txt.",
    )
    parser.add_argument("--data", type=Path, metavar="BEIR_DIR", required=True)
    parser.add_argument("--split", required=True, help="qrels/NAME.tsv")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--python", type=Path, default=Path(sys.executable), metavar="PATH")
    parser.add_argument("--peers", nargs="+", choices=tuple(PEERS), default=tuple(PEERS))
    parser.add_argument(
        "--variants", nargs="+", choices=tuple(VARIANTS), default=("clean", "unaccented")
    )
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Runs, writes and prints the table."""
    from tqdm import tqdm

    benchmark = load_beir(args.data, args.split)
    with tqdm(total=len(args.peers), unit="retriever", disable=None, delay=2) as shown:

        def step(name: str) -> None:
            shown.set_postfix_str(name)
            shown.update(1)

        place = (args.data, args.split)
        found = run_all(args.peers, args.python, place, benchmark, args.variants, args.out, step)
    title = f"{benchmark.name} {args.split}, {len(benchmark.queries)} questions"
    text = markdown(found, args.variants, title)
    (args.out / "table.md").write_text(text, encoding="utf-8")
    print(text, end="")
    return 0
