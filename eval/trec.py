"""TREC run files: ``qid Q0 docid rank score tag``, single blanks between.

Tools read the score, not the rank, and part equal scores in ways of their own; so each score
is written at least one millionth below the one before it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from eval.errors import DataError

Run = Mapping[str, Sequence[tuple[str, float]]]
_STEP = 1e-6


def write_trec(path: Path, run: Run, tag: str) -> None:
    """Queries in the order of the run, documents best first."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        for query, hits in run.items():
            last = float("inf")
            for rank, (document, score) in enumerate(hits, 1):
                last = min(round(score, 6), last - _STEP)
                file.write(f"{query} Q0 {document} {rank} {last:.6f} {tag}\n")


def read_trec(path: Path) -> dict[str, list[tuple[str, float]]]:
    """The documents of each query with their scores, best first. Ids of documents may hold
    blanks, those of queries may not.

    Raises:
        DataError: the file is missing or a line has another form.
    """
    if not path.is_file():
        raise DataError(f"{path}: no such run file")
    run: dict[str, list[tuple[str, float]]] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        try:
            query, _, rest = line.split(" ", 2)
            document, _, score, _ = rest.rsplit(" ", 3)
            run.setdefault(query, []).append((document, float(score)))
        except ValueError as error:
            raise DataError(
                f"{path}, line {number}: expected qid Q0 docid rank score tag"
            ) from error
    for hits in run.values():
        hits.sort(key=lambda hit: (-hit[1], hit[0]))
    return run
