"""This program: an index folder written and loaded as for any document, one passage a text."""

from __future__ import annotations

from multiprocessing import get_context
from pathlib import Path
from tempfile import TemporaryDirectory

from corpus.config import Config, load_config
from eval.peers.protocol import Corpus, Ranking, Words
from eval.scale.texts import parsed_texts
from indexer.store import load_index, write_index
from retriever.search import Searcher


class Htx:
    """``write_index`` in a process of its own, then ``load_index`` and ``Searcher.search``: as the
    index command and the page, which are two processes, use them."""

    def __init__(self) -> None:
        self._config = load_config()
        self._folder = TemporaryDirectory(prefix="htx-peer-")

    def index(self, corpus: Corpus) -> None:
        out = Path(self._folder.name)
        builder = get_context("spawn").Process(target=_write, args=(corpus, self._config, out))
        builder.start()
        builder.join()
        self._searcher = Searcher(load_index(out, self._config), self._config)

    def search(self, query: str, k: int) -> Ranking:
        return [(hit.passage, hit.score) for hit in self._searcher.search(query, k)]


def _write(corpus: Corpus, config: Config, out: Path) -> None:
    write_index([parsed_texts(corpus)], config, out)


def make(words: Words | None) -> Htx:
    return Htx()
