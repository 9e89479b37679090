"""Documents that one sentence replaces or repeals, told and counted one by one."""

from __future__ import annotations

import pytest

from answerer.answers.documents.ended_documents import documents_ended
from answerer.question.kinds import KindReader
from tests.answerer.conftest import over

KINDS = KindReader({"quyet dinh": "Quyết định", "nghi dinh": "Nghị định"}, {})
DECISION = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 1416/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2025

QUYẾT ĐỊNH
Ban hành Quy chế quản lý bến đò

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

Căn cứ Luật Hợp tác xã số 17/2023/QH15 ngày 20 tháng 6 năm 2023;

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý bến đò.

Điều 2. Quyết định này thay thế Quyết định số 12/2019/QĐ-UBND ngày 05 tháng 6 năm 2019; Quyết định
số 31/2020/QĐ-UBND ngày 07 tháng 8 năm 2020 sửa đổi Quyết định số 12/2019/QĐ-UBND và Quyết định số
40/2021/QĐ-UBND ngày 01 tháng 3 năm 2021. Quyết định số 50/2022/QĐ-UBND vẫn còn hiệu lực.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


def test_a_document_in_the_title_of_another_is_not_one_more():
    ended = documents_ended(
        KINDS,
        "Thay thế Quyết định số 12/QĐ-UBND; Quyết định số 31/QĐ-UBND sửa đổi Quyết định số 12.",
    )
    assert [x.split("/")[0] for x in ended] == ["Quyết định số 12", "Quyết định số 31"]


def test_an_article_stays_with_its_document():
    ended = documents_ended(
        KINDS, "bãi bỏ Điều 1 Nghị định số 83/2024/NĐ-CP và Nghị định số 10/2016"
    )
    assert ended[0].startswith("Điều 1 Nghị định số 83")


def test_a_sentence_that_ends_nothing_has_none():
    assert documents_ended(KINDS, "Thực hiện theo Quyết định số 12/QĐ-UBND.") == []


@pytest.fixture(scope="module")
def ferries(tmp_path_factory):
    return over(tmp_path_factory.mktemp("ferries"), DECISION)


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định 1416 thay thế mấy quyết định?",
        "QĐ 1416 của Lâm Đồng thay thế bao nhiêu QĐ cũ?",
        "How many decisions does Decision 1416 replace?",
    ],
)
def test_the_documents_replaced_are_counted(ferries, question):
    answer = ferries.ask(question)
    assert "3 quyết định" in answer.text
    assert "50/2022" not in answer.text.split("\n- ")[-1]
