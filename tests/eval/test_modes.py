"""Both modes over one gold set, with a language model on loopback that lies in half its lines."""

from __future__ import annotations

import json

import pytest

from corpus.config import load_config
from eval.cli import main
from indexer.build import build
from tests.answerer.llm.model import reply
from tests.answerer.llm.server import serving


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    out = tmp_path_factory.mktemp("modes") / "index"
    config = load_config(environment={})
    build(config, config.corpus_path, out)
    return out


@pytest.fixture
def few(tmp_path):
    lines = (load_config().root / "eval/gold/dev.jsonl").read_text("utf-8").splitlines()
    file = tmp_path / "few.jsonl"
    file.write_text("\n".join(lines[::12]) + "\n", encoding="utf-8")
    return file


def test_one_run_gives_both_modes_and_what_the_model_cost(
    index, few, tmp_path, monkeypatch, capsys
):
    with serving() as server:
        server.says(lambda prompt, n: reply(prompt, lies=0.5, most=3))
        monkeypatch.setenv("HTX_LLM_URL", server.settings().url)
        monkeypatch.setenv("HTX_LLM_MODEL", "stand-in")
        monkeypatch.setenv("HTX_LLM_PRICE_IN", "1")
        monkeypatch.setenv("HTX_LLM_LOG_DIR", str(tmp_path / "logs"))
        out = tmp_path / "out"
        command = ["run", "--llm", "--gold", str(few), "--out", str(out), "--index", str(index)]
        assert main(command) == 0
        calls = len(server.seen)
    rules, llm = json.loads((out / "modes.json").read_text("utf-8"))
    assert (rules["name"], llm["name"]) == ("extractive", "llm")
    assert rules["n"] == llm["n"] == len(few.read_text("utf-8").splitlines())
    assert rules["tokens_in"] == 0
    assert 0 < llm["asked"] <= calls
    assert llm["tokens_in"] == 100 * llm["asked"]
    assert llm["cost"] == pytest.approx(llm["tokens_in"] / 1e6)
    assert llm["kept"] + llm["dropped"] > llm["asked"]
    assert "| correct |" in capsys.readouterr().out
    assert (out / "extractive" / "results.jsonl").exists()
    assert len((tmp_path / "logs/llm-usage.jsonl").read_text("utf-8").splitlines()) == calls


def test_without_a_model_it_is_a_clear_mistake(index, few, tmp_path, capsys):
    command = ["run", "--llm", "--gold", str(few), "--out", str(tmp_path), "--index", str(index)]
    assert main(command) == 2
    assert "no language model is configured" in capsys.readouterr().err
