"""Two numbers asked at once, of a regulation made up here."""

from __future__ import annotations

import pytest

from answerer.answers.numbers.several_values import clauses
from answerer.facts.measures import figures_in
from answerer.question.areas import areas_of
from tests.answerer.conftest import over
from tests.answerer.made_up import decision

REGULATION = decision(
    "58/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành tiêu chí kho lạnh đạt chuẩn",
    """
Điều 1. Ban hành kèm theo Quyết định này tiêu chí kho lạnh đạt chuẩn.

Điều 2. Kho lạnh đạt chuẩn

1. Kho lạnh đạt chuẩn là kho có ít nhất 04 tiêu chí trong Điều này.

2. Tỷ lệ hoa hư hỏng trong kho lạnh dưới 7%.

3. Công suất điện dự phòng do chủ kho tự chọn.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def cold_store(tmp_path_factory):
    return over(tmp_path_factory.mktemp("kho"), REGULATION)


def test_a_question_is_parted_between_its_numbers():
    text = "Cần ít nhất mấy tiêu chí, và tỷ lệ hư hỏng dưới bao nhiêu phần trăm?"
    assert [text[a:b] for a, b in clauses(text, areas_of(text))] == [
        "Cần ít nhất mấy tiêu chí, và ",
        "tỷ lệ hư hỏng dưới bao nhiêu phần trăm?",
    ]
    one = "Cần ít nhất mấy tiêu chí?"
    assert clauses(one, areas_of(one)) == []


def test_what_leads_up_to_a_question_asks_nothing():
    text = "Nhà tôi có mấy kho, tôi chưa rõ. Kho cần ít nhất mấy tiêu chí?"
    assert clauses(text, areas_of(text)) == []


def test_another_word_without_its_diacritics_asks_nothing():
    text = "Máy phát, máy bơm phải chạy mấy phút?"
    assert clauses(text, areas_of(text)) == []


def test_times_are_values_too():
    text = "Thẩm định trong mấy ngày, rồi bao lâu ra quyết định?"
    assert len(clauses(text, areas_of(text))) == 2


def test_both_numbers_are_told(cold_store):
    answer = cold_store.ask(
        "Kho lạnh đạt chuẩn khi có ít nhất mấy tiêu chí, và tỷ lệ hoa hư hỏng là dưới bao nhiêu "
        "phần trăm?"
    )
    assert "04 tiêu chí" in answer.text
    assert "7%" in answer.text


CHAMBERS = decision(
    "60/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành quy chế trả hoa gửi kho lạnh",
    """
Điều 1. Ban hành kèm theo Quyết định này quy chế trả hoa gửi kho lạnh.

Điều 2. Trả hoa

1. Thời hạn trả hoa gửi kho không quá 09 ngày; trường hợp kho mất điện thì thời hạn trả hoa có \
thể kéo dài nhưng không quá 15 ngày.

2. Hoa quá hạn, chủ kho phải báo bằng văn bản chậm nhất 02 ngày trước ngày hết hạn. Việc hẹn \
lại ngày trả hoa được thực hiện không quá một lần.

3. Hội đồng kho họp khi có ít nhất 2/3 tổng số ủy viên tham dự.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def returning(tmp_path_factory):
    return over(tmp_path_factory.mktemp("tra"), CHAMBERS)


def test_a_number_in_words_is_a_value(returning):
    answer = returning.ask(
        "Hoa quá hạn thì chủ kho phải báo chậm nhất bao lâu, và được hẹn lại ngày trả mấy lần?"
    )
    assert "02 ngày" in answer.text
    assert "một lần" in answer.text


def test_a_share_of_members_is_their_number(returning):
    answer = returning.ask("Hội đồng kho họp cần ít nhất bao nhiêu ủy viên?")
    assert "2/3" in answer.text


def test_numbers_of_points_and_of_other_units_are_no_further_values():
    assert figures_in("(1) 100% số kho") == 1
    assert figures_in("05 năm (60 tháng)") == 1
    assert figures_in("06 tháng một lần, bàn việc 06 tháng tới") == 1


def test_none_is_told_where_one_is_not_stated(cold_store):
    answer = cold_store.ask(
        "Kho lạnh đạt chuẩn khi có ít nhất mấy tiêu chí, và chứa tối đa bao nhiêu tấn hoa?"
    )
    assert answer.status == "refused"


REPORTS = decision(
    "59/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành Chương trình bảo quản hoa",
    """
Điều 1. Ban hành kèm theo Quyết định này Chương trình bảo quản hoa.

Điều 2. Chế độ báo cáo

1. Ủy ban nhân dân xã báo cáo tình hình bảo quản hoa gửi Sở Công Thương vào ngày 05 tháng 12.

2. Sở Công Thương tổng hợp báo cáo tình hình bảo quản hoa về UBND tỉnh trước ngày 20 tháng 12.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    return over(tmp_path_factory.mktemp("hoa"), REPORTS)


def test_two_steps_are_each_told_with_their_day(reports):
    text = reports.ask(
        "Báo cáo bảo quản hoa: xã gửi Sở Công Thương ngày nào, rồi sở trình UBND tỉnh trước ngày"
        " nào?"
    ).text
    assert "ngày 05 tháng 12" in text
    assert "ngày 20 tháng 12" in text


def test_what_a_question_says_is_not_meant_is_no_topic(reports):
    asked = "Hạn sở báo cáo bảo quản hoa lên tỉnh là ngày nào, không phải hạn xã gửi lên sở."
    assert "ngày 20 tháng 12" in reports.ask(asked).text


@pytest.mark.parametrize(
    "question",
    ["Luật A ngày nào, luật sửa đổi ngày nào?", "Đóng cửa từ ngày nào, đến ngày nào?"],
)
def test_day_of_a_document_or_end_of_a_period_is_no_value(question):
    assert clauses(question, areas_of(question)) == []
