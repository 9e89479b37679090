import numpy as np
import pytest

from eval.compare import compare_runs
from eval.errors import ResultsError
from eval.faults import plant
from eval.fingerprint import fingerprint
from eval.report.compare_text import terminal_comparison, write_comparison
from eval.runner import System, run_gold
from eval.store import read_run, write_run


def noisy(ask, seed, share=0.06):
    """The same system with another seed: it fails on other questions each time."""
    rng = np.random.default_rng(seed)
    broken = plant(ask, "needless_refusal")

    def answer(question, province, history):
        return (broken if rng.random() < share else ask)(question, province, history)

    return answer


def scored(gold, oracle, ask):
    return run_gold(gold, System(ask, oracle.texts)).scored


@pytest.fixture(scope="module")
def clean(gold, oracle):
    return scored(gold, oracle, oracle.ask)


def verdicts(comparison):
    return {c.name: c.verdict for c in comparison.changes if c.verdict != "noise"}


def test_a_run_against_itself_is_no_finding(clean):
    comparison = compare_runs(clean, clean)
    assert comparison.identical
    assert comparison.findings == ()
    assert all(c.p == 1.0 for c in comparison.changes)


def test_another_seed_is_no_finding_though_answers_differ(gold, oracle):
    pairs = [
        [scored(gold, oracle, noisy(oracle.ask, seed)) for seed in (2 * i, 2 * i + 1)]
        for i in range(5)
    ]
    comparisons = [compare_runs(a, b) for a, b in pairs]
    assert all(c.changed > 0 for c in comparisons)
    assert [verdicts(c) for c in comparisons] == [{}] * 5


def test_a_real_loss_is_a_finding(gold, oracle, clean):
    worse = scored(gold, oracle, plant(oracle.ask, "wrong_lead", 0.1))
    comparison = compare_runs(clean, worse)
    assert verdicts(comparison)["correct"] == "worse"
    assert verdicts(comparison)["wrong"] == "worse"
    assert len(comparison.lost) == sum(not s.correct for s in worse)
    assert comparison.gained == ()


def test_the_same_change_the_other_way_is_a_gain(gold, oracle, clean):
    worse = scored(gold, oracle, plant(oracle.ask, "dropped_refusal"))
    comparison = compare_runs(worse, clean)
    assert verdicts(comparison)["abstention_recall"] == "better"
    assert verdicts(comparison)["wrong"] == "better"


def test_a_single_broken_offset_is_a_finding_without_any_test(gold, oracle, clean):
    worse = scored(gold, oracle, plant(oracle.ask, "shifted_offsets", 0.001))
    assert verdicts(compare_runs(clean, worse)) == {"citation_verified": "worse"}


def test_slices_count_what_was_gained_and_lost(gold, oracle, clean):
    worse = scored(gold, oracle, plant(oracle.ask, "dropped_refusal"))
    found = {(s.by, s.name): s for s in compare_runs(clean, worse).slices}
    one = found["type", "unanswerable"]
    assert (one.n, one.a, one.b, one.gained, one.lost) == (14, 14, 0, 0, 14)
    assert one.p_holm < 0.05
    assert found["type", "lead_agency"].p == 1.0


def test_runs_of_other_sets_are_refused(clean):
    with pytest.raises(ResultsError, match="different gold sets"):
        compare_runs(clean, clean[1:])


def test_stored_runs_compare_as_the_runs_did(tmp_path, gold, oracle, clean):
    for name, fault in (("a", None), ("b", "wrong_lead")):
        ask = plant(oracle.ask, fault, 0.1) if fault else oracle.ask
        run = run_gold(gold, System(ask, oracle.texts))
        stamp = fingerprint(gold, oracle.texts, None, "dev", "all", {"plant": fault})
        write_run(run, stamp, tmp_path / name)
    a, b = read_run(tmp_path / "a"), read_run(tmp_path / "b")
    prints = (a.metrics["fingerprint"], b.metrics["fingerprint"])
    comparison = compare_runs(a.scored, b.scored, prints)
    assert verdicts(comparison)["correct"] == "worse"
    assert comparison.mixed == ("asked with plant: None / wrong_lead",)
    write_comparison(comparison, "a", "b", tmp_path / "out")
    page = (tmp_path / "out" / "compare.html").read_text(encoding="utf-8")
    assert all(f.a.gold.id in page for f in comparison.lost)
    assert "correct worse" in terminal_comparison(comparison, "a", "b")
