"""Labels that open a paragraph of duties, and whose a sentence is in the middle of one."""

import pytest


def given(one, body):
    text = f"KẾ HOẠCH\n\nIII. TỔ CHỨC THỰC HIỆN\n\n{body}\n"
    return [
        (a.lead.text, a.task.text, a.deadline and a.deadline.text) for a in one(text).assignments
    ]


def test_agency_behind_a_label_has_to_do_it(one):
    assert given(one, "Chế độ báo cáo: các sở, ngành gửi báo cáo quý trước ngày 12/3.") == [
        ("các sở, ngành", "gửi báo cáo quý trước ngày 12/3.", "trước ngày 12/3")
    ]


def test_bold_label_is_no_part_of_the_duty(one):
    ((lead, task, _),) = given(one, "**Trách nhiệm chung:** Sở Tài chính hướng dẫn thanh toán.")
    assert (lead, task) == ("Sở Tài chính", "hướng dẫn thanh toán.")


def test_label_that_gives_a_time_is_the_deadline_of_all_behind_it(one):
    body = "- Tháng 02/2025: UBND tỉnh ban hành hướng dẫn; Sở Y tế tập huấn cho cán bộ huyện."
    assert [(lead, due) for lead, _, due in given(one, body)] == [
        ("UBND tỉnh", "Tháng 02/2025"), ("Sở Y tế", "Tháng 02/2025"),
    ]  # fmt: skip


def test_one_of_several_bodies_behind_their_common_name_does_what_follows_it(one):
    body = (
        "9. Mặt trận và các đoàn thể: Hội Nông dân tỉnh vận động hội viên góp vốn vào hợp tác xã."
    )
    assert [lead for lead, *_ in given(one, body)] == ["Hội Nông dân tỉnh"]


@pytest.mark.parametrize(
    "body",
    [
        "Điều kiện xét: cơ quan thẩm định lập biên bản trong 15 ngày làm việc.",
        "Cách làm: tổ chức hai đợt khảo sát trong năm.",
    ],
)
def test_body_that_is_not_named_has_no_duty_behind_a_label(one, body):
    assert given(one, body) == []


def test_sentence_that_begins_with_another_agency_is_its_own_duty(one):
    body = (
        "Sở Tài chính thẩm định dự toán. Sở Tài nguyên và Môi trường đo vẽ bản đồ cho xã. Sở Công "
        "Thương, ngoài việc kết nối tiêu thụ, xây dựng tài liệu bán hàng."
    )
    assert [(lead, task) for lead, task, _ in given(one, body)] == [
        ("Sở Tài chính", "thẩm định dự toán."),
        ("Sở Tài nguyên và Môi trường", "đo vẽ bản đồ cho xã."),
        ("Sở Công Thương", "ngoài việc kết nối tiêu thụ, xây dựng tài liệu bán hàng."),
    ]


def test_what_an_agency_is_or_has_is_no_duty_behind_one(one):
    body = "Sở Tài chính thẩm định dự toán. Quỹ Phát triển tỉnh còn thiếu vốn."
    assert len(given(one, body)) == 1


@pytest.mark.parametrize(
    "closing",
    [
        "Kế hoạch này thay thế Kế hoạch số 21/KH-UBND.",
        "Quá trình thực hiện, nếu vướng mắc, báo cáo để xem xét.",
        "Kết quả thực hiện là căn cứ xếp loại cuối năm.",
    ],
)
def test_sentence_about_the_document_is_no_part_of_a_duty(one, closing):
    ((_, task, _),) = given(one, f"Sở Tài chính thẩm định dự toán hằng năm của tỉnh. {closing}")
    assert task == "thẩm định dự toán hằng năm của tỉnh."


@pytest.mark.parametrize(
    "agency", ["TRƯỜNG CHÍNH TRỊ HOÀNG ĐÌNH GIONG", "HỘI NÔNG DÂN TỈNH VÀ TỈNH ĐOÀN"]
)
def test_name_in_capitals_reaches_to_the_words_of_the_duty(one, agency):
    ((lead, *_),) = given(one, f"9. {agency} tổ chức lớp học về hợp tác xã cho cán bộ xã.")
    assert lead == agency


def test_committees_of_the_party_are_agencies(one):
    body = "10. Các huyện ủy, thành ủy và đảng ủy trực thuộc xây dựng kế hoạch trong năm."
    assert [lead for lead, *_ in given(one, body)] == [
        "Các huyện ủy, thành ủy và đảng ủy trực thuộc"
    ]


def test_days_counted_from_dates_named_before_are_the_deadline(one):
    body = "Sở Tài chính tổng hợp, báo cáo UBND tỉnh chậm nhất sau 15 ngày kể từ các mốc nói trên."
    ((*_, due),) = given(one, body)
    assert due == "chậm nhất sau 15 ngày kể từ các mốc nói trên"


@pytest.mark.parametrize(
    ("body", "partners"),
    [
        ("Sở Y tế chủ trì khoản 5 Điều 4; phối hợp: Sở Nội vụ, UBND các huyện ven biển;",
         "Sở Nội vụ, UBND các huyện ven biển"),
        ("Sở Y tế chủ trì, Sở Nội vụ và Công an tỉnh phối hợp thực hiện khoản 5 Điều 4;",
         "Sở Nội vụ và Công an tỉnh"),
    ],
)  # fmt: skip
def test_partners_named_behind_a_task_or_before_it(one, body, partners):
    (found,) = one(f"KẾ HOẠCH\n\nIII. TỔ CHỨC THỰC HIỆN\n\n{body}\n").assignments
    assert (found.lead.text, found.coordinating.text) == ("Sở Y tế", partners)
    assert found.task.text.rstrip(";") == "khoản 5 Điều 4"
