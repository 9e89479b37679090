"""Which one of several alike is meant."""

from __future__ import annotations

from answerer.facts.instances import instances_of, is_another


def test_words_and_figures_count_alike():
    assert instances_of("họp lần thứ hai, đợt 02") == {"lan": {"2"}, "dot": {"2"}}


def test_a_text_of_the_second_meeting_is_not_about_the_first():
    asked = instances_of("cuộc họp lần đầu cần bao nhiêu đại biểu")
    assert is_another(asked, "Cuộc họp lần thứ hai cần 30% đại biểu")
    assert not is_another(asked, "Cuộc họp cần 60% đại biểu")
    assert not is_another(asked, "Cuộc họp lần thứ nhất cần 60% đại biểu, lần thứ hai 30%")


def test_a_question_that_counts_through_nothing_means_all():
    assert not is_another(instances_of("cần bao nhiêu đại biểu"), "lần thứ hai cần 30% đại biểu")
