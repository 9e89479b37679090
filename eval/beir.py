"""Public retrieval benchmarks in BEIR layout: corpus.jsonl, queries.jsonl, qrels/NAME.tsv."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from corpus.text import nfc
from eval.errors import DataError

Qrels = dict[str, dict[str, int]]


@dataclass(frozen=True, slots=True)
class Benchmark:
    """``corpus``: (id, title, text) in order; ``queries``: (id, text) of those that the split
    judges, in order; ``qrels``: relevance of each judged document by query."""

    name: str
    corpus: tuple[tuple[str, str, str], ...]
    queries: tuple[tuple[str, str], ...]
    qrels: Qrels


def load_beir(folder: Path, split: str) -> Benchmark:
    """A data set and one of its splits; texts become NFC, ids stay as written.

    Raises:
        DataError: a file or field is missing, or the split judges what is not there.
    """
    corpus = tuple(
        (row["_id"], nfc(row.get("title") or ""), nfc(row["text"]))
        for row in _rows(folder / "corpus.jsonl", ("_id", "text"))
    )
    texts = {
        row["_id"]: nfc(row["text"]) for row in _rows(folder / "queries.jsonl", ("_id", "text"))
    }
    qrels = read_qrels(folder / "qrels" / f"{split}.tsv")
    lost = [q for q in qrels if q not in texts]
    if lost:
        raise DataError(f"{folder}: queries.jsonl lacks {len(lost)} judged queries: {lost[0]}")
    known = {identifier for identifier, _, _ in corpus}
    lost = [d for judged in qrels.values() for d in judged if d not in known]
    if lost:
        raise DataError(
            f"{folder}: {len(lost)} judged documents are not in corpus.jsonl: {lost[0]}"
        )
    queries = tuple((q, texts[q]) for q in texts if q in qrels)
    return Benchmark(folder.name, corpus, queries, qrels)


def read_qrels(path: Path) -> Qrels:
    """``query-id, corpus-id, score`` parted by tabs, below a header line.

    Raises:
        DataError: the file is missing or a line has not three fields.
    """
    if not path.is_file():
        there = sorted(p.stem for p in path.parent.glob("*.tsv"))
        raise DataError(f"{path}: no such split; there are: {', '.join(there) or 'none'}")
    qrels: Qrels = {}
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        for number, line in enumerate(lines, 1):
            if number == 1 or not line:
                continue
            try:
                query, document, score = line
                qrels.setdefault(query, {})[document] = int(score)
            except ValueError as error:
                raise DataError(
                    f"{path}, line {number}: expected query, document, whole number"
                ) from error
    return qrels


def _rows(path: Path, needed: tuple[str, ...]) -> Iterator[dict[str, Any]]:
    if not path.is_file():
        raise DataError(
            f"{path}: no such file; a BEIR folder has corpus.jsonl, queries.jsonl, qrels/"
        )
    with path.open(encoding="utf-8") as file:
        for number, line in enumerate(file, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise DataError(f"{path}, line {number}: no JSON ({error.msg})") from error
            missing = [name for name in needed if name not in row]
            if missing:
                raise DataError(f"{path}, line {number}: field {missing[0]!r} is missing")
            yield row
