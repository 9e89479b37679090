"""English ways to ask what Vietnamese questions ask, too."""

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Which tasks in Gia Lai are still open?", "13 task(s)"),
        ("Which tasks have already been completed in Gia Lai?", "3 task(s)"),
        ("Who must carry out decision 672?", "Điều 3. Chánh Văn phòng"),
        ("What role does the finance department play in Dong Thap?", "1.1."),
        ("What will the steering committee of Gia Lai do?", "II.3."),
        ("Does Dong Thap set deadlines for its tasks?", "Không (no)"),
    ],
)
def test_they_are_answered_alike(assistant, question, told):
    assert told in assistant.ask(question).text


def test_a_task_without_the_thing_asked_about_makes_no_yes(assistant):
    question = "Is the Cooperative Alliance the lead for Hội quán in Dong Thap?"
    assert not assistant.ask(question).text.startswith("Có")
