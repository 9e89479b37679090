from __future__ import annotations

from pathlib import Path

import pytest

from corpus.config import Config
from corpus.records import Parsed
from tests.indexer.samples import TEXTS, parsed_lines, static_model


@pytest.fixture
def config(tmp_path: Path) -> Config:
    words = sorted({w.strip(".").lower() for text in TEXTS.values() for w in text.split()})
    static_model(tmp_path / "model", words)
    return Config(root=tmp_path, model="model", index_dir="index", segmented=False)


@pytest.fixture
def parsed() -> list[Parsed]:
    return [parsed_lines(document, text) for document, text in TEXTS.items()]
