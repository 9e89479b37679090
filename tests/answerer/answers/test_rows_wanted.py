"""Rows of a table of tasks by what stands in their cells, and what is asked of each."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 77/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Phát triển kinh tế tập thể

PHỤ LỤC
DANH MỤC
(Kèm theo Kế hoạch số 77/KH-UBND ngày 09 tháng 3 năm 2023)

| STT | Chỉ tiêu | Cơ quan chủ trì | Cơ quan phối hợp | Nguồn vốn | Thời gian | Ghi chú |
|---|---|---|---|---|---|---|
| 1 | Mở phiên chợ nông sản | Sở Công Thương | Sở Tài chính | Ngân sách tỉnh | Hàng năm | |
| 2 | Xây kho lạnh cho hoa | Sở Công Thương | Sở Xây dựng | Ngân sách huyện | 2024 | Làm trước |
| 3 | Số hóa 100% hồ sơ | Sở Nội vụ; Sở Công Thương | Viện Hoa Đà Lạt | Ngân sách tỉnh | 2026 | |
| 4 | Đào tạo 30 kế toán | Sở Nội vụ | Sở Tài chính | Ngân sách tỉnh | 2024 | Làm sau |
"""
PROSE = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH AN GIANG                              Độc lập - Tự do - Hạnh phúc

Số: 88/KH-UBND                        An Giang, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Quản lý nước tưới cho hợp tác xã trồng hoa

