"""Counts models/htx-accents, the syllable model that puts diacritics back.

    python -m models.train_accents --data DIR --out models/htx-accents

DIR holds legal-text and general-text (.jsonl.xz). One line in fifty is held out; on those the
share of syllables restored rightly is measured. Counting takes a few minutes on one core.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np

from corpus.text import accented_share, fold, syllables
from models.pairs import read_lines

_FILES = ("legal-text.jsonl.xz", "general-text.jsonl.xz")
_REPEAT = {"legal-text.jsonl.xz": 2, "general-text.jsonl.xz": 1}
_CLAUSE = re.compile(r"[\n.;:!?()“”\"]+")
_HELD_OUT = 50
_RAREST_SYLLABLE = 10
_RAREST_PAIR = 2
_MOST_SYLLABLES = 16_000
_MEASURED = 20_000
_LETTERS = re.compile(r"^[^\W\d_]{1,7}$")


def clauses(file: Path) -> Iterator[tuple[bool, list[str]]]:
    """The clauses of a file as syllables, and whether each is held out. Lines that are hardly
    accented (names, formulas, English) are left out."""
    number = 0
    for line in read_lines(file):
        for clause in _CLAUSE.split(line["text"]):
            if len(clause) < 12 or accented_share(clause) < 0.4:
                continue
            number += 1
            yield number % _HELD_OUT == 0, [s for s in syllables(clause) if _LETTERS.match(s)]


def counted(data: Path) -> tuple[Counter[str], Counter[tuple[str, str]], list[list[str]]]:
    """How often each syllable and each pair of neighbours stands in the text, and the clauses
    that are held out."""
    single: Counter[str] = Counter()
    pairs: Counter[tuple[str, str]] = Counter()
    held: list[list[str]] = []
    for name in _FILES:
        for is_held, clause in clauses(data / name):
            if is_held:
                held.append(clause)
                continue
            for _ in range(_REPEAT[name]):
                single.update(clause)
                pairs.update(pairwise(clause))
    return single, pairs, held


def arrays(
    single: Counter[str], pairs: Counter[tuple[str, str]]
) -> tuple[list[str], dict[str, np.ndarray]]:
    """The syllables kept, and the model's arrays (see ``retriever.diacritics``)."""
    frequent = [s for s, n in single.most_common(_MOST_SYLLABLES) if n >= _RAREST_SYLLABLE]
    kept = sorted(frequent, key=lambda s: (fold(s), -single[s], s))
    place = {s: n for n, s in enumerate(kept)}
    found = sorted(
        (place[a] << 16 | place[b], n)
        for (a, b), n in pairs.items()
        if n >= _RAREST_PAIR and a in place and b in place
    )
    keys = np.array([key for key, _ in found], np.uint32)
    often = np.array([n for _, n in found], np.float64)
    steps = np.round(np.log2(often) * 8).clip(0, 255).astype(np.uint8)
    counts = np.array([single[s] for s in kept], np.uint32)
    return kept, {"pairs": keys, "pair_steps": steps, "counts": counts}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True, help="folder of the .jsonl.xz files")
    parser.add_argument("--out", type=Path, required=True, help="model folder to write")
    options = parser.parse_args()
    single, pairs, held = counted(options.data)
    kept, found = arrays(single, pairs)
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "syllables.txt").write_text("\n".join(kept) + "\n", encoding="utf-8")
    np.savez_compressed(options.out / "pairs.npz", **found)
    print(f"{len(kept):,} syllables, {len(found['pairs']):,} pairs", flush=True)
    from retriever.diacritics import Restorer

    restorer, right, total = Restorer(options.out), 0, 0
    step = max(1, len(held) // _MEASURED)
    for clause in held[::step]:
        restored = restorer.restored(list(map(fold, clause)))
        right += sum(a == b for a, b in zip(restored, clause, strict=True))
        total += len(clause)
    record = {
        "syllables": len(kept),
        "pairs": len(found["pairs"]),
        "held_out": {"clauses": len(held[::step]), "syllables": total},
        "accuracy": round(right / max(total, 1), 4),
    }
    (options.out / "training.json").write_text(json.dumps(record) + "\n")
    print(record)


if __name__ == "__main__":
    main()
