import pytest

from indexer.parse.metadata import document_id, iso
from tests.indexer.parse import samples


def header(**changes):
    """The sample decision with some of its words changed."""
    text = samples.DECISION
    for old, new in changes.values():
        assert old in text
        text = text.replace(old, new)
    return text


def test_decision_says_what_it_is(one):
    d = one(samples.DECISION).document
    assert (d.kind, d.number, d.date) == ("Quyết định", "12/QĐ-UBND", "2024-03-05")
    assert (d.province, d.status) == ("lam-dong", "issued")
    assert d.title == "Ban hành Kế hoạch phát triển kinh tế tập thể"
    assert d.issuer == "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"


def test_signer_stands_below_his_titles(one):
    d = one(samples.DECISION).document
    assert (d.signer.text, d.signer_title.text) == ("Trần Văn Hiệp", "KT. CHỦ TỊCH PHÓ CHỦ TỊCH")
    assert samples.DECISION[d.signer.start : d.signer.end] == "Trần Văn Hiệp"


def test_sentence_of_effect_is_found_in_the_articles(one):
    effect = one(samples.DECISION).document.effect
    assert effect.text == "Quyết định này có hiệu lực kể từ ngày ký"


def test_letterhead_flattened_to_one_line_is_read(one):
    head = (
        "CHÍNH PHỦ_______ Số: 171/2025/NĐ-CP | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAMĐộc lập – Tự do"
        " – Hạnh phúc____ Hà Nội, ngày 30 tháng 6 năm 2025 |"
    )
    d = one(f"{head}\n\n**NGHỊ ĐỊNH**\n\n**Quy định về đào tạo**\n").document
    assert (d.kind, d.number, d.date) == ("Nghị định", "171/2025/NĐ-CP", "2025-06-30")


def test_draft_has_no_number_and_keeps_the_month(one):
    text = header(number=("Số: 12/QĐ", "Số: /QĐ"), day=("ngày 05 tháng", "ngày tháng"))
    d = one(text).document
    assert (d.number, d.date, d.period, d.status) == (None, None, "03/2024", "draft")
    assert d.number_span.text == "Số: /QĐ-UBND"


def test_letter_is_known_by_its_subject(parse):
    d = parse(samples.DECISION + samples.LETTER)[1].document
    assert (d.kind, d.title) == ("Công văn", "tham gia xây dựng kế hoạch")
    assert d.issuer == "SỞ KẾ HOẠCH VÀ ĐẦU TƯ TỈNH LÂM ĐỒNG"
    assert (d.number, d.period, d.signer.text) == (None, "10/2023", "Lê Thị Lan")


@pytest.mark.parametrize(
    "line, number",
    [
        ("Số: 672/QĐ-UBND-HC", "672/QĐ-UBND-HC"),
        ("Số: 0124 /KH-UBND", "0124/KH-UBND"),
        ("Số: 71/2025/QĐ-UBND", "71/2025/QĐ-UBND"),
        ("**Số:** 08 /2025/NQ-HĐND", "08/2025/NQ-HĐND"),
        ("Số: 1244-CV/TU", "1244-CV/TU"),
        ("Số: 12/QĐ – UBND", "12/QĐ-UBND"),
    ],
)
def test_spellings_of_a_number(one, line, number):
    assert one(header(number=("Số: 12/QĐ-UBND", line))).document.number == number


@pytest.mark.parametrize(
    "line, date",
    [
        ("Lâm Đồng, ngày 5 tháng 3 năm 2024", "2024-03-05"),
        ("*Lâm Đồng, ngày 05 tháng 03 năm 2024*", "2024-03-05"),
        ("Lâm Đồng, ngày 05\ntháng 3 năm\n2024", "2024-03-05"),
        ("Lâm Đồng, ngày … tháng 3 năm 2024", None),
    ],
)
def test_spellings_of_a_date(one, line, date):
    text = header(day=("Lâm Đồng, ngày 05 tháng 3 năm 2024", line))
    assert one(text).document.date == date


def test_government_has_no_province(one):
    text = header(
        issuer=("ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG", "THỦ TƯỚNG CHÍNH PHỦ"),
        number=("12/QĐ-UBND", "12/QĐ-TTg"),
    )
    d = one(text).document
    assert (d.issuer, d.province) == ("THỦ TƯỚNG CHÍNH PHỦ", None)


