"""The command with and without the language model."""

from __future__ import annotations

import json

import pytest

from answerer.__main__ import main
from tests.answerer.llm.server import said

QUESTION = "Ai chủ trì nhiệm vụ OCOP ở Đồng Tháp?"
TRUE = "Liên minh HTX Tỉnh chủ trì xây dựng mô hình hợp tác xã gắn với chương trình OCOP"


@pytest.fixture
def configured(server, monkeypatch, tmp_path):
    settings = server.settings()
    monkeypatch.setenv("HTX_LLM_URL", settings.url)
    monkeypatch.setenv("HTX_LLM_MODEL", "tiny")
    monkeypatch.setenv("HTX_LLM_LOG_DIR", str(tmp_path / "logs"))
    server.says(said(f"{TRUE} [1]"))
    return server


def run(programmes, capsys, *options):
    assert main([QUESTION, "--index", str(programmes), *options]) == 0
    return capsys.readouterr().out


def test_a_configured_model_words_the_answer(configured, programmes, capsys):
    found = json.loads(run(programmes, capsys, "--json"))
    assert (found["mode"], found["answer"]) == ("llm", f"{TRUE} [1]")
    assert found["generation"]["dropped"] == 0


def test_it_can_be_left_out(configured, programmes, capsys):
    found = json.loads(run(programmes, capsys, "--json", "--no-llm"))
    assert (found["mode"], found["generation"]) == ("extractive", None)
    assert configured.seen == []


def test_plain_text_says_who_worded_it(configured, programmes, capsys):
    assert "tiny: 1 câu đã kiểm, bỏ 0" in run(programmes, capsys, "--llm")


def test_a_model_that_is_asked_for_and_not_configured_is_a_clear_mistake(programmes, capsys):
    assert main([QUESTION, "--index", str(programmes), "--llm"]) == 2
    assert "no language model is configured" in capsys.readouterr().err
