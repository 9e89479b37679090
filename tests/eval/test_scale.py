import json
import lzma
import xml.etree.ElementTree as ET

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.config import ROOT, load_config
from corpus.text import syllables
from eval.cli import main
from eval.commands.scale import default_texts, sizes_of
from eval.errors import DataError, EvalError
from eval.report.lines import Panel, line_charts
from eval.scale.measure import recall, search
from eval.scale.passages import corpus_of
from eval.scale.run import steps_of
from eval.scale.texts import parsed_texts
from eval.scale.words import Lexicon, LookedUp, lexicon_of
from indexer.store import load_index, write_index


@pytest.fixture(scope="module")
def texts():
    return default_texts()


def test_a_smaller_corpus_is_the_beginning_of_a_larger_one(texts):
    assert corpus_of(texts, 30).texts == corpus_of(texts, 80).texts[:30]


def test_real_paragraphs_come_first_and_each_once(texts):
    corpus = corpus_of(texts, 100_000)
    written = " ".join(" ".join(file.read_text(encoding="utf-8").split()) for file in texts)
    real = corpus.texts[: corpus.real]
    assert 100 < corpus.real < 2000
    assert len({(t, x) for _, t, x in real}) == corpus.real
    assert all(" ".join(x.split()) in written for _, _, x in real)
    assert len(corpus.texts) == len({i for i, _, _ in corpus.texts}) == 100_000


def test_spliced_passages_have_the_words_of_real_ones(texts):
    corpus = corpus_of(texts, 3000)
    known = {s for _, _, x in corpus.texts[: corpus.real] for s in syllables(x) if s.isalpha()}
    spliced = [s for _, _, x in corpus.texts[corpus.real :] for s in syllables(x) if s.isalpha()]
    assert np.mean([s in known for s in spliced]) > 0.99


def test_packed_json_lines_are_read_and_long_paragraphs_cut_between_words(tmp_path):
    file = tmp_path / "law.jsonl.xz"
    long = "Hợp tác xã là tổ chức kinh tế tập thể. " * 60
    with lzma.open(file, "wt", encoding="utf-8") as lines:
        lines.write(json.dumps({"text": f"Điều 1. Phạm vi\nngắn\n{long}"}) + "\n")
    found = corpus_of([file], 3)
    assert {t for _, t, _ in found.texts} == {"Điều 1. Phạm vi"}
    assert found.real < 3
    assert all(x.split()[-1] in long.split() for _, _, x in found.texts[: found.real])


def test_sources_without_a_paragraph_are_refused(tmp_path):
    (tmp_path / "a.txt").write_text("ngắn\n", encoding="utf-8")
    with pytest.raises(DataError, match=r"a\.txt"):
        corpus_of([tmp_path / "a.txt"], 5)


def test_words_are_the_longest_runs_that_the_lexicon_holds():
    looked_up = LookedUp(Lexicon(frozenset({"hợp_tác", "hợp_tác_xã"}), 1.0))
    assert looked_up("Hợp tác xã hợp tác, tốt") == ["hợp_tác_xã", "hợp_tác", "tốt"]


def test_a_lexicon_holds_the_words_of_several_syllables():
    pytest.importorskip("underthesea")
    lexicon = lexicon_of(["Liên minh Hợp tác xã tỉnh tập huấn cán bộ."])
    assert "hợp_tác_xã" in lexicon.words
    assert all("_" in word for word in lexicon.words)
    assert lexicon.characters_a_second > 0


def test_an_approximate_search_is_measured_against_exact_search(texts, tmp_path):
    config = load_config()
    corpus = corpus_of(texts, 1500)
    segment = LookedUp(Lexicon(frozenset(), 1.0))
    write_index([parsed_texts(corpus.texts)], config, tmp_path, segmenter=segment)
    asked = [text for _, _, text in corpus.texts[:20]]
    for kind in ("ivf", "hnsw"):
        found = recall(load_index(tmp_path, config), config, asked, kind)
        assert found.at_10 > 0.95
        assert 0 < found.at_100 <= 1
    seen = search(tmp_path, config, asked)
    assert (seen.dense, seen.questions) == ("exact", 20)
    assert 0 < seen.p50_ms <= seen.p95_ms
    assert 0 < seen.cpu_p50_ms <= seen.cpu_p95_ms


def test_the_command_writes_figures_tables_and_curves(tmp_path, capsys):
    pytest.importorskip("underthesea")
    out = tmp_path / "out"
    assert main(["scale", "--sizes", "60,20", "--out", str(out)]) == 0
    rows = json.loads((out / "metrics.json").read_text(encoding="utf-8"))["sizes"]
    assert [row["size"] for row in rows] == [20, 60]
    assert rows[0]["disk_mb"] < rows[1]["disk_mb"]
    assert all(row["dense"] == "exact" and row["p50_ms"] > 0 for row in rows)
    assert "| 60 |" in capsys.readouterr().out
    assert ET.fromstring((out / "cost.svg").read_text(encoding="utf-8")).tag.endswith("svg")


def test_the_kind_of_search_can_be_set_for_the_command(tmp_path):
    pytest.importorskip("underthesea")
    given = ["--set", "dense_index=hnsw"]
    assert main(["scale", "--sizes", "50", "--out", str(tmp_path), *given]) == 0
    (row,) = json.loads((tmp_path / "metrics.json").read_text(encoding="utf-8"))["sizes"]
    assert row["dense"] == "hnsw"


def test_approximate_searches_are_measured_where_somebody_needs_them():
    assert steps_of(9_999) == ("build", "search")
    assert steps_of(100_000) == ("build", "search", "ivf", "hnsw")
    assert steps_of(1_000_000) == ("build", "search", "ivf")


@pytest.mark.parametrize("sizes", ["", "a", "0", "-5", "10,,20"])
def test_wrong_sizes_are_refused(sizes):
    with pytest.raises(EvalError, match="--sizes"):
        sizes_of(sizes)


def test_a_wrong_setting_or_file_is_told_in_one_line(tmp_path, capsys):
    base = ["scale", "--sizes", "10", "--out", str(tmp_path)]
    assert main([*base, "--set", "dense_index=flat"]) == 2
    assert main([*base, "--texts", str(tmp_path / "none.txt")]) == 2
    assert capsys.readouterr().err.count("\n") == 2


@settings(deadline=None)
@given(st.lists(st.tuples(st.floats(-1, 1e7), st.floats(-1, 1e7)), max_size=6))
def test_any_points_make_a_chart_that_is_valid_and_the_same_again(points):
    panels = [Panel("a <b>", "ms", {"x & y": points}, {"aim": 5.0})]
    made = line_charts(panels, "T", "n")
    assert ET.fromstring(made) is not None
    assert made == line_charts(panels, "T", "n")


def test_a_point_stands_where_its_powers_of_ten_say():
    chart = ET.fromstring(line_charts([Panel("", "", {"c": [(1, 1), (100, 10)]})], "", ""))
    dots = [(float(c.get("cx")), float(c.get("cy"))) for c in chart.iter() if c.get("cx")]
    assert dots == [(58.0, 234.0), (334.0, 34.0)]


def test_the_documents_of_the_corpus_are_the_default_texts():
    assert all(file.is_relative_to(ROOT / "corpus") for file in default_texts())
