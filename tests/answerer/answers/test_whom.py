"""Whom, who carries out, what a letter is about; and what an agency does that is told in one
sentence."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 83/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Phòng, chống hạn hán năm 2023 theo Quyết định số 20/QĐ-BNN ngày 04/5/2020

I. NHIỆM VỤ
1. Kêu gọi máy bơm dự phòng từ các nhà vườn, các cá nhân ở nước ngoài.
2. Khi chia nước tưới phải bảo đảm đúng Luật Thủy lợi năm 2017 và độ dốc của từng khu ruộng.
3. Vận hành hồ chứa theo Kế hoạch số 31/KH-UBND ngày 05/02/2021 của Ủy ban nhân dân tỉnh.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("whom"), PLAN)


def test_people_answer_from_whom(plan):
    answer = plan.ask("Kêu gọi máy bơm dự phòng từ những ai?")
    assert "cá nhân ở nước ngoài" in answer.text, answer.text


def test_what_something_goes_by_is_no_legal_basis_of_the_document(plan):
    text = plan.ask("Chia nước tưới phải bảo đảm luật nào và căn cứ vào độ dốc của đâu?").text
    assert "Luật Thủy lợi" in text


def test_year_of_a_cited_document_is_denied_where_the_title_has_a_date_of_that_year(plan):
    text = plan.ask("Kế hoạch 31/KH-UBND ban hành năm 2020 phải không?").text
    assert text.startswith("Không.")
    assert "05/02/2021" in text


def test_who_is_responsible_for_implementing_a_decision_is_its_own_article(stranger):
    text = stranger.ask("Who is responsible for implementing Lam Dong's Decision 1415?").text
    assert "chịu trách nhiệm thi hành" in text


def test_what_an_english_letter_is_about(assistant):
    question = "What is the October 2020 letter of Gia Lai's planning department about?"
    assert "tham gia xây dựng Chương trình hành động" in assistant.ask(question).text


def test_only_the_name_of_a_task_stands_behind_its_deliverable(assistant):
    text = assistant.ask("Sản phẩm của nhiệm vụ tuyên truyền ở Đồng Tháp và Gia Lai là gì?").text
    assert "cấp uỷ các cấp" in text
    assert "Văn bản chỉ đạo của UBND tỉnh" in text


def test_role_named_before_a_colon_is_asked_of_each_side(assistant):
    question = "So sánh sản phẩm của việc kiện toàn Ban Chỉ đạo: Đồng Tháp ghi gì, Gia Lai ghi gì?"
    assert "Quyết định của UBND tỉnh" in assistant.ask(question).text


def test_month_and_year_of_a_draft_in_both_languages(assistant):
    assert "12/2020" in assistant.ask("Dự thảo quyết định của Gia Lai ghi tháng năm nào?").text
    assert (
        "12/2020" in assistant.ask("Which month and year does Gia Lai's draft decision bear?").text
    )
