"""Tables whose columns are set side by side with spaces, as a page printed to text gives them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.text import nfc
from tests.indexer.parse import aligned_tables as laid
from tests.indexer.parse.aligned_tables import Layout
from tests.indexer.parse.invariants import check
from tests.indexer.parse.task_tables import task_tables
from tests.indexer.parse.test_table_layouts import assert_whole

LAYOUTS = st.builds(
    Layout, extra=st.integers(0, 20), gap=st.integers(2, 5), centred=st.booleans(),
    spaced=st.booleans(), ruled=st.booleans(), page_after=st.integers(0, 3),
    repeated=st.booleans(), indent=st.integers(0, 6),
)  # fmt: skip

MONEY = """
                              PHỤ LỤC I
                  NHU CẦU VỐN PHÂN THEO NGUỒN
                                                  Đơn vị tính: triệu đồng

Nguồn vốn                        Năm 2025     Năm 2026     Năm 2027        Cộng
Ngân sách trung ương               18.000       21.000       15.000      54.000
Vốn Ngân hàng Chính sách xã hội     6.000        7.000        8.000      21.000
Vốn đối ứng của hợp tác xã          4.200            -        3.500       7.700
Tổng cộng                          28.200       28.000       26.500      82.700
"""
TWO_LEVELS = """
                              PHỤ LỤC II
                  PHÂN CÔNG NHIỆM VỤ
                                      Cơ quan thực hiện
 STT  Nhiệm vụ                  Chủ trì           Phối hợp            Hoàn thành
 (1)            (2)                (3)               (4)                 (5)
 A. GIAI ĐOẠN 2024 - 2025: TỔ CHỨC BỘ MÁY, CHUẨN BỊ NGUỒN LỰC
  1   Kiện toàn Ban Chỉ đạo     Sở Nội vụ         Sở Kế hoạch và      Quý I/2024
      kinh tế tập thể                             Đầu tư
  2   Rà soát hợp tác xã        Liên minh HTX     UBND cấp huyện,     30/6/2024
      ngừng hoạt động           tỉnh              Cục Thuế tỉnh, các

                                        7

                                                  ngân hàng
 B. GIAI ĐOẠN 2026 - 2030
  3   Tổng kết                  Sở Kế hoạch và                        12/2030
                                Đầu tư
Ghi chú: thời hạn tính theo năm dương lịch.
"""
GOALS = """
                              PHỤ LỤC III
                      CHỈ TIÊU CHỦ YẾU

 TT  Chỉ tiêu                Đơn vị   Thực hiện            Kế hoạch
                             tính     năm 2023         2024   2025   2026
 I   Số lượng
 1   Tổng số HTX             HTX              312      320    330    345
 2   HTX hoạt động
     hiệu quả                %               58,5       60     65      -
 II  Doanh thu, thu nhập
 3   Doanh thu bình quân HTX triệu đồng     1.850    1.900 12.000 12.200
"""


def rows(table):
    return [[c.text if c else "" for c in r.cells] for r in table.body]


@given(task_tables(), LAYOUTS)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_table_of_any_widths_comes_back(parse, table, layout):
    (parsed,) = parse(nfc(f"PHỤ LỤC\nNHIỆM VỤ\n\n{laid.aligned(table, layout)}\n\nHết."))
    check(parsed)
    (found,) = parsed.tables
    assert_whole(found, table)


@given(task_tables(), st.integers(0, 12), st.integers(2, 4), st.booleans())
@settings(max_examples=150, deadline=None, derandomize=True)
def test_numbers_beside_the_middle_of_their_rows_give_whole_rows_or_no_table(
    parse, table, extra, gap, spaced
):
    layout = Layout(extra=extra, gap=gap, spaced=spaced, middle=True)
    (parsed,) = parse(nfc(f"PHỤ LỤC\nNHIỆM VỤ\n\n{laid.aligned(table, layout)}\n\nHết."))
    check(parsed)
    for found in parsed.tables:
        assert_whole(found, table)


def test_figures_right_below_titles_need_no_known_title(one):
    (table,) = one(MONEY).tables
    assert table.titles == ("Nguồn vốn", "Năm 2025", "Năm 2026", "Năm 2027", "Cộng")
    assert rows(table)[2] == ["Vốn đối ứng của hợp tác xã", "4.200", "-", "3.500", "7.700"]


def test_row_goes_on_past_a_page_number(one):
    (table,) = one(TWO_LEVELS).tables
    assert table.columns == ("number", "task", "lead", "coordinating", "deadline")
    assert rows(table)[2] == [
        "2", "Rà soát hợp tác xã ngừng hoạt động", "Liên minh HTX tỉnh",
        "UBND cấp huyện, Cục Thuế tỉnh, các ngân hàng", "30/6/2024",
    ]  # fmt: skip


def test_name_of_a_group_runs_over_the_columns(one):
    parsed = one(TWO_LEVELS)
    assert [r.group for r in parsed.tables[0].body] == [True, False, False, True, False]
    assert [a.group.text for a in parsed.assignments][::2] == [
        "GIAI ĐOẠN 2024 - 2025: TỔ CHỨC BỘ MÁY, CHUẨN BỊ NGUỒN LỰC", "GIAI ĐOẠN 2026 - 2030",
    ]  # fmt: skip


INSIDE = """
                  PHÂN CÔNG NHIỆM VỤ

