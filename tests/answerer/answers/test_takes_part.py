"""Claims that an agency takes part, that a decision rests on a law, that tasks have deadlines."""

from __future__ import annotations

import pytest

from corpus.records import Turn
from tests.answerer.conftest import over
from tests.answerer.made_up import DECISION


@pytest.fixture(scope="module")
def flowers(tmp_path_factory):
    return over(tmp_path_factory.mktemp("flowers"), DECISION)


def test_one_that_coordinates_takes_part(flowers):
    answer = flowers.ask("Sở Tài chính có tham gia đào tạo kế toán cho giám đốc hợp tác xã không?")
    assert answer.text.startswith("Có")
    assert "Sở Tài chính" in answer.text


def test_a_decision_rests_on_what_its_legal_bases_name(flowers):
    answer = flowers.ask("Quyết định 1415 có căn cứ Luật Hợp tác xã không?")
    assert answer.text.startswith("Có")
    assert "20 tháng 11 năm 2012" in answer.text


def test_what_the_legal_bases_do_not_name_is_denied_with_them(flowers):
    answer = flowers.ask("Quyết định 1415 có căn cứ Luật Đất đai không?")
    assert answer.text.startswith("Không")
    assert "Luật Tổ chức chính quyền địa phương" in answer.text


def test_whether_every_task_has_a_deadline_is_told_by_the_columns(flowers):
    answer = flowers.ask("Quyết định 1415 có thời hạn cho từng nhiệm vụ không?")
    assert answer.text.startswith("Có: bảng có cột thời hạn")


def test_an_agency_is_known_by_its_short_name(flowers):
    answer = flowers.ask("Liên minh chủ trì những việc nào?")
    assert "Đào tạo kế toán" in answer.text


STAGES = DECISION.replace(
    "| Quý III/2024 |", "| - Giai đoạn 1: chọn đất. - Giai đoạn 2: lắp máy lạnh (tháng 8/2024). |"
).replace("Thời gian hoàn thành", "Sản phẩm")


def test_the_date_of_a_stage_is_told_after_it(tmp_path_factory):
    stages = over(tmp_path_factory.mktemp("stages"), STAGES)
    turn = Turn("Giai đoạn 2 xây dựng kho lạnh bảo quản hoa làm gì?")
    assert "tháng 8/2024" in stages.ask("khi nào", history=[turn]).text


def test_a_bare_number_of_things_is_no_document(flowers):
    assert "1415" not in flowers.ask("Trong 500 hợp tác xã có kho lạnh không?").text


def test_who_leads_coordinates_with_those_of_the_other_cell(flowers):
    question = "Liên minh Hợp tác xã có phối hợp với Sở Tài chính đào tạo kế toán không?"
    assert flowers.ask(question).text.startswith("Có")


def test_whether_it_is_in_time_is_told_beside_who_does_it(flowers):
    question = "Ai chủ trì số hóa hồ sơ đăng ký hợp tác xã và có kịp trong 2025 không?"
    answer = flowers.ask(question)
    assert "Sở Kế hoạch và Đầu tư" in answer.text
    assert "Tháng 12/2025" in answer.text
