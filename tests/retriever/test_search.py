import subprocess
import sys
from dataclasses import replace

import numpy as np
import pytest

from corpus.config import ROOT, Config
from indexer.store import load_index, tie_order, write_index
from retriever.search import Searcher
from tests.indexer.samples import TEXTS, parsed_lines, static_model


@pytest.fixture(scope="module")
def config(tmp_path_factory):
    root = tmp_path_factory.mktemp("search")
    words = sorted({w.strip(".").lower() for text in TEXTS.values() for w in text.split()})
    static_model(root / "model", words)
    config = Config(root=root, model="model", index_dir="index", segmented=False)
    parsed = [parsed_lines(document, text) for document, text in TEXTS.items()]
    parsed.append(parsed_lines("a-10", "Sở Tài chính.\nSở Tài chính."))
    write_index(parsed, config, config.index_path)
    return config


@pytest.fixture(scope="module")
def searcher(config):
    return Searcher(load_index(config.index_path, config), config)


def test_hits_are_ranked_from_1_with_falling_scores(searcher):
    hits = searcher.search("Sở Công Thương chủ trì xúc tiến thương mại")
    assert hits[0].passage == "b-2#00000"
    assert [h.rank for h in hits] == list(range(1, len(hits) + 1))
    assert [h.score for h in hits] == sorted((h.score for h in hits), reverse=True)
    assert hits[0].score == pytest.approx(1, abs=1e-6)


def test_equal_passages_rank_by_the_smaller_id(searcher):
    best = [h.passage for h in searcher.search("Sở Tài chính", k=2)]
    assert best == ["a-10#00000", "a-10#00001"]


def test_scores_and_search_agree(searcher, config):
    index = load_index(config.index_path, config)
    scores = searcher.scores("tập huấn")
    for hit in searcher.search("tập huấn", k=100):
        place = [p.id for p in index.passages].index(hit.passage)
        assert scores[place] == pytest.approx(hit.score)


def test_two_searches_give_the_same_bytes(searcher):
    one, two = searcher.scores("kinh phí tập huấn"), searcher.scores("kinh phí tập huấn")
    assert one.tobytes() == two.tobytes()


def test_only_allowed_passages_are_found(searcher):
    allowed = np.array([False, True, False, False, False, False])
    found = searcher.search("Liên minh Hợp tác xã chủ trì kinh phí", allowed=allowed)
    assert [h.passage for h in found] == ["a-1#00001"]
    assert searcher.search("kinh phí", allowed=np.zeros(6, bool)) == ()


def test_k_beyond_the_count_and_k_0(searcher):
    assert len(searcher.search("sở tài chính chủ trì", k=1000)) <= 6
    assert searcher.search("sở", k=0) == ()


@pytest.mark.parametrize("text", ["", " ", "???", "\x00", "zzzz", "🙂", "a" * 10_000])
def test_any_string_is_answered(searcher, text):
    assert isinstance(searcher.search(text), tuple)


def test_without_the_dense_share_the_order_is_the_lexical_one(config):
    index = load_index(config.index_path, config)
    lexical = Searcher(index, replace(config, weight_dense=0.0))
    expected = lexical.lexical("kinh phí hợp tác xã")
    np.testing.assert_allclose(
        lexical.scores("kinh phí hợp tác xã"), expected / expected.max(), rtol=1e-6
    )


def test_with_only_the_dense_share_the_scores_are_cosines_over_the_best(config):
    index = load_index(config.index_path, config)
    dense = Searcher(index, replace(config, weight_dense=1.0))
    cosines = np.maximum(dense.dense("tập huấn"), 0)
    np.testing.assert_allclose(dense.scores("tập huấn"), cosines / cosines.max(), rtol=1e-6)


def test_the_order_of_ties_is_that_of_the_ids():
    assert tie_order(["b", "a", "c"]).tolist() == [1, 0, 2]
    assert tie_order([]).tolist() == []


def test_the_import_brings_no_torch_and_no_underthesea_along():
    code = (
        "import sys, retriever.search, indexer.store\n"
        "assert not {'torch', 'underthesea', 'sentence_transformers'} & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=30)
