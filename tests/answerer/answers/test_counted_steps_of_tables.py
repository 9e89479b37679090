"""Steps that are the rows of a table (``Bước 1``, ``Bước 2``), counted."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

RULES = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 1418/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2025

QUYẾT ĐỊNH
Phê duyệt quy trình nội bộ cấp giấy phép bến đò

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

QUYẾT ĐỊNH:

Điều 1. Phê duyệt kèm theo Quyết định này quy trình nội bộ cấp giấy phép bến đò.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

PHỤ LỤC
QUY TRÌNH NỘI BỘ CẤP GIẤY PHÉP BẾN ĐÒ

| STT | Nội dung công việc | Phân công nhiệm vụ | Thời gian thực hiện |
|---|---|---|---|
| Bước 1 | Tiếp nhận hồ sơ | Trung tâm Phục vụ hành chính công | 01 ngày |
| Bước 2 | Thẩm định hồ sơ | Sở Xây dựng | 05 ngày |
| Bước 3 | Ký giấy phép | Lãnh đạo Sở Xây dựng | 01 ngày |
| Bước 4 | Trả kết quả | Trung tâm Phục vụ hành chính công | 01 ngày |
"""


@pytest.fixture(scope="module")
def ferries(tmp_path_factory):
    return over(tmp_path_factory.mktemp("ferries"), RULES)


@pytest.mark.parametrize(
    "question",
    [
        "Quy trình nội bộ cấp giấy phép bến đò theo Quyết định 1418 có mấy bước?",
        "Quyết định 1418 của Lâm Đồng: cấp giấy phép bến đò gồm bao nhiêu bước?",
    ],
)
def test_the_rows_that_bear_the_number_of_a_step_are_counted(ferries, question):
    assert "4 bước" in ferries.ask(question).text
