"""Lists that stand in the rows of a table, in decisions made up here."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import DECISION

PROCEDURES = """
TT | Tên thủ tục hành chính nội bộ | Lĩnh vực | Cơ quan thực hiện
A. THỦ TỤC CẤP TỈNH
1 | Thủ tục thẩm định đề án vườn ươm hoa | Trồng trọt | Sở Nông nghiệp và Môi trường
2 | Thủ tục phê duyệt danh sách vườn ươm hoa | Trồng trọt | Ủy ban nhân dân tỉnh
B. THỦ TỤC CẤP XÃ
1 | Thủ tục xác nhận vườn ươm hoa của hộ | Trồng trọt | Ủy ban nhân dân cấp xã
"""

FORMS = """
STT | Mẫu biểu | Tên gọi
1 | Mẫu số 01 | Đơn xin cấp vườn ươm
2 | Mẫu số 02 | Phiếu kiểm kê giống hoa
"""


@pytest.fixture(scope="module")
def procedures(tmp_path_factory):
    """The made-up decision with a table of procedures below its annex."""
    return over(tmp_path_factory.mktemp("procedures"), DECISION + PROCEDURES)


@pytest.fixture(scope="module")
def forms(tmp_path_factory):
    """The made-up decision with a table of forms below its annex."""
    return over(tmp_path_factory.mktemp("forms"), DECISION + FORMS)


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 1415 công bố những thủ tục hành chính nội bộ nào?",
        "qd 1415 lam dong cong bo cac thu tuc hanh chinh noi bo nao",
        "Quyết định 1415 của Lâm Đồng công bố những TTHC nội bộ gì?",
        "Which internal administrative procedures does Lam Dong's Decision 1415 announce?",
        "Which three internal administrative procedures does Decision 1415 announce?",
    ],
)
def test_rows_of_the_kind_asked_for_are_all_told(procedures, question):
    text = procedures.ask(question).text
    assert text.count("vườn ươm hoa") == 3


def test_rows_below_the_heading_named_are_told_alone(procedures):
    answer = procedures.ask("Quyết định 1415 công bố những thủ tục cấp xã nào?")
    assert "xác nhận vườn ươm hoa của hộ" in answer.text
    assert "thẩm định đề án" not in answer.text


def test_what_all_names_say_is_no_reason_to_count_less(procedures):
    answer = procedures.ask("Quyết định 1415 công bố mấy thủ tục cấp tỉnh về vườn ươm hoa?")
    assert "**2 thủ tục" in answer.text


def test_head_of_a_long_english_name_is_counted(procedures):
    question = "How many internal administrative procedures in all are announced in Decision 1415?"
    assert "**3 thủ tục" in procedures.ask(question).text


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 1415 công bố những thủ tục nào về khai thác cát sỏi lòng sông?",
        "Which procedures on sand mining in rivers does Decision 1415 announce?",
    ],
)
def test_rows_of_something_else_are_not_told(procedures, question):
    assert "vườn ươm hoa" not in procedures.ask(question).text


def test_rows_that_a_cell_picks_out_are_not_told_with_the_others(procedures):
    asked = "Quyết định 1415 công bố những thủ tục nào do Sở Nông nghiệp và Môi trường giải quyết?"
    assert "xác nhận vườn ươm hoa của hộ" not in procedures.ask(asked).text


def test_names_that_only_number_rows_are_told_with_what_stands_behind(forms):
    text = forms.ask("Quyết định 1415 ban hành những mẫu biểu nào?").text
    assert "Mẫu số 01: Đơn xin cấp vườn ươm" in text
    assert "Mẫu số 02: Phiếu kiểm kê giống hoa" in text
