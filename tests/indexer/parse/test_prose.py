"""Assignments that running text gives: who leads, with whom, what."""

import pytest

from indexer.parse.blocks import LabelReader


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


@pytest.mark.parametrize(
    "heading, agency",
    [
        ("3. Sở Y tế; Báo và Phát thanh, Truyền hình tỉnh", None),
        ("3. Trách nhiệm của Sở Y tế", "Sở Y tế"),
        ("3. Đề nghị Ủy ban Mặt trận Tổ quốc tỉnh", "Ủy ban Mặt trận Tổ quốc tỉnh"),
        ("3. Các sở, ngành quản lý các dự án thuộc Chương trình", None),
        ("3. Ủy ban nhân dân\ncác xã, phường, đặc khu", "Ủy ban nhân dân các xã, phường, đặc khu"),
    ],
)  # fmt: skip
def test_headings_of_agencies(one, heading, agency):
    body = f"{heading}\n\n- Bố trí kinh phí thực hiện.\n\n- Hướng dẫn quyết toán."
    lead = agency or heading[3:]
    assert given(one, body) == [
        ("duty", lead, None, "Bố trí kinh phí thực hiện."),
        ("duty", lead, None, "Hướng dẫn quyết toán."),
    ]


def test_line_with_a_colon_gives_its_agencies_to_the_bullets_below(one):
    body = (
        "c) Bộ Tài chính chủ trì, phối hợp với các bộ, cơ quan liên quan:\n\n"
        "- Bố trí kinh phí thực hiện;\n\n- Hướng dẫn quyết toán."
    )
    others = "các bộ, cơ quan liên quan"
    assert given(one, body) == [
        ("prose", "Bộ Tài chính", others, "Bố trí kinh phí thực hiện;"),
        ("prose", "Bộ Tài chính", others, "Hướng dẫn quyết toán."),
    ]


def test_bullets_that_begin_with_the_partners_of_the_agency_above(one):
    body = (
        "3. Công an tỉnh\n\nb) Chủ trì, phối hợp\n\n- Sở Tài chính tham mưu bố trí ngân sách.\n\n"
        "- Sở Xây dựng và Sở Nội vụ rà soát cơ sở vật chất."
    )
    assert given(one, body) == [
        ("prose", "Công an tỉnh", "Sở Tài chính", "tham mưu bố trí ngân sách."),
        ("prose", "Công an tỉnh", "Sở Xây dựng và Sở Nội vụ", "rà soát cơ sở vật chất."),
    ]


@pytest.mark.parametrize(
    "front",
    [
        "Trong quá trình thực hiện, nếu có vướng mắc, đề nghị ",
        "Căn cứ Kế hoạch này, ",
        "Trước ngày 15 hằng tháng, ",
        "Định kỳ hằng quý, ",
    ],
)
def test_agency_that_follows_a_condition(one, front):
    body = f"3. {front}các sở, ngành báo cáo kết quả về Sở Nội vụ."
    assert given(one, body) == [("duty", "các sở, ngành", None, "báo cáo kết quả về Sở Nội vụ.")]


def test_verb_that_could_be_an_agency_is_none(one):
    assert given(one, "3. Hằng năm, tổ chức kiểm tra việc thực hiện.") == []


def test_closing_words_are_no_task_of_the_last_agency(one):
    body = "3. Sở Nội vụ\n\n- Kiện toàn bộ máy.\n\nTrên đây là Kế hoạch của tỉnh, có hiệu lực ngay."
    assert [task for *_, task in given(one, body)] == ["Kiện toàn bộ máy."]


def test_what_agencies_should_be_like_is_no_task(one):
    text = (
        "KẾ HOẠCH\n\nI. MỤC ĐÍCH, YÊU CẦU\n\n1. Yêu cầu\n\n- Các sở chủ động triển khai kế hoạch.\n"
    )
    assert one(text).assignments == ()


def test_deadline_in_the_sentence_of_a_task(one):
    body = "2. Sở Nội vụ tổng hợp, báo cáo Ủy ban nhân dân tỉnh trước ngày 20 hằng tháng."
    (a,) = one(f"KẾ HOẠCH\n\nIII. TỔ CHỨC THỰC HIỆN\n\n{body}\n").assignments
    assert a.deadline.text == "trước ngày 20 hằng tháng"
    assert "deadline" in a.columns


def listed(one, body):
    return [
        (a.task.text, a.lead and a.lead.text, a.coordinating and a.coordinating.text,
         a.deadline and a.deadline.text)
        for a in one(f"KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n{body}\n").assignments
    ]  # fmt: skip


