import pytest

from answerer.question.temporal import says_when, times_in, years_of


@pytest.mark.parametrize(
    ("text", "years"),
    [("2021-2022", (2021, 2022)), ("Quý IV/2021", (2021,)), ("Thường xuyên", ()), ("12020", ())],
)
def test_the_years_of_a_deadline(text, years):
    assert years_of(text) == years


@pytest.mark.parametrize(
    "text",
    [
        "Báo cáo trước ngày 15 tháng 12 hằng năm",
        "gửi về Sở trước ngày 30/10/2020",
        "hoàn thành trong năm 2022",
        "chậm nhất ngày 20/11",
    ],
)
def test_a_sentence_that_sets_a_time(text):
    assert says_when(text)
    assert times_in(text)


@pytest.mark.parametrize(
    "text",
    [
        "thực hiện Nghị quyết số 134/NQ-CP ngày 25/9/2020 của Chính phủ",
        "Chương trình hỗ trợ hợp tác xã giai đoạn 2021-2025",
        "Sở Tài chính cân đối ngân sách",
    ],
)
def test_the_date_of_a_cited_document_or_a_period_in_a_name_sets_none(text):
    assert not says_when(text)
