"""What the members of a board see to is given to the agencies that they come from."""

import pytest

from indexer.parse.document import parse_text

HEAD = "KẾ HOẠCH\nVề Ban Chỉ đạo\n\nI. PHÂN CÔNG THÀNH VIÊN\n\n"


@pytest.mark.parametrize(
    "line, lead, task",
    [
        ("a) *Đồng chí Phó Giám đốc Sở Xây dựng, Ủy viên:* vận tải thủy; chợ, nhà trọ.",
         "Sở Xây dựng", "vận tải thủy; chợ, nhà trọ."),
        ("- Ông Trần Văn An, Phó Giám đốc Sở Y tế - Thành viên: phụ trách mảng y tế cơ sở.",
         "Sở Y tế", "phụ trách mảng y tế cơ sở."),
        ("1. Đ/c đại diện Ngân hàng Nhà nước Khu vực 6, Ủy viên: theo dõi tín dụng.",
         "Ngân hàng Nhà nước Khu vực 6", "theo dõi tín dụng."),
        ("b) Đồng chí Phó Chủ tịch UBND tỉnh Lê Hoàng Minh Anh, Trưởng Ban: phụ trách chung.",
         "UBND tỉnh", "phụ trách chung."),
    ],
)  # fmt: skip
def test_member_named_with_agency_and_part(line, lead, task):
    (one,) = parse_text(f"{HEAD}{line}\n\nc) Việc khác do Ban họp bàn.\n", "x.txt")
    (found,) = (a for a in one.assignments if a.lead.text == lead)
    assert found.task.text == task


def test_comrade_without_a_colon_has_no_task():
    (one,) = parse_text(f"{HEAD}a) Đồng chí Phó Giám đốc Sở Xây dựng, Ủy viên.\n", "x.txt")
    assert one.assignments == ()