def test_every_line_below_a_label_of_tasks_is_a_task(one):
    body = (
        "1. Về dữ liệu\n\na) Nhiệm vụ:\n\n- Rà soát dữ liệu.\n\n- Chuẩn hóa dữ liệu.\n\n"
        "b) Cơ quan thực hiện:\n\n- Đơn vị chủ trì: Sở A tế.\n\n- Đơn vị phối hợp: Sở Nội vụ.\n\n"
        "c) Thời gian thực hiện: Trong năm 2025."
    )
    rest = ("Sở A tế", "Sở Nội vụ", "Trong năm 2025")
    assert listed(one, body) == [("Rà soát dữ liệu", *rest), ("Chuẩn hóa dữ liệu", *rest)]


def test_block_without_a_label_does_not_take_it_from_its_neighbour(one):
    body = (
        "1. Việc một\n\n- Cơ quan chủ trì: Sở Y tế.\n\n- Cơ quan phối hợp: Sở Nội vụ.\n\n"
        "2. Việc hai\n\n- Cơ quan chủ trì: Sở Xây dựng."
    )
    assert listed(one, body) == [
        ("Việc một", "Sở Y tế", "Sở Nội vụ", None),
        ("Việc hai", "Sở Xây dựng", None, None),
    ]


def test_label_whose_value_is_a_sentence_gives_a_task_for_each_clause(one):
    body = (
        "1. Phổ biến Luật\n\n- Cơ quan thực hiện: Sở Nội vụ chủ trì tham mưu Kế hoạch; các sở, "
        "ngành tổ chức triển khai.\n\n- Thời gian: 2025."
    )
    found = [(lead, task) for task, lead, _, _ in listed(one, body)]
    assert found[1:] == [
        ("Sở Nội vụ", "tham mưu Kế hoạch"),
        ("các sở, ngành", "tổ chức triển khai"),
    ]


def test_label_whose_value_tells_both_roles(one):
    body = (
        "1. Tháng hành động\n\n- Cơ quan thực hiện: Sở Nội vụ chủ trì, phối hợp với các sở, ngành."
    )
    assert listed(one, body) == [("Tháng hành động", "Sở Nội vụ", "các sở, ngành", None)]


def test_description_of_a_task_is_not_the_task(one):
    body = (
        "1. Xây dựng Cổng thông tin\n\n- Nội dung: Cổng cung cấp thông tin.\n\n"
        "- Cơ quan chủ trì: Sở Y tế."
    )
    (a,) = one(f"KẾ HOẠCH\n\nII. NHIỆM VỤ\n\n{body}\n").assignments
    assert (a.task.text, a.note.text) == ("Xây dựng Cổng thông tin", "Cổng cung cấp thông tin")


def test_several_labels_in_one_line(one):
    body = "1. Tập huấn (Chủ trì: Sở Y tế; phối hợp: Sở Nội vụ; thời gian: Quý I/2026)"
    assert listed(one, body) == [("Tập huấn", "Sở Y tế", "Sở Nội vụ", "Quý I/2026")]


def test_lines_that_only_say_when_are_kept_without_an_agency(one):
    assert listed(one, "1. Hội nghị tổng kết\n\n- Thời gian: Tháng 12/2025.") == [
        ("Hội nghị tổng kết", None, None, "Tháng 12/2025")
    ]


SHORT = (
    "KẾ HOẠCH\nVề báo cáo\n\nSở Y tế (viết tắt là SYT) và Sở Nội vụ (sau đây gọi tắt là SNV).\n\n"
)


def test_clauses_with_their_days_behind_one_of_somebody_else(one):
    line = (
        "5.1. Hợp tác xã báo cáo trước ngày 05/12; SYT gửi báo cáo trước ngày 10/12; SNV tổng hợp "
        "trình tỉnh trước ngày 20/12 hằng năm."
    )
    found = one(f"{SHORT}{line}\n").assignments
    assert [(a.lead.text, a.deadline.text) for a in found] == [
        ("SYT", "trước ngày 10/12"), ("SNV", "trước ngày 20/12 hằng năm"),
    ]  # fmt: skip


def test_agency_called_by_the_short_form_of_the_text_does_what_follows(one):
    (found,) = one(
        f"{SHORT}2. SYT chủ trì, phối hợp với SNV lập danh sách cán bộ xã.\n"
    ).assignments
    assert (found.lead.text, found.coordinating.text) == ("SYT", "SNV")
