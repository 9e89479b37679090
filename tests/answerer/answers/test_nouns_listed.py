"""Lists of what a question names, wherever a document lists it."""

from __future__ import annotations

import pytest

from answerer.question.nouns_wanted import nouns_wanted
from tests.answerer.conftest import over

DUTIES = """ỦY BAN NHÂN DÂN TỈNH LÀO CAI
Số: 47/2025/QĐ-UBND
Lào Cai, ngày 05 tháng 9 năm 2025

QUYẾT ĐỊNH
BAN HÀNH QUY ĐỊNH CƠ CẤU TỔ CHỨC CỦA CHI CỤC THỦY VĂN

Điều 1. Chức năng
Chi cục Thủy văn quản lý các đơn vị sự nghiệp đo mưa và số lượng người làm việc trong các đơn vị \
sự nghiệp đo mưa theo quy định của pháp luật.

Điều 2. Cơ cấu tổ chức
1. Các phòng chuyên môn, nghiệp vụ:
a) Phòng Đo đạc;
b) Phòng Dự báo.
2. 03 đơn vị sự nghiệp đo mưa: Trạm Đo mưa Sa Pa; Trạm Đo mưa Bắc Hà; Trạm Đo mưa Văn Bàn.
3. Máy đo ở 04 xã vùng cao (Tả Van, Y Tý, Mường Hum, Bản Liền) được thay mỗi năm một lần.

Điều 3. Khóa trạm
1. Trạm đo mưa bị khóa có thời hạn trong các trường hợp sau đây:
a) Máy đo hỏng quá ba ngày;
b) Đường vào trạm bị sạt lở.
2. Các phòng chuyên môn có trách nhiệm báo cáo việc khóa trạm trước ngày 15 hằng tháng.
3. Hợp tác xã được chọn làm trạm mẫu theo tiêu chí của Chi cục Thủy văn.
"""


@pytest.fixture(scope="module")
def rain(tmp_path_factory):
    return over(tmp_path_factory.mktemp("listed"), DUTIES)


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Các đơn vị sự nghiệp đo mưa của Chi cục Thủy văn Lào Cai là những đơn vị nào?", "Bắc Hà"),
        ("Chi cục Thủy văn Lào Cai có những phòng chuyên môn nào?", "Phòng Dự báo"),
        ("Những xã vùng cao nào ở Lào Cai được thay máy đo mỗi năm?", "Mường Hum"),
        ("Trạm đo mưa bị khóa có thời hạn trong những trường hợp nào?", "sạt lở"),
    ],
)
def test_a_list_is_told_where_it_stands(rain, question, said):
    answer = rain.ask(question)
    assert answer.status == "answered"
    assert said in answer.text


def test_names_that_are_not_told_are_not_made_up(rain):
    asked = "Lào Cai: những hợp tác xã nào được chọn làm trạm mẫu, cho xin tên?"
    assert rain.ask(asked).status == "refused"


def test_what_a_question_wants_all_of():
    assert "don vi su nghiep" in nouns_wanted("Các đơn vị sự nghiệp của Sở là những đơn vị nào?")
    assert nouns_wanted("Ai chủ trì các nhiệm vụ của Sở?") == ()