II. TỔ CHỨC THỰC HIỆN
1. Sở Xây dựng
- Lập bản đồ các hồ chứa nước tưới.
- Sửa các cống lấy nước.
2. Sở Y tế
- Kiểm tra chất lượng nước sinh hoạt.
3. Sở Tài chính
- Bố trí kinh phí mua máy bơm.
"""


@pytest.fixture(scope="module")
def plans(tmp_path_factory):
    return over(tmp_path_factory.mktemp("plans"), PLAN, PROSE)


def rows(answer) -> list[str]:
    """The numbers of the rows that an answer tells."""
    found = (line[2:].split(".")[0] for line in answer.text.splitlines() if line.startswith("- "))
    return list(found)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Lâm Đồng có những nhiệm vụ nào hằng năm?", ["1"]),
        ("Lâm Đồng: những nhiệm vụ nào có ghi chú?", ["2", "4"]),
        ("Lâm Đồng có mấy nhiệm vụ dùng ngân sách tỉnh?", ["1", "3", "4"]),
        ("Trong phụ lục Lâm Đồng, Sở Công Thương chủ trì mấy chỉ tiêu?", ["1", "2", "3"]),
        ("Phụ lục Lâm Đồng có mấy nhiệm vụ Sở Công Thương chủ trì duy nhất?", ["1", "2"]),
        ("Lâm Đồng: có bao nhiêu nhiệm vụ thực hiện trong năm 2026?", ["3"]),
        ("Phụ lục Lâm Đồng, cơ quan nào chủ trì nhiều nhiệm vụ nhất?", ["1", "2", "3"]),
        ("Những chỉ tiêu nào của Lâm Đồng giao cho Sở Nội vụ?", ["3", "4"]),
        ("Lâm Đồng: Sở Nội vụ chịu trách nhiệm chỉ tiêu nào?", ["3", "4"]),
        ("Liệt kê các việc Sở Nội vụ chủ trì trong kế hoạch của Lâm Đồng", ["3", "4"]),
    ],
)
def test_rows_are_chosen_by_their_cells(plans, question, expected):
    assert rows(plans.ask(question)) == expected


def test_each_row_counted_tells_what_is_asked_of_it(plans):
    text = plans.ask("Lâm Đồng: phụ lục giao Sở Nội vụ mấy việc, hạn từng việc?").text
    assert "Đào tạo 30 kế toán — thời hạn: 2024" in text


def test_what_is_asked_behind_a_comma_is_told_of_each_task(plans):
    text = plans.ask("Lâm Đồng: Sở Nội vụ chủ trì việc gì, thời hạn?").text
    assert "Đào tạo 30 kế toán — thời hạn: 2024" in text


def test_a_body_that_only_helps_has_tasks(plans):
    text = plans.ask("Viện Hoa Đà Lạt tham gia việc nào ở Lâm Đồng?").text
    assert "Số hóa 100% hồ sơ" in text


def test_no_row_is_said_only_where_one_agency_is_meant(plans):
    text = plans.ask("Phụ lục Lâm Đồng có mấy việc Sở Nội vụ và Sở Xây dựng cùng chủ trì?").text
    assert not text.startswith("Không có")


def test_the_partners_of_an_agency_are_those_of_its_tasks(plans):
    text = plans.ask("Những cơ quan nào phối hợp với Sở Nội vụ Lâm Đồng?").text
    assert "Đào tạo 30 kế toán — cơ quan phối hợp: Sở Tài chính" in text


def test_two_agencies_side_by_side_are_told_each_its_tasks(plans):
    text = plans.ask("Kế hoạch 88 An Giang: Sở Xây dựng và Sở Y tế được giao gì?").text
    assert "bản đồ" in text
    assert "sinh hoạt" in text
    assert "máy bơm" not in text


def test_tasks_without_a_table_are_counted_by_the_agency(plans):
    text = plans.ask("An Giang có bao nhiêu nhiệm vụ giao Sở Xây dựng?").text
    assert text.startswith("Có **2 nhiệm vụ**")


def test_all_groups_from_the_first_to_the_last_are_no_group(assistant):
    text = assistant.ask("Phụ lục Gia Lai có tất cả mấy đầu việc, cộng mục I tới V?").text
    assert text.startswith("Có **16 nhiệm vụ**")


def test_a_yes_to_a_day_that_is_fixed_needs_a_day(assistant):
    text = assistant.ask("Chương trình Gia Lai có ấn định ngày báo cáo vướng mắc không?").text
    assert not text.startswith("Có")


def test_what_two_agencies_lead_together_is_not_what_each_leads(plans):
    answer = plans.ask("Sở Nội vụ và Sở Công Thương Lâm Đồng cùng chủ trì việc nào?")
    assert rows(answer) == ["3"]


def test_tasks_that_are_not_done_yet_are_the_others(assistant):
    text = assistant.ask("Trong phụ lục Gia Lai có mấy việc chưa xong?").text
    assert text.startswith("Có **13 nhiệm vụ**")


def test_a_task_given_to_all_is_not_counted_as_an_agencys_own(tmp_path):
    text = PROSE + "4. Thủ trưởng các sở, Giám đốc Sở Xây dựng\n- Chấp hành Kế hoạch này.\n"
    told = over(tmp_path, text).ask("An Giang có bao nhiêu nhiệm vụ giao Sở Xây dựng?").text
    assert told.startswith("Có **2 nhiệm vụ**")


def test_each_side_of_a_comparison_has_its_share_of_the_room(assistant):
    text = assistant.ask("Đồng Tháp và Gia Lai giao UBND cấp huyện những nhiệm vụ gì?").text
    assert "**Gia Lai**:" in text
    assert text.count("mục khác") == 2


def test_an_agency_of_another_sort_is_not_the_one_asked_for(assistant):
    text = assistant.ask(
        "Ở cấp huyện, Đồng Tháp và Gia Lai giao phòng nào quản lý kinh tế tập thể?"
    ).text
    assert "Ban Chỉ đạo đổi mới" not in text


def test_a_result_may_be_named_by_a_piece_of_it(assistant):
    text = assistant.ask("Những nhiệm vụ nào ở Đồng Tháp có sản phẩm là quyết định?").text
    assert text.startswith("Có **3 nhiệm vụ**")


def test_a_superlative_is_no_filled_column(assistant):
    text = assistant.ask("Trong phụ lục Gia Lai, nhiệm vụ nào có thời hạn dài nhất?").text
    assert "16 nhiệm vụ" not in text


def test_an_agency_and_the_one_it_works_with_are_told_what_both_do(assistant):
    text = assistant.ask("Sở Nông nghiệp Gia Lai phối hợp với Sở Tài chính làm việc gì?").text
    assert "97/2018/NQ-HĐND" in text
    assert "Kiện toàn" not in text


def test_a_numbered_article_does_not_mean_both_provinces(assistant):
    answer = assistant.ask("Điều 2 quyết định Gia Lai nêu mấy giám đốc sở?")
    assert {c.document for c in answer.citations} == {"gia-lai-draft-2020"}


def test_which_was_issued_first_is_told_by_the_dates(assistant):
    text = assistant.ask("Quyết định của tỉnh nào ban hành trước, Đồng Tháp hay Gia Lai?").text
    assert "01/6/2021" in text
    assert "12/2020" in text


def test_rows_without_an_agency_are_the_others(plans):
    answer = plans.ask("Phụ lục Lâm Đồng có mấy nhiệm vụ không có Sở Tài chính?")
    assert rows(answer) == ["2", "3"]


def test_of_departments_only_departments_have_most(assistant):
    text = assistant.ask("Sở nào ở Gia Lai được giao nhiều nhiệm vụ nhất trong phụ lục?").text
    assert text.startswith("**Sở Nông nghiệp")


def test_rows_are_listed_and_counted_by_their_topic(assistant):
    text = assistant.ask("Liệt kê các nhiệm vụ ở Gia Lai về tổng kết").text
    assert [n for n in ("II.2", "II.3", "II.8", "IV.1") if f"- {n}. " in text] == [
        "II.2",
        "II.3",
        "II.8",
        "IV.1",
    ]
    assert assistant.ask("Phụ lục Gia Lai có mấy nhiệm vụ về tổng kết?").text.startswith("Có **4")


def test_a_topic_of_no_row_is_not_counted_as_all_rows(assistant):
    answer = assistant.ask("Phụ lục Gia Lai có mấy nhiệm vụ về chuyển đổi số?")
    assert answer.status == "refused"
