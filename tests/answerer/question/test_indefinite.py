import pytest

from answerer.question.indefinite import indefinite


@pytest.mark.parametrize(
    "text",
    [
        "Mấy lớp tập huấn này có được xài tiền trung ương không?",
        "may htx con no co duoc vay khong",
        "Tỉnh có dồn sức cho mấy HTX làm ăn được không, hay chia đều?",
        "Có mấy nội dung phải sửa. Chúng tôi báo cáo lên đâu?",
    ],
)
def test_several_of_which_something_else_is_asked_ask_no_number(text):
    assert any(text[at:].lower().startswith(("mấy", "may")) for at in indefinite(text))


@pytest.mark.parametrize(
    "text",
    [
        "Tỉnh có mấy HTX không hoạt động?",
        "Mấy sở cùng làm việc này?",
        "Kế hoạch đó số mấy, trong phụ lục ghi xong chưa?",
        "Sở A làm mấy việc?",
    ],
)
def test_a_number_that_is_asked_is_asked(text):
    assert not indefinite(text)
