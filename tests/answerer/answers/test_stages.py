"""One numbered stage of a task."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    "question",
    [
        "Giai đoạn 3 của việc lựa chọn mô hình HTX ở Đồng Tháp phải làm gì?",
        "giai doan thu ba cua viec lua chon mo hinh htx o dong thap phai lam gi",
        "What is the third stage of Dong Thap's pilot-cooperative task supposed to produce?",
    ],
)
def test_stage_named_is_told_and_no_other(assistant, question):
    text = assistant.ask(question).text
    assert "xây dựng phương án" in text
    assert "ban hành quyết định lựa chọn" not in text


def test_period_is_no_stage(assistant):
    text = assistant.ask("Gia Lai xây dựng kế hoạch phát triển giai đoạn 2021-2025 khi nào?").text
    assert text.startswith("Thời hạn: **2020**")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Giai đoạn 1 và 3 chọn mô hình HTX thí điểm khi nào", ("năm 2021", "6 tháng cuối")),
        ("Đồng Tháp chia việc nhân rộng HTX kiểu mới thành các giai đoạn nào",
         ("30/6/2025", "6 tháng cuối năm 2025")),
        ("giai đoạn cuối của việc chọn HTX thí điểm làm gì", ("Giai đoạn 3",)),
    ],
)  # fmt: skip
def test_several_stages_and_the_last_one(assistant, question, told):
    text = assistant.ask(question).text
    assert all(t in text for t in told)
