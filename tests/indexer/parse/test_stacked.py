"""Tables whose cells stand one below the other, in the layouts in which copied text has them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.text import nfc
from tests.indexer.parse import task_tables as made
from tests.indexer.parse.invariants import check
from tests.indexer.parse.task_tables import task_tables

HEAD = ["STT", "Nội dung nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời gian", "Sản phẩm"]
FIRST = ["1", "Xây dựng kế hoạch truyền thông", "Sở Nội vụ", "Báo An Giang; Sở Tư pháp",
         "Tháng 9/2021", "Kế hoạch của UBND tỉnh"]  # fmt: skip
SECOND = ["2", "Biên soạn sổ tay hỏi đáp về hợp tác xã", "Liên minh HTX tỉnh", "Hội Nông dân tỉnh",
          "Quý I/2022", "Sổ tay"]  # fmt: skip
THIRD = ["3", "Bồi dưỡng giám đốc, kế toán hợp tác xã", "Sở Tài chính", "Liên minh HTX tỉnh",
         "Hằng năm", "Báo cáo kết quả"]  # fmt: skip
AFTER = "Trên đây là kế hoạch của tỉnh, đề nghị các đơn vị thực hiện./."


@pytest.fixture
def rows(parse):
    """The rows of the only table of a text, given line by line: (is it a group, its cells)."""

    def run(*lines):
        (parsed,) = parse(nfc("\n".join(("PHỤ LỤC", "PHÂN CÔNG", "", *lines, "", AFTER))))
        check(parsed)
        (table,) = parsed.tables
        return [(r.group, [c.text if c else "" for c in r.cells]) for r in table.body]

    return run


@pytest.fixture
def tables(parse):
    def run(*lines):
        (parsed,) = parse(nfc("\n".join(("PHỤ LỤC", "", *lines, "", AFTER))))
        check(parsed)
        return parsed.tables

    return run


def test_a_cell_a_line(rows):
    assert rows(*HEAD, *FIRST, *SECOND) == [(False, FIRST), (False, SECOND)]


def test_roman_number_and_title_name_a_group(rows):
    found = rows(*HEAD, "I", "Tuyên truyền", *FIRST, *SECOND, "II", "Nhân lực", *THIRD)
    assert [cells[:2] for group, cells in found if group] == [["I", "Tuyên truyền"],
                                                             ["II", "Nhân lực"]]  # fmt: skip
    assert [cells for group, cells in found if not group] == [FIRST, SECOND, THIRD]


def test_group_with_its_number_on_one_line(rows):
    found = rows(*HEAD, "I. TUYÊN TRUYỀN", *FIRST, *SECOND, "II. NHÂN LỰC", *THIRD)
    assert [cells for group, cells in found if not group] == [FIRST, SECOND, THIRD]


def test_cells_that_wrap_over_lines(rows):
    wrapped = ["1", "Xây dựng kế hoạch", "truyền thông", "Sở Nội vụ", "Báo An Giang;", "Sở Tư pháp",
               "Tháng 9/2021", "Kế hoạch của", "UBND tỉnh"]  # fmt: skip
    assert rows(*HEAD, *wrapped, *SECOND) == [(False, FIRST), (False, SECOND)]


def test_titles_that_wrap_over_lines(rows):
    head = ["STT", "Nội dung", "nhiệm vụ", "Cơ quan", "chủ trì", "Cơ quan", "phối hợp", "Thời gian",
            "hoàn thành", "Sản phẩm"]  # fmt: skip
    assert rows(*head, *FIRST, *SECOND) == [(False, FIRST), (False, SECOND)]


def test_cell_that_is_left_out_is_blank(rows):
    short = [c for c in SECOND if c != "Hội Nông dân tỉnh"]
    found = rows(*HEAD, *FIRST, *short, *THIRD)
    assert found[1] == (False, [*SECOND[:3], "", *SECOND[4:]])
    assert [found[0], found[2]] == [(False, FIRST), (False, THIRD)]


def test_pages_with_their_numbers_and_titles_repeated(rows):
    found = rows(*HEAD, *FIRST, "", "Trang 3/7", "", *HEAD, *SECOND, *THIRD)
    assert found == [(False, FIRST), (False, SECOND), (False, THIRD)]


def test_page_number_inside_a_row_is_no_part_of_its_cells(rows):
    torn = [*SECOND[:3], "", "- 4 -", "", *SECOND[3:]]
    assert rows(*HEAD, *FIRST, *torn, *THIRD)[1] == (False, SECOND)


def test_cells_parted_by_blank_lines(rows):
    lines = [line for c in (*HEAD, *FIRST, *SECOND) for line in (c.replace(" kế", "\nkế"), "")]
    assert rows(*lines) == [(False, FIRST), (False, SECOND)]


def test_money_instead_of_a_deadline(rows):
    head = ["TT", "Nhiệm vụ", "Đơn vị chủ trì", "Kinh phí (triệu đồng)", "Ghi chú"]
    first = ["1", "Hỗ trợ tem truy xuất nguồn gốc", "Sở Công Thương", "500", "Theo đề án"]
    second = ["2", "Bồi dưỡng kế toán hợp tác xã", "Liên minh HTX tỉnh", "1.200", "Nhiệm vụ mới"]
    assert rows(*head, *first, *second) == [(False, first), (False, second)]


def test_columns_in_another_order(rows):
    head = ["TT", "Chủ trì", "Nhiệm vụ", "Thời hạn", "Phối hợp"]
    first = ["1", "Sở Nội vụ", "Kiện toàn Ban Chỉ đạo", "Quý I/2022", "Sở Tài chính; Sở Tư pháp"]
    second = ["2", "Sở Công Thương", "Tổ chức hội chợ hằng năm", "2023", "Liên minh HTX tỉnh"]
    assert rows(*head, *first, *second) == [(False, first), (False, second)]


def test_table_without_a_number_column(rows):
    found = rows(*HEAD[1:], *FIRST[1:], *SECOND[1:], *THIRD[1:])
    assert found == [(False, FIRST[1:]), (False, SECOND[1:]), (False, THIRD[1:])]


def test_heading_that_reads_like_a_title_is_no_column(rows):
    found = rows("PHÂN CÔNG NHIỆM VỤ", "", *HEAD, *FIRST, *SECOND)
    assert found == [(False, FIRST), (False, SECOND)]


def test_titles_with_prose_below_them_are_no_table(tables):
    duties = ["1. Sở Tài chính bố trí kinh phí.", "2. Sở Nội vụ tham mưu kiện toàn bộ máy."]
    assert not tables("Nhiệm vụ", "Cơ quan chủ trì", "Thời gian", *duties)


def test_lines_too_few_for_their_rows_are_left_to_the_prose(tables):
    assert not tables(*HEAD, "1", "Xây dựng kế hoạch", "2", "Biên soạn sổ tay", "3", "Bồi dưỡng")


@given(task_tables(blanks=False, groups=False).filter(lambda t: "note" not in t.roles),
       st.booleans(), st.integers(0, 3))  # fmt: skip
@settings(max_examples=60, deadline=None, derandomize=True)
def test_unwrapped_table_without_blanks_comes_back(parse, table, spaced, page):
    text = made.stacked(table, 0, page, spaced)
    (parsed,) = parse(nfc(f"PHỤ LỤC\n\n{text}\n\n{AFTER}"))
    check(parsed)
    (found,) = parsed.tables
    assert found.columns == table.roles
    assert [[c.text if c else "" for c in r.cells] for r in found.body] == [
        list(r.cells) for r in table.rows
    ]
