"""Questions behind sentences that lead up to them."""

from __future__ import annotations

from answerer.meaning.lead_up import Parts, parted

PARTNERS = (
    "Tôi vừa lo xong phần phối hợp với Sở Nội vụ về Ban Chỉ đạo ở Đồng Tháp. Hôm nay sếp giao "
    "việc khác. "
)


def test_what_leads_up_is_parted_from_what_asks():
    text = "Tôi ở Gia Lai. Đã xong phần tập huấn. Sở nào chủ trì tuyên truyền?"
    lead, core = "Tôi ở Gia Lai. Đã xong phần tập huấn.", "Sở nào chủ trì tuyên truyền?"
    assert parted(text) == Parts(lead, core)
    assert parted(text).is_sentence


def test_nothing_leads_up_to_a_question_alone():
    assert parted("Sở nào chủ trì tuyên truyền?") is None
    assert parted("Sở nào chủ trì tuyên truyền? Tôi cần gấp.") is None
    assert parted("") is None


def test_words_before_a_colon_are_no_sentence():
    parts = parted("Tôi soạn bài cho lớp bồi dưỡng: Đồng Tháp có mấy nhiệm vụ?")
    assert parts is None or not parts.is_sentence


def test_an_agency_told_before_the_question_does_not_answer_it(assistant):
    asked = "Ở Đồng Tháp, hội nghề nghiệp trên địa bàn tỉnh tham gia thúc đẩy việc gì?"
    alone = assistant.ask(asked)
    assert alone.status == "answered"
    behind = assistant.ask(PARTNERS + asked)
    assert behind.text == alone.text


def test_a_question_that_only_points_back_is_read_with_what_leads_up_to_it(assistant):
    lead = "Tôi theo dõi việc phát triển Hội quán ở Đồng Tháp. "
    assert "Sở Nông nghiệp" in assistant.ask(lead + "Ai chủ trì việc đó?").text
