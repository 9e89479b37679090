"""Names of files made to mislead: what they lead to, what they print, what becomes of them."""

import json
import os
import sys

import pytest

from indexer.__main__ import main
from indexer.build import add, build, is_stale
from indexer.parse.metadata import document_id
from indexer.readers import ReadError
from indexer.store import load_index

TEXT = "QUYẾT ĐỊNH\nĐiều 1. Giao Sở Tài chính chủ trì bố trí kinh phí.\n"
SECRET = "Điều 1. Điều bí mật ở ngoài thư mục.\n"
STRANGE = [
    "..txt",
    "a b\tc.txt",
    "x\ny.txt",
    "\x1b[31mred\x1b[0m.txt",
    "gpj.\u202etxt.txt",
    "-rf.txt",
    "$(reboot).txt",
    "'; DROP TABLE.txt",
    "<script>alert(1)</script>.txt".replace("/", "_"),
    "đồng–tháp  ½.TXT",
    "a" * 200 + ".txt",
]


@pytest.fixture
def corpus(config):
    folder = config.root / "corpus"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT, "utf-8")
    return folder


@pytest.mark.parametrize("name", STRANGE)
def test_a_strange_name_becomes_a_plain_id_and_prints_no_control_character(config, corpus, name):
    (corpus / name).write_text(TEXT, "utf-8")
    build(config, corpus, config.index_path)
    for document in load_index(config.index_path, config).documents:
        assert document.id.isascii()
        assert set(document.id) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
        assert document.file.isprintable()


@pytest.mark.parametrize("stem", ["../../etc/passwd", "..", "/", "", "...", "\x00", "\ud800", "—"])
def test_an_id_is_never_empty_and_never_a_path(stem):
    found = document_id(stem)
    assert found
    assert not {"/", "\\", ".", "\x00"} & set(found)


def test_a_link_in_the_corpus_is_left_out_and_said_to_be(config, corpus, tmp_path):
    outside = tmp_path / "secret.txt"
    outside.write_text(SECRET, "utf-8")
    (corpus / "link.txt").symlink_to(outside)
    outcome = build(config, corpus, config.index_path)
    (reason,) = outcome.skipped.reasons.values()
    assert reason.startswith("link.txt: a link is not followed")
    index = load_index(config.index_path, config)
    assert not any("bí mật" in d.text for d in index.documents)
    assert [s.path for s in index.sources] == ["../corpus/good.txt"]
    assert not is_stale(config, corpus, config.index_path)


def test_a_linked_folder_is_not_entered(config, corpus, tmp_path):
    other = tmp_path / "other"
    other.mkdir()
    (other / "secret.txt").write_text(SECRET, "utf-8")
    (corpus / "sub").symlink_to(other, target_is_directory=True)
    build(config, corpus, config.index_path)
    assert len(load_index(config.index_path, config).documents) == 1


def test_a_link_that_is_added_is_refused_and_the_index_untouched(config, corpus):
    build(config, corpus, config.index_path)
    before = (config.index_path / "manifest.json").read_bytes()
    link = config.root / "link.txt"
    link.symlink_to(corpus / "good.txt")
    with pytest.raises(ReadError, match="a link is not followed"):
        add(config, [link], config.index_path)
    assert (config.index_path / "manifest.json").read_bytes() == before


@pytest.mark.skipif(sys.platform != "linux", reason="other systems refuse such names themselves")
def test_a_name_that_is_no_utf_8_is_left_out_and_said_to_be(config, corpus):
    raw = os.fsencode(corpus) + b"/bad-\xff\xfe.txt"
    with open(raw, "wb") as stream:  # noqa: PTH123 - a path of bytes
        stream.write(TEXT.encode())
    outcome = build(config, corpus, config.index_path)
    (reason,) = outcome.skipped.reasons.values()
    assert "its name is not UTF-8; rename the file" in reason
    assert reason.isprintable()
    assert outcome.documents == 1


def test_commands_print_no_control_character_of_a_name(config, corpus, capsys, monkeypatch):
    (corpus / "\x1b[31mred\x1b[0m.txt").write_text(TEXT, "utf-8")
    (corpus / "\x1b[2Jempty.txt").write_bytes(b"")
    monkeypatch.setattr("indexer.__main__.load_config", lambda: config)
    assert main(["build", "--corpus", str(corpus)]) == 0
    assert main(["list"]) == 0
    assert main(["report"]) == 0
    printed = capsys.readouterr()
    assert "\x1b" not in printed.out + printed.err
    assert main(["list", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert all(row["file"].isprintable() for row in rows)
