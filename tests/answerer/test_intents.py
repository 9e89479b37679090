"""Each kind of question, in both languages: what it is taken for, and what the answer must hold."""

from __future__ import annotations

import pytest

CASES = [
    (
        "Ai chủ trì tổ chức tập huấn kiến thức Luật HTX ở Đồng Tháp?",
        "lead",
        "Liên minh HTX Tỉnh",
    ),
    ("Which agency leads the OCOP task in Dong Thap?", "lead", "Provincial Cooperative Alliance"),
    (
        "Ai phối hợp tổng kết 10 năm thi hành Luật HTX ở Gia Lai?",
        "coordinating",
        "Liên minh HTX tỉnh",
    ),
    (
        "Which bodies coordinate the review of 10 years of the cooperative law in Gia Lai?",
        "coordinating",
        "Sở Kế hoạch và Đầu tư",
    ),
    ("Thời hạn tổng kết 10 năm thi hành Luật Hợp tác xã ở Gia Lai?", "deadline", "2022"),
    (
        "What is the deadline for the review of ten years of the cooperative law in Gia Lai?",
        "deadline",
        "2022",
    ),
    ("Sở Công Thương Gia Lai được giao nhiệm vụ gì?", "tasks", "xúc tiến thương mại"),
    (
        "What tasks does the Department of Industry and Trade of Gia Lai have?",
        "tasks",
        "xúc tiến thương mại",
    ),
    ("Phụ lục Đồng Tháp có bao nhiêu nhiệm vụ?", "count", "13 nhiệm vụ"),
    ("How many tasks are in the annex of Dong Thap?", "count", "13 task(s)"),
    ("Liệt kê các nhiệm vụ hoàn thành năm 2022 trong phụ lục Gia Lai", "list", "II.3."),
    ("Ai ký Quyết định 672/QĐ-UBND-HC?", "document_fact", "Huỳnh Minh Tuấn"),
    (
        "Which agencies support Home Affairs in strengthening the steering committee in Dong Thap?",
        "coordinating",
        "Sở Kế hoạch và Đầu tư",
    ),
    (
        "To whom was Gia Lai's letter of October 2020 addressed?",
        "document_fact",
        "Trường Chính trị",
    ),
    ("Who signed the letter of Gia Lai asking units for input?", "document_fact", "Đình Hữu Hòa"),
    ("Quyết định 672 ký ngày nào?", "document_fact", "01/6/2021"),
    ("Quyết định 672 có hiệu lực khi nào?", "document_fact", "kể từ ngày ký"),
    ("Nơi nhận của Quyết định 672 gồm những ai?", "document_fact", "Như Điều 3"),
    (
        "Công văn tháng 10/2020 của Gia Lai gửi cho những cơ quan nào?",
        "document_fact",
        "Trường Chính trị tỉnh Gia Lai",
    ),
    ("KTTT là gì?", "definition_abbreviation", "kinh tế tập thể"),
    ("What does KTTT stand for?", "definition_abbreviation", "kinh tế tập thể"),
    (
        "Chương trình của Gia Lai căn cứ nghị quyết nào của Chính phủ?",
        "legal_basis",
        "134/NQ-CP",
    ),
    ("Chú thích 1 của Đồng Tháp nói gì?", "content", "340/QĐ-TTg"),
    ("Liên minh HTX Tỉnh có chủ trì nhiệm vụ OCOP ở Đồng Tháp không?", "yes_no", "Có, đúng."),
    ("Sở Tài chính có chủ trì nhiệm vụ OCOP ở Đồng Tháp không?", "yes_no", "Không."),
    ("Does the Cooperative Alliance lead the OCOP task in Dong Thap?", "yes_no", "Có (yes)."),
    ("Phụ lục Đồng Tháp có cột thời gian hoàn thành không?", "yes_no", "không có cột thời hạn"),
    (
        "So sánh hai tỉnh: ai ký văn bản của Đồng Tháp, ai ký văn bản của Gia Lai?",
        "compare",
        "Đỗ Tiến Đông",
    ),
]


@pytest.mark.parametrize(("question", "intent", "expected"), CASES, ids=[q for q, _, _ in CASES])
def test_it_is_taken_for_what_it_asks(assistant, question, intent, expected):
    answer = assistant.ask(question)
    assert (answer.status, answer.intent) == ("answered", intent)
    assert expected in answer.text


def test_a_count_cites_as_many_rows_as_it_says(assistant):
    answer = assistant.ask("Phụ lục Đồng Tháp có bao nhiêu nhiệm vụ?")
    assert len({(c.document, c.start) for c in answer.citations}) == 13


def test_lead_and_coordinating_agency_are_not_mixed(assistant):
    lead = assistant.ask("Ai chủ trì tổng kết 10 năm thi hành Luật HTX ở Gia Lai?").text
    beside = assistant.ask("Ai phối hợp tổng kết 10 năm thi hành Luật HTX ở Gia Lai?").text
    assert lead.startswith("**Ban Chỉ đạo đổi mới, phát triển KTTT, HTX** chủ trì")
    assert "**Ban Chỉ đạo" not in beside


def test_percentages_that_no_text_gives_are_refused(assistant):
    answer = assistant.ask("Bao nhiêu phần trăm HTX hoạt động hiệu quả ở Gia Lai?")
    assert (answer.status, answer.reason, answer.citations) == ("refused", "not_stated", ())