@pytest.mark.parametrize(
    "number, kind",
    [("552/KH-UBND", "Kế hoạch"), ("308/2025/NĐ-CP", "Nghị định"), ("5/CT-TTg", "Chỉ thị")],
)
def test_kind_is_read_from_the_number_where_no_line_names_it(one, number, kind):
    assert one(f"UBND TỈNH LÂM ĐỒNG\n\nSố: {number}\n\nNội dung.").document.kind == kind


def test_day_that_no_calendar_has_is_no_date():
    assert iso("31", "2", "2024") is None
    assert iso("29", "02", "2024") == "2024-02-29"
    assert iso("1", "13", "2024") is None
    assert iso("1", "1", "0000") is None


@pytest.mark.parametrize(
    "stem, expected",
    [
        ("Kế hoạch số 5 (dự thảo)", "ke-hoach-so-5-du-thao"),
        ("QĐ_672", "qd-672"),
        ("...", "document"),
    ],
)
def test_id_of_a_document_comes_from_its_file(stem, expected):
    assert document_id(stem) == expected


def test_issuer_whose_name_runs_over_lines_and_marks(one):
    text = header(
        issuer=(
            "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\n",
            "|\n**ỦY BAN NHÂN DÂN\n**\nTỈNH LÂM ĐỒNG\n---\n|\n",
        )
    )
    assert one(text).document.issuer == "ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG"


def test_motto_and_number_are_no_part_of_the_issuer(one):
    text = header(
        motto=("CỘNG HÒA XÃ HỘI CHỦ NGHĨA", "CỘNG HÒA XÃ\nHỘI CHỦ NGHĨA"),
        number=("Số: 12/QĐ-UBND", "Số:\n12/2024/QĐ-UBND"),
    )
    d = one(text).document
    assert (d.issuer, d.number) == ("ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG", "12/2024/QĐ-UBND")


def test_kind_and_title_broken_over_lines(one):
    text = header(
        kind=("\nQUYẾT ĐỊNH\n", "\n**QUYẾT\nĐỊNH**\n"),
        title=("Ban hành Kế hoạch phát triển kinh tế tập thể\n\n", "BAN HÀNH\nKẾ HOẠCH\n\n"),
    )  # fmt: skip
    d = one(text).document
    assert (d.kind, d.title) == ("Quyết định", "BAN HÀNH KẾ HOẠCH")


def test_signer_whose_name_is_broken_over_lines(one):
    text = header(signer=("Trần Văn Hiệp", "**Trần\nVăn Hiệp**"))
    assert one(text).document.signer.text == "Trần Văn Hiệp"


def test_subject_of_a_plan_may_begin_as_that_of_a_letter(one):
    text = header(
        kind=("\nQUYẾT ĐỊNH\n\nBan hành Kế hoạch phát triển", "\nKẾ HOẠCH\n\nV/V Phát triển")
    )
    d = one(text).document
    assert (d.kind, d.title) == ("Kế hoạch", "Phát triển kinh tế tập thể")


def test_subject_of_a_form_in_an_annex_makes_no_letter_of_a_decision(one):
    text = header(title=("Ban hành Kế hoạch phát triển kinh tế tập thể\n", ""))
    assert one(text + samples.ANNEX + FORM).document.kind == "Quyết định"


def test_issuer_is_told_by_the_number_where_no_letterhead_does(one):
    assert one("Số: 158/2025/NĐ-CP\n\nĐiều 1. Phạm vi\n").document.issuer == "CHÍNH PHỦ"


FORM = """
Mẫu số 07

TÊN CƠ QUAN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: …/…

V/v đề nghị hỗ trợ

........, ngày ... tháng ... năm ....

Kính gửi: ………

KT. CHỦ TỊCH

(Ký tên)
"""


def test_form_in_an_annex_is_no_document(parse):
    assert len(parse(samples.DECISION + samples.ANNEX + FORM)) == 1


def test_letter_after_an_annex_stays_a_document_though_its_number_is_blank(parse):
    assert len(parse(samples.DECISION + samples.ANNEX + samples.LETTER)) == 2


def test_signer_of_a_programme_of_the_party(one):
    d = one(header(titles=("**KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH**", "T/M TỈNH ỦY\nPHÓ BÍ THƯ"))).document
    assert (d.signer.text, d.signer_title.text) == ("Trần Văn Hiệp", "T/M TỈNH ỦY PHÓ BÍ THƯ")
