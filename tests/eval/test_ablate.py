import json

import pytest

from eval.ablate import run_plan
from eval.errors import EvalError
from eval.plan import load_plan
from eval.report.ablation import write_ablation

PLAN = """
title = "Small"
[[data]]
beir = "data"
split = "dev"
mode = "lexical"
variants = ["clean", "unaccented"]
[[arm]]
name = "as configured"
[[arm]]
name = "no folded text"
set = { weight_folded = 0.0 }
[sweep]
k1 = [0.5, 1.5]
"""


@pytest.fixture
def plan(tmp_path):
    folder = tmp_path / "data"
    (folder / "qrels").mkdir(parents=True)
    names = ["Sở Nội vụ", "Liên minh hợp tác xã", "Quỹ hỗ trợ phát triển", "Hội Nông dân"]
    corpus = [{"_id": f"d{i}", "title": "", "text": n} for i, n in enumerate(names)]
    queries = [{"_id": f"q{i}", "text": f"{n} ở đâu"} for i, n in enumerate(names)]
    for name, rows in (("corpus", corpus), ("queries", queries)):
        lines = "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows)
        (folder / f"{name}.jsonl").write_text(lines, encoding="utf-8")
    lines = ["query-id\tcorpus-id\tscore", *(f"q{i}\td{i}\t1" for i in range(4))]
    (folder / "qrels" / "dev.tsv").write_text("\n".join(lines), encoding="utf-8")
    (tmp_path / "plan.toml").write_text(PLAN, encoding="utf-8")
    return load_plan(tmp_path / "plan.toml")


def run(plan, out):
    made = []
    run_plan(plan, out, lambda cell, new: made.append((cell.arm, cell.variant, new)))
    return made


def test_a_plan_is_every_arm_on_every_variant_and_a_sweep_adds_its_combinations(plan):
    assert plan.arms == ("as configured", "no folded text", "k1=0.5", "k1=1.5")
    assert len(plan.cells) == 8


def test_a_second_call_takes_over_what_the_first_made_and_a_torn_cell_is_made_again(plan, tmp_path):
    out = tmp_path / "out"
    assert [new for *_, new in run(plan, out)] == [True] * 8
    assert [new for *_, new in run(plan, out)] == [False] * 8
    (out / plan.cells[3].folder / "cell.json").write_text("{", encoding="utf-8")
    assert [new for *_, new in run(plan, out)].count(True) == 1


def test_the_table_has_a_line_an_arm_with_its_difference(plan, tmp_path):
    run(plan, tmp_path / "out")
    text = write_ablation(plan, tmp_path / "out")
    assert text.count("| as configured |") == 2
    assert text.count("| k1=1.5 |") == 2
    lines = (tmp_path / "out" / "ablation.csv").read_text(encoding="utf-8").splitlines()
    assert len(lines) == 1 + 8 * 3


@pytest.mark.parametrize(
    "text, part",
    [
        ("= 3", "no TOML"),
        ("colour = 1", "unknown key 'colour'"),
        ("title = 'x'", "at least one"),
        ("[[data]]\nsplit = 'x'\n[[arm]]\nname='a'", "one of gold, beir, evidence"),
        ("[[data]]\ngold = 'x'\nvariants=['loud']\n[[arm]]\nname='a'", "variant 'loud'"),
    ],
)
def test_a_plan_that_makes_no_sense_is_refused_with_one_line(tmp_path, text, part):
    file = tmp_path / "p.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(EvalError, match=part):
        load_plan(file)


def test_evidence_of_one_style_is_data_of_its_own(tmp_path):
    text = "[[data]]\nevidence = 'g.jsonl'\nstyle = 'english'\n[[arm]]\nname = 'a'\n"
    (tmp_path / "plan.toml").write_text(text, encoding="utf-8")
    data = load_plan(tmp_path / "plan.toml").cells[0].data
    assert (data.kind, data.split, data.style) == ("evidence", "all", "english")


def test_the_time_of_an_arm_is_the_median_of_its_questions(plan, tmp_path):
    out = tmp_path / "out"
    run(plan, out)
    latency = json.loads((out / plan.cells[0].folder / "latency.json").read_text())
    assert 0 < latency["p50"] <= latency["p95"]
    assert f"| {latency['p50']:.2f} |" in write_ablation(plan, out)
