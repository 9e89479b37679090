"""Lines that name all that a question wants, in a regulation made up here."""

from __future__ import annotations

import pytest

from answerer.answers.passages.lead_ins import nouns_named
from answerer.meaning.reading import ask_of, read_question
from answerer.question.nouns_wanted import nouns_before_which
from tests.answerer.conftest import over
from tests.answerer.made_up import decision

REGULATION = decision(
    "62/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành Quy định hỗ trợ trồng sâm",
    """
**Điều 1.**
Phạm vi điều chỉnh

Quy định này quy định về hỗ trợ trồng sâm.

**Điều 2.
Nguyên tắc hỗ trợ**

1. Công khai danh sách hộ được hỗ trợ.

2. Mỗi hộ chỉ được hỗ trợ một lần.

**Điều 3.
Biên bản nghiệm thu vườn sâm và thanh toán**

1. Biên bản nghiệm thu do cán bộ khuyến nông lập sau mỗi vụ.

2. Biên bản nghiệm thu được lập thành văn bản, bao gồm các nội dung sau đây:

a) Diện tích còn sống;

b) Số cây giống đã trả.

3. Tiền được chuyển khoản cho chủ hộ.

**Điều 4.
Hỗ trợ làm nhà lưới**

1. Mức hỗ trợ: 30 triệu đồng một nhà.

2. Điều kiện: hộ có đất thuê từ 5 năm trở lên.

**Điều 5.
Hỗ trợ mua cây giống**

1. Mức hỗ trợ: 2 triệu đồng một hộ.

2. Điều kiện: cây giống có tem của trại giống.

**Điều 6.** Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def ginseng(tmp_path_factory):
    return over(tmp_path_factory.mktemp("sam"), REGULATION)


def test_a_heading_that_names_what_is_wanted_opens_its_items(ginseng):
    answer = ginseng.ask("Quy định hỗ trợ trồng sâm nêu những nguyên tắc nào?")
    assert answer.text.startswith("Điều 2. Nguyên tắc hỗ trợ")
    assert "chỉ được hỗ trợ một lần" in answer.text


def test_the_sentence_that_opens_the_list_is_told_and_not_its_whole_article(ginseng):
    answer = ginseng.ask("Biên bản nghiệm thu vườn sâm phải có những nội dung nào?")
    assert "Số cây giống đã trả" in answer.text
    assert "chuyển khoản" not in answer.text


def test_a_label_is_told_of_the_article_that_the_question_names(ginseng):
    answer = ginseng.ask("Hộ trồng sâm phải có điều kiện gì để được hỗ trợ làm nhà lưới?")
    assert "đất thuê từ 5 năm" in answer.text
    assert "tem" not in answer.text


def test_an_english_noun_is_looked_for_by_what_documents_call_it(ginseng):
    question = read_question(ginseng.engine, "What are the funding sources for ginseng?")
    named = nouns_named(ginseng.engine, ask_of(ginseng.engine, question, None))
    assert "nguon von" in named


def test_a_body_or_a_time_is_no_noun_that_is_listed():
    assert nouns_before_which("Những cơ quan nào tham gia, vào thời gian nào?") == ()


def test_a_noun_ends_before_the_next_word_that_counts():
    assert nouns_before_which("ba tiêu chí bổ sung nào") == (
        "tieu chi bo sung",
        "tieu chi bo",
        "tieu chi",
        "bo sung",
    )
