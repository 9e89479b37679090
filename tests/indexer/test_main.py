import json
import subprocess
import sys

import pytest

from corpus.config import ROOT
from indexer.__main__ import main


@pytest.fixture
def corpus(tmp_path):
    folder = tmp_path / "corpus"
    folder.mkdir()
    text = "QUYẾT ĐỊNH\nĐiều 1. Giao Sở Tài chính chủ trì bố trí kinh phí.\n"
    (folder / "doc-1.txt").write_text(text, "utf-8")
    return folder


def test_build_list_verify_add_and_remove(corpus, tmp_path, capsys):
    out = ["--out", str(tmp_path / "index")]
    assert main(["build", "--corpus", str(corpus), *out]) == 0
    assert "1 documents in" in capsys.readouterr().out
    assert main(["verify", *out]) == 0
    assert "agree" in capsys.readouterr().out
    extra = tmp_path / "doc-2.txt"
    extra.write_text("Điều 1. Sở Y tế.", "utf-8")
    assert main(["add", str(extra), *out]) == 0
    assert main(["remove", "doc-1", *out]) == 0
    capsys.readouterr()
    assert main(["list", "--json", *out]) == 0
    assert [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()] == ["doc-2"]


def test_build_ends_with_totals_and_add_with_what_was_read(corpus, tmp_path, capsys):
    out = ["--out", str(tmp_path / "index")]
    main(["build", "--corpus", str(corpus), *out])
    assert "1 documents: kind 1" in capsys.readouterr().out
    extra = tmp_path / "doc-2.txt"
    extra.write_text("Điều 1. Sở Y tế.", "utf-8")
    main(["add", str(extra), *out])
    printed = capsys.readouterr().out
    assert "doc-2: " in printed
    assert "doc-1: " not in printed


def test_report_tells_of_all_documents_or_of_those_named(corpus, tmp_path, capsys):
    out = ["--out", str(tmp_path / "index")]
    main(["build", "--corpus", str(corpus), *out])
    capsys.readouterr()
    assert main(["report", "--json", *out]) == 0
    (found,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert found["document"] == "doc-1"
    assert set(found) > {"fields", "recognised", "missed", "confidence", "flagged", "notes"}
    assert main(["report", "doc-1", *out]) == 0
    assert "doc-1 (doc-1.txt), confidence" in capsys.readouterr().out
    assert main(["report", "none", *out]) == 2
    assert "no document has the id 'none'" in capsys.readouterr().err


def test_verify_fails_with_1_on_a_changed_source(corpus, tmp_path, capsys):
    out = ["--out", str(tmp_path / "index")]
    main(["build", "--corpus", str(corpus), *out])
    (corpus / "doc-1.txt").write_text("Điều 1. Khác.", "utf-8")
    assert main(["verify", *out]) == 1
    assert "has changed since" in capsys.readouterr().err


def test_a_missing_index_exits_with_3_and_one_line(tmp_path, capsys):
    assert main(["list", "--out", str(tmp_path / "none")]) == 3
    err = capsys.readouterr().err
    assert "run: python -m indexer build" in err
    assert err.count("\n") == 1


@pytest.mark.parametrize(
    "arguments", [["build", "--corpus", "none"], ["add", "none.txt"], ["nothing"], []]
)
def test_bad_usage_exits_with_2(arguments, tmp_path, capsys):
    extra = ["--out", str(tmp_path / "index")] if arguments and arguments != ["nothing"] else []
    try:
        code = main([*arguments, *extra])
    except SystemExit as stop:  # argparse leaves this way
        code = stop.code
    assert code == 2
    assert "Traceback" not in capsys.readouterr().err


def test_if_stale_does_nothing_where_nothing_changed(corpus, tmp_path, capsys):
    command = ["build", "--if-stale", "--corpus", str(corpus), "--out", str(tmp_path / "index")]
    assert main(command) == 0
    before = (tmp_path / "index" / "manifest.json").read_bytes()
    capsys.readouterr()
    assert main(command) == 0
    assert capsys.readouterr().out == ""
    assert (tmp_path / "index" / "manifest.json").read_bytes() == before


@pytest.mark.parametrize("command", ["", "build", "add", "remove", "list", "report", "verify"])
def test_every_command_takes_help(command):
    arguments = [sys.executable, "-m", "indexer", *command.split(), "--help"]
    done = subprocess.run(arguments, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0
    assert "usage: python -m indexer" in done.stdout
