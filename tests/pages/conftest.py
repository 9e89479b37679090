"""The two programmes as the page sees them, parsed once; a page without answerer or Gradio."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from corpus.config import load_config
from corpus.records import Answer, Citation, Passage
from indexer.sources import corpus_files, parse_source
from pages.places import Places

RECORDS = ("sections", "passages", "tables", "assignments")


@dataclass(frozen=True)
class SmallIndex:
    """What pages.places.IndexLike asks for."""

    documents: tuple
    sections: tuple
    passages: tuple
    tables: tuple
    assignments: tuple


@pytest.fixture(scope="session")
def index() -> SmallIndex:
    parsed = [p for f in corpus_files(load_config().corpus_path) for p in parse_source(f)]
    all_of = {name: tuple(r for p in parsed for r in getattr(p, name)) for name in RECORDS}
    return SmallIndex(documents=tuple(p.document for p in parsed), **all_of)


@pytest.fixture(scope="session")
def places(index) -> Places:
    return Places(index)


def cited(passage: Passage, n: int = 1) -> Citation:
    return Citation(n, passage.document, passage.label, passage.start, passage.end, passage.text)


@pytest.fixture(scope="session")
def row(index) -> Citation:
    """Row 2.2.1 of the annex of Đồng Tháp."""
    number = next(a for a in index.assignments if a.number == "2.2.1")
    return cited(next(p for p in index.passages if p.id == number.passage))


@pytest.fixture
def answer(row) -> Answer:
    text = "**Liên minh HTX Tỉnh** chủ trì [1]."
    return Answer("answered", None, text, (row,), "lead_agency")


@pytest.fixture
def refusal(row) -> Answer:
    return Answer("refused", "not_stated", "Văn bản không nêu.", (), "fact", nearest=(row,))
