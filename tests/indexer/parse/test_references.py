import pytest


def cited(one, sentence):
    text = f"KẾ HOẠCH\n\nI. MỤC TIÊU\n\n{sentence}"
    return text, one(text).references


DAY = "ngày 16 tháng 4 năm 2021"


@pytest.mark.parametrize(
    "written, kind, number, date",
    [
        ("Nghị quyết số 134/NQ-CP ngày 25/9/2020", "Nghị quyết", "134/NQ-CP", "2020-09-25"),
        ("Quyết định 167/QĐ-TTg ngày 03/02/2021", "Quyết định", "167/QĐ-TTg", "2021-02-03"),
        ("Kết luận số 70-KL/TW", "Kết luận", "70-KL/TW", None),
        ("công văn số 2598/SKHĐT-DN ngày 10/11/2020", "Công văn", "2598/SKHĐT-DN", "2020-11-10"),
        (f"kế hoạch số 128 /KH-UBND, {DAY}", "Kế hoạch", "128/KH-UBND", "2021-04-16"),
        ("Nghị định số 193/2013/NĐ-CP", "Nghị định", "193/2013/NĐ-CP", None),
        ("Luật Hợp tác xã năm 2012", "Luật", "Hợp tác xã năm 2012", None),
        ("Luật Đầu tư ngày 17/6/2020", "Luật", "Đầu tư", "2020-06-17"),
        ("Nghị quyết Trung ương 5 khóa IX", "Nghị quyết", "Trung ương 5 khóa IX", None),
    ],
)  # fmt: skip
def test_document_is_cited_by_kind_number_and_date(one, written, kind, number, date):
    text, (found,) = cited(one, f"Thực hiện {written}.")
    assert (found.kind, found.number, found.date) == (kind, number, date)
    assert text[found.start : found.end] == written == found.text


@pytest.mark.parametrize(
    "words", ["tăng 15.000 tấn", "giai đoạn 2021-2025", "ngày 25/9/2020", "3/4"]
)
def test_figures_cite_nothing(one, words):
    assert cited(one, f"Phấn đấu {words} trong kỳ.")[1] == ()


def test_clause_runs_to_its_end_and_past_the_point_of_a_figure(one):
    clause = "Quyết định số 461/QĐ-TTg về Đề án phát triển 15.000 hợp tác xã đến năm 2020"
    _, (found,) = cited(one, f"Theo {clause}; tổng kết sau.")
    assert found.text == clause


def test_clause_ends_at_the_edge_of_a_cell(one):
    text = (
        "PHỤ LỤC\n\n| TT | Nhiệm vụ | Chủ trì |\n|-|-|-|\n"
        "| 1 | Thi hành Luật HTX năm 2012 | Sở Tài chính |"
    )
    assert [r.text for r in one(text).references] == ["Luật HTX năm 2012"]


def test_number_line_of_a_document_is_no_reference(one):
    text = "UBND TỈNH LÂM ĐỒNG\n\nSố: 12/QĐ-UBND\n\nQUYẾT ĐỊNH\n\nCăn cứ Nghị định số 5/2020/NĐ-CP;"
    assert [r.number for r in one(text).references] == ["5/2020/NĐ-CP"]


def test_reference_in_a_footnote_torn_into_a_sentence_counts_once(one):
    _, found = cited(
        one, "1. Giao Sở Tài chính xem\n\n(²) Quyết định 167/QĐ-TTg.\n\nxét, đánh giá."
    )
    assert [r.number for r in found] == ["167/QĐ-TTg"]


@pytest.mark.parametrize(
    "sentence, short, long",
    [
        ("và Ủy ban nhân dân (UBND) huyện", "UBND", "Ủy ban nhân dân"),
        ("hiệu quả kinh tế tập thể (KTĐT)", "KTĐT", "kinh tế tập thể"),
        ("Hợp tác xã (sau đây gọi tắt là HTX)", "HTX", "Hợp tác xã"),
        ('Liên minh hợp tác xã (viết tắt là "LMHTX")', "LMHTX", "Liên minh hợp tác xã"),
        ("Sở Kế hoạch và Đầu tư (viết tắt: Sở KH&ĐT)", "KH&ĐT", "Kế hoạch và Đầu tư"),
        (
            'bằng "Sở Nông nghiệp và Môi trường" (gọi tắt là "Sở NN&MT")',
            "NN&MT",
            "Nông nghiệp và Môi trường",
        ),
        ("Ủy ban nhân dân (sau đây gọi chung là UBND)", "UBND", "Ủy ban nhân dân"),
        ("Sở Nông nghiệp và Môi trường (NN&MT)", "NN&MT", "Nông nghiệp và Môi trường"),
        ("Ban quản lý rừng phòng hộ (BQL rừng)", "BQL rừng", "Ban quản lý rừng phòng hộ"),
    ],
)
def test_abbreviation_is_what_the_document_says_it_is(one, sentence, short, long):
    parsed = one(f"KẾ HOẠCH\n\nI. MỤC TIÊU\n\nNâng cao {sentence}.")
    assert [(a.short, a.long) for a in parsed.abbreviations] == [(short, long)]


@pytest.mark.parametrize(
    "words",
    [
        "Chương trình mỗi xã một sản phẩm (OCOP)",
        "hữu cơ (A)",
        "Sở (SYT)",
        "Sở Y tế (gọi tắt là Sở KHĐT)",
    ],
)
def test_brackets_that_do_not_fit_define_nothing(one, words):
    assert one(f"KẾ HOẠCH\n\nI. MỤC TIÊU\n\n{words}.").abbreviations == ()
