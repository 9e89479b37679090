"""Questions in English about tasks, who leads them and by when, and what they claim."""


def test_a_deadline_that_stands_there_is_told_with_yes(assistant):
    text = assistant.ask("Does Gia Lai set a deadline for the start-up project?").text
    assert text.startswith("Có (yes).")
    assert "2022-2023" in text


def test_a_deadline_claimed_is_compared(assistant):
    text = assistant.ask("Does Gia Lai state a deadline of 2025 for the start-up project?").text
    assert text.startswith("Không (no).")
    assert "2022-2023" in text


def test_rows_without_a_coordinating_agency_are_listed_in_english(assistant):
    text = assistant.ask("Which task in the Dong Thap annex has no coordinating agency?").text
    assert "2.3." in text


def test_what_an_agency_is_supposed_to_do_lists_its_tasks(assistant):
    question = "What is the Department of Industry and Trade of Gia Lai supposed to do?"
    answer = assistant.ask(question)
    assert answer.intent == "tasks"
    assert len(answer.citations) == 4


def test_another_plan_is_no_answer_about_the_plan_named(assistant):
    text = assistant.ask("What did Plan 128/KH-UBND of Dong Thap deal with?").text
    assert "208/KH-UBND" not in text


def test_all_stages_asked_for_are_told_to_the_last(assistant):
    text = assistant.ask("What are the three phases in Dong Thap's co-op model selection?").text
    assert "Giai đoạn 3" in text


def test_several_leads_are_named_in_english_too(assistant):
    question = "Who leads strengthening the state management apparatus in Dong Thap?"
    assert "Department of Planning and Investment; Department of Agriculture" in (
        assistant.ask(question).text
    )


def test_a_sentence_without_one_of_two_things_is_about_something_else(assistant):
    answer = assistant.ask("Who monitors the programme's budget in Dong Thap?")
    assert answer.status == "refused"


def test_a_budget_that_is_only_used_is_no_amount(assistant):
    question = "Can district authorities in Gia Lai use local budget for cooperative support?"
    assert assistant.ask(question).text.startswith("Có (yes).")


def test_who_signed_is_no_answer_about_directors(assistant):
    question = "Name all the departments whose directors must carry out the Gia Lai decision."
    assert "Điều 2" in assistant.ask(question).text


def test_coops_are_cooperatives(assistant):
    text = assistant.ask("Which agency in Gia Lai runs the provincial co-op support fund?").text
    assert text.startswith("**Liên minh Hợp tác xã tỉnh**")


def test_whether_a_document_is_signed_is_whether_it_has_its_number(assistant):
    draft = assistant.ask("Is the Gia Lai programme already signed?").text
    assert draft.startswith("Không (no).")
    assert "blank" in draft
    assert assistant.ask("Is the Dong Thap decision signed?").text.startswith("Có (yes).")
