from dataclasses import replace

import pytest

from eval.errors import ResultsError
from eval.gold import Gold
from eval.results import Result, result_of
from eval.score import score, score_all

LEAD = Gold(
    "q-1", "Ai chủ trì?", "lead_agency", "formal", None, True, "Sở Nội vụ",
    (("Sở Nội vụ", "Sở NV"),), ("Sở Tài chính",), (), (),
)  # fmt: skip
NONE = replace(LEAD, id="q-2", type="unanswerable", answerable=False, must_include=(), answer="")


def said(text, status="answered", identifier="q-1"):
    return Result(identifier, "", status, None, text, (), 1.0)


@pytest.mark.parametrize(
    "gold, result, outcome",
    [
        (LEAD, said("Sở Nội vụ chủ trì."), "correct"),
        (LEAD, said("SỞ NV"), "correct"),
        (LEAD, said("Sở Công Thương"), "wrong"),
        (LEAD, said("Sở Nội vụ, Sở Tài chính"), "wrong"),
        (LEAD, said("Sở Nội vụ " + "x" * 691), "wrong"),
        (LEAD, said("Sở Nội vụ " + "x" * 690), "correct"),
        (LEAD, said("Sở Nội vụ", "refused"), "refused"),
        (LEAD, said("Sở Nội vụ", "clarify"), "refused"),
        (LEAD, said("", "failed"), "failed"),
        (NONE, said("Văn bản không nêu", "refused"), "correct"),
        (NONE, said("Tỉnh nào?", "clarify"), "correct"),
        (NONE, said("Văn bản không nêu"), "wrong"),
        (NONE, said("", "failed"), "failed"),
    ],
)
def test_the_outcome_is_what_the_gold_format_says(gold, result, outcome):
    assert score(gold, result, {}).outcome == outcome


def test_a_list_may_have_1400_characters():
    listed = replace(LEAD, type="list")
    assert score(listed, said("Sở Nội vụ " + "x" * 1390), {}).correct
    assert score(listed, said("Sở Nội vụ " + "x" * 1391), {}).outcome == "wrong"


def test_a_question_without_a_result_counts_as_failed():
    scored = score_all([LEAD, NONE], [said("Sở Nội vụ")], {})
    assert [s.outcome for s in scored] == ["correct", "failed"]
    assert scored[1].f1 == 0.0


def test_results_of_another_set_are_refused():
    with pytest.raises(ResultsError, match="belong to no question"):
        score_all([LEAD], [said("x", identifier="other")], {})
    with pytest.raises(ResultsError, match="two results"):
        score_all([LEAD], [said("x"), said("y")], {})


def test_a_damaged_result_is_named():
    with pytest.raises(ResultsError, match=r"'q-1': field 'status' is missing"):
        result_of({"id": "q-1", "question": ""})
