"""The commands as a stranger calls them: other processes, a real index, the real answerer."""

import json
import re
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from eval.compare import compare_runs
from eval.gold import line_of, load_gold
from eval.store import read_run

ROOT = Path(__file__).resolve().parents[2]
GOLD = "eval/gold/dev.jsonl"


def call(*arguments, module="eval"):
    return subprocess.run(
        [sys.executable, "-m", module, *map(str, arguments)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index") / "index"
    built = call("build", "--out", folder, module="indexer")
    assert built.returncode == 0, built.stderr
    return folder


@pytest.fixture(scope="module")
def clean(index, tmp_path_factory):
    out = tmp_path_factory.mktemp("clean")
    done = call("run", "--gold", GOLD, "--out", out, "--index", index)
    assert done.returncode == 0, done.stderr
    return out, done


def figures(folder):
    metrics = json.loads((folder / "metrics.json").read_text(encoding="utf-8"))
    return {name: f["value"] for name, f in metrics["figures"].items()}


def content(file):
    """The bytes of a file, but for the state of the checkout, which somebody who edits it while
    the tests run changes between two runs."""
    return re.sub(rb'"commit": "[^"]*"', b"", file.read_bytes())


def test_a_run_writes_its_files_and_prints_types_and_styles(clean):
    out, done = clean
    names = {p.name for p in out.iterdir()}
    assert {"results.jsonl", "metrics.json", "report.html", "report.md", "metrics.csv"} <= names
    for word in ("lead_agency", "no_accent", "correct", "95% interval", "latency"):
        assert word in done.stdout
    rows = [json.loads(line) for line in (out / "results.jsonl").read_text("utf-8").splitlines()]
    needed = {"id", "question", "status", "reason", "answer", "citations", "latency_ms"}
    assert all(needed <= row.keys() for row in rows)


def test_every_citation_of_the_real_answerer_gives_its_quote(clean):
    assert figures(clean[0])["citation_verified"] == 1.0


def test_a_second_run_gives_the_same_bytes(clean, index, tmp_path):
    done = call("run", "--gold", GOLD, "--out", tmp_path, "--index", index)
    assert done.returncode == 0
    for name in ("metrics.json", "metrics.csv", "gold.jsonl", "texts.json"):
        assert content(clean[0] / name) == content(tmp_path / name), name
    compared = call("compare", clean[0], tmp_path, "--fail-on", "flip")
    assert compared.returncode == 0
    assert "no finding" in compared.stdout


@pytest.mark.parametrize(
    "fault, name, limit",
    [
        ("wrong_lead=0.03", "uncited_agency", "wrong"),
        ("shifted_offsets=0.01", "offset_mismatch", "citation_verified"),
        ("dropped_refusal=0.02", "missing_refusal", "wrong"),
    ],
)
def test_a_planted_fault_breaks_a_limit_and_is_named(clean, index, tmp_path, fault, name, limit):
    before = figures(clean[0])
    limits = f"correct={before['correct'] - 1e-6},wrong={before['wrong'] + 1e-6}"
    arguments = ["run", "--gold", GOLD, "--out", tmp_path, "--index", index]
    done = call(*arguments, "--plant", fault, "--fail-under", limits)
    assert done.returncode == 1
    assert f"limit not kept: {limit}" in done.stderr
    counts = [
        json.loads((folder / "metrics.json").read_text("utf-8"))["findings"][name]
        for folder in (clean[0], tmp_path)
    ]
    assert counts[1] > counts[0]
    assert name in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_400_questions_take_less_than_20_seconds_imports_included(gold, index, tmp_path):
    many = [replace(g, id=f"{g.id}-{i}") for i in range(3) for g in gold][:400]
    file = tmp_path / "many.jsonl"
    file.write_text("".join(line_of(g) + "\n" for g in many), encoding="utf-8")
    start = time.perf_counter()
    done = call("run", "--gold", file, "--out", tmp_path / "out", "--index", index)
    assert done.returncode == 0
    assert time.perf_counter() - start < 20


def test_a_blind_run_writes_no_question_and_no_answer(index, tmp_path):
    out = tmp_path / "out"
    done = call("run", "--gold", GOLD, "--out", out, "--index", index, "--blind")
    assert done.returncode == 0
    assert {p.name for p in out.iterdir()} == {"metrics.json", "latency.json"}


def test_the_conversation_turned_off_loses_follow_ups_and_little_else(index, tmp_path):
    file = tmp_path / "follow.jsonl"
    sets = (load_gold(ROOT / "eval/gold" / name) for name in ("dev.jsonl", "own-dev.jsonl"))
    file.write_text("".join(line_of(g) + "\n" for s in sets for g in s), encoding="utf-8")
    arguments = ["run", "--gold", file, "--index", index]
    assert call(*arguments, "--out", tmp_path / "a").returncode == 0
    assert call(*arguments, "--no-history", "--out", tmp_path / "b").returncode == 0
    a, b = (read_run(tmp_path / name).scored for name in "ab")
    comparison = compare_runs(a, b)
    assert {c.name: c.verdict for c in comparison.changes}["correct"] == "worse"
    assert all(flip.a.gold.history for flip in (*comparison.lost, *comparison.gained))
    follow_up = next(s for s in comparison.slices if s.name == "follow_up")
    assert follow_up.p_holm < 0.05


def test_a_stage_turned_off_is_a_finding_and_the_table_says_so(index, tmp_path):
    # Trigrams and bigrams carry the order of syllables; without them the ranking falls.
    arguments = ["retrieval", "--gold", GOLD, "--index", index, "--mode", "lexical"]
    assert call(*arguments, "--out", tmp_path / "a").returncode == 0
    off = [f"--set=weight_{name}=0" for name in ("syllables", "bigrams", "trigrams")]
    assert call(*arguments, *off, "--out", tmp_path / "b").returncode == 0
    compared = call("compare", tmp_path / "a", tmp_path / "b", "--fail-on", "worse")
    assert compared.returncode == 1
    assert "ndcg@10 worse" in compared.stdout


@pytest.mark.parametrize(
    "arguments, code, part",
    [
        (("run", "--gold", "nowhere.jsonl", "--out", "{out}"), 2, "no such gold file"),
        (("run", "--gold", GOLD, "--out", "{out}", "--index", "{out}/none"), 3, "index"),
        (("run", "--gold", GOLD, "--out", "{out}", "--fail-under", "speed=1"), 2, "unknown figure"),
        (("run", "--gold", GOLD, "--out", "{out}", "--fail-under", "wrong=low"), 2, "name=number"),
        (("run", "--gold", GOLD, "--out", "{out}", "--set", "colour=1"), 2, "colour"),
        (("compare", "{out}/a", "{out}/b"), 2, "no such file"),
        (("retrieval", "--data", "{out}", "--split", "dev", "--out", "{out}"), 2, "corpus.jsonl"),
        (("retrieval", "--data", "{out}", "--out", "{out}"), 2, "--split"),
        (("validate", "README-none.md"), 2, "no such gold file"),
        (("ablate", "{out}/none.toml", "--out", "{out}"), 2, "none.toml"),
    ],
)
def test_a_mistake_is_one_clear_line(tmp_path, arguments, code, part):
    done = call(*(a.replace("{out}", str(tmp_path)) for a in arguments))
    assert done.returncode == code
    assert part in done.stderr
    assert len(done.stderr.strip().splitlines()) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command", ["", "run", "compare", "retrieval", "validate", "ablate", "draft"]
)
def test_every_command_has_help(command):
    done = call(*([command] if command else []), "--help")
    assert done.returncode == 0
    assert "usage: python -m eval" in done.stdout
