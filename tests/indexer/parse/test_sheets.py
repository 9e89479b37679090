import time

import pytest

from indexer.parse.sheets import read_sheet
from indexer.parse.tables import grids_of

HEAD = "| STT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n"


@pytest.fixture
def sheet(vocabulary):
    def read(text):
        (grid,) = grids_of(text)
        return read_sheet(text, grid, vocabulary)

    return read


def cells(line):
    return [c.text if c else "" for c in line.cells]


def bare(*rows):
    return "\n".join("|\n" + "".join(f"{c}\n|\n" if c else "|\n" for c in r)[:-1] for r in rows)


def test_text_repeated_in_all_columns_names_a_group(sheet):
    group, row = sheet(HEAD + "| A. HẠ TẦNG | A. HẠ TẦNG | A. HẠ TẦNG | A. HẠ TẦNG |\n"
                       "| 1 | Xây kho | Sở A | 2026 |").lines  # fmt: skip
    assert (group.group, row.under.text) == (True, "A. HẠ TẦNG")


@pytest.mark.parametrize("above", ["Cơ quan thực hiện", ""])
def test_second_row_of_titles_gives_the_columns_their_roles(sheet, above):
    found = sheet(
        f"| STT | Nhiệm vụ | Cơ quan thực hiện | {above} | Thời gian |\n"
        f"| STT | Nhiệm vụ | Chủ trì | Phối hợp | Thời gian |\n| 1 | Xây kho | Sở A | Sở B | 2026 |"
    )
    assert found.roles == ("number", "task", "lead", "coordinating", "deadline")
    assert [cells(n) for n in found.lines] == [["1", "Xây kho", "Sở A", "Sở B", "2026"]]


def test_row_that_a_page_break_tore_is_whole_again(sheet):
    (line,) = sheet(
        HEAD + "| 1 | Xây dựng kho lạnh bảo quản | Sở A | 2026 |\n\n"
        + HEAD + "| | nông sản cho hợp tác xã | | |"
    ).lines  # fmt: skip
    assert cells(line) == [
        "1",
        "Xây dựng kho lạnh bảo quản nông sản cho hợp tác xã",
        "Sở A",
        "2026",
    ]
    assert line.sure


def test_row_that_goes_on_without_a_page_break_is_flagged(sheet):
    (line,) = sheet(
        HEAD + "| 1 | Xây dựng kho lạnh bảo quản | Sở A | 2026 |\n| | nông sản | | |"
    ).lines
    assert not line.sure


def test_numbers_of_the_columns_are_no_row(sheet):
    assert len(sheet(HEAD + "| (1) | (2) | (3) | (4) |\n| 1 | Xây kho | Sở A | 2026 |").lines) == 1


def test_line_above_the_titles_is_kept(sheet):
    text = "| Đơn vị: triệu đồng | | | |\n" + HEAD + "| 1 | Xây kho | Sở A | 2026 |"
    assert [text[a:b] for a, b in sheet(text).kept] == ["| Đơn vị: triệu đồng | | | |"]


def test_cell_too_many_goes_to_the_last_column_and_is_flagged(sheet):
    (line,) = sheet(HEAD + "| 1 | Xây kho | Sở A | 2026 | 2027 |").lines
    assert (line.cells[3].text, line.sure) == ("2026 | 2027", False)


def test_row_with_a_cell_too_few_is_flagged(sheet):
    assert [n.sure for n in sheet(HEAD + "| 1 | Xây kho | Sở A |\n| 2 | B | Sở B | 2026 |").lines] \
        == [False, True]  # fmt: skip


def test_total_gives_no_task(sheet):
    text = bare(
        ("**STT**", "**Nội dung công việc**", "**Đơn vị thực hiện**", "**Thời gian**"),
        ("1", "Tiếp nhận hồ sơ của hợp tác xã đăng ký thành lập mới", "Sở Tài chính", "2 ngày"),
        ("2", "Thẩm định hồ sơ của hợp tác xã đăng ký thành lập mới", "Sở Tài chính", "3 ngày"),
        ("Tổng cộng", "5 ngày"),
    )
    total = sheet(text).lines[-1]
    assert (total.total, total.merged, total.group) == (True, (), False)


def test_cell_that_the_first_row_lacks_is_blank_and_flagged(sheet):
    text = bare(
        ("**STT**", "**Nhiệm vụ**", "**Chủ trì**", "**Thời gian**"),
        ("1", "Xây dựng kho lạnh bảo quản nông sản cho các hợp tác xã", "Sở Tài chính"),
        ("2", "Đào tạo kế toán cho giám đốc các hợp tác xã nông nghiệp", "Sở Nội vụ", "2026"),
        ("3", "Số hóa hồ sơ đăng ký của các hợp tác xã trên địa bàn", "Sở Tài chính", "2027"),
    )
    first = sheet(text).lines[0]
    assert (cells(first)[3], first.merged, first.sure) == ("", (), False)


def test_second_task_of_a_merged_number_has_its_number(sheet):
    text = bare(
        ("**STT**", "**Nhiệm vụ**", "**Chủ trì**", "**Thời gian**"),
        ("1", "Xây dựng kho lạnh bảo quản nông sản cho các hợp tác xã", "Sở Tài chính", "2026"),
        ("Đào tạo kế toán cho giám đốc các hợp tác xã nông nghiệp", "Sở Nội vụ", "2027"),
    )
    second = sheet(text).lines[1]
    assert (cells(second)[0], second.merged) == ("1", (0,))


@pytest.mark.parametrize(
    "text", ["|\nx\n" * 20000, "|\n" * 40000, "| a " * 40000, "|\nx\n\ny\n" * 8000]
)
def test_cost_of_hostile_tables_grows_with_their_length(text):
    start = time.process_time()
    grids_of(text)
    assert time.process_time() - start < 10
