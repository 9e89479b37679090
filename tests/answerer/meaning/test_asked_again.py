"""The same question of another province, asked in so many words."""

from __future__ import annotations

from corpus.records import Turn


def test_role_asked_again_of_another_province_means_the_same_task(assistant):
    before = (Turn("Ở Đồng Tháp ai chủ trì tuyên truyền về kinh tế tập thể?"),)
    text = assistant.ask("Còn bên Gia Lai thì ai chủ trì?", history=before).text
    assert "Sở Thông tin và Truyền thông" in text
    assert "kế hoạch tuyên truyền" in text
