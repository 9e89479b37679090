"""``python -m eval scale``: what a search costs as the number of passages grows."""

from __future__ import annotations

import argparse
from pathlib import Path

from corpus.config import load_config
from eval.errors import EvalError
from eval.fingerprint import commit, versions
from eval.settings import config_with, parse_settings
from eval.summary import write_json

SIZES = "1000,4000,10000,100000"
ROOT = Path(__file__).resolve().parents[2]


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "scale",
        help="cost of building, loading and searching against the number of passages",
        description="Builds indexes of growing size from paragraphs of legal texts (beyond "
        "those, from spliced halves of them), each step in a fresh process, asks the questions "
        "of the development set with and without diacritics, and writes metrics.json, table.md "
        "and cost.svg. Words are looked up in those that underthesea finds in a sample, and the "
        "time it would take for all is told apart.",
    )
    parser.add_argument("--sizes", default=SIZES, help=f"passages, by commas ({SIZES})")
    parser.add_argument(
        "--texts",
        type=Path,
        nargs="+",
        metavar="FILE",
        help="text files, or JSON lines with a text each, also .xz (default: the documents of "
        "the configured corpus, of which there are few: most passages will be spliced)",
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", dest="settings")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Measures, writes, prints the tables."""
    from tqdm import tqdm

    from eval.scale.run import chart, markdown, run_sizes, steps_of

    sizes = sizes_of(args.sizes)
    config_with(parse_settings(args.settings))  # a wrong setting is told before anything runs
    texts = [file.resolve() for file in args.texts or default_texts()]
    args.out.mkdir(parents=True, exist_ok=True)
    steps = sum(len(steps_of(size)) for size in sizes)
    with tqdm(total=steps, unit="step", delay=2, disable=None) as shown:

        def step(name: str) -> None:
            shown.set_postfix_str(name)
            shown.update(1)

        rows = run_sizes(sizes, texts, args.settings, step)
    stamp = {"commit": commit(ROOT), "versions": versions(), "texts": [f.name for f in texts]}
    write_json(args.out / "metrics.json", {"fingerprint": stamp, "sizes": rows})
    table = markdown(rows)
    (args.out / "table.md").write_text(table, encoding="utf-8")
    (args.out / "cost.svg").write_text(chart(rows), encoding="utf-8")
    print(table, end="")
    return 0


def sizes_of(text: str) -> list[int]:
    """The sizes in rising order. Raises EvalError for what is no number above 0."""
    try:
        sizes = sorted({int(part) for part in text.split(",")})
    except ValueError as error:
        raise EvalError(f"--sizes {text}: expected numbers by commas, as {SIZES}") from error
    if sizes[0] < 1:
        raise EvalError(f"--sizes {text}: an index has at least one passage")
    return sizes


def default_texts() -> list[Path]:
    """The text files of the configured corpus."""
    return sorted(load_config().corpus_path.rglob("*.txt"))
