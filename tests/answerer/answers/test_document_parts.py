"""What a made-up decision consists of: its annex, its columns, its parts; and whether it is
issued."""

from __future__ import annotations

import pytest

from answerer.meaning.reading import ask_of, read_question


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Phụ lục Quyết định 1415 gồm những cột nào?", "Thời gian hoàn thành"),
        ("phu luc quyet dinh 1415 co may cot", "5 cột"),
        ("Cột cuối cùng của phụ lục Quyết định 1415 tên là gì?", "**Thời gian hoàn thành**"),
        ("Quyết định 1415 có mấy phụ lục?", "1 phụ lục"),
        ("Phụ lục của Quyết định 1415 tên là gì?", "DANH MỤC NHIỆM VỤ"),
        ("How many articles (Điều) are there in Decision No. 1415/QĐ-UBND?", "3 điều"),
        ("Quyết định 1415 là bản ký rồi hay mới là dự thảo?", "Đã ban hành"),
        ("Quyết định 1415 có phải dự thảo không?", "Không"),
        ("quyet dinh 1415 ky ngay thang nam nao", "09/3/2023"),
    ],
)
def test_parts_and_state_of_a_decision_are_told(stranger, question, said):
    assert said in stranger.ask(question).text


def test_the_parts_of_a_plan_are_counted_and_named(duties):
    told = duties.ask("Kế hoạch 77 chia thành mấy phần lớn?").text
    assert "2 phần" in told
    assert "TỔ CHỨC THỰC HIỆN" in told


def test_a_form_has_no_columns_of_ours(stranger):
    assert stranger.ask("Mẫu biểu báo cáo gồm mấy cột?").status == "refused"


@pytest.mark.parametrize(
    ("question", "named"),
    [
        ("Công văn của Sở Kế hoạch và Đầu tư Gia Lai hạn trả lời ngày nào?", True),
        (
            "Who signed the covering letter of Gia Lai's Department of Planning and Investment?",
            True,
        ),
        ("So sánh công văn của Sở Kế hoạch và Đầu tư hai tỉnh", False),
    ],
)
def test_a_letter_without_a_number_is_named_by_who_sent_it(assistant, question, named):
    ask = ask_of(assistant.engine, read_question(assistant.engine, question))
    assert (ask.documents == {"gia-lai-cong-van-2020"}) is named


def test_a_short_form_with_a_stop_is_that_of_a_signature(assistant):
    text = assistant.ask('Chữ "KT." trước CHỦ TỊCH ở Quyết định 672 Đồng Tháp nghĩa là gì?').text
    assert "ký thay" in text


def test_groups_of_an_annex_are_listed(assistant):
    told = assistant.ask("Phụ lục Quyết định 672 có những nhóm nhiệm vụ nào?").text
    assert "Nâng cao hiệu quả hoạt động các HTX" in told


def test_a_number_before_the_word_annex_is_that_of_a_row(assistant):
    question = "Việc ở mục 2.2 phụ lục Quyết định 672 Đồng Tháp do đơn vị nào phối hợp?"
    ask = ask_of(assistant.engine, read_question(assistant.engine, question))
    assert {assistant.index.passages[k].kind for k in ask.places} <= {"row", "group"}
    assert ask.places
