"""``python -m tests.indexer.parse.score_tables``: cell F1 of each golden table and of all, with a
95% interval by resampling the documents."""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

from indexer.parse.document import parse_file
from tests.indexer.parse.cellscore import Score, score

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "documents"
GOLDEN = Path(__file__).parent / "golden" / "tables"
SAMPLES = 2000


def pooled(scores: Sequence[Score]) -> Score:
    """The cells of several documents together."""
    return Score(*(sum(getattr(s, n) for s in scores) for n in ("right", "found", "golden")))


def interval(scores: Sequence[Score]) -> tuple[float, float]:
    """The middle 95% of the pooled F1 of resampled documents (seed 0)."""
    draw = random.Random(0)
    found = sorted(pooled(draw.choices(scores, k=len(scores))).f1 for _ in range(SAMPLES))
    return found[int(0.025 * SAMPLES)], found[int(0.975 * SAMPLES)]


def main() -> None:
    """Prints a line for each document and one for all."""
    if not FOLDER.is_dir():
        raise SystemExit(f"{FOLDER.name} are not beside this checkout")
    scores = []
    for path in sorted(GOLDEN.glob("*.json")):
        own = score(parse_file(FOLDER / f"{path.stem}.txt"), json.loads(path.read_text("utf-8")))
        print(f"{path.stem:28} F1 {own.f1:.4f}  right {own.right}  found {own.found}")
        scores.append(own)
    low, high = interval(scores)
    total = pooled(scores)
    print(
        f"{len(scores)} documents, {total.golden} cells: F1 {total.f1:.4f} [{low:.4f}, {high:.4f}]"
    )


if __name__ == "__main__":
    main()
