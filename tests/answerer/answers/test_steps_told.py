"""Steps that are numbered by their own word, told one after the other."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

DECISION = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 77/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2022

QUYẾT ĐỊNH
Ban hành Quy chế xét tặng giải thưởng chè sạch

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

QUYẾT ĐỊNH:

Điều 1. Ban hành kèm theo Quyết định này Quy chế xét tặng giải thưởng chè sạch.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

QUY CHẾ
XÉT TẶNG GIẢI THƯỞNG CHÈ SẠCH

Điều 5. Quy trình chấm giải chè sạch

1. Bước 1: Hộ trồng chè nộp phiếu dự thi.

2. Bước 2: Hội Nông dân lấy mẫu lá.

3. Bước 3: Hội đồng nếm thử và cho điểm.

PHỤ LỤC
PHÂN CÔNG NHIỆM VỤ

| STT | Nhiệm vụ | Đơn vị chủ trì | Đơn vị phối hợp | Sản phẩm |
|---|---|---|---|---|
| 1 | Trồng lại đồi chè bạc màu | Sở Nông nghiệp và Phát triển nông thôn | UBND các huyện \
| - Giai đoạn 1: Khoanh vùng đồi chè bạc màu (năm 2022). \
- Giai đoạn 2: Trồng giống chè mới (đến ngày 30/6/2024). |
| 2 | Mở chợ phiên chè | Sở Công Thương | UBND các huyện | Kế hoạch chợ phiên |
"""


@pytest.fixture(scope="module")
def tea(tmp_path_factory):
    return over(tmp_path_factory.mktemp("tea"), DECISION)


@pytest.mark.parametrize(
    ("question", "told", "untold"),
    [
        ("Trồng lại đồi chè bạc màu chia thành các giai đoạn nào?", ("năm 2022", "30/6/2024"), ()),
        ("trong lai doi che bac mau, moi giai doan khi nao", ("năm 2022", "30/6/2024"), ()),
        ("Các bước chấm giải chè sạch?", ("nộp phiếu", "lấy mẫu", "cho điểm"), ()),
        ("Bước 1 và bước 3 của quy trình chấm giải chè sạch là gì?",
         ("nộp phiếu", "cho điểm"), ("lấy mẫu",)),
    ],
)  # fmt: skip
def test_steps_are_told_each_by_itself(tea, question, told, untold):
    answer = tea.ask(question)
    assert answer.status == "answered"
    assert all(t in answer.text for t in told)
    assert not any(t in answer.text for t in untold)


def test_steps_are_counted_by_the_word_of_the_text(tea):
    assert "**3 bước**" in tea.ask("Quy trình chấm giải chè sạch gồm mấy bước?").text


def test_a_request_before_the_matter_is_kept(tea):
    """``List the phases, …`` is no courtesy where nothing behind it asks."""
    answer = tea.ask("List the two phases, with their times, for replanting tea")
    assert "30/6/2024" in answer.text
