"""Turns that change the topic, and turns that keep to a task of which nothing is stated."""

from __future__ import annotations

import pytest

from corpus.records import Turn
from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 85/KH-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

KẾ HOẠCH
Trồng hoa của hợp tác xã năm 2023

I. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
- Hướng dẫn hợp tác xã trồng hoa mở gian hàng ở chợ đầu mối.
- Tìm người mua hoa ở nước ngoài.
2. Sở Nông nghiệp và Môi trường chủ trì triển khai Quyết định số 1733/QĐ-TTg ngày 13/11/2020 của Thủ tướng Chính phủ về giống hoa.

TM. ỦY BAN NHÂN DÂN
KT. CHỦ TỊCH
PHÓ CHỦ TỊCH
Trần Văn Mẫu

PHỤ LỤC
(Kèm theo Kế hoạch số 85/KH-UBND)

| STT | Nhiệm vụ | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian hoàn thành |
|---|---|---|---|---|
| 1 | Tổng kết chợ hoa đầu mối của hợp tác xã | Sở Tài chính | Sở Công Thương | Năm 2024 |
"""  # noqa: E501


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    return over(tmp_path_factory.mktemp("turns"), PLAN)


def last(plan, *questions):
    *before, asked = questions
    return plan.ask(asked, None, tuple(Turn(q) for q in before))


def test_a_task_without_a_date_borrows_none(plan):
    answer = last(plan, "Ai hướng dẫn hợp tác xã mở gian hàng ở chợ đầu mối?", "Bao giờ xong?")
    assert answer.status == "refused"
    assert "2024" not in answer.text


def test_who_signs_is_a_new_topic(plan):
    answer = last(plan, "Sở Công Thương làm gì cho HTX?", "thôi, ai ký kế hoạch của Lâm Đồng?")
    assert "Trần Văn Mẫu" in answer.text


def test_a_bare_day_after_the_signer_is_the_day_of_the_document(plan):
    answer = last(plan, "Ai ký kế hoạch của Lâm Đồng?", "ngày nào?")
    assert "09/3/2023" in answer.text


def test_that_decision_is_the_one_named_some_turns_ago(plan):
    turns = ("Quyết định 1733 ở Lâm Đồng do ai triển khai?", "phối hợp với ai?")
    answer = last(plan, *turns, "quyết định đó ban hành ngày nào?")
    assert "13/11/2020" in answer.text
    assert "09/3/2023" not in answer.text
