"""A table that gives the deadline before beside the one in force."""

from __future__ import annotations

import pytest

from corpus.vocabulary import load_vocabulary
from indexer.parse.columns import without_superseded
from tests.answerer.conftest import over

DECISION = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 1415/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2023

QUYẾT ĐỊNH
Điều chỉnh Kế hoạch phát triển kho lạnh

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

QUYẾT ĐỊNH:

Điều 1. Điều chỉnh Kế hoạch phát triển kho lạnh theo Phụ lục.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu

PHỤ LỤC
DANH MỤC NHIỆM VỤ

| STT | Nhiệm vụ | Cơ quan chủ trì | Thời hạn cũ | Thời hạn điều chỉnh |
|---|---|---|---|---|
| 1 | Xây dựng kho lạnh bảo quản hoa | Sở Công Thương | Quý III/2024 | Quý II/2026 |
| 2 | Đào tạo kế toán cho hợp tác xã | Sở Tài chính | Tháng 5/2024 | Tháng 9/2025 |
"""


@pytest.fixture(scope="module")
def adjusted(tmp_path_factory):
    return over(tmp_path_factory.mktemp("adjusted"), DECISION)


def test_the_deadline_in_force_is_told(adjusted):
    answer = adjusted.ask("Xây dựng kho lạnh bảo quản hoa hoàn thành khi nào?")
    assert "Quý II/2026" in answer.text
    assert "2024" not in answer.text


def test_both_are_told_where_the_old_one_is_asked(adjusted):
    answer = adjusted.ask("Xây dựng kho lạnh bảo quản hoa thời hạn cũ là khi nào, lùi đến bao giờ?")
    assert "Quý III/2024" in answer.text
    assert "Quý II/2026" in answer.text


CARDS = (
    DECISION[: DECISION.index("| STT")]
    + """\
Nhiệm vụ 1: Xây dựng kho lạnh bảo quản hoa
  Cơ quan chủ trì: Sở Công Thương
  Hạn cũ: quý III/2024. Hạn mới: quý II/2026

Nhiệm vụ 2: Đào tạo kế toán cho hợp tác xã
  Cơ quan chủ trì: Sở Tài chính
  Hạn cũ: tháng 5/2024. Hạn mới: tháng 9/2025
"""
)


@pytest.fixture(scope="module")
def prolonged(tmp_path_factory):
    return over(tmp_path_factory.mktemp("prolonged"), CARDS)


def test_card_tells_the_deadline_in_force(prolonged):
    answer = prolonged.ask("Xây dựng kho lạnh bảo quản hoa hoàn thành khi nào?")
    assert "quý II/2026" in answer.text
    assert "2024" not in answer.text


@pytest.mark.parametrize("asked", ["hạn cũ là khi nào?", "lúc đầu hạn là bao giờ?"])
def test_card_tells_both_where_the_old_one_is_asked(prolonged, asked):
    answer = prolonged.ask(f"Xây dựng kho lạnh bảo quản hoa {asked}")
    assert "quý III/2024" in answer.text
    assert "quý II/2026" in answer.text


def test_deadlines_that_no_title_tells_apart_keep_their_role():
    roles = ["task", "deadline", "deadline"]
    titles = ["Nhiệm vụ", "Thời hạn trình", "Thời hạn ban hành"]
    assert without_superseded(roles, titles, load_vocabulary()) == roles
