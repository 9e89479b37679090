"""Cited documents whose kind only their number tells, and laws named by title and year."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

RESOLUTION = """\
HỘI ĐỒNG NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 31/2025/NQ-HĐND                        Lâm Đồng, ngày 09 tháng 3 năm 2025

NGHỊ QUYẾT
Quy định hỗ trợ kho lạnh bảo quản hoa

HỘI ĐỒNG NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Nghị định số 11/2024/NĐ-CP ngày 05 tháng 02 năm 2024 của Chính phủ về kho lạnh;
Xét Tờ trình số 812/TTr-UBND ngày 20 tháng 02 năm 2025 của Ủy ban nhân dân tỉnh; Báo cáo
thẩm tra số 47/BC-HĐND ngày 01 tháng 3 năm 2025 của Ban Kinh tế Hội đồng nhân dân tỉnh.

QUYẾT NGHỊ:

Điều 1. Quy định hỗ trợ kho lạnh bảo quản hoa trên địa bàn tỉnh.

Điều 2. Nghị quyết này có hiệu lực từ ngày 01 tháng 4 năm 2025.

CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def council(tmp_path_factory):
    return over(tmp_path_factory.mktemp("council"), RESOLUTION)


@pytest.mark.parametrize(
    ("question", "number", "other"),
    [
        ("Nghị quyết 31/2025 xét báo cáo thẩm tra số mấy, ngày nào?", "47/BC-HĐND", "812"),
        ("Nghị quyết 31/2025 ban hành theo tờ trình số mấy?", "812/TTr-UBND", "47"),
        (
            "Nghị quyết 31/2025 về kho lạnh căn cứ nghị định nào, ban hành ngày mấy?",
            "11/2024/NĐ-CP ngày 05 tháng 02 năm 2024",
            "09/3/2025",
        ),
    ],
)
def test_the_cited_document_of_the_kind_asked_is_told(council, question, number, other):
    answer = council.ask(question)
    assert number in answer.text
    assert other not in answer.text


def test_a_number_of_another_kind_is_not_the_document_named(council):
    assert "47/BC" not in council.ask("Quyết định 47 có hiệu lực từ ngày nào?").text
