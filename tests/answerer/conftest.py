"""The assistant over the two programmes, indexed once, and one over a decision made up here."""

from __future__ import annotations

import pytest

from answerer.assistant import Assistant
from corpus.config import load_config
from indexer.build import build
from tests.answerer.made_up import DECISION, DUTIES


@pytest.fixture(scope="session")
def programmes(tmp_path_factory):
    """Index folder of the two programmes."""
    out = tmp_path_factory.mktemp("programmes") / "index"
    config = load_config()
    build(config, config.corpus_path, out)
    return out


@pytest.fixture(scope="session")
def assistant(programmes):
    return Assistant.load(programmes, load_config())


@pytest.fixture(scope="session")
def stranger(tmp_path_factory):
    """An assistant that has only a decision no rule or word list was made for."""
    return over(tmp_path_factory.mktemp("stranger"), DECISION)


@pytest.fixture(scope="session")
def duties(tmp_path_factory):
    """An assistant that has only a plan whose duties stand under the headings of agencies, one of
    them in no word list."""
    return over(tmp_path_factory.mktemp("duties"), DUTIES)


def over(folder, *texts):
    """An assistant over documents made up by a test, indexed in an empty folder."""
    (folder / "corpus").mkdir()
    for n, text in enumerate(texts, 1):
        (folder / "corpus" / f"van-ban-{n}.txt").write_text(text, encoding="utf-8")
    build(load_config(), folder / "corpus", folder / "index")
    return Assistant.load(folder / "index", load_config())
