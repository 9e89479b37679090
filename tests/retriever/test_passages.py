import pytest

from corpus.config import Config
from retriever.passages import rank_texts
from tests.indexer.samples import static_model

CORPUS = [
    ("d2", "Điều 2", "Sở Tài chính bố trí kinh phí"),
    ("d1", "Điều 1", "Liên minh Hợp tác xã tập huấn cán bộ"),
    ("d3", "Điều 3", "Sở Tài chính bố trí kinh phí"),
]


@pytest.fixture
def config(tmp_path):
    static_model(tmp_path / "m", ["sở", "tài", "chính", "kinh", "phí", "tập", "huấn"])
    return Config(root=tmp_path, model="m")


@pytest.mark.parametrize("mode", ["lexical", "dense", "hybrid"])
def test_the_text_that_answers_is_first_and_ties_follow_the_id(config, mode):
    queries = [("q1", "tập huấn"), ("q2", "kinh phí tài chính")]
    run = rank_texts(CORPUS, queries, config, mode=mode)
    assert run["q1"][0][0] == "d1"
    assert [document for document, _ in run["q2"]][:2] == ["d2", "d3"]


def test_an_empty_query_has_an_empty_list(config):
    assert rank_texts(CORPUS, [("q", "")], config) == {"q": []}


def test_no_more_than_k_are_ranked(config):
    assert len(rank_texts(CORPUS, [("q", "sở tài chính tập huấn")], config, k=2)["q"]) == 2


def test_lexical_mode_needs_no_model(tmp_path):
    config = Config(root=tmp_path, model="none/at/all")
    assert rank_texts(CORPUS, [("q", "tập huấn")], config, mode="lexical")["q"][0][0] == "d1"


def test_an_unknown_mode_is_refused(config):
    with pytest.raises(ValueError, match="'magic' is none of"):
        rank_texts(CORPUS, [], config, mode="magic")
