import subprocess
import sys

import numpy as np
import pytest

from corpus.config import ROOT, Config
from indexer.embed import (
    ModelError,
    StaticEncoder,
    TransformerEncoder,
    load_encoder,
    model_checksum,
    prepared,
    static_module,
)
from tests.indexer.samples import static_model

SHIPPED = ROOT / Config().model
TEXTS = [
    "Liên minh Hợp tác xã tỉnh chủ trì tập huấn cho cán bộ.",
    "lien minh hop tac xa tinh chu tri tap huan cho can bo",
    "Hoà Uỷ 134/NQ-CP",
]


@pytest.fixture(scope="module")
def transformer_folder(tmp_path_factory):
    """A BERT of one layer with random weights, saved by sentence-transformers."""
    from sentence_transformers import SentenceTransformer
    from sentence_transformers.sentence_transformer.modules import Pooling, Transformer
    from transformers import BertConfig, BertModel, BertTokenizerFast

    folder = tmp_path_factory.mktemp("bert")
    words = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]", "sở", "tài", "chính", "công", "thương"]
    (folder / "vocab.txt").write_text("\n".join(words), encoding="utf-8")
    size = {"hidden_size": 16, "intermediate_size": 16, "num_attention_heads": 2}
    bert = BertModel(BertConfig(vocab_size=len(words), num_hidden_layers=1, **size))
    bert.save_pretrained(folder / "bert")
    tokenizer = BertTokenizerFast(str(folder / "vocab.txt"), strip_accents=False)
    tokenizer.save_pretrained(folder / "bert")
    inner = Transformer(str(folder / "bert"))
    SentenceTransformer(modules=[inner, Pooling(16)]).save(str(folder / "model"))
    return folder / "model"


def test_a_text_is_the_mean_of_its_tokens_at_length_one(tmp_path):
    encoder = StaticEncoder(static_model(tmp_path / "m", ["sở", "tài"]))
    from safetensors.numpy import load_file

    table = load_file(tmp_path / "m" / "model.safetensors")["embedding.weight"]
    mean = (table[1] + table[2]) / 2
    np.testing.assert_allclose(
        encoder.passages(["Sở tài"])[0], mean / np.linalg.norm(mean), atol=1e-6
    )


def test_looking_units_up_gives_the_tokens_of_the_tokenizer():
    from tokenizers import Tokenizer

    files = (ROOT / "corpus" / "documents").glob("*.txt")
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    texts = [*lines, *TEXTS, "", "İstanbul ﬁ ǅ ß 12.000 №5 🙂"]
    encoder = StaticEncoder(SHIPPED)
    assert encoder._words
    tokenizer = Tokenizer.from_file(str(SHIPPED / "tokenizer.json"))
    ready = [prepared(SHIPPED)(text) for text in texts]
    found = tokenizer.encode_batch_fast(ready, add_special_tokens=False)
    assert encoder._tokens(texts) == [tokens.ids for tokens in found]


def test_an_empty_text_is_a_zero_vector_and_no_texts_are_no_vectors(tmp_path):
    encoder = StaticEncoder(static_model(tmp_path / "m", ["sở"]))
    assert not encoder.passages([""]).any()
    assert encoder.passages([]).shape == (0, 8)


def test_cut_vectors_are_the_first_dimensions_at_length_one(tmp_path):
    folder = static_model(tmp_path / "m", ["sở", "tài"])
    whole = StaticEncoder(folder).questions(["sở"])[0]
    cut = StaticEncoder(folder, dimensions=3).questions(["sở"])[0]
    np.testing.assert_allclose(cut, whole[:3] / np.linalg.norm(whole[:3]), atol=1e-6)


def test_the_shipped_model_agrees_with_sentence_transformers():
    from sentence_transformers import SentenceTransformer

    reference = SentenceTransformer(str(SHIPPED), device="cpu").float()
    expected = reference.encode([prepared(SHIPPED)(t) for t in TEXTS], normalize_embeddings=True)
    np.testing.assert_allclose(StaticEncoder(SHIPPED).passages(TEXTS), expected, atol=1e-5)


def test_the_shipped_model_finds_the_unaccented_question_near_the_accented_text():
    vectors = StaticEncoder(SHIPPED).passages([*TEXTS, "Lịch thi đấu bóng đá hôm nay"])
    assert vectors[0] @ vectors[1] > 0.6 > 0.4 > vectors[0] @ vectors[3]


def test_the_shipped_model_loads_without_torch():
    code = (
        "import sys; from corpus.config import Config; from indexer.embed import load_encoder\n"
        "load_encoder(Config()).questions(['sở']); assert 'torch' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, timeout=60)


def test_any_other_model_goes_through_sentence_transformers(transformer_folder):
    from sentence_transformers import SentenceTransformer

    config = Config(root=transformer_folder.parent, model="model")
    encoder = load_encoder(config)
    assert isinstance(encoder, TransformerEncoder)
    vectors = encoder.passages(["sở tài chính", "sở công thương"])
    expected = SentenceTransformer(str(transformer_folder)).encode(
        ["sở tài chính", "sở công thương"], normalize_embeddings=True
    )
    np.testing.assert_allclose(vectors, expected, atol=1e-5)
    assert encoder.questions(["sở"]).shape == (1, 16)


def test_a_name_that_is_no_folder_is_taken_for_one_on_the_hub(tmp_path):
    config = Config(root=tmp_path, model="BAAI/bge-m3")
    assert isinstance(load_encoder(config), TransformerEncoder)
    assert model_checksum(config) == "BAAI/bge-m3"


def test_a_missing_folder_is_not_looked_for_on_the_hub(tmp_path):
    (tmp_path / "models").mkdir()
    with pytest.raises(ModelError, match="there is no model in"):
        load_encoder(Config(root=tmp_path, model="models/none"))


def test_a_damaged_model_is_refused_with_one_line(tmp_path):
    folder = static_model(tmp_path / "m", ["sở"])
    (folder / "model.safetensors").write_bytes(b"nothing")
    with pytest.raises(ModelError, match="is damaged"):
        load_encoder(Config(root=tmp_path, model="m"))


def test_the_checksum_changes_with_any_file_of_the_model(tmp_path):
    config = Config(root=tmp_path, model="m")
    folder = static_model(tmp_path / "m", ["sở"])
    before = model_checksum(config)
    (folder / "tokenizer.json").write_text("{}")
    assert model_checksum(config) != before


def test_only_a_lone_static_embedding_is_run_without_sentence_transformers(transformer_folder):
    assert static_module(SHIPPED) is not None
    assert static_module(transformer_folder) is None
