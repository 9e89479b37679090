"""Claims about at whose proposal a document is issued, and who takes part."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("question", "verdict", "told"),
    [
        ("QĐ 672 do Sở KHĐT trình phải không?", "Có", "911/SKHĐT-ĐKKD"),
        ("QĐ 672 ban hành theo đề nghị của Sở Tài chính à?", "Không", "Sở Kế hoạch và Đầu tư"),
        ("Was Decision 672 issued at the proposal of the Cooperative Alliance?", "Không", "911"),
        (
            "Cơ quan báo chí có phối hợp kế hoạch tuyên truyền Gia Lai không?",
            "Có",
            "cơ quan báo chí",
        ),
        ("gia lai tong ket 10 nam luat htx vao nam 2023 dung khong", "Không", "2022"),
    ],
)
def test_claim_is_held_against_what_the_text_names(assistant, question, verdict, told):
    text = assistant.ask(question).text
    assert text.startswith(verdict)
    assert told in text


def test_who_is_not_among_those_who_coordinate_is_denied(assistant):
    question = "Doanh nghiệp có phải phối hợp tổng kết Luật HTX ở Gia Lai không?"
    assert assistant.ask(question).text.startswith("Không")


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Gia Lai kiện toàn Ban chỉ đạo KTTT chỉ ở cấp tỉnh thôi phải không?", "cấp huyện"),
        ("Hội nghị kết nối cung cầu ở Gia Lai chỉ trong nước thôi đúng không?", "nước ngoài"),
    ],
)
def test_only_one_level_is_denied_by_the_sentence_that_names_another(assistant, question, told):
    text = assistant.ask(question).text
    assert text.startswith("Không")
    assert told in text
