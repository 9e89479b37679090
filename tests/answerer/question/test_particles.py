"""Particles of talk that close a question say nothing of what it is about."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("particle", ["hả anh", "nghen", "vậy ta", "hén", "dzậy", "kể nghe với"])
def test_particle_at_the_end_changes_no_answer(assistant, particle):
    question = "Ở Đồng Tháp UBND huyện phải làm gì với Hội quán"
    plain = assistant.ask(f"{question}?")
    assert plain.status == "answered"
    assert assistant.ask(f"{question} {particle}?").text == plain.text


def test_particle_that_makes_a_claim_stays(assistant):
    question = "Quỹ hỗ trợ phát triển HTX ở Gia Lai là bên Ngân hàng Nhà nước chủ trì hả anh?"
    text = assistant.ask(question).text
    assert text.startswith("Không.")
    assert "Liên minh" in text
