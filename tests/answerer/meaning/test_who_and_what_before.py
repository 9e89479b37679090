"""Follow-ups to an answer that named a document, a leader, or a stage."""

from __future__ import annotations

import pytest

from answerer.meaning.pointing import asks_for_others
from corpus.records import Turn
from tests.answerer.conftest import over

DECISION = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                            Độc lập - Tự do - Hạnh phúc

Số: 77/QĐ-UBND                     Lâm Đồng, ngày 09 tháng 3 năm 2023

QUYẾT ĐỊNH
Ban hành Chương trình phát triển nghề trồng dâu

PHỤ LỤC
(Kèm theo Quyết định số 77/QĐ-UBND)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời hạn | Sản phẩm |
|---|---|---|---|---|---|
| 1 | Dựng nhà ươm tằm theo Kế hoạch số 31/KH-UBND ngày 12/8/2022 của Ủy ban nhân dân tỉnh | Sở Nông nghiệp và Phát triển nông thôn | Sở Tài chính | 2024 | Báo cáo |
| 2 | Chọn giống dâu mẫu. Giai đoạn 1: Sở Khoa học và Công nghệ thử giống. Giai đoạn 2: Chi cục Trồng trọt ban hành kế hoạch nhân giống. | Sở Công Thương | Hội Nông dân tỉnh | 2025 | Kế hoạch |

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""  # noqa: E501


@pytest.fixture(scope="module")
def silk(tmp_path_factory):
    return over(tmp_path_factory.mktemp("silk"), DECISION)


def _after(assistant, *questions):
    *earlier, last = questions
    return assistant.ask(last, history=[Turn(q) for q in earlier])


def test_the_document_named_in_the_answer_is_what_that_document_means(silk):
    answer = _after(silk, "Dựng nhà ươm tằm theo kế hoạch nào?", "Kế hoạch đó ban hành ngày nào?")
    assert "12/8/2022" in answer.text
    assert "09/3/2023" not in answer.text


def test_our_own_document_is_still_meant_where_the_answer_names_none_of_its_kind(silk):
    answer = _after(silk, "Dựng nhà ươm tằm theo kế hoạch nào?", "Quyết định này ký ngày nào?")
    assert "09/3/2023" in answer.text


def test_another_kind_of_document_is_another_document(silk):
    first, second = "Dựng nhà ươm tằm theo kế hoạch nào?", "Kế hoạch đó ban hành ngày nào?"
    assert "09/3/2023" in _after(silk, first, second, "Quyết định này ký ngày nào?").text


def test_who_else_are_those_who_help(silk):
    answer = _after(silk, "Ai chủ trì dựng nhà ươm tằm?", "Còn ai làm cùng nữa?")
    assert "Sở Tài chính" in answer.text


@pytest.mark.parametrize("text", ["Còn ai nữa?", "Ngoài ra còn cơ quan nào?", "Who else?"])
def test_others_are_asked_for(text):
    assert asks_for_others(text)


def test_who_leads_is_no_question_for_others():
    assert not asks_for_others("Còn Gia Lai thì ai chủ trì?")


def test_who_issues_a_plan_in_the_programme_is_not_who_issued_the_programme(silk):
    first = "Chọn giống dâu mẫu thì giai đoạn 1 ai làm gì?"
    answer = _after(silk, first, "Còn giai đoạn 2 thì ai ban hành kế hoạch?")
    assert "Chi cục Trồng trọt" in answer.text


def test_who_issued_the_decision_is_its_issuer(silk):
    assert "ỦY BAN NHÂN DÂN" in silk.ask("Cơ quan nào ban hành quyết định này?").text


def test_an_issuer_is_no_leader(silk):
    assert silk.ask("Ai ban hành đề án nhà ươm tằm?").status == "refused"


def test_others_than_the_one_told_are_those_who_coordinate(assistant):
    text = _after(
        assistant,
        "Ai chủ trì phát triển Hội quán ở Đồng Tháp?",
        "Ngoài sở đó ra thì ai làm chung nữa?",
    ).text
    assert text.startswith("Phối hợp: **Các Sở, ban, ngành; UBND huyện")
