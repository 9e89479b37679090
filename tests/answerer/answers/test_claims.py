"""Yes or no: what the text confirms, what it corrects, and what it leaves open."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Đồng Tháp yêu cầu báo cáo trước ngày 10/12 hằng năm đúng không?", "Có"),
        ("Đồng Tháp yêu cầu báo cáo trước ngày 10/11 hằng năm đúng không?", "Không"),
        ("Nghị quyết 134 được Chính phủ ban hành ngày 25/9/2020 phải không?", "Có"),
    ],
)
def test_a_date_is_compared_with_the_one_that_stands_there(assistant, question, first):
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert answer.text.startswith(first)


@pytest.mark.parametrize(
    "question",
    [
        "Gia Lai có cấm cán bộ hợp tác xã nhận quà không?",
        "Đồng Tháp có 500 HTX đúng không?",
        "Nghị quyết 134 được Chính phủ ban hành ngày 26/9/2020 phải không?",
    ],
)
def test_what_only_resembles_the_text_is_not_confirmed(assistant, question):
    assert not assistant.ask(question).text.startswith("Có")


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 672 ban hành theo những căn cứ nào?",
        "can cu phap ly cua quyet dinh 672",
        "Which legal bases does Decision 672 cite?",
    ],
)
def test_all_legal_bases_are_listed_where_all_are_asked_for(assistant, question):
    answer = assistant.ask(question)
    assert len(answer.citations) >= 4
    assert {c.document for c in answer.citations} == {"dong-thap-672"}


@pytest.mark.parametrize(
    ("question", "first", "fact"),
    [
        ("Kế hoạch 128 về Hội quán ban hành năm 2020 phải không?", "Không", "16/4/2021"),
        ("Kế hoạch 128/KH-UBND ban hành ngày 16/4/2021 đúng không?", "Có", "16/4/2021"),
        (
            "Theo công văn tháng 10/2020, đề xuất phải gửi Sở Kế hoạch và Đầu tư Gia Lai "
            "trước ngày 15/11/2020 phải không?",
            "Không",
            "27/10/2020",
        ),
        (
            "Is it true that proposals had to reach Gia Lai's Department of Planning and "
            "Investment before 10 November 2020?",
            "Không",
            "27/10/2020",
        ),
        (
            "Ở Đồng Tháp, Phòng Nông nghiệp cấp huyện cấp giấy chứng nhận đăng ký kinh doanh cho "
            "HTX phải không?",
            "Không",
            "Phòng Tài chính - Kế hoạch",
        ),
        (
            "Đồng Tháp có tính đến hợp tác xã ở khu vực đô thị hay chỉ nông thôn?",
            "Có",
            "thành thị",
        ),
        (
            "Trường Chính trị tỉnh có được gửi công văn tháng 10/2020 của Gia Lai không?",
            "Có",
            "Trường Chính trị",
        ),
        ("Ở Đồng Tháp, Sở Công Thương chủ trì nhiệm vụ OCOP phải không?", "Không", "Liên minh HTX"),
    ],
)
def test_a_verdict_tells_the_fact_that_decides(assistant, question, first, fact):
    answer = assistant.ask(question)
    assert answer.text.startswith(first)
    assert fact in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Gia Lai có quy định mức phạt với hợp tác xã chậm báo cáo không?",
        "Đồng Tháp có hỗ trợ tiền thuê đất cho HTX ở Campuchia không?",
    ],
)
def test_a_claim_that_no_sentence_decides_is_refused(assistant, question):
    assert assistant.ask(question).status == "refused"


def test_a_choice_between_years_is_answered_by_the_deadline(assistant):
    question = "Gia Lai: kế hoạch về hợp tác xã tiêu dùng hoàn thành năm 2021 hay 2023?"
    answer = assistant.ask(question)
    assert "2022-2023" in answer.text
    assert answer.intent == "deadline"


def test_a_task_of_the_agency_named_confirms_no_claim_about_another_thing(assistant):
    told = assistant.ask("Hội quán ở Đồng Tháp do Liên minh HTX chủ trì, đúng không?")
    assert not told.text.startswith("Có")


@pytest.mark.parametrize(
    ("question", "verdict"),
    [
        ("dự thảo của Gia Lai đã được ban hành chưa?", "Không"),
        ("Has the Gia Lai draft been issued?", "Không (no)"),
        ("Chương trình của Gia Lai là dự thảo phải không?", "Có"),
        ("Dự thảo của Gia Lai chưa được ban hành đúng không?", "Có"),
        ("Chương trình của Gia Lai chưa ban hành phải không?", "Có"),
        ("Quyết định 672 đã ban hành chưa?", "Có"),
        ("Quyết định 672 chưa được ký đúng không?", "Không"),
    ],
)
def test_a_draft_has_not_been_issued_and_a_decision_has(assistant, question, verdict):
    answer = assistant.ask(question)

    assert answer.text.startswith(verdict)
    assert "dự thảo" in answer.text


def test_a_row_named_by_its_number_answers_an_english_question(assistant):
    answer = assistant.ask("What is the deliverable of task II.3 in Gia Lai?")

    assert answer.status == "answered"
    assert "**Báo cáo**" in answer.text


def test_a_department_is_known_by_its_first_field_in_english(assistant):
    answer = assistant.ask("Is the OCOP task in Dong Thap led by the agriculture department?")

    assert answer.text.startswith("Không (no)")
    assert "Liên minh HTX Tỉnh" in answer.text
