"""Who holds a post, how often, and lengths of time: claims compared with what is stated."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

BOARD = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 47/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

QUYẾT ĐỊNH
Thành lập Ban Chỉ đạo phát triển vườn dâu tây

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

QUYẾT ĐỊNH:

Điều 1. Thành lập Ban Chỉ đạo phát triển vườn dâu tây do Phó Chủ tịch UBND tỉnh làm Trưởng ban, Giám
đốc Sở Công Thương làm Phó Trưởng ban thường trực.
Điều 2. Ban Chỉ đạo vườn dâu tây họp định kỳ 06 tháng một lần.
Điều 3. Vườn dâu tây được miễn tiền thuê màng phủ không quá 03 năm.
Điều 4. Quyết định này có hiệu lực kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def board(tmp_path_factory):
    return over(tmp_path_factory.mktemp("board"), BOARD)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Giám đốc Sở Công Thương làm Trưởng ban Chỉ đạo phát triển vườn dâu tây à?", "Không"),
        ("Chủ tịch UBND tỉnh là Trưởng ban Chỉ đạo phát triển vườn dâu tây đúng không?", "Không"),
        ("Trưởng ban Chỉ đạo phát triển vườn dâu tây là Phó Chủ tịch tỉnh phải không?", "Có"),
        (
            "Giám đốc Sở Công Thương là Phó Trưởng ban thường trực Ban Chỉ đạo, đúng không?",
            "Có",
        ),
        ("Ban Chỉ đạo vườn dâu tây họp mỗi quý một lần phải không?", "Không"),
        ("Ban Chỉ đạo vườn dâu tây họp nửa năm một lần phải không?", "Có"),
        ("Vườn dâu tây được miễn tiền thuê màng phủ không quá 24 tháng đúng không?", "Không"),
        ("Vườn dâu tây được miễn tiền thuê màng phủ không quá 36 tháng đúng không?", "Có"),
    ],
)
def test_posts_and_lengths_of_time_are_compared_by_what_they_are(board, question, first):
    assert board.ask(question).text.startswith(first)


def test_a_post_of_which_nothing_is_said_is_no_claim_about_a_task(board):
    answer = board.ask("Giám đốc Sở Nội vụ là ủy viên Ban Chỉ đạo vườn dâu tây phải không?")
    assert answer.status == "refused"
