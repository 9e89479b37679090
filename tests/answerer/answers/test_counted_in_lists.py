"""Steps, items and rows that are counted where they stand, in a decision made up here."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import decision

DECISION = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 59/2025/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế quản lý chợ hoa

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015;

QUYẾT ĐỊNH:

Điều 1. Quy trình thuê sạp

1. Quy trình đăng ký thuê sạp ở chợ:

Bước 1. Nộp đơn tại quầy;

Bước 2. Ban quản lý xem đơn;

Bước 3. Bốc thăm vị trí;

Bước 4. Ký hợp đồng.

Điều 2. Ban quản lý chợ

1. Ban quản lý thu hồi sạp trong các trường hợp sau:

a) Sạp bỏ trống ba tháng;

b) Sạp bị sang tên;

c) Chủ sạp bán hàng cấm.

2. Các bộ phận trực thuộc Ban quản lý gồm:

a) Tổ bảo vệ số 1;

b) Tổ bảo vệ số 2;

c) Tổ bảo vệ số 3;

d) Phòng kế toán.

3. Trách nhiệm của đội xe: Phối hợp với bến xe; kiểm tra xe vào chợ; trực đêm.

Điều 3. Bãi bỏ các văn bản về quản lý chợ, cụ thể như sau:

1. Quyết định số 12/2010/QĐ-UBND ngày 02 tháng 3 năm 2010 về nội quy chợ.

2. Quyết định số 15/2014/QĐ-UBND ngày 12 tháng 5 năm 2014 về giá thuê sạp.

Điều 4. Quyết định này có hiệu lực kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

DANH MỤC
THỦ TỤC HÀNH CHÍNH VỀ CHỢ
(Kèm theo Quyết định số 59/2025/QĐ-UBND ngày 09 tháng 3 năm 2025)

| STT | Tên thủ tục hành chính | Lĩnh vực |
|---|---|---|
| I | THỦ TỤC HÀNH CHÍNH CẤP TỈNH | |
| 1 | Thủ tục công nhận chợ hạng một | Thương mại |
| II | THỦ TỤC HÀNH CHÍNH CẤP XÃ | |
| 1 | Thủ tục đăng ký sạp tạm | Thương mại |
| 2 | Thủ tục trả lại sạp | Thương mại |
"""


@pytest.fixture(scope="module")
def market(tmp_path_factory):
    return over(tmp_path_factory.mktemp("cho"), DECISION)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Quy trình đăng ký thuê sạp gồm mấy bước?", "**4 bước**"),
        ("Ban quản lý chợ thu hồi sạp trong mấy trường hợp?", "**3 trường hợp**"),
        ("Ban quản lý có bao nhiêu tổ bảo vệ?", "**3 tổ bảo vệ**"),
        ("Quyết định 59/2025 bãi bỏ bao nhiêu văn bản?", "**2 văn bản**"),
        ("Quyết định 59/2025 có bao nhiêu thủ tục hành chính cấp xã?", "**2 thủ tục hành chính**"),
    ],
)
def test_what_is_listed_is_counted(market, question, told):
    answer = market.ask(question)
    assert answer.status == "answered"
    assert told in answer.text


@pytest.mark.parametrize("what", ["xe cứu hỏa", "đội xe"])
def test_what_is_not_listed_is_not_counted(market, what):
    assert market.ask(f"Ban quản lý chợ có bao nhiêu {what}?").status == "refused"


CHANGES = decision(
    "63/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Sửa đổi Quy chế chợ hoa",
    """
Điều 1. Sửa đổi khoản 2 Điều 4 như sau:

“2. Danh mục chuyên ngành của chợ hoa gồm 12 vị trí việc làm.”

Điều 2. Bãi bỏ các vị trí việc làm tại Danh mục chuyên ngành của chợ hoa như sau:

a) Bãi bỏ vị trí gác cổng;

b) Bãi bỏ vị trí ghi sổ.

Điều 3. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


def test_a_number_that_is_stated_is_not_counted_in_a_list_that_fits_no_better(tmp_path_factory):
    changes = over(tmp_path_factory.mktemp("changes"), CHANGES)
    asked = "Quyết định 63/2025: danh mục chuyên ngành của chợ hoa còn mấy vị trí việc làm?"
    assert "12 vị trí" in changes.ask(asked).text
