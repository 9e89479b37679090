"""Claims set against something else: ``nộp ở tỉnh, không phải ở huyện, đúng không?``."""

from __future__ import annotations

import pytest

from answerer.answers.claims.contrasts import set_aside
from tests.answerer.conftest import over

SCHEME = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 46/2024/QĐ-UBND                        Lâm Đồng, ngày 09 tháng 3 năm 2024

QUYẾT ĐỊNH
Quy định hỗ trợ vườn ươm dâu tây

ỦY BAN NHÂN DÂN TỈNH LÂM ĐỒNG

QUYẾT ĐỊNH:

Điều 1. Chủ vườn nộp hồ sơ vay vốn ươm dâu tại Trung tâm Khuyến nông tỉnh; người làm thuê nộp ở cấp
huyện.
Điều 2. Tiền thuê màng phủ vườn dâu do ngân sách tỉnh chi trả, không quá 20 triệu đồng mỗi vườn.
Điều 3. Quyết định này có hiệu lực kể từ ngày ký.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""


@pytest.fixture(scope="module")
def scheme(tmp_path_factory):
    return over(tmp_path_factory.mktemp("scheme"), SCHEME)


@pytest.mark.parametrize(
    ("question", "first"),
    [
        (
            "Chủ vườn nộp hồ sơ vay vốn ươm dâu tại Trung tâm Khuyến nông tỉnh, không phải ở huyện,"
            " đúng không?",
            "Có",
        ),
        (
            "Tiền thuê màng phủ vườn dâu do ngân sách tỉnh chi trả chứ không phải ngân sách huyện"
            " phải không?",
            "Có",
        ),
        (
            "Tiền thuê màng phủ vườn dâu do ngân sách huyện chi trả chứ không phải ngân sách tỉnh"
            " phải không?",
            "Không",
        ),
        (
            "Tiền thuê màng phủ vườn dâu không quá 30 triệu đồng chứ không phải 20 triệu đồng,"
            " đúng không?",
            "Không",
        ),
    ],
)
def test_what_a_claim_is_set_against_denies_nothing_of_it(scheme, question, first):
    assert scheme.ask(question).text.startswith(first)


@pytest.mark.parametrize(
    ("claim", "aside"),
    [
        ("Nộp ở tỉnh, không phải ở huyện, đúng không?", [", không phải ở huyện"]),
        ("do Sở A cấp chứ không phải Sở B phải không?", [" chứ không phải Sở B"]),
        ("Không phải Sở A mà là Sở B cấp, đúng không?", ["Không phải Sở A mà là"]),
        ("Sở A không phải báo cáo, đúng không?", []),
        ("Người nghèo được vay, không phải nộp phí, đúng không?", []),
    ],
)
def test_a_duty_denied_is_no_contrast(claim, aside):
    assert [claim[start:end] for start, end in set_aside(claim)] == aside
