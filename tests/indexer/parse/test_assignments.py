import pytest

from corpus.records import Span
from indexer.parse.assignments import cells_of
from indexer.parse.cell_roles import parts_in
from indexer.parse.columns import is_task_table
from indexer.parse.sheets import read_sheet
from indexer.parse.tables import grids_of

TITLES = ("STT", "Nhiệm vụ", "Đơn vị chủ trì", "Đơn vị phối hợp", "Sản phẩm", "Ghi chú")
HEADER = f"| {' | '.join(TITLES)} |\n|--|--|--|--|--|--|\n"


@pytest.fixture
def rows(vocabulary):
    def read(text):
        (grid,) = grids_of(text)
        sheet = read_sheet(text, grid, vocabulary)
        return sheet.roles, sheet.lines

    return read


def markdown(*lines):
    return HEADER + "\n".join(f"| {line} |" for line in lines)


def test_columns_are_known_by_their_titles(rows):
    roles, _ = rows(markdown("1 | A | B | C | D | E"))
    assert roles == ("number", "task", "lead", "coordinating", "deliverable", "note")


@pytest.mark.parametrize(
    "titles, roles",
    [
        ("TT | Nội dung công việc | Cơ quan chủ trì", ("number", "task", "lead")),
        ("STT | Nhiệm vụ cụ thể | Cơ quan thực hiện", ("number", "task", "responsible")),
        ("TT | NHIỆM VỤ | THỜI GIAN HOÀN THÀNH", ("number", "task", "deadline")),
        ("TT | Nội dung | Kết quả, sản phẩm", ("number", "task", "deliverable")),
        ("TT | Nội dung | Đơn vị<br>chủ trì", ("number", "task", "lead")),
    ],
)
def test_wordings_of_column_titles(rows, titles, roles):
    assert rows(f"| {titles} |\n| 1 | Việc | Giá trị |")[0] == roles


def test_unit_of_measure_makes_no_task_table(rows):
    assert not is_task_table(rows("| TT | Nội dung | Đơn vị tính |\n| 1 | Tiểu học | Đồng |")[0])


def test_table_without_task_columns_is_no_task_table(rows):
    roles, _ = rows("| TT | Họ và tên | Năm sinh |\n| 1 | Nguyễn Văn A | 1980 |")
    assert not is_task_table(roles)


def test_task_table_needs_a_task_and_something_about_it():
    assert is_task_table(("number", "task", "lead"))
    assert not is_task_table(("number", "task", "budget"))
    assert not is_task_table(("number", "lead"))


def test_header_repeated_on_a_page_is_no_row(rows):
    text = markdown("1 | A | B | | |") + "\n\n" + markdown("2 | C | D | | |")
    assert [r.number for r in rows(text)[1]] == ["1", "2"]


def test_empty_cell_is_absent_not_shifted(rows):
    roles, (row,) = rows(markdown("2.3 | Tăng cường | <i>Liên minh HTX</i> | | | Theo đề án"))
    assert {k: c.text for k, c in cells_of(row, roles).items()} == {
        "number": "2.3", "task": "Tăng cường", "lead": "Liên minh HTX", "note": "Theo đề án",
    }  # fmt: skip


def test_row_with_a_task_only_names_a_group(rows):
    group, row = rows(markdown("2 | Củng cố bộ máy | | | |", "2.1 | Kiện toàn | Sở A | | |"))[1]
    assert (group.group, group.number) == (True, "2")
    assert (row.group, row.under.text) == (False, "Củng cố bộ máy")


def test_row_out_of_order_stays_in_its_group(rows):
    lines = ("2 | Củng cố | | | |", "2.3 | B | Sở A | | |", "2.2.1 | C | Sở A | | |")
    assert [r.under.text for r in rows(markdown(*lines))[1][1:]] == ["Củng cố", "Củng cố"]


def test_row_with_the_next_number_leaves_the_group(rows):
    lines = ("3 | Nâng cao | | | |", "3.1 | B | Sở A | | |", "4 | C | Sở A | | |")
    inside, outside = rows(markdown(*lines))[1][1:]
    assert (inside.under.text, outside.under) == ("Nâng cao", None)


def test_numbers_that_begin_anew_carry_the_number_of_their_group(rows):
    lines = (
        "I/ | Tuyên truyền | | | |",
        "1 | A | Sở A | | |",
        "II/ | Rà soát | | | |",
        "1 | B | Sở B | | |",
    )
    assert [r.number for r in rows(markdown(*lines))[1]] == ["I", "I.1", "II", "II.1"]


def test_empty_row_is_no_row(rows):
    assert [r.number for r in rows("STT\tNhiệm vụ\tChủ trì\n\t\t\n1\tViệc\tSở A")[1]] == ["1"]


def assignment(one, text):
    (found,) = [a for a in one("PHỤ LỤC\n\n" + text).assignments if a.source == "table"]
    return found


def test_field_without_a_column_is_told_from_an_empty_cell(one):
    a = assignment(
        one, "| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|-|-|-|-|\n| 1 | Tập huấn | Sở Tài chính | |"
    )
    assert (a.deadline, a.note) == (None, None)
    assert ("deadline" in a.columns, "note" in a.columns) == (True, False)


def test_one_cell_may_name_lead_and_coordinating_agencies(one):
    cell = "Chủ trì: Sở Tài chính; phối hợp: Sở Nội vụ, UBND cấp xã"
    a = assignment(
        one, f"| TT | Nhiệm vụ | Cơ quan thực hiện |\n|-|-|-|\n| 1 | Tập huấn | {cell} |"
    )
    assert (a.lead.text, a.coordinating.text) == ("Sở Tài chính", "Sở Nội vụ, UBND cấp xã")


def test_cells_of_paragraphs_read_as_one_line_and_keep_their_place(one):
    cell = "<p>- Giai đoạn 1: A.</p> <p>- Giai đoạn 2: B.</p>"
    text = f"| TT | Nhiệm vụ | Chủ trì | Sản phẩm |\n|-|-|-|-|\n| 1 | Tập huấn | Sở A | {cell} |"
    found = assignment(one, text).deliverable
    whole = "PHỤ LỤC\n\n" + text
    assert found.text == "- Giai đoạn 1: A. - Giai đoạn 2: B."
    assert whole[found.start : found.end] == cell


@pytest.mark.parametrize(
    ("cell", "lead", "coordinating"),
    [
        ("Chủ trì: Sở Kế hoạch và Đầu tư Phối hợp: Sở Tư pháp; Liên minh HTX tỉnh",
         "Sở Kế hoạch và Đầu tư", "Sở Tư pháp; Liên minh HTX tỉnh"),
        ("- Chủ trì: Sở Nội vụ - Phối hợp: Sở Y tế", "Sở Nội vụ", "Sở Y tế"),
        ("Cơ quan chủ trì: Sở Y tế. Cơ quan phối hợp: UBND cấp xã", "Sở Y tế", "UBND cấp xã"),
        ("Chủ trì: Sở Nội vụ", "Sở Nội vụ", None),
    ],
)  # fmt: skip
def test_no_part_of_a_name_is_lost_where_no_mark_parts_the_roles(cell, lead, coordinating):
    led, joint = parts_in(Span(0, len(cell), cell))
    assert led.text == lead
    assert (joint.text if joint else None) == coordinating
