"""Days that a row names behind its task, and months that head its group."""

from indexer.parse.document import parse_text

TABLE = """CHƯƠNG TRÌNH
Công tác năm 2026

| Số | Việc | Cơ quan soạn, chuẩn bị | Cơ quan cùng làm | Người duyệt | Sản phẩm |
|:--|:--|:--|:--|:--|:--|
| **Tháng 3/2026** | | | | | |
| (1) | Bàn giao hồ sơ cho xã (15/3) | Sở Tài chính | Sở Nội vụ | Trưởng Ban | Biên bản |
| (2) | Sổ tay cho xã | Sở Nội vụ | Sở Tài chính | Trưởng Ban | Sổ tay |
| **Tháng 6/2026** | | | | | |
| (3) | Sơ kết (trước ngày 10/6/2026) | Sở Y tế | Sở Nội vụ | | Báo cáo |
"""


def rows():
    (one,) = parse_text(TABLE, "x.md")
    return one.assignments


def test_day_in_brackets_goes_before_the_month_of_the_group():
    due = [a.deadline.text for a in rows()]
    assert due == ["15/3", "Tháng 3/2026", "trước ngày 10/6/2026"]


def test_titles_of_other_words_name_the_same_columns():
    first = rows()[0]
    assert (first.lead.text, first.coordinating.text) == ("Sở Tài chính", "Sở Nội vụ")
    assert first.deliverable.text == "Biên bản"


def test_numbers_in_brackets_are_read_without_them():
    assert [a.number for a in rows()] == ["1", "2", "3"]


def test_titles_of_a_window_where_files_are_dealt_with():
    text = """HƯỚNG DẪN
Xử lý hồ sơ

| Mục | Chính sách | Nơi thẩm định chính | Nơi cho ý kiến | Hạn cho ý kiến | Giấy tờ trả cho HTX |
|---|---|---|---|---|---|
| 2.1 | Lớp nghề | Sở Nội vụ | Sở Tài chính | 05 ngày | Giấy báo |
| 2.2 | Máy cày | Sở Y tế | Sở Nội vụ | 07 ngày | Quyết định |
"""
    (one,) = parse_text(text, "x.md")
    a = one.assignments[1]
    assert (a.lead.text, a.coordinating.text) == ("Sở Y tế", "Sở Nội vụ")
    assert (a.deadline.text, a.deliverable.text) == ("07 ngày", "Quyết định")
