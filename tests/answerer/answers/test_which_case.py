"""``Khi nào`` of what has a condition and no date; who is told by the title of a section."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import DUTIES


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


CASES = """
III. GIẢI PHÁP
1. Khi nước hồ có màu lạ hoặc khi cá chết hàng loạt thì tổ chức lấy mẫu nước đột xuất.
2. Trường hợp hạn hán kéo dài thì điều tiết nước giữa các hồ.
"""


@pytest.fixture(scope="module")
def watering(tmp_path_factory):
    """The made-up plan with sentences that open with their conditions."""
    return over(tmp_path_factory.mktemp("watering"), DUTIES + CASES)


@pytest.mark.parametrize(
    ("question", "held"),
    [
        ("Khi nào thì lấy mẫu nước đột xuất?", "màu lạ"),
        ("Lúc nào thì Lâm Đồng lấy mẫu nước hồ đột xuất vậy?", "màu lạ"),
        ("khi nao tinh dieu tiet nuoc giua cac ho", "hạn hán"),
    ],
)
def test_a_sentence_that_opens_with_its_condition_says_when(watering, question, held):
    assert held in watering.ask(question).text


def test_a_condition_of_something_else_does_not_say_when(watering):
    assert watering.ask("Khi nào thì xả lũ hồ chứa?").status == "refused"
