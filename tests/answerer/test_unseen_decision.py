"""A decision that no rule, word list or threshold was made for."""

from __future__ import annotations

import pytest

from corpus.records import Turn


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("ai chu tri xay dung kho lanh bao quan hoa", "Sở Công Thương"),
        ("Cơ quan phối hợp đào tạo kế toán cho giám đốc HTX?", "Sở Tài chính"),
        ("Hạn hoàn thành số hóa hồ sơ đăng ký HTX", "12/2025"),
        ("kho lạnh bảo quản hoa xong khi nào?", "III/2024"),
        ("Who leads the digitisation of registration files?", "Kế hoạch và Đầu tư"),
        ("Quyết định 1415 ký ngày nào?", "3/2023"),
        ("Ai ký Quyết định 1415/QĐ-UBND?", "Trần Văn Mẫu"),
        ("Sở Công Thương chủ trì nhiệm vụ gì?", "kho lạnh"),
    ],
)
def test_what_it_states(stranger, question, expected):
    answer = stranger.ask(question)
    assert answer.status == "answered", answer.text
    assert expected in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "Hạn hoàn thành đào tạo kế toán cho giám đốc hợp tác xã?",
        "Kinh phí xây dựng kho lạnh là bao nhiêu?",
        "Ai chủ trì nhiệm vụ OCOP ở Đồng Tháp?",
        "Ai chủ trì nuôi cá tra?",
    ],
)
def test_what_it_does_not_state_is_refused(stranger, question):
    answer = stranger.ask(question)
    assert answer.status == "refused", answer.text


def test_the_empty_cell_of_a_task_just_asked_about(stranger):
    first = Turn("Ai chủ trì đào tạo kế toán cho giám đốc hợp tác xã?")
    answer = stranger.ask("hạn chót của nhiệm vụ đó?", history=[first])
    assert answer.status == "refused"
    assert "2024" not in answer.text
    assert "2025" not in answer.text


def test_its_citations_are_its_words(stranger):
    texts = {d.id: d.text for d in stranger.index.documents}
    answer = stranger.ask("Ai chủ trì số hóa hồ sơ đăng ký hợp tác xã?")
    assert answer.citations
    for c in answer.citations:
        assert texts[c.document][c.start : c.end] == c.quote
        assert "Số hóa hồ sơ" in c.quote