STT  Nhiệm vụ                Cơ quan chủ trì    Thời gian


     A. Củng cố tổ chức

1    Rà soát hợp tác xã      UBND cấp huyện     Quý I/2024

2    Giải thể hợp tác xã     Sở Tài chính       Quý II/2024
     ngừng hoạt động

     B. Số hóa

3    Cấp mã QR               Sở Y tế            Quý III/2024

    Ghi chú: hết.
"""


def test_name_of_a_group_stands_alone_inside_the_columns(one):
    found = one(INSIDE).assignments
    groups = ["A. Củng cố tổ chức", "A. Củng cố tổ chức", "B. Số hóa"]
    assert [a.group.text for a in found] == groups
    assert found[1].task.text == "Giải thể hợp tác xã ngừng hoạt động"


def test_blank_cell_stays_blank(one):
    assert one(TWO_LEVELS).assignments[2].coordinating is None


def test_note_below_the_table_is_no_row(one):
    passages = [p for p in one(TWO_LEVELS).passages if p.text.startswith("Ghi chú")]
    assert [p.kind for p in passages] == ["paragraph"]


def test_title_in_the_middle_over_years_stands_over_each(one):
    (table,) = one(GOALS).tables
    assert table.titles == (
        "TT", "Chỉ tiêu", "Đơn vị tính", "Thực hiện năm 2023",
        "Kế hoạch / 2024", "Kế hoạch / 2025", "Kế hoạch / 2026",
    )  # fmt: skip


def test_figures_right_aligned_keep_their_columns(one):
    (table,) = one(GOALS).tables
    assert rows(table)[2] == ["2", "HTX hoạt động hiệu quả", "%", "58,5", "60", "65", "-"]


def test_column_that_touches_the_next_is_parted_from_it(one):
    assert rows(one(GOALS).tables[0])[4] == [
        "3", "Doanh thu bình quân HTX", "triệu đồng", "1.850", "1.900", "12.000", "12.200",
    ]  # fmt: skip


def test_one_cell_holds_who_leads_and_with_whom(one):
    text = """PHỤ LỤC

 TT   Nhiệm vụ                  Phân công thực hiện               Thời hạn
 1    Biên soạn, phát hành      Chủ trì: Liên minh HTX tỉnh;      Quý III/2024
      điều lệ mẫu của HTX       phối hợp: Sở Tư pháp, Chi cục
                                Phát triển nông thôn
 2    Chuyên mục "HTX"          Chủ trì: Báo tỉnh; phối           Từ tháng
                                hợp: Liên minh HTX tỉnh           8/2024
"""
    first, second = one(text).assignments
    assert first.lead.text == "Liên minh HTX tỉnh"
    assert first.coordinating.text == "Sở Tư pháp, Chi cục Phát triển nông thôn"
    assert (second.coordinating.text, second.deadline.text) == (
        "Liên minh HTX tỉnh", "Từ tháng 8/2024",
    )  # fmt: skip


@pytest.mark.parametrize(
    "line",
    ["      Sở Tư pháp góp ý vào dự thảo và trình ký", "Việc này làm theo quy chế của tỉnh"],
)
def test_line_that_runs_over_the_columns_between_rows_leaves_no_table(one, line):
    text = f"""PHỤ LỤC

 TT   Nhiệm vụ              Chủ trì           Thời hạn
 1    Tập huấn              Sở Nội vụ         2025
{line}
 2    Tuyên truyền          Sở Tài chính      2026
"""
    assert one(text).tables == ()


def test_prose_with_wide_blanks_is_no_table(one):
    text = """PHỤ LỤC

    Nội dung  thực hiện   theo Kế hoạch   này gồm các việc sau đây của
các  sở,  ban,  ngành   và  địa  phương  trong  tỉnh  từ  năm  2024.
"""
    assert one(text).tables == ()
