import json

import pytest

from corpus.records import Answer, Turn
from eval.faults import FAULTS, parse_plant, plant
from eval.figures import figures
from eval.findings import counts_of_findings, findings
from eval.fingerprint import fingerprint
from eval.report.view import view_of
from eval.report.write import write_report
from eval.runner import System, run_gold
from eval.store import write_run
from eval.thresholds import breaches, parse_limits


def faulty(gold, oracle, name, share):
    return run_gold(gold, System(plant(oracle.ask, name, share), oracle.texts))


def values(run):
    return {name: f.value for name, f in figures(run.scored).items()}


def broken(run, limits="correct=0.95,wrong=0.02"):
    return {b.name for b in breaches(parse_limits(limits), values(run))}


def test_the_model_answers_of_the_set_are_all_correct(gold, oracle):
    run = run_gold(gold, oracle)
    assert [s.gold.id for s in run.scored if not s.correct] == []
    assert values(run)["citation_hit"] == 1.0
    assert broken(run) == set()


def test_question_and_history_go_to_the_system_and_the_gold_province_does_not(gold):
    seen = []

    def ask(question, province, history):
        seen.append((question, province, history))
        return Answer("refused", "not_stated", "", (), "x")

    run_gold(gold, ask)
    assert {province for _, province, _ in seen} == {None}
    expected = [(g.question, tuple(Turn(q) for q in g.history)) for g in gold]
    assert [(q, h) for q, _, h in seen] == expected
    seen.clear()
    run_gold(gold, ask, province_from_gold=True)
    assert {province for _, province, _ in seen} == {None, "dong-thap", "gia-lai"}


def test_progress_is_told_after_each_question(gold, oracle):
    told = []
    run_gold(gold[:3], oracle, lambda done, n, result: told.append((done, n, result.id)))
    assert told == [(i, 3, g.id) for i, g in enumerate(gold[:3], 1)]


def test_a_system_that_raises_counts_zero_and_the_run_goes_on(gold, oracle):
    def ask(question, province, history):
        if question == gold[1].question:
            raise RuntimeError("boom")
        return oracle.ask(question, province, history)

    run = run_gold(gold[:3], System(ask, oracle.texts))
    assert [s.outcome for s in run.scored] == ["correct", "failed", "correct"]
    assert run.scored[1].result.error == "RuntimeError: boom"
    assert values(run)["correct"] == pytest.approx(2 / 3)
    assert counts_of_findings(run.scored)["failed"] == 1


def test_wrong_lead_agencies_in_three_percent_are_caught_by_name_and_by_the_limits(gold, oracle):
    leads = [g for g in gold if g.type == "lead_agency"]
    run = faulty(leads, oracle, "wrong_lead", 0.03)
    assert counts_of_findings(run.scored)["wrong_lead_agency"] == 1
    assert "wrong" in broken(run)
    whole = faulty(gold, oracle, "wrong_lead", 0.03)
    named = {f.name for f in findings(whole.scored)}
    assert named & {"wrong_lead_agency", "wrong_agency"}
    assert "wrong" in broken(whole)


def test_an_offset_off_by_one_is_caught_by_name_and_by_the_limits(gold, oracle):
    run = faulty(gold, oracle, "shifted_offsets", 0.001)
    assert counts_of_findings(run.scored)["offset_mismatch"] == 1
    assert broken(run) == {"citation_verified"}


def test_a_dropped_refusal_is_caught_by_name_and_by_the_limits(gold, oracle):
    run = faulty(gold, oracle, "dropped_refusal", 0.03)
    assert counts_of_findings(run.scored)["missing_refusal"] == 4
    assert "wrong" in broken(run)
    one = faulty(gold, oracle, "dropped_refusal", 0.001)
    assert broken(one, "abstention_recall=0.95") == {"abstention_recall"}


def test_needless_refusals_and_lost_citations_are_caught_by_name(gold, oracle):
    refused = faulty(gold, oracle, "needless_refusal", 0.06)
    assert counts_of_findings(refused.scored)["over_refusal"] == 9
    assert broken(refused, "over_refusal=0.02,correct=0.95") == {"over_refusal", "correct"}
    uncited = faulty(gold, oracle, "lost_citations", 0.06)
    assert counts_of_findings(uncited.scored)["uncited"] == 9
    assert broken(uncited, "citation_hit=0.96") == {"citation_hit"}


@pytest.mark.parametrize("name", sorted(FAULTS))
def test_a_fault_strikes_the_share_it_is_given_and_no_more(gold, oracle, name):
    clean, struck = run_gold(gold, oracle).rows, faulty(gold, oracle, name, 0.05).rows
    keys = ("status", "answer", "citations")
    changed = sum(any(a[k] != b[k] for k in keys) for a, b in zip(clean, struck, strict=True))
    assert changed == 7  # 5% of 134, rounded up


def test_a_fault_is_given_by_name_and_share():
    assert parse_plant("wrong_lead=0.03") == ("wrong_lead", 0.03)
    assert parse_plant("wrong_lead") == ("wrong_lead", 1.0)


def test_two_runs_write_the_same_bytes_apart_from_latency(tmp_path, gold, oracle):
    for name in ("a", "b"):
        run = run_gold(gold, oracle)
        stamp = fingerprint(gold, oracle.texts, None, "dev.jsonl")
        write_run(run, stamp, tmp_path / name)
        write_report(view_of(run, stamp), run, tmp_path / name)
    for file in ("metrics.json", "metrics.csv", "gold.jsonl", "texts.json"):
        assert (tmp_path / "a" / file).read_bytes() == (tmp_path / "b" / file).read_bytes(), file


def test_the_report_shows_every_failure_and_escapes_what_the_system_said(tmp_path, gold, oracle):
    def ask(question, province, history):
        return Answer("answered", None, "<script>alert(1)</script> | [x](y)", (), "<b>")

    run = run_gold(gold, System(ask, oracle.texts))
    stamp = fingerprint(gold, oracle.texts, None, "dev.jsonl")
    write_run(run, stamp, tmp_path)
    write_report(view_of(run, stamp, {gold[0].id: "hai cách hiểu"}), run, tmp_path)
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "<script" not in page
    assert "&lt;script&gt;" in page
    assert "http" not in page.replace("http-equiv", "")
    assert "hai cách hiểu" in page
    assert all(f'id="{s.gold.id}"' in page for s in run.scored if not s.correct)
    markdown = (tmp_path / "report.md").read_text(encoding="utf-8")
    assert "\\<script\\>" in markdown
    assert json.loads((tmp_path / "metrics.json").read_text())["figures"]["wrong"]["value"] == 1.0
