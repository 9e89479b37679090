"""``Khi nào`` of what has a condition and no date; who is told by the title of a section."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Ở Đồng Tháp, khi nào thì nêu cao trách nhiệm người đứng đầu địa phương?", "buông lỏng"),
        ("Đồng Tháp: HTX muốn vay vốn Quỹ Hỗ trợ phát triển HTX thì ai hướng dẫn?", "Liên minh"),
        ("Đồng Tháp phát huy vai trò Mặt trận để làm gì?", "thúc đẩy phát triển"),
        (
            "Kế hoạch KTTT 5 năm 2021-2025 của Đồng Tháp mang số bao nhiêu?",
            "208/KH-UBND",
        ),
    ],
)
def test_what_is_asked_for_is_told(assistant, question, held):
    assert held in assistant.ask(question).text


def test_the_name_of_a_director_is_not_who_leads(assistant):
    said = assistant.ask("Đồng Tháp: tên giám đốc sở chủ trì Quyết định 1804 là gì?")
    assert said.status == "refused"


def test_a_section_that_is_named_is_given_to_whom_its_title_names(assistant):
    said = assistant.ask("Đồng Tháp: tuyên truyền ở mục 1.1 giao cho những ai?")
    assert said.text.startswith("Các sở, ban, ngành Tỉnh, UBND huyện, thành phố")
    assert "\n" not in said.text.strip()


@pytest.mark.parametrize(
    "question", ["Quyết định số mấy của Đồng Tháp?", "Quyết định Đồng Tháp số mấy"]
)
def test_the_number_of_a_decision_of_a_province_is_its_own(assistant, question):
    assert "672/QĐ-UBND-HC" in assistant.ask(question).text
