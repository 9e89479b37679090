from dataclasses import replace

import pytest

from answerer.calibration import Calibration, load_calibration
from answerer.meaning.reading import ask_of, read_question
from answerer.silence.confidence import is_found, is_judged, is_sure, judged
from answerer.telling.draft import Draft, Statement

MODEL = Calibration(0.5, 0.0, 0.0, {"held": 2.0, "torn": -2.0}, {"content": 0.0})


def test_evidence_for_and_against_of_equal_weight_is_even():
    assert MODEL.probability({"held": 0.5, "torn": 0.5}, "content", "vi") == pytest.approx(0.5)


def test_more_held_is_likelier_right():
    low = MODEL.probability({"held": 0.2, "torn": 0.0}, "content", "vi")
    assert MODEL.probability({"held": 0.9, "torn": 0.0}, "content", "vi") > low


def test_the_file_has_a_weight_for_every_feature(assistant):
    draft, _ = assistant.considered("Sở Công Thương hỗ trợ hợp tác xã tham gia hội chợ nào?")
    assert draft.evidence is not None
    assert set(load_calibration().weights) == set(draft.evidence)


def test_an_answer_about_something_else_is_less_sure_than_one_to_the_point(assistant):
    ask = ask_of(assistant.engine, read_question(assistant.engine, "Ai kiểm toán hợp tác xã?"))
    other = Draft("answered", "content", (Statement("x", (40,)),), confidence=0.6)
    draft, _ = assistant.considered("Sở Công Thương hỗ trợ hợp tác xã tham gia hội chợ nào?")
    assert judged(assistant.engine, ask, other).probability < draft.probability


def test_an_answer_named_by_its_number_is_not_judged(assistant):
    named = Draft("answered", "legal_basis", (Statement("x", (3,)),), confidence=1.0)
    assert not is_judged(assistant.engine, named)
    assert is_judged(assistant.engine, replace(named, confidence=0.6))


def test_an_answer_below_the_least_is_not_given(assistant):
    least = assistant.engine.calibration.least
    draft = Draft("answered", "content", (Statement("x", (3,)),))
    assert is_sure(assistant.engine, replace(draft, probability=least))
    assert not is_sure(assistant.engine, replace(draft, probability=least - 0.01))


def test_search_that_is_all_but_sure_finds_what_is_asked_about():
    assert is_found(Draft("answered", "yes_no", (), evidence={"search": 0.97}))
    assert not is_found(Draft("answered", "yes_no", (), evidence={"search": 0.8}))
    assert not is_found(Draft("answered", "yes_no", ()))
