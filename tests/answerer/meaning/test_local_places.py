"""A place that one province alone names; short names of departments; rows named by their codes."""

import pytest

from tests.answerer.conftest import over

HEAD = """UBND TỈNH {name}

Số: {number}/KH-UBND

{place}, ngày 03 tháng 9 năm 2025

KẾ HOẠCH

Phát triển kinh tế tập thể tỉnh {place} năm 2025

I. MỤC TIÊU

"""
YEN_BAI = HEAD.format(name="YÊN BÁI", number=11, place="Yên Bái") + (
    "1. Huyện Văn Yên thành lập mới 13 HTX.\n\n2. Huyện Lục Yên thành lập mới 7 HTX.\n\nPHỤ LỤC\n\n"
    "| Mã số | Nhiệm vụ | Chủ trì | Sản phẩm | Thời hạn |\n|---|---|---|---|---|\n"
    "| NV1 | Lập quỹ hỗ trợ HTX | Sở Tài chính | Quyết định | Tháng 6/2025 |\n"
    "| NV2 | Lập vùng trồng quế | Sở Nông nghiệp và Môi trường | 35 mã số | Quý IV/2025 |\n"
)
VINH_PHUC = HEAD.format(name="VĨNH PHÚC", number=12, place="Vĩnh Phúc") + (
    "1. Toàn tỉnh thành lập mới 28 HTX.\n\n2. Huyện Tam Đảo xây dựng 05 mô hình dược liệu.\n"
)


@pytest.fixture(scope="module")
def two(tmp_path_factory):
    return over(tmp_path_factory.mktemp("two"), YEN_BAI, VINH_PHUC)


@pytest.mark.parametrize(
    "question, province",
    [
        ("huyện Văn Yên thành lập mới mấy HTX", "Yên Bái"),
        ("ở Tam Đảo xây dựng mô hình gì", "Vĩnh Phúc"),
    ],
)
def test_place_means_the_province_whose_documents_alone_name_it(two, question, province):
    answer = two.ask(question)
    assert answer.status == "answered"
    assert all(province in c.label for c in answer.citations)


def test_place_that_nobody_names_is_answered_from_no_other(two):
    assert "Vĩnh Phúc" not in str(two.ask("huyện Văn Yên xây dựng mô hình dược liệu nào").citations)


def test_part_of_a_name_is_the_department_that_these_documents_have(two):
    assert "vùng trồng quế" in two.ask("Yên Bái: Sở Nông nghiệp chủ trì việc gì?").text


def test_row_named_by_its_code(two):
    assert "35 mã số" in two.ask("nhiệm vụ NV2 ở Yên Bái có sản phẩm gì?").text
