from indexer.parse.document import parse_text
from indexer.table_report import table_report

MERGED = """PHỤ LỤC
NHIỆM VỤ

|
**STT**
|
**Nhiệm vụ**
|
**Chủ trì**
|
**Thời gian**
|
|
**I**
|
**TUYÊN TRUYỀN**
|
|
1
|
Xây dựng kế hoạch tuyên truyền về hợp tác xã trên địa bàn toàn tỉnh
|
Sở Tài chính
|
2026
|
|
2
|
Tổ chức hội nghị tuyên truyền về Luật Hợp tác xã cho cán bộ các xã
|
2027
|
"""


def report(text: str):
    (parsed,) = parse_text(text, "x.txt")
    (table,) = parsed.tables
    return table_report(table)


def test_columns_are_told_with_their_roles():
    assert report(MERGED).columns == (
        ("STT", "number"), ("Nhiệm vụ", "task"), ("Chủ trì", "lead"), ("Thời gian", "deadline"),
    )  # fmt: skip


def test_rows_groups_and_merged_cells_are_counted():
    found = report(MERGED)
    assert (found.rows, found.groups, found.merged, found.unparsed) == (2, 1, 1, 0)


def test_line_above_the_titles_is_counted_as_kept():
    text = "PHỤ LỤC\n\n| Đơn vị: triệu đồng | | |\n| TT | Nhiệm vụ | Chủ trì |\n| 1 | A | Sở B |"
    assert report(text).unparsed == 1


def test_report_reads_as_one_line():
    assert str(report(MERGED)) == (
        "2 rows in 4 columns (4 of known meaning), 1 group rows, 1 merged cells, 0 rows unsure, "
        "0 kept as text, confidence 1.00"
    )
