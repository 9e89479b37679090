"""The command: exit codes, and one JSON object on stdout."""

from __future__ import annotations

import json
import shutil

import pytest

from answerer.__main__ import main

KEYS = {"id", "question", "status", "reason", "answer", "citations", "latency_ms"}


def test_json_is_one_object_with_the_keys_scripts_rely_on(programmes, capsys):
    code = main(["Ai chủ trì OCOP ở Đồng Tháp?", "--json", "--index", str(programmes)])
    result = json.loads(capsys.readouterr().out)
    assert code == 0
    assert set(result) >= KEYS
    assert set(result["citations"][0]) == {"n", "document", "label", "start", "end", "quote"}


def test_a_refusal_is_no_error(programmes, capsys):
    assert main(["giá vàng hôm nay", "--json", "--index", str(programmes)]) == 0
    assert json.loads(capsys.readouterr().out)["status"] == "refused"


def test_plain_text_shows_the_source(programmes, capsys):
    main(["Ai chủ trì OCOP ở Đồng Tháp?", "--index", str(programmes)])
    assert "STT 2.2.1" in capsys.readouterr().out


@pytest.mark.parametrize("lines", ['[{{"question": "{0}"}}]', '{{"question": "{0}"}}\n'])
def test_history_is_read_from_a_list_or_lines(programmes, tmp_path, capsys, lines):
    file = tmp_path / "history"
    file.write_text(lines.format("Ai chủ trì OCOP ở Đồng Tháp?"), encoding="utf-8")
    code = main(["ai phối hợp?", "--json", "--index", str(programmes), "--history", str(file)])
    assert code == 0
    assert "UBND huyện" in json.loads(capsys.readouterr().out)["answer"]


@pytest.mark.parametrize("text", ["{", '[{"q": 1}]', "[1, 2"])
def test_a_history_that_is_none_is_bad_usage(programmes, tmp_path, capsys, text):
    file = tmp_path / "history"
    file.write_text(text, encoding="utf-8")
    assert main(["x", "--index", str(programmes), "--history", str(file)]) == 2
    assert str(file) in capsys.readouterr().err


def test_an_index_that_is_missing_says_what_to_do(tmp_path, capsys):
    assert main(["x", "--index", str(tmp_path / "none")]) == 3
    assert "indexer build" in capsys.readouterr().err


def test_an_unknown_province_names_those_there_are(programmes, capsys):
    assert main(["x", "--index", str(programmes), "--province", "atlantis"]) == 2
    assert "dong-thap" in capsys.readouterr().err


def test_a_history_in_another_encoding_is_bad_usage(programmes, tmp_path, capsys):
    file = tmp_path / "history"
    file.write_bytes('[{"question": "Đồng Tháp"}]'.encode("utf-16"))
    assert main(["x", "--index", str(programmes), "--history", str(file)]) == 2
    assert str(file) in capsys.readouterr().err


def test_an_index_that_is_damaged_says_what_to_do(programmes, tmp_path, capsys):
    copy = tmp_path / "index"
    shutil.copytree(programmes, copy)
    (copy / "manifest.json").write_text("{", encoding="utf-8")
    assert main(["x", "--index", str(copy)]) == 3
    assert "indexer build" in capsys.readouterr().err


def test_no_question_is_bad_usage(capsys):
    with pytest.raises(SystemExit) as stopped:
        main([])
    assert stopped.value.code == 2
    assert "question" in capsys.readouterr().err


def test_a_province_restricts_the_answer(programmes, capsys):
    question = ["Ai ký văn bản?", "--json", "--index", str(programmes)]
    assert main([*question, "--province", "gia-lai"]) == 0
    result = json.loads(capsys.readouterr().out)
    assert {c["document"] for c in result["citations"]} == {"gia-lai-draft-2020"}


def test_broken_characters_in_an_argument_are_printed_as_question_marks(programmes, capsys):
    assert main(["ai \udcff", "--json", "--index", str(programmes)]) == 0
    assert json.loads(capsys.readouterr().out)["question"] == "ai ?"
