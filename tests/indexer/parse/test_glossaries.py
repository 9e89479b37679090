"""Abbreviations that a document lists in a table, or line by line."""

from __future__ import annotations

from indexer.parse.document import parse_text

HEAD = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 31/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2022

KẾ HOẠCH
Phát triển làng nghề dệt

I. MỤC TIÊU

Mở ba lớp dạy nghề dệt.

"""
TABLE = """\
PHỤ LỤC
CHỮ VIẾT TẮT

| STT | Chữ viết tắt | Nghĩa đầy đủ |
|---|---|---|
| 1 | HTX | Hợp tác xã |
| 2 | KOICA | Cơ quan Hợp tác quốc tế Hàn Quốc |
| 3 | chưa rõ | Không là chữ viết tắt |
"""
LINES = """\
II. DANH MỤC CHỮ VIẾT TẮT

- THT: Tổ hợp tác
- OCOP - Chương trình mỗi xã một sản phẩm
"""


def test_a_table_of_short_forms_gives_each_with_its_meaning():
    text = HEAD + TABLE
    (parsed,) = parse_text(text, "ke-hoach.txt")
    found = {a.short: a for a in parsed.abbreviations}
    assert {s: a.long for s, a in found.items()} == {
        "HTX": "Hợp tác xã",
        "KOICA": "Cơ quan Hợp tác quốc tế Hàn Quốc",
    }
    assert "KOICA" in parsed.document.text[found["KOICA"].start : found["KOICA"].end]


def test_lines_below_a_heading_of_short_forms_give_them():
    (parsed,) = parse_text(HEAD + LINES, "ke-hoach.txt")
    assert ("THT", "Tổ hợp tác") in {(a.short, a.long) for a in parsed.abbreviations}


def test_capitals_elsewhere_are_no_list():
    (parsed,) = parse_text(HEAD + LINES.replace("CHỮ VIẾT TẮT", "VIỆC LÀM"), "ke-hoach.txt")
    assert parsed.abbreviations == ()


LISTED = """\
1.3. Chữ viết tắt dùng trong Hướng dẫn này

      BPMC        : Bộ phận Một cửa (cấp huyện)
      HTX / THT   : Hợp tác xã / Tổ hợp tác
      P.TCKH      : Phòng Tài chính - Kế hoạch
      SPR         : Suất phân bổ ròng: phần ngân sách còn lại của một huyện sau khi
                    trừ các hồ sơ đã duyệt

2. MỨC HỖ TRỢ

"""


def test_list_of_lines_that_makes_one_paragraph():
    (one,) = parse_text(HEAD + LISTED, "a.txt")
    assert {a.short: a.long for a in one.abbreviations} == {
        "BPMC": "Bộ phận Một cửa (cấp huyện)",
        "HTX": "Hợp tác xã",
        "THT": "Tổ hợp tác",
        "P.TCKH": "Phòng Tài chính - Kế hoạch",
        "SPR": "Suất phân bổ ròng: phần ngân sách còn lại của một huyện sau khi trừ các hồ sơ "
        "đã duyệt",
    }


def test_short_form_of_no_initials_stands_for_its_clause():
    said = "- UBND cấp xã cử một công chức làm đầu mối (viết tắt là ĐMX).\n"
    said += "- Tổ hợp tác có hợp đồng đã chứng thực (sau đây gọi tắt là THT) được vay.\n"
    (one,) = parse_text(HEAD + said, "a.txt")
    assert {a.short: a.long for a in one.abbreviations} == {
        "ĐMX": "UBND cấp xã cử một công chức làm đầu mối",
        "THT": "Tổ hợp tác",
    }
