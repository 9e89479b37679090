import importlib.util
import json
import mmap
import sys

import pytest

from corpus.config import ROOT
from eval.beir import Benchmark
from eval.cli import main
from eval.errors import EvalError
from eval.memory import own, peak, resident
from eval.peers.protocol import PEERS, Folded, make
from eval.peers.run import measured, run_peer, segment
from eval.peers.table import markdown
from eval.trec import read_trec, write_trec
from indexer.segment import known_words

TEXTS = {
    "a 1": ("Điều 1", "Sở Tài chính bố trí kinh phí hỗ trợ hợp tác xã"),
    "b": ("Điều 2", "Liên minh Hợp tác xã tỉnh tập huấn cán bộ"),
    "c": ("", "Trường trung cấp mở lớp nghề cho nông dân"),
}
QUESTIONS = {"q1": ("ai bố trí kinh phí", "a 1"), "q2": ("tập huấn cán bộ", "b")}


@pytest.fixture
def data(tmp_path):
    folder = tmp_path / "beir"
    (folder / "qrels").mkdir(parents=True)
    rows = [{"_id": i, "title": t, "text": x} for i, (t, x) in TEXTS.items()]
    asked = [{"_id": i, "text": text} for i, (text, _) in QUESTIONS.items()]
    for name, lines in (("corpus", rows), ("queries", asked)):
        text = "\n".join(json.dumps(row) for row in lines)
        (folder / f"{name}.jsonl").write_text(text, encoding="utf-8")
    judged = "".join(f"{q}\t{d}\t1\n" for q, (_, d) in QUESTIONS.items())
    (folder / "qrels" / "test.tsv").write_text(f"query-id\tcorpus-id\tscore\n{judged}")
    return folder


def asked(data, out, *more):
    return main(["peers", "--data", str(data), "--split", "test", "--out", str(out), *more])


def test_ours_and_bm25s_run_by_the_same_protocol_and_stand_in_one_table(data, tmp_path, capsys):
    pytest.importorskip("bm25s")
    out = tmp_path / "out"
    assert asked(data, out, "--peers", "htx", "bm25s") == 0
    table = capsys.readouterr().out
    assert [line.split(" | ")[0] for line in table.splitlines()[4:]] == ["| htx", "| bm25s"]
    found = json.loads((out / "metrics.json").read_text(encoding="utf-8"))
    assert [row["peer"] for row in found] == ["htx", "bm25s"]
    for row in found:
        assert row["figures"]["clean"]["hit@1"]["value"] == 1
        assert row["index_s"] > 0
        assert row["latency_ms"]["clean"]["p95"] >= row["latency_ms"]["clean"]["p50"] > 0
    assert "against" in found[1]
    assert read_trec(out / "htx" / "run-clean.trec")["q1"][0][0] == "a 1"
    assert found[0]["figures"]["unaccented"]["hit@1"]["value"] == 1


@pytest.mark.skipif(importlib.util.find_spec("txtai") is not None, reason="txtai is here")
def test_a_package_that_is_not_there_is_said_in_one_line(data, tmp_path, capsys):
    assert asked(data, tmp_path / "out", "--peers", "txtai") == 2
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    assert "No module named 'txtai'" in said
    assert "requirements-peers.txt" in said


def test_an_interpreter_that_is_not_there_is_said_in_one_line(data, tmp_path, capsys):
    code = asked(data, tmp_path / "out", "--peers", "bm25s", "--python", str(tmp_path / "none"))
    assert code == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_what_a_peer_complains_of_is_told_with_its_name(tmp_path):
    with pytest.raises(EvalError, match=r"^htx with .*no such file"):
        run_peer("htx", sys.executable, tmp_path, "none", ["clean"], tmp_path / "out")


