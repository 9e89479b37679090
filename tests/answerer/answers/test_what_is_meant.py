"""What a question is about, where its words could be taken for something else."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 84/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Phát triển kinh tế tập thể (KTTT) trồng hoa năm 2023

I. NHIỆM VỤ
1. Huy động nguồn lực của doanh nghiệp và Quỹ trồng hoa để phát triển KTTT.
2. Đăng trên trang tin của tỉnh: Luật Hợp tác xã năm 2012; Nghị định số 193/2013/NĐ-CP ngày 21/11/2013 của Chính phủ về hợp tác xã; mẫu hồ sơ đăng ký.
3. Cơ quan thường trực Tổ công tác trồng hoa là Sở Nông nghiệp và Môi trường.
4. Lồng ghép với Quyết định số 412/QĐ-LMHTX ngày 26/5/2020 của Liên minh Hợp tác xã tỉnh về nhà kính.

II. TỔ CHỨC THỰC HIỆN
1. Quỹ Tín dụng tỉnh:
- Cho vay làm nhà kính theo quy định tại Nghị định số 55/2015/NĐ-CP ngày 09/6/2015 của Chính phủ về chính sách tín dụng.
- Tiếp tục cho hợp tác xã trồng hoa vay vốn làm nhà kính, nhà lưới và kho lạnh.
2. Sở Tài chính:
- Thẩm định Đề án nhà lưới.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

PHỤ LỤC
(Kèm theo Kế hoạch số 84/KH-UBND)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Lắp cảm biến độ ẩm | Sở Khoa học và Công nghệ | Sở Tài chính | Quý III/2024 |
| 2 | Nạo vét kênh mương | Sở Nông nghiệp và Môi trường | | Năm 2025 |
"""  # noqa: E501


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("meant"), PLAN)


def test_a_short_form_inside_what_is_asked_about_is_not_explained(plan):
    answer = plan.ask("Vai trò của Sở Tài chính trong quản lý KTTT là gì?")
    assert "là kinh tế tập thể" not in answer.text


def test_letters_of_a_number_are_not_explained(plan):
    assert "nhà kính" in plan.ask("Quyết định 412/QĐ-LMHTX là gì?").text


def test_a_short_form_alone_is_explained(plan):
    assert "kinh tế tập thể" in plan.ask("KTTT là gì?").text.lower()


def test_who_is_the_standing_agency_asks_for_no_person(plan):
    answer = plan.ask("Cơ quan thường trực Tổ công tác trồng hoa là ai?")
    assert "Sở Nông nghiệp và Môi trường" in answer.text


def test_resources_are_no_time(plan):
    answer = plan.ask("lam dong huy dong nguon luc nao de phat trien kttt")
    assert "doanh nghiệp" in answer.text


def test_which_documents_are_all_that_the_sentence_names(plan):
    answer = plan.ask("Lâm Đồng đăng những văn bản nào trên trang tin của tỉnh?")
    assert "Luật Hợp tác xã" in answer.text
    assert "193/2013" in answer.text


def test_a_number_that_is_not_there_is_not_answered_by_its_likes(plan):
    assert plan.ask("Đề án 1804 nhà lưới ai thẩm định?").status == "refused"
    assert "Sở Tài chính" in plan.ask("Đề án nhà lưới ai thẩm định?").text


def test_rows_without_partners_are_listed(plan):
    answer = plan.ask("Nhiem vu nao o Lam Dong khong co don vi phoi hop?")
    assert "Nạo vét kênh mương" in answer.text
    assert "cảm biến" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Chữ KTTT trong Kế hoạch 84 đọc đầy đủ ra sao?",
        "KTTT vt của từ j",
        "KTTT o Lam Dong tuc la gi day?",
        "Giải nghĩa giùm tui KTTT với, trong Kế hoạch 84 đó",
        "Nghĩa KTTT, kế hoạch 84",
        "KTTT?? saw it in Lam Dong's plan, what is it",
    ],
)
def test_a_short_form_is_asked_for_in_many_ways(plan, question):
    assert "kinh tế tập thể" in plan.ask(question).text.lower()


def test_letters_of_numbers_are_told_by_kind_and_issuer(assistant):
    assert "Quyết định của Thủ tướng" in assistant.ask("QĐ-TTg là gì?", province="gia-lai").text


def test_what_a_short_form_is_good_for_is_no_question_for_its_words(plan):
    answer = plan.ask("Ý nghĩa của KTTT trong trồng hoa của Lâm Đồng?")
    assert "là kinh tế tập thể" not in answer.text
