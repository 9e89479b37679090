"""What is denied on one side only."""

import pytest

from answerer.check.polarity import body, claims_silence, contradicts, opening

SOURCE = "Giải thể các hợp tác xã không hoạt động; hỗ trợ các hợp tác xã mới."


@pytest.mark.parametrize(
    "statement",
    [
        "Giải thể các hợp tác xã hoạt động",
        "Không giải thể các hợp tác xã",
        "Chưa hỗ trợ các hợp tác xã mới",
    ],
)
def test_a_denial_put_in_or_left_out_contradicts(statement):
    assert contradicts(statement, SOURCE)


@pytest.mark.parametrize(
    "statement",
    [
        "Giải thể hợp tác xã không hoạt động",
        "Hợp tác xã không còn hoạt động thì giải thể",
        "Hỗ trợ hợp tác xã mới",
        "Không chỉ hỗ trợ hợp tác xã mới",
        "Giai the hop tac xa khong hoat dong",
    ],
)
def test_what_is_denied_on_both_sides_does_not(statement):
    assert not contradicts(statement, SOURCE)


@pytest.mark.parametrize(
    ("text", "side", "rest"),
    [
        ("Không, thời hạn là 2021", "no", "thời hạn là 2021"),
        ("Có (Yes): Sở Tài chính", "yes", "Sở Tài chính"),
        ("Đúng vậy. Sở Tài chính", "yes", "Sở Tài chính"),
        ("Không.", "no", ""),
        ("Không hoạt động thì giải thể", "", "Không hoạt động thì giải thể"),
        ("", "", ""),
    ],
)
def test_yes_and_no_open_a_statement(text, side, rest):
    assert (opening(text), body(text)) == (side, rest)


def test_a_model_that_knows_nothing_is_noticed():
    assert claims_silence("Các đoạn không có thông tin về việc này")
    assert not claims_silence("Sở Tài chính chủ trì")
