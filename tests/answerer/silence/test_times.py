"""An answer to what day, month or year holds one."""

from __future__ import annotations

import pytest

from answerer.silence.times import lacks_point, lacks_time


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("Hội chợ hoa xong năm nào?", "tổng kết theo Nghị quyết số 13-NQ/TW ngày 18/3/2002", True),
        ("Hội chợ hoa xong năm nào?", "tổng kết thi hành Luật Hoa kiểng năm 2012", True),
        ("Hội chợ hoa 2024 xong ngày nào?", "chuẩn bị tốt cho hội chợ hoa năm 2024", True),
        ("Hội chợ hoa xong năm nào?", "Thời hạn: **2025** — hội chợ hoa", False),
        ("Báo cáo trước ngày nào?", "gửi báo cáo trước ngày 25/12 hằng năm", False),
        ("Hội chợ hoa do ai lo?", "Sở Công Thương tổ chức hội chợ hoa", False),
    ],
)
def test_time_is_looked_for_in_what_is_told(stranger, question, told, lacks):
    from answerer.meaning.reading import ask_of, read_question

    ask = ask_of(stranger.engine, read_question(stranger.engine, question), None)
    assert lacks_time(ask, told) is lacks


@pytest.mark.parametrize(
    ("question", "told", "lacks"),
    [
        ("By when must the weak cooperatives be dissolved?", "ngừng từ 12 tháng trở lên", True),
        ("By when must the weak cooperatives be dissolved?", "xong trước ngày 30/6/2026", False),
        ("By when must the weak cooperatives be dissolved?", "chậm nhất 90 ngày", False),
        ("By when must the weak cooperatives be dissolved?", "hoàn thành trong quý III", False),
        ("Who dissolves the weak cooperatives?", "ngừng từ 12 tháng trở lên", False),
    ],
)
def test_a_span_alone_is_no_day_by_which_something_is_done(stranger, question, told, lacks):
    from answerer.meaning.reading import ask_of, read_question

    ask = ask_of(stranger.engine, read_question(stranger.engine, question), None)
    assert lacks_point(ask, told) is lacks
