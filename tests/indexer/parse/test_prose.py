"""Assignments that running text gives: who leads, with whom, what."""

import pytest

from indexer.parse.labelled import LabelReader


def given(one, body):
    text = f"KẾ HOẠCH\n\nIII. TỔ CHỨC THỰC HIỆN\n\n{body}\n"
    return [
        (a.source, a.lead.text, a.coordinating and a.coordinating.text, a.task.text)
        for a in one(text).assignments
    ]


def test_agency_is_told_to_lead_with_others(one):
    body = (
        "1.2. Giao Liên minh HTX Tỉnh chủ trì phối hợp với Sở Tài chính, UBND huyện, thành phố "
        "tổ chức tập huấn Luật HTX."
    )
    lead = "Liên minh HTX Tỉnh"
    assert given(one, body) == [
        ("prose", lead, "Sở Tài chính, UBND huyện, thành phố", "tổ chức tập huấn Luật HTX.")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "1. Sở Tài chính chủ trì, phối hợp với Sở Nội vụ xây dựng kế hoạch.",
        "1. **Sở Tài chính** chủ trì, phối hợp với Sở Nội vụ xây dựng kế hoạch.",
        "a) Sở Tài chính chủ trì, phối hợp chặt chẽ với Sở Nội vụ xây dựng kế hoạch.",
        "- Giao Sở Tài chính: chủ trì phối hợp Sở Nội vụ xây dựng kế hoạch.",
        "Sở Tài chính là cơ quan chủ trì, phối hợp cùng Sở Nội vụ xây dựng kế hoạch.",
        "1. Sở Tài\nchính chủ trì, phối hợp với Sở\nNội vụ xây dựng kế hoạch.",
    ],
)
def test_wordings_of_leading_and_coordinating(one, body):
    ((source, lead, coordinating, task),) = given(one, body)
    assert (source, lead, coordinating) == ("prose", "Sở Tài chính", "Sở Nội vụ")
    assert task == "xây dựng kế hoạch."


def test_heading_names_the_agency_of_its_bullets(one):
    body = "3. Sở Tài chính:\n\n- Bố trí kinh phí.\n\n- Hướng dẫn quyết toán."
    assert given(one, body) == [
        ("duty", "Sở Tài chính", None, "Bố trí kinh phí."),
        ("duty", "Sở Tài chính", None, "Hướng dẫn quyết toán."),
    ]


def test_line_above_bullets_makes_their_agency_lead(one):
    body = (
        "3. Sở Tài chính:\n\nChủ trì, phối hợp với các sở, ngành, địa phương thực hiện:\n\n"
        "- Bố trí kinh phí.\n\n- Phối hợp với Sở Nội vụ hướng dẫn quyết toán."
    )
    assert given(one, body) == [
        ("prose", "Sở Tài chính", "các sở, ngành, địa phương", "Bố trí kinh phí."),
        ("prose", "Sở Tài chính", "Sở Nội vụ", "hướng dẫn quyết toán."),
    ]


def test_bullets_of_the_next_heading_have_their_own_agency(one):
    body = "3. Sở Tài chính:\n\n- Bố trí kinh phí.\n\n4. Sở Nội vụ:\n\n- Kiện toàn bộ máy."
    assert [lead for _, lead, _, _ in given(one, body)] == ["Sở Tài chính", "Sở Nội vụ"]


def test_bullet_that_leads_itself_below_its_heading(one):
    body = "4. Sở Tài chính:\n\n- Chủ trì, phối hợp với Sở Nội vụ triển khai Quỹ hỗ trợ."
    assert given(one, body) == [("prose", "Sở Tài chính", "Sở Nội vụ", "triển khai Quỹ hỗ trợ.")]


def test_task_given_in_the_middle_of_a_paragraph(one):
    body = "- Các đơn vị gửi báo cáo trước ngày 10 tháng 12. Giao Sở Tài chính tổng hợp báo cáo."
    assert given(one, body)[-1] == ("duty", "Sở Tài chính", None, "tổng hợp báo cáo.")


def test_footnote_torn_into_a_task_is_no_part_of_it(one):
    body = "1. Giao Sở Tài chính: chủ trì xem\n\n⁽²⁾ Quyết định 167.\n\nxét, đánh giá."
    assert given(one, body)[0][3] == "xem xét, đánh giá."


def test_list_of_labels_is_one_assignment(one):
    text = (
        "KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n1. Tập huấn cán bộ hợp tác xã\n\n"
        "- Đơn vị chủ trì: Sở Tài chính.\n\n- Đơn vị phối hợp: Sở Nội vụ.\n\n"
        "c) Thời gian thực hiện: Quý IV/2025.\n"
    )
    (a,) = one(text).assignments
    assert (a.lead.text, a.coordinating.text) == ("Sở Tài chính", "Sở Nội vụ")
    assert (a.deadline.text, a.task.text) == ("Quý IV/2025", "Tập huấn cán bộ hợp tác xã")
    assert a.columns == ("coordinating", "deadline", "lead", "task")


def test_each_list_of_labels_is_its_own(one):
    tasks = "".join(
        f"{n}. {task}\n\n- Cơ quan chủ trì: {lead}\n\n- Thời gian: 2025\n\n"
        for n, task, lead in [(1, "Việc một", "Sở Y tế"), (2, "Việc hai", "Sở Nội vụ")]
    )
    found = one(f"KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n{tasks}").assignments
    assert [(a.task.text, a.lead.text) for a in found] == [
        ("Việc một", "Sở Y tế"),
        ("Việc hai", "Sở Nội vụ"),
    ]


@pytest.mark.parametrize(
    "line, found",
    [
        ("- Cơ quan chủ trì: Sở A", ("lead", "Sở A")),
        ("*b) Đơn vị phối hợp:* Sở B", ("coordinating", "Sở B")),
        ("+ Thời hạn: 2025", ("deadline", "2025")),
        ("Ghi nhớ: điều này", None),
        ("không có nhãn", None),
    ],
)
def test_label_of_a_line(vocabulary, line, found):
    label = LabelReader(vocabulary.cues["labels"]).at_start(line)
    assert (label and (label[0], line[label[1] :])) == found


def test_bullet_of_hardly_a_word_gives_no_task(one):
    assert given(one, "3. Sở Tài chính:\n\n- Lập.\n") == []


def test_prose_without_agencies_gives_nothing(one):
    assert given(one, "- Nâng cao nhận thức về kinh tế tập thể.") == []
