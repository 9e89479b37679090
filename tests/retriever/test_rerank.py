import json

import numpy as np
import pytest

from corpus.config import ROOT, Config, load_config
from indexer.embed import ModelError
from indexer.forward import build_forward
from retriever.passages import rank_texts
from retriever.rerank import (
    FEATURES,
    CrossEncoderReranker,
    FeatureReranker,
    load_reranker,
    read_weights,
    reranked,
    rescored,
)
from tests.indexer.samples import static_model

TEXTS = ["hộ nộp thuế", "hộ được giao đất", "thuế"]
FORWARD = build_forward(("", text) for text in TEXTS)
TIES = np.arange(3)


def test_candidates_fill_the_upper_half_in_the_order_of_their_values():
    scores = np.array([1.0, 0.8, 0.6, 0.4], np.float32)
    found = reranked(scores, np.array([0, 1, 2]), np.array([-3.0, 1.0, 0.0]))
    np.testing.assert_allclose(found, [0.5, 1.0, 0.875, 0.2])


def test_equal_values_are_equally_good():
    found = reranked(np.array([1.0, 0.5], np.float32), np.array([0, 1]), np.array([2.0, 2.0]))
    assert found.tolist() == [1.0, 1.0]


def test_the_weighted_sum_is_of_the_score_and_the_features():
    reranker = FeatureReranker(FORWARD, {"score": 2.0, "run_length": 10.0})
    found = reranker.values("giao đất", np.array([0, 1]), np.array([1.0, 0.5], np.float32))
    np.testing.assert_allclose(found, [2.0, 1.0 + 10.0])


def test_only_the_best_are_reranked():
    reranker = FeatureReranker(FORWARD, {"run_length": 1.0})
    scores = np.array([0.9, 0.1, 0.5], np.float32)
    found = rescored(reranker, "giao đất", scores, TIES, depth=2)
    np.testing.assert_allclose(found, [1.0, 0.05, 1.0])


def test_what_does_not_match_stays_out():
    reranker = FeatureReranker(FORWARD, {"run_length": 1.0})
    found = rescored(reranker, "giao đất", np.array([0.5, 0.2, 0], np.float32), TIES, depth=50)
    assert found[2] == 0
    assert found[1] > found[0] > 0


def test_an_empty_setting_means_no_reranker():
    assert load_reranker(Config(reranker=""), FORWARD, str) is None


def test_the_reranker_we_ship_knows_only_features_that_there_are():
    weights = read_weights(ROOT / "models/htx-rank/weights.json")
    assert set(weights) == set(FEATURES)
    assert isinstance(load_reranker(load_config(environment={}), FORWARD, str), FeatureReranker)


def test_a_folder_that_is_missing_is_named(tmp_path):
    (tmp_path / "models").mkdir()
    with pytest.raises(ModelError, match=r"no reranker in .*models/none"):
        load_reranker(Config(root=tmp_path, reranker="models/none"), FORWARD, str)


@pytest.mark.parametrize("text", ["{", '{"magic": 1.0}', '{"score": "high"}'])
def test_damaged_weights_are_refused(tmp_path, text):
    (tmp_path / "weights.json").write_text(text)
    with pytest.raises(ModelError, match=r"weights\.json"):
        read_weights(tmp_path / "weights.json")


def test_a_search_ends_in_the_order_of_the_reranker(tmp_path):
    static_model(tmp_path / "m", ["hộ", "đất"])
    (tmp_path / "r").mkdir()
    (tmp_path / "r/weights.json").write_text(json.dumps({"score": -1.0}))
    corpus = [("a", "", "giao đất và thuế đất của thuế"), ("b", "", "đất là tài nguyên của dân")]
    plain = Config(root=tmp_path, model="m", segmented=False)
    ours = Config(root=tmp_path, model="m", segmented=False, reranker="r")
    queries = [("q", "đất")]
    assert rank_texts(corpus, queries, plain)["q"][0][0] == "a"
    assert rank_texts(corpus, queries, ours)["q"][0][0] == "b"
    assert rank_texts(corpus, queries, ours, mode="lexical")["q"][0][0] == "a"


@pytest.fixture(scope="module")
def tiny_cross_encoder(tmp_path_factory):
    """A cross-encoder of one layer with random weights, as the hub would hold one."""
    from tokenizers import Tokenizer, models, pre_tokenizers, processors
    from transformers import BertConfig, BertForSequenceClassification, PreTrainedTokenizerFast

    folder = tmp_path_factory.mktemp("cross")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", *sorted({w for t in TEXTS for w in t.split()})]
    vocabulary = {word: n for n, word in enumerate(words)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.pre_tokenizer = pre_tokenizers.WhitespaceSplit()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    PreTrainedTokenizerFast(
        tokenizer_object=tokenizer,
        unk_token="[UNK]",
        pad_token="[PAD]",
        cls_token="[CLS]",
        sep_token="[SEP]",
    ).save_pretrained(folder)
    import torch

    torch.manual_seed(0)
    config = BertConfig(
        vocab_size=len(words),
        hidden_size=16,
        num_hidden_layers=1,
        num_attention_heads=2,
        intermediate_size=16,
        num_labels=1,
    )
    BertForSequenceClassification(config).save_pretrained(folder)
    return folder


def test_a_cross_encoder_goes_through_the_same_door(tiny_cross_encoder):
    config = Config(root=tiny_cross_encoder.parent, reranker=tiny_cross_encoder.name)
    reranker = load_reranker(config, FORWARD, TEXTS.__getitem__)
    assert isinstance(reranker, CrossEncoderReranker)
    both = reranker.values("giao đất", np.array([0, 1]), np.array([1.0, 0.5], np.float32))
    alone = reranker.values("giao đất", np.array([1]), np.array([0.5], np.float32))
    assert both.shape == (2,)
    assert both[0] != both[1]
    assert alone[0] == pytest.approx(both[1], abs=1e-5)


def test_a_cross_encoder_that_cannot_be_loaded_is_named(tmp_path):
    (tmp_path / "models/empty").mkdir(parents=True)
    config = Config(root=tmp_path, reranker="models/empty")
    reranker = load_reranker(config, FORWARD, TEXTS.__getitem__)
    with pytest.raises(ModelError, match="cannot load the reranker"):
        reranker.values("giao đất", np.array([0]), np.array([1.0], np.float32))
