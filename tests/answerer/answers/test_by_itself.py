"""A comparison asked of each side by itself, silent sides only where it is sure, and what comes of
the comparison."""

from __future__ import annotations

import pytest

from answerer.answers.comparing.by_itself import by_clause, by_itself
from answerer.answers.comparing.silences import asks_whether
from answerer.meaning.reading import ask_of, read_question
from tests.answerer.conftest import over

HEAD = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH {TINH}                              Độc lập - Tự do - Hạnh phúc

Số: {n}/KH-UBND                        {tinh}, ngày {day} tháng 3 năm 2023

KẾ HOẠCH
Phát triển hợp tác xã trồng hoa năm 2023

"""
SIGNED = """
TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
Trần Văn Mẫu
"""
ONE = """\
I. MỤC TIÊU
- Thành lập mới 45 hợp tác xã trồng hoa.
- Hỗ trợ mua máy tưới cho hợp tác xã: 30 triệu đồng/hợp tác xã.
II. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương chủ trì mở chợ hoa ở cửa khẩu.
2. Giao Sở Tài chính làm cơ quan thường trực của Kế hoạch.
3. Kế hoạch này có hiệu lực kể từ ngày 05 tháng 4 năm 2023.
"""
TWO = """\
I. MỤC TIÊU
- Thành lập mới 60 hợp tác xã trồng hoa.
- Hỗ trợ mua máy tưới cho hợp tác xã: 50 triệu đồng/hợp tác xã.
II. TỔ CHỨC THỰC HIỆN
1. Sở Nội vụ dạy nghề trồng hoa cho thanh niên.
2. Giao Sở Xây dựng làm cơ quan thường trực của Kế hoạch.
3. Kế hoạch này có hiệu lực kể từ ngày 20 tháng 4 năm 2023.
"""


@pytest.fixture(scope="module")
def both(tmp_path_factory):
    one = HEAD.format(TINH="LÂM ĐỒNG", tinh="Lâm Đồng", n=91, day="09") + ONE + SIGNED
    two = HEAD.format(TINH="SƠN LA", tinh="Sơn La", n=92, day="15") + TWO + SIGNED
    return over(tmp_path_factory.mktemp("both"), one, two)


def alone(both, text, of=by_itself):
    ask = ask_of(both.engine, read_question(both.engine, text))
    return [of(both.engine, ask, p) for p in ("lam-dong", "son-la")]


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "Lâm Đồng và Sơn La trồng bao nhiêu hoa, bên nào nhiều hơn?",
            "Lâm Đồng trồng bao nhiêu hoa?",
            "Sơn La trồng bao nhiêu hoa?",
        ),
        (
            "So sánh số hoa trồng ở Lâm Đồng (kế hoạch 91) với Sơn La (kế hoạch 92).",
            "số hoa trồng ở Lâm Đồng (kế hoạch 91).",
            "số hoa trồng ở Sơn La (kế hoạch 92).",
        ),
        (
            "trong ke hoach cua lam dong va son la ai trong hoa, co giong nhau khong",
            "trong ke hoach cua lam dong ai trong hoa",
            "trong ke hoach cua son la ai trong hoa",
        ),
        (
            "How many flowers are planted in Lam Dong compared with Son La?",
            "How many flowers are planted in Lam Dong?",
            "How many flowers are planted in Son La?",
        ),
        (
            "Số hoa của Lâm Đồng và số máy tưới mua mới của Sơn La lần lượt là bao nhiêu?",
            "Số hoa của Lâm Đồng là bao nhiêu?",
            "số máy tưới mua mới của Sơn La là bao nhiêu?",
        ),
    ],
)
def test_a_question_about_two_is_put_to_each(both, text, one, other):
    assert alone(both, text) == [one, other]


def test_a_matter_that_points_back_is_not_parted(both):
    text = "Ai trồng hoa ở Lâm Đồng và ai phải tưới nó mỗi ngày ở Sơn La?"
    assert alone(both, text) == ["Ai trồng hoa ở Lâm Đồng?", ""]


@pytest.mark.parametrize("behind", ["còn Sơn La thì sao?", "Sơn La thì sao?", "còn Sơn La?"])
def test_the_second_side_is_asked_what_the_first_one_is(both, behind):
    said = alone(both, f"Kế hoạch của Lâm Đồng do ai ký, {behind}", by_clause)
    assert said == ["Kế hoạch của Lâm Đồng do ai ký", "Sơn La do ai ký"]


def test_what_stands_before_both_clauses_is_asked_of_each(both):
    text = "Với máy tưới thì các xã ở Lâm Đồng làm gì, còn ở Sơn La phải báo ai?"
    assert alone(both, text, by_clause) == [
        "Với máy tưới thì các xã ở Lâm Đồng làm gì",
        "Với máy tưới thì các xã ở Sơn La phải báo ai?",
    ]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Tỉnh nào giao sở mở chợ hoa, Lâm Đồng hay Sơn La?", "Lâm Đồng giao sở mở chợ hoa"),
        (
            "Trong hai kế hoạch, tỉnh nào giao sở mở chợ hoa, tỉnh nào không?",
            "Lâm Đồng giao sở mở chợ hoa, không?",
        ),
    ],
)
def test_a_side_stands_where_it_is_asked_which_one(both, text, one):
    assert alone(both, text)[0].replace(" ,", ",").strip(" ,") in (one, f"{one}?")


def test_which_has_more_is_no_question_of_one(both):
    assert alone(both, "Which province had more flowers in May, Lam Dong or Son La?") == ["", ""]


def test_english_documents_behind_a_name_belong_to_it(both):
    text = "Who signed Lam Dong's Plan 91 and the Son La draft plan respectively?"
    assert alone(both, text) == [
        "Who signed Lam Dong's Plan 91?",
        "Who signed the Son La draft plan?",
    ]


def test_each_side_tells_its_amount_and_which_is_more_is_said(both):
    answer = both.ask(
        "Mức hỗ trợ mua máy tưới của Lâm Đồng và Sơn La là bao nhiêu tiền, bên nào cao hơn?"
    ).text
    head, lam_dong, son_la = answer.split("\n")
    assert head == "**Sơn La** cao hơn."
    assert "30 triệu" in lam_dong
    assert "50 triệu" in son_la


def test_dates_are_said_to_differ_and_which_is_earlier(both):
    question = "Kế hoạch của Lâm Đồng và kế hoạch của Sơn La có hiệu lực từ ngày nào, {}?"
    assert both.ask(question.format("bên nào sớm hơn")).text.startswith("**Lâm Đồng** sớm hơn.")
    assert both.ask(question.format("có cùng ngày không")).text.startswith("Hai bên khác nhau.")


def test_agencies_are_said_to_differ(both):
    answer = both.ask(
        "Cơ quan thường trực của Kế hoạch ở Lâm Đồng và ở Sơn La là sở nào, có giống nhau không?"
    ).text
    assert answer.startswith("Hai bên khác nhau.")


def test_a_side_is_silent_where_it_is_asked_whether_it_says_something(both):
    answer = both.ask("Lâm Đồng hay Sơn La giao Sở Công Thương mở chợ hoa ở cửa khẩu?").text
    assert "**Sơn La**: văn bản không nêu" in answer


def test_a_side_of_which_nothing_is_found_is_not_said_to_be_silent_unasked(both):
    answer = both.ask("Lâm Đồng và Sơn La hỗ trợ mua máy tưới bao nhiêu phần trăm giá mua?")
    assert "không nêu nội dung này." not in answer.text


@pytest.mark.parametrize(
    ("behind", "whether"),
    [
        ("tỉnh còn lại có giao không", True),
        ("tỉnh còn lại giao Sở Công Thương làm gì", False),
    ],
)
def test_what_is_asked_of_the_other_one_leaves_nothing_open(both, behind, whether):
    text = f"Giữa Lâm Đồng và Sơn La, tỉnh nào giao mở chợ hoa, {behind}?"
    ask = ask_of(both.engine, read_question(both.engine, text))
    assert asks_whether(both.engine, ask) is whether


@pytest.mark.parametrize(
    ("text", "whether"),
    [
        ("Lâm Đồng hay Sơn La giao mở chợ hoa?", True),
        ("Lâm Đồng và Sơn La giao mở chợ hoa hay mở quầy hoa?", False),
    ],
)
def test_an_or_between_the_sides_asks_which_of_them(both, text, whether):
    ask = ask_of(both.engine, read_question(both.engine, text))
    assert asks_whether(both.engine, ask) is whether


def test_each_plan_names_its_standing_agency(both):
    answer = both.ask("Cơ quan thường trực của Kế hoạch ở Lâm Đồng và ở Sơn La là sở nào?").text
    assert "Sở Tài chính" in answer
    assert "Sở Xây dựng" in answer


def test_a_side_asked_for_a_sort_of_agency_tells_no_other(both):
    answer = both.ask(
        "Lâm Đồng giao những sở nào mở chợ hoa ở cửa khẩu, và Sơn La có giao sở nào không?"
    ).text
    assert "Sở Công Thương" in answer
    assert "Sở Nội vụ" not in answer
