"""Lists below a line that says of what they are, in other words than the question."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

RULES = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 1417/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế quản lý bến đò

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Hợp tác xã số 17/2023/QH15 ngày 20 tháng 6 năm 2023;

QUYẾT ĐỊNH:

Điều 1. Tài sản chung

1. Tài sản chung của bến đò, bến phà bị chia, tách được chuyển thành tài sản chung của bến mới.

2. Tài sản chung của bến đò, bến phà bao gồm:

a) Mặt nước do Nhà nước giao;

b) Khoản trợ cấp của Nhà nước;

c) Cầu dẫn xây bằng tiền đóng góp.

Điều 2. Trách nhiệm thi hành

1. Chủ bến được cấp giấy phép có trách nhiệm:

a) Trang bị áo phao cho khách;

b) Treo bảng giá trước bến.

2. Khách đi đò có trách nhiệm:

a) Mặc áo phao;

b) Ngồi đúng chỗ.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def ferries(tmp_path_factory):
    return over(tmp_path_factory.mktemp("ferries"), RULES)


def test_a_line_that_says_little_more_than_the_question_opens_its_list(ferries):
    text = ferries.ask("Quyết định 1417: tài sản chung của bến đò gồm những khoản nào?").text
    assert all(w in text for w in ("Mặt nước", "trợ cấp", "Cầu dẫn"))


def test_a_question_that_wants_no_list_gets_none(ferries):
    text = ferries.ask("Theo Quyết định 1417, ai phải treo bảng giá trước bến?").text
    assert "Mặc áo phao" not in text


FILES = "3. Hồ sơ chung (01 bộ) gồm:\n\na) Đơn theo mẫu;\n\nb) Bản sao giấy đăng ký bến;\n\n"


def test_a_bracket_in_the_line_that_opens_a_list_is_passed_over(tmp_path_factory):
    changed = RULES.replace("Điều 2. Trách nhiệm", f"{FILES}Điều 2. Trách nhiệm")
    files = over(tmp_path_factory.mktemp("files"), changed)
    text = files.ask("Quyết định 1417: hồ sơ chung xin cấp bến gồm những giấy tờ gì?").text
    assert "Đơn theo mẫu" in text
    assert "giấy đăng ký bến" in text
