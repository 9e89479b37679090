"""The question of the turn before, asked of another agency."""

from __future__ import annotations

from corpus.records import Turn

FIRST = "Chương trình hành động của Gia Lai giao Sở Công Thương làm những gì cho hợp tác xã?"


def _then(assistant, question, first=FIRST):
    return assistant.ask(question, history=[Turn(first)])


def test_the_same_is_asked_of_another_agency(assistant):
    answer = _then(assistant, "Còn Sở Tài nguyên và Môi trường thì được giao hai việc gì?")
    assert "giao đất" in answer.text
    assert "hội chợ" not in answer.text.lower()


def test_a_count_is_asked_of_another_agency(assistant):
    first = "Đồng Tháp: Liên minh HTX Tỉnh chủ trì bao nhiêu nhiệm vụ trong phụ lục?"
    answer = _then(assistant, "Còn Sở Nông nghiệp và Phát triển nông thôn?", first)
    assert "2 nhiệm vụ" in answer.text


def test_another_thing_asked_of_another_agency_is_not_the_same_question(assistant):
    answer = _then(assistant, "Còn Sở Nội vụ thì báo cáo khi nào?")
    assert "Nghiên cứu đưa nội dung" not in answer.text


def test_a_question_of_its_own_does_not_ask_what_the_turn_before_did(assistant):
    first = "Ở cấp huyện của Đồng Tháp, những phòng nào tham mưu quản lý nhà nước về KTTT?"
    assert "chuyên trách" in _then(assistant, "Các phòng đó bố trí cán bộ ra sao?", first).text


def test_what_of_another_thing_asks_the_same_of_it(assistant):
    first = "Đề án khởi nghiệp HTX nông nghiệp của Gia Lai bao giờ phải xong?"
    then = "Thế chương trình hành động theo nghị quyết chuyên đề về HTX nông nghiệp thì sao?"
    assert "2021-2022" in _then(assistant, then, first).text
