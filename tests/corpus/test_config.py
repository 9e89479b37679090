from pathlib import Path

import pytest

from corpus.config import Config, ConfigError, load_config


def written(tmp_path: Path, text: str) -> Path:
    file = tmp_path / "config.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_the_file_overrides_the_defaults_and_the_environment_the_file(tmp_path):
    file = written(tmp_path, '[embedding]\nmodel = "BAAI/bge-m3"\n[lexical]\nk1 = 2\nb = 0.1\n')
    config = load_config(file, {"HTX_B": "0.7", "HTX_SEGMENTED": "true", "PATH": "x"})
    assert (config.model, config.k1, config.b, config.segmented) == ("BAAI/bge-m3", 2.0, 0.7, True)
    assert config.weight_bigrams == Config().weight_bigrams


def test_paths_are_relative_to_the_folder_of_the_file(tmp_path):
    config = load_config(written(tmp_path, 'index_dir = "x"'), {})
    assert config.index_path == tmp_path.resolve() / "x"


@pytest.mark.parametrize(
    ("text", "environment", "said"),
    [
        ("[lexical]\nk2 = 1", {}, "'k2'"),
        ("", {"HTX_MODLE": "x"}, "'modle'"),
        ("", {"HTX_DENSE_INDEX": "flat"}, "none of auto, exact, ivf, hnsw"),
        ('k1 = "much"', {}, "k1 = 'much'"),
        ("depth = 1.5", {}, "depth = 1.5"),
        ("root = 1", {}, "'root'"),
        ("k1 = 1\n[lexical]\nk1 = 2", {}, "twice"),
        ("k1 = ", {}, "not valid TOML"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(tmp_path, text, environment, said):
    with pytest.raises(ConfigError, match=said):
        load_config(written(tmp_path, text), environment)


def test_a_named_file_that_is_missing_is_refused(tmp_path):
    with pytest.raises(ConfigError, match="cannot read"):
        load_config(tmp_path / "none.toml", {})


def test_only_settings_that_shape_an_index_change_its_fingerprint():
    base = Config()
    same = Config(weight_dense=0.9, index_dir="elsewhere")
    assert base.index_fingerprint() == same.index_fingerprint()
    assert base.index_fingerprint() != Config(model="other").index_fingerprint()


def test_the_config_file_of_the_repository_loads():
    assert load_config(environment={}).corpus_path.name == "documents"
