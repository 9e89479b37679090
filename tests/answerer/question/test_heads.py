"""Who heads an agency is a person, no agency that leads a task."""

import pytest

from answerer.question.heads import asks_who_heads
from corpus.phrases import Match


def asked(text: str, agency: str) -> bool:
    start = text.index(agency)
    return asks_who_heads(text, [Match(start, start + len(agency), "a")])


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("ai đứng đầu UBND tỉnh Gia Lai", "UBND tỉnh"),
        ("Sở Tài chính do ai lãnh đạo?", "Sở Tài chính"),
        ("Who heads the Department of Planning in Gia Lai?", "Department of Planning"),
    ],
)
def test_the_head_of_an_agency_is_asked_for(text, agency):
    assert asked(text, agency)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("ai đứng đầu việc tuyên truyền của Sở Tài chính", "Sở Tài chính"),
        ("Sở Tài chính chủ trì việc gì?", "Sở Tài chính"),
        ("ai lãnh đạo Ban Chỉ đạo rà soát các hợp tác xã yếu kém ở huyện", "Ban Chỉ đạo"),
    ],
)
def test_what_is_done_is_no_agency_to_head(text, agency):
    assert not asked(text, agency)


def test_no_agency_is_told_as_the_head_of_another(assistant):
    answer = assistant.ask("Ai đứng đầu UBND tỉnh Gia Lai?")
    assert answer.status == "refused"


@pytest.mark.parametrize(
    "question",
    [
        "Who is the person heading the steering committee for co-operatives in Gia Lai? I need it "
        "for a letter.",
        "Who is the one chairing the Steering Committee?",
    ],
)
def test_person_at_the_head_of_a_body_is_asked_for_in_english(assistant, question):
    assert assistant.ask(question).status == "refused"
