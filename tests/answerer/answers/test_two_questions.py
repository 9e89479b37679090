"""Two questions in one sentence, and several rows named side by side."""

import pytest


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Gia Lai: ai làm HTX tiêu dùng và ai tổng kết Luật HTX?", ("tiêu dùng", "10 năm")),
        ("Đồng Tháp ai chủ trì tập huấn và ai chủ trì phát triển Hội quán?",
         ("Liên minh HTX", "Sở Nông nghiệp")),
        ("Gia Lai bao giờ xong HTX tiêu dùng và bao giờ xong tổng kết Luật HTX?",
         ("2022-2023", "**2022**")),
        ("Trường Chính trị Gia Lai làm gì còn Sở Tài chính làm gì?", ("I.2", "bố trí kinh phí")),
        ("sản phẩm của việc 2.1 và 2.2 Đồng Tháp", ("vai trò của Ban chỉ đạo", "bộ máy quản lý")),
        ("nhiệm vụ II.2, II.3 Gia Lai xong năm nào", ("20 năm", "10 năm")),
    ],
)  # fmt: skip
def test_both_are_answered(assistant, question, told):
    text = assistant.ask(question).text
    assert all(t in text for t in told)


def test_what_is_asked_beside_a_task_is_asked_of_it(assistant):
    answer = assistant.ask("Ai chủ trì tổng kết Luật HTX ở Gia Lai và bao giờ xong?")
    assert len({c.label for c in answer.citations}) == 1


@pytest.mark.parametrize(
    "question",
    ["What is the third stage of Dong Thap's pilot task supposed to produce, and who receives it?",
     "Chương trình đào tạo của Trường Chính trị Gia Lai xong khi nào và ai thông qua?"],
)  # fmt: skip
def test_what_points_back_or_names_nothing_is_no_question_of_its_own(assistant, question):
    assert len({c.label for c in assistant.ask(question).citations}) <= 1
