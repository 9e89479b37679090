"""Duties that name what they are about by its place, and deadlines of several clauses."""

from __future__ import annotations

import pytest

from answerer.facts.referred import Places
from tests.answerer.conftest import over
from tests.answerer.made_up import decision

RULES = decision(
    "41/2023/QĐ-UBND",
    "ngày 09 tháng 3 năm 2023",
    "Quy định chính sách hỗ trợ hợp tác xã trồng hoa",
    """
Điều 1. Hỗ trợ nhà kính trồng hoa

1. Hỗ trợ 40% chi phí dựng nhà kính, không quá 300 triệu đồng/hợp tác xã.

2. Hỗ trợ một lần 20 triệu đồng cho mỗi nhãn hiệu hoa được bảo hộ.

Điều 2. Hỗ trợ kho lạnh bảo quản hoa

Hỗ trợ 50% chi phí mua máy nén của kho lạnh.

Điều 3. Trách nhiệm thi hành

1. Sở Công Thương tổ chức thực hiện Điều 2; Sở Khoa học và Công nghệ tổ chức
thực hiện khoản 2 Điều 1; riêng khoản 1 Điều 1 do Chi cục Trồng trọt và Bảo vệ thực vật thực hiện.

2. UBND cấp xã báo cáo kết quả trồng hoa về Sở Tài chính trước ngày 15/11 hằng năm;
Sở Tài chính tổng hợp, báo cáo UBND tỉnh trước ngày 10/12 hằng năm.

3. Rà soát 41 vườn hoa bỏ hoang: nhóm 1 (có khả năng phục hồi) gồm 13 vườn, lập phương án
củng cố trước ngày 31/3/2026; nhóm 2 (không còn khả năng phục hồi) gồm 28 vườn, hoàn
thành thu hồi trước ngày 30/9/2026.
""",
)


@pytest.fixture(scope="module")
def flowers(tmp_path_factory):
    return over(tmp_path_factory.mktemp("hoa"), RULES)


@pytest.mark.parametrize(
    ("question", "agency", "title"),
    [
        ("Cơ quan nào tổ chức thực hiện hỗ trợ kho lạnh bảo quản hoa?", "Sở Công Thương", "Điều 2"),
        (
            "Cơ quan nào tổ chức thực hiện việc hỗ trợ nhãn hiệu hoa được bảo hộ?",
            "Sở Khoa học và Công nghệ",
            "khoản 2 Điều 1",
        ),
    ],
)
def test_duty_that_names_an_article_is_told_with_it(flowers, question, agency, title):
    answer = flowers.ask(question)
    assert answer.status == "answered"
    assert f"**{agency}**" in answer.text
    assert title in answer.text
    assert len(answer.citations) == 2


def test_matter_of_no_place_is_nobodys_duty(flowers):
    answer = flowers.ask("Cơ quan nào tổ chức thực hiện hỗ trợ mua máy cày cho hợp tác xã?")
    assert answer.status == "refused"


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("UBND cấp xã báo cáo kết quả về Sở Tài chính trước ngày nào?", "15/11"),
        ("Sở Tài chính báo cáo UBND tỉnh trước ngày nào hằng năm?", "10/12"),
        (
            "Hai mươi tám vườn hoa không còn khả năng phục hồi phải thu hồi xong khi nào?",
            "30/9/2026",
        ),
        ("13 vườn hoa có khả năng phục hồi lập phương án củng cố trước ngày nào?", "31/3/2026"),
    ],
)
def test_deadline_is_that_of_the_clause_asked_about(flowers, question, told):
    assert told in flowers.ask(question).text


def test_two_times_asked_for_are_told_of_their_clauses(flowers):
    answer = flowers.ask(
        "13 vườn hoa nhóm 1 lập phương án củng cố trước ngày nào, rồi 28 vườn hoa nhóm 2 thu hồi "
        "xong khi nào?"
    )
    assert answer.text.index("31/3/2026") < answer.text.index("30/9/2026")


def test_place_of_another_document_is_not_followed(flowers):
    places = Places(flowers.engine.index.passages)
    document = flowers.engine.index.documents[-1].id
    assert places.referred(document, "thực hiện Điều 2 Luật Hợp tác xã") == ()
    (found,) = places.referred(document, "tổ chức thực hiện khoản 2 Điều 1")
    assert found.title.startswith("Hỗ trợ một lần 20 triệu đồng")
