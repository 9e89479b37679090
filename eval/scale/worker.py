"""``python -m eval.scale.worker``: one step at one size, in a process of its own, so that its
memory is its own; called by ``python -m eval scale``. Prints one JSON object."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from pathlib import Path

from eval.gold import load_gold
from eval.perturb import unaccented
from eval.scale.measure import build, recall, rounded, search
from eval.settings import config_with, parse_settings
from indexer.store import load_index

GOLD = Path(__file__).parent.parent / "gold" / "dev.jsonl"


def questions() -> list[str]:
    """The questions of the development set as they are, each followed by itself without
    diacritics."""
    return [text for g in load_gold(GOLD) for text in (g.question, unaccented(g.question))]


def main(arguments: Sequence[str] | None = None) -> int:
    """Does the step; 0."""
    parser = argparse.ArgumentParser(prog="python -m eval.scale.worker", description=__doc__)
    parser.add_argument("step", choices=("build", "search", "ivf", "hnsw"))
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--size", type=int, default=0)
    parser.add_argument("--texts", type=Path, nargs="*", default=[])
    parser.add_argument("--set", action="append", default=[], dest="settings")
    args = parser.parse_args(arguments)
    config = config_with(parse_settings(args.settings))
    if args.step == "build":
        found: object = build(args.texts, args.size, config, args.index)
    elif args.step == "search":
        found = search(args.index, config, questions())
    else:
        found = recall(load_index(args.index, config), config, questions(), args.step)
    print(json.dumps(rounded(found)))
    return 0


if __name__ == "__main__":
    sys.exit(main())