def test_peers_are_marked_by_a_paired_test_against_ours(tmp_path):
    queries = tuple((f"q{n}", "x") for n in range(40))
    qrels = {q: {"d": 1} for q, _ in queries}
    benchmark = Benchmark("made", (("d", "", "x"), ("e", "", "y")), queries, qrels)
    right, wrong = [("d", 1.0), ("e", 0.5)], [("e", 1.0), ("d", 0.5)]
    runs = {"htx": right, "bm25s": wrong, "txtai": right}
    for name, hits in runs.items():
        (tmp_path / name).mkdir()
        write_trec(tmp_path / name / "run-clean.trec", {q: hits for q, _ in queries}, name)
        timings = {"index_s": 1.0, "start_s": 2.0, "index_mb": 3.0, "serve_mb": None}
        timings["latency_ms"] = {"clean": {"p50": 4.0, "p95": 5.0}}
        (tmp_path / name / "timings.json").write_text(json.dumps(timings))
    found = measured(list(runs), benchmark, ["clean"], tmp_path, segment_s=7.0)
    lines = markdown(found, ["clean"], "T").splitlines()[4:]
    assert lines[0] == "| htx | 1.000 | 1.000 | 4.0 | 5.0 | 1.0 | 2.0 | 3 | – |"
    assert lines[1] == "| bm25s | 0.631 ▼ | 0.000 ▼ | 4.0 | 5.0 | 1.0 | 2.0 | 3 | – |"
    assert lines[2] == "| txtai | 1.000 | 1.000 | 4.0 | 5.0 | 1.0 | 2.0 | 3 | – |"


def test_the_time_for_words_counts_for_those_who_index_words_only(tmp_path):
    benchmark = Benchmark("made", (("d", "", "x"),), (("q", "x"),), {"q": {"d": 1}})
    for name in ("bm25s", "bm25s-words"):
        (tmp_path / name).mkdir()
        write_trec(tmp_path / name / "run-clean.trec", {"q": [("d", 1.0)]}, name)
        (tmp_path / name / "timings.json").write_text("{}")
    found = measured(["bm25s", "bm25s-words"], benchmark, ["clean"], tmp_path, segment_s=7.0)
    assert [one.segment_s for one in found] == [0.0, 7.0]


def test_words_are_made_once_and_kept(tmp_path):
    pytest.importorskip("underthesea")
    corpus = (("d", "Điều 1", "Liên minh Hợp tác xã"),)
    assert segment(Benchmark("made", corpus, (), {}), tmp_path) > 0
    assert "hợp_tác_xã" in " ".join(known_words(tmp_path / "words.json").values())


def test_every_package_of_a_peer_is_pinned_in_its_requirements():
    lines = (ROOT / "requirements-peers.txt").read_text(encoding="utf-8").splitlines()
    pinned = {line.split("==")[0] for line in lines if "==" in line}
    assert {package for place in PEERS.values() for package in place.packages} <= pinned


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_finds_the_text_with_the_words_of_the_question(name):
    try:
        peer = make(name, str.split)
    except ImportError as error:
        pytest.skip(f"{error}: its packages are those of requirements-peers.txt")
    peer.index([(i, t, x) for i, (t, x) in TEXTS.items()])
    assert peer.search("tập huấn cán bộ", 2)[0][0] == "b"


def test_a_folded_peer_never_sees_a_diacritic():
    seen = []

    class Watcher:
        def index(self, corpus):
            seen.extend(corpus)

        def search(self, query, k):
            return [(query, float(k))]

    peer = Folded(Watcher())
    peer.index([("Đ", "Điều 1", "Hợp tác xã")])
    assert seen == [("Đ", "dieu 1", "hop tac xa")]
    assert peer.search("Hỗ trợ", 2) == [("ho tro", 2.0)]


def test_memory_that_is_held_is_seen():
    if not resident() > 0:
        pytest.skip("this system does not say what a process holds")
    before = own()
    held = mmap.mmap(-1, 60_000_000, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    held.write(b"x" * 60_000_000)
    assert own() - before > 40
    assert peak() >= resident() * 0.9
    assert peak(children=True) >= 0
    assert held[59_999_999] == ord("x")
