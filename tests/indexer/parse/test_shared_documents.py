"""The 136 real documents of shared/data, read in different ways by different people: every
offset holds, and what a document says of itself agrees with the index beside them."""

import os
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import pytest

from corpus.records import Parsed
from corpus.vocabulary import load_vocabulary
from eval.metadata_score import agreements, read_index
from indexer.parse.document import parse_file
from tests.indexer.parse.invariants import check

FOLDER = Path(__file__).parents[4] / "shared" / "data" / "documents"
FILES = 136
SHARE = 0.97
STATED = {"number": 132, "date": 125, "issuer": 127, "kind": 132, "province": 92}
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


def test_every_offset_of_every_document_holds(documents):
    assert len(documents) == FILES
    for parts in documents.values():
        for parsed in parts:
            check(parsed)


def test_metadata_agrees_with_the_index(documents):
    """Measured 2026-11-22: number 131/132, date 124/125, issuer 125/127, kind 131/132 and
    province 92/92; `python -m eval parsing --documents FOLDER` lists what differs."""
    first = {slug: parts[0].document for slug, parts in documents.items()}
    found = agreements(first, read_index(FOLDER / "INDEX.tsv"), load_vocabulary())
    assert {x.field: x.n for x in found} == STATED
    for field in found:
        assert field.right >= SHARE * field.n, field.wrong


def test_form_inside_an_annex_is_counted_as_no_document(documents):
    assert {slug: len(parts) for slug, parts in documents.items() if len(parts) > 1} == {}
