"""Lists of the kind of thing that a question asks for, and lines that open a list."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import decision

ARTICLES = """\
Điều 1. Công bố thông tin bến đò

1. Chủ bến đò có trách nhiệm công bố đầy đủ thông tin, gồm: giá vé, giờ chạy, sức chở.

2. Việc công bố thông tin được thực hiện bằng hình thức trực tiếp và điện tử, cụ thể:

a) Niêm yết tại bến;

b) Đăng trên trang thông tin của xã.

Điều 2. Tạm dừng bến đò

1. Chủ bến đò bị tạm dừng phải báo cáo Ủy ban nhân dân xã trước khi mở lại.

2. Bến đò bị tạm dừng khi thuộc một trong các trường hợp sau:

a) Thiếu áo phao;

b) Chở quá số người.

3. Đội trưởng Đội Thủy nội địa quản lý hồ sơ giấy và hồ sơ điện tử của:

a) Người lái đò;

b) Người bán vé.

Điều 3. Khen thưởng chủ bến

1. Hình thức và tiêu chuẩn khen thưởng

a) Hình thức khen thưởng

- Bằng khen;

- Giấy khen.

b) Tiêu chuẩn khen thưởng

- Không để xảy ra tai nạn;

- Thu đúng giá vé.
"""


@pytest.fixture(scope="module")
def ferries(tmp_path_factory):
    text = decision("1418/QĐ-UBND", "ngày 09 tháng 3 năm 2025", "Ban hành Quy chế bến đò", ARTICLES)
    return over(tmp_path_factory.mktemp("ferries"), text)


def test_the_list_of_the_kind_asked_for_is_told_before_a_sentence_of_the_same_words(ferries):
    text = ferries.ask("Quyết định 1418: công bố thông tin bến đò bằng những cách nào?").text
    assert "Niêm yết tại bến" in text
    assert "sức chở" not in text


def test_a_kind_is_found_by_what_lines_call_it(ferries):
    text = ferries.ask("Quyết định 1418: bến đò rơi vào những tình trạng nào thì bị tạm dừng?").text
    assert "Thiếu áo phao" in text
    assert "Chở quá số người" in text


def test_a_kind_that_no_line_names_is_not_made_up(ferries):
    text = ferries.ask("Quyết định 1418: chủ bến phải theo những nguyên tắc nào?").text
    assert "áo phao" not in text


def test_a_line_that_opens_a_list_is_told_with_it(ferries):
    question = "Quyết định 1418: Đội trưởng Đội Thủy nội địa quản lý hồ sơ của những ai?"
    text = ferries.ask(question).text
    assert "Người lái đò" in text
    assert "Người bán vé" in text


def test_an_item_that_only_names_others_is_told_with_them(ferries):
    text = ferries.ask("Quyết định 1418 có những hình thức và tiêu chuẩn khen thưởng nào?").text
    assert "Hình thức khen thưởng: " in text
    assert "Giấy khen" in text


def test_one_item_of_a_list_that_is_asked_for_whole_is_told_with_the_others(ferries):
    text = ferries.ask("Quyết định 1418: bến đò bị tạm dừng trong các trường hợp nào?").text
    assert "Thiếu áo phao" in text
    assert "Chở quá số người" in text


FOREST = """\
Điều 1. Cấp dự báo

1. Dự báo cháy rừng cấp III

a) Đặc trưng: thời tiết khô hanh kéo dài.

b) Biện pháp chữa cháy rừng cấp III bao gồm:

Chủ rừng cấm đốt thực bì dưới tán rừng.

Lực lượng canh phòng trực mười giờ trong ngày.

2. Dự báo cháy rừng cấp IV

a) Đặc trưng: nguy cơ cháy lớn.
"""


def test_paragraphs_without_a_mark_stand_below_the_item_that_opens_them(tmp_path_factory):
    text = decision("1419/QĐ-UBND", "ngày 09 tháng 3 năm 2025", "Quy định chữa cháy rừng", FOREST)
    forest = over(tmp_path_factory.mktemp("forest"), text)
    told = forest.ask("Quyết định 1419: cháy rừng cấp III có những biện pháp nào?").text
    assert "cấm đốt thực bì" in told
    assert "canh phòng trực" in told


def test_a_sentence_that_does_not_speak_of_the_kind_is_not_told(ferries):
    answer = ferries.ask("Quyết định 1418: áo phao ở bến đò mua từ những nguồn nào?")
    assert answer.status == "refused"
