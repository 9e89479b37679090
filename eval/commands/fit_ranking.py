"""``python -m eval fit-ranking``: which fact answers a question."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from answerer.assistant import Assistant
from answerer.facts.features import NAMES
from answerer.facts.ranking import FILE
from eval.fit_ranking import (
    Candidates,
    candidates_of,
    cross_validated,
    fit,
    without_type,
)
from eval.gold import load_gold

CUTOFFS = (1, 2, 3, 5, 10)
HEAD = """# Made by `python -m eval fit-ranking`: the weight of each feature of a fact.
"""


def add(subparsers: argparse._SubParsersAction) -> None:
    """The command's options."""
    parser = subparsers.add_parser(
        "fit-ranking",
        help="fit the weights by which facts are ranked",
        description="Ranks the facts that each question of the gold sets might mean, fits the "
        "weights of their features, prints how often the right passage comes first, by ten-fold "
        "cross-validation and with every type of question left out in turn, and writes them.",
    )
    parser.add_argument("gold", nargs="+", help="GOLD, or GOLD=INDEX for another index")
    parser.add_argument("--out", type=Path, help=f"where to write it (e.g. {FILE.name})")
    parser.set_defaults(execute=execute)


def execute(args: argparse.Namespace) -> int:
    """Prints the table; 0."""
    from tqdm import tqdm

    from corpus.config import load_config
    from indexer.store import load_index

    config = load_config()
    questions: list[Candidates] = []
    loaded: dict[str, Assistant] = {}
    for item in tqdm(args.gold, desc="gold sets", disable=None, delay=2):
        gold, _, folder = item.partition("=")
        if folder not in loaded:
            place = Path(folder) if folder else config.index_path
            loaded[folder] = Assistant(load_index(place, config), config)
        questions += candidates_of(load_gold(Path(gold)), loaded[folder])
    print(table(questions))
    if args.out:
        args.out.write_text(written(fit(questions)), "utf-8")
    return 0


def table(questions: Sequence[Candidates]) -> str:
    """How often the right passage is among the first, all and by type."""
    kinds = {
        "cross-validated": cross_validated(questions),
        "type left out": without_type(questions),
    }
    lines = [_line(name, found) for name, found in kinds.items()]
    left_out = kinds["type left out"]
    for t in sorted({q.type for q in questions}):
        mask = np.array([q.type == t for q in questions])
        lines.append(_line(f"  {t}", left_out[mask]))
    return "\n".join(lines)


def _line(name: str, found: NDArray[np.int64]) -> str:
    shares = " ".join(f"@{k} {np.mean((found > 0) & (found <= k)):.3f}" for k in CUTOFFS)
    return f"{name:24} n {len(found):4}  {shares}"


def written(weights: NDArray[np.float64]) -> str:
    """The weights as their file holds them."""
    rows = (f"{n} = {w:.4f}" for n, w in zip(NAMES, weights, strict=True))
    return HEAD + "\n[weights]\n" + "\n".join(rows) + "\n"
