import json
from pathlib import Path

import pytest

from corpus.config import load_config
from eval.cli import main
from eval.indexing import Measured, linear_fit, measure_bound, measure_build, readable, sample
from indexer.sources import corpus_files


def run(characters, busy):
    return Measured(1, characters, busy * 2, busy, 100.0)


def test_a_rate_counts_the_seconds_of_the_processor():
    assert run(1000, 2.0).rate == 500
    assert run(1000, 0.0).rate == 0


def test_a_straight_line_is_found_with_its_fixed_cost():
    fit = linear_fit([run(n, 0.5 + 2e-5 * n) for n in (1_000, 10_000, 100_000)])
    assert fit.fixed == pytest.approx(0.5)
    assert fit.slope == pytest.approx(2e-5)
    assert fit.r2 == pytest.approx(1.0)


def test_cost_that_grows_with_the_square_is_seen_as_no_line():
    sizes = (1_000, 10_000, 100_000, 1_000_000)
    assert linear_fit([run(n, 1e-9 * n * n) for n in sizes]).r2 < 0.995


def test_one_run_makes_no_line():
    with pytest.raises(ValueError, match="two runs"):
        linear_fit([run(1, 1)])


def test_a_sample_is_spread_over_the_files_and_repeats():
    files = [Path(str(n)) for n in range(10)]
    assert [f.name for f in sample(files, 3)] == ["0", "3", "6"]
    assert sample(files, 3) == sample(files, 3)
    assert sample(files, 99) == files


def test_a_file_that_cannot_be_read_is_left_out(tmp_path):
    good, bad = tmp_path / "a.txt", tmp_path / "b.txt"
    good.write_text("Điều 1.", "utf-8")
    bad.write_bytes(b"")
    assert readable([good, bad]) == [good]


def test_a_build_and_its_bound_are_measured_over_the_same_text():
    config = load_config()
    files = corpus_files(config.corpus_path)[:1]
    build, bound = measure_build(files, config), measure_bound(files, config)
    assert build.characters == bound.characters > 10_000
    assert min(build.busy, bound.busy) > 0
    assert build.memory > 50


def test_the_command_prints_a_table_and_writes_its_figures(tmp_path, capsys):
    folder = tmp_path / "documents"
    folder.mkdir()
    for n in range(2):
        (folder / f"{n}.txt").write_text(f"Điều {n + 1}. Sở Công Thương chủ trì.\n" * 20, "utf-8")
    out = tmp_path / "out"
    assert main(["indexing", "--documents", str(folder), "--sizes", "1", "--out", str(out)]) == 0
    assert "R²" in capsys.readouterr().out
    figures = json.loads((out / "figures.json").read_text("utf-8"))
    assert [row["build"]["documents"] for row in figures["rows"]] == [1, 2]
    assert (out / "indexing.svg").read_text("utf-8").startswith("<svg")
