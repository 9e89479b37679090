"""Where several rows of one agency hold what is asked alike, all of them are told."""

import pytest


@pytest.mark.parametrize(
    "asked",
    [
        "Những đề án nào Liên minh HTX Gia Lai phải lập kế hoạch triển khai?",
        "For which schemes must the Gia Lai Cooperative Alliance draw up implementation plans?",
    ],
)
def test_several_rows_are_told_where_several_are_asked_for(assistant, asked):
    text = assistant.ask(asked).text
    assert all(number in text for number in ("V.1", "V.2", "V.3"))


def test_what_is_asked_beside_is_told_of_each(assistant):
    text = assistant.ask("Ban chỉ đạo KTTT Gia Lai phải tổng kết những gì và xong năm nào?").text
    assert text.count("thời hạn: 2022") == 2


def test_one_row_is_told_where_one_is_asked_for(assistant):
    asked = "Liên minh HTX Gia Lai lập kế hoạch triển khai đề án hợp tác xã tiêu dùng khi nào?"
    assert "V.1" not in assistant.ask(asked).text
