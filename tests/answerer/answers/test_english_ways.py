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
        ("On whose request was Decision 672 issued?", "Sở Kế hoạch và Đầu tư"),
        ("Which department proposed the Dong Thap decision?", "Sở Kế hoạch và Đầu tư"),
        ("During which years will Gia Lai draw up the start-up scheme?", "2022-2023"),
        ("When did Dong Thap adopt its action programme?", "01/6/2021"),
        ("On what date was the Dong Thap action programme issued?", "01/6/2021"),
        ("Which laws does Decision 672 rest on?", "Căn cứ Luật Tổ chức"),
        ("Who else gets a copy of Decision 672?", "Như Điều 3"),
        ("List everything that the Cooperative Alliance of Gia Lai leads.", "V.3."),
        ("What is the job of the Department of Industry and Trade in Gia Lai?", "khuyến công"),
        ("Am I right that the Cooperative Alliance leads training in Dong Thap?", "Có (yes)"),
        ("Isn't the Cooperative Alliance the lead for consumer cooperatives in Gia Lai?", "Có"),
    ],
)
def test_they_are_answered_alike(assistant, question, told):
    assert told in assistant.ask(question).text


def test_a_task_without_the_thing_asked_about_makes_no_yes(assistant):
    question = "Is the Cooperative Alliance the lead for Hội quán in Dong Thap?"
    assert not assistant.ask(question).text.startswith("Có")


@pytest.mark.parametrize(
    "question",
    [
        "Which tasks in Gia Lai have a conference as their deliverable?",
        'Which tasks in Gia Lai have the deliverable "conference"?',
        "Which rows of the Gia Lai annex have a conference as product?",
        "Which tasks in Gia Lai end with a conference?",
        "Give the list of Gia Lai tasks whose output is a conference.",
    ],
)
def test_tasks_are_found_by_what_they_result_in(assistant, question):
    assert "1 task(s)" in assistant.ask(question).text


def test_whose_decision_it_is_that_tasks_result_in_is_no_agency_of_theirs(assistant):
    question = (
        "Which tasks in Gia Lai have a decision of the provincial People's Committee as output?"
    )
    assert "7 task(s)" in assistant.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "How does Dong Thap define a new-style cooperative?",
        "How is a new-style cooperative defined in Gia Lai?",
        "What is meant by collective economy in Decision 672?",
        "What does Gia Lai understand by new-style cooperatives?",
    ],
)
def test_a_term_that_is_used_but_not_explained_has_no_meaning_told(assistant, question):
    assert assistant.ask(question).status == "refused"
