"""The 136 real documents of shared/data, read in different ways by different people: every
offset holds, and what a document says of itself agrees with the index beside them."""

import csv
import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from corpus.records import Parsed
from indexer.parse import parse_file
from tests.indexer.parse.invariants import check

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "documents"
FILES = 136
NUMBERS, DATES = 0.985, 0.985
pytestmark = pytest.mark.skipif(
    not FOLDER.is_dir(), reason="the shared documents are not beside this checkout"
)


@pytest.fixture(scope="module")
def documents() -> dict[str, tuple[Parsed, ...]]:
    files = sorted(FOLDER.glob("*.txt"))
    workers = min(4, len(os.sched_getaffinity(0)))
    with ProcessPoolExecutor(workers) as pool:
        parsed = pool.map(parse_file, files, chunksize=8)
        return dict(zip((f.stem for f in files), parsed, strict=True))


@pytest.fixture(scope="module")
def index() -> dict[str, dict[str, str]]:
    with (FOLDER / "INDEX.tsv").open(encoding="utf-8", newline="") as lines:
        return {row["slug"]: row for row in csv.DictReader(lines, delimiter="\t")}


def test_every_offset_of_every_document_holds(documents):
    assert len(documents) == FILES
    for parts in documents.values():
        for parsed in parts:
            check(parsed)


def agreement(documents, index, of_index, of_document) -> tuple[float, list[str]]:
    """The share of documents whose field agrees, and what the others say."""
    known = {slug: of_index(row) for slug, row in index.items() if of_index(row)}
    said = {slug: of_document(documents[slug][0].document) for slug in known}
    wrong = [f"{s}: {said[s]} for {known[s]}" for s in known if said[s] != known[s]]
    return 1 - len(wrong) / len(known), wrong


def number(row):
    return row["number"] if row["number"][:1].isdigit() else None


def iso(row):
    day = row["date"].split("/")
    return "-".join(reversed(day)) if len(day) == 3 else None


def test_number_of_a_document_is_read_from_its_text(documents, index):
    """Three rows of the index hold words where no number is known; they are left out."""
    share, wrong = agreement(documents, index, number, lambda d: d.number)
    assert share >= NUMBERS, wrong


def test_date_of_a_document_is_read_from_its_text(documents, index):
    share, wrong = agreement(documents, index, iso, lambda d: d.date)
    assert share >= DATES, wrong
