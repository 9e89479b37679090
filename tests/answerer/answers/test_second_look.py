"""What is looked at once more, and what stays refused."""

from dataclasses import replace

import pytest

from answerer.answers.second_look import looked_again
from answerer.meaning.reading import ask_of, read_question
from answerer.silence.refusal import refused


def asked(assistant, text):
    return ask_of(assistant.engine, read_question(assistant.engine, text))


def nothing(ask):
    return refused(ask, "not_stated", "not_stated")


PLAIN = "Sở Công Thương Gia Lai hỗ trợ hợp tác xã tham gia hội chợ, triển lãm ra sao?"


def test_a_question_without_an_answer_gets_the_passage_that_the_ranking_puts_first(assistant):
    ask = asked(assistant, PLAIN)
    found = looked_again(assistant.engine, ask, nothing(ask))
    assert found.status == "answered"
    assert "Hội chợ" in found.statements[0].text
    assert found.statements[0].passages


@pytest.mark.parametrize("reason", ["off_topic", "unsafe"])
def test_other_refusals_stand(assistant, reason):
    ask = asked(assistant, PLAIN)
    draft = refused(ask, reason, "off_topic")
    assert looked_again(assistant.engine, ask, draft) is draft


def test_what_was_found_and_not_sure_enough_stays_refused(assistant):
    ask = asked(assistant, PLAIN)
    draft = replace(nothing(ask), evidence={"recall": 0.2})
    assert looked_again(assistant.engine, ask, draft) is draft


def test_a_claim_is_not_confirmed_by_a_passage(assistant):
    ask = asked(assistant, "Sở Công Thương Gia Lai có hỗ trợ tham gia hội chợ không?")
    draft = nothing(ask)
    assert looked_again(assistant.engine, ask, draft) is draft


def test_a_passage_without_the_kind_of_thing_asked_is_no_answer(assistant):
    ask = asked(assistant, "Hội chợ của hợp tác xã ở Gia Lai thu bao nhiêu phần trăm phí?")
    draft = nothing(ask)
    assert looked_again(assistant.engine, ask, draft) is draft
