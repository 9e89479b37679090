"""Questions about duties that stand under the names of agencies: who is helped and who has the
duty, by way of whom, on what grounds, what for, and what is not the only one."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over

PLAN = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH LÂM ĐỒNG                              Độc lập - Tự do - Hạnh phúc

Số: 81/KH-UBND                        Lâm Đồng, ngày 12 tháng 4 năm 2023

KẾ HOẠCH
Phát triển vùng trồng dâu nuôi tằm năm 2023

I. MỤC ĐÍCH, YÊU CẦU
1. Giữ vững diện tích dâu của các hộ.

II. TỔ CHỨC THỰC HIỆN
1. Sở Công Thương
- Giúp Ủy ban nhân dân tỉnh quản lý thống nhất các chợ kén tằm.
- Mở gian hàng lụa tại hội chợ trong tỉnh và ngoài tỉnh nhằm tìm khách mua tơ cho các hộ dệt.
- Áp dụng máy ươm tơ mới như: Máy ươm tự động, máy ươm hơi nước; máy se sợi, máy dệt thoi tre.
2. Sở Tài chính
- Hằng năm, trên cơ sở dự trù của các huyện, bố trí tiền mua giống tằm cho các hộ nghèo.
- Hỗ trợ vay vốn nuôi tằm theo Nghị định số 61/2021/NĐ-CP ngày 18/6/2021 của Chính phủ sửa đổi, bổ \
sung Nghị định số 40/2019/NĐ-CP ngày 02/4/2019 của Chính phủ về tín dụng tơ tằm.
3. Hộ trồng dâu gặp sâu bệnh thì báo tin cho Ủy ban nhân dân tỉnh (qua Sở Y tế) để xử lý.
"""


@pytest.fixture(scope="module")
def silk(tmp_path_factory):
    return over(tmp_path_factory.mktemp("silk"), PLAN)


def test_the_one_who_helps_has_the_duty_and_is_named(silk):
    said = silk.ask("Sở Tài chính giúp UBND tỉnh quản lý thống nhất các chợ kén tằm phải không?")
    assert said.text.startswith("Không. **Sở Công Thương**")


def test_the_one_who_is_helped_does_it_too(silk):
    said = silk.ask("UBND tỉnh quản lý thống nhất các chợ kén tằm đúng không?")
    assert said.text.startswith("Có")


def test_what_goes_by_way_of_one_does_not_go_by_way_of_another(silk):
    asked = "Hộ trồng dâu gặp sâu bệnh thì báo tin cho UBND tỉnh qua Sở Tài chính phải không?"
    assert silk.ask(asked).text.startswith("Không")


def test_what_is_joined_to_another_is_not_the_only_one(silk):
    asked = "Gian hàng lụa chỉ mở tại hội chợ trong tỉnh thôi phải không?"
    assert silk.ask(asked).text.startswith("Không")


def test_a_yes_shows_the_item_that_is_claimed(silk):
    said = silk.ask("Máy dệt thoi tre có nằm trong máy ươm tơ mới được áp dụng không?").text
    assert said.startswith("Có")
    assert "thoi tre" in said


def test_on_what_grounds_asks_for_no_department(silk):
    said = silk.ask("Sở Tài chính bố trí tiền mua giống tằm dựa trên cơ sở nào?")
    assert "trên cơ sở dự trù của các huyện" in said.text


def test_no_day_is_what_comes_every_year(assistant):
    asked = "Sở Tài chính Gia Lai phải trình dự toán kinh phí hỗ trợ HTX trước ngày mấy?"
    assert assistant.ask(asked).status == "refused"


def test_what_a_decree_amends_is_the_one_in_its_name(silk):
    said = silk.ask("Nghị định 61/2021/NĐ-CP sửa đổi nghị định nào?").text
    assert said.startswith("**Nghị định số 40/2019/NĐ-CP")


def test_what_a_numbered_decree_is_about_is_told_of_that_one(silk):
    assert "61/2021" in silk.ask("What is Decree 61/2021/NĐ-CP about?").text


def test_those_who_ask_behind_the_name_of_their_office_are_no_topic(silk):
    said = silk.ask("Sở Công Thương tỉnh Lâm Đồng chúng tôi được giao việc gì?").text
    assert "chợ kén tằm" in said
    assert "gian hàng lụa" in said


def test_what_for_is_told_by_the_sentence_that_says_it(silk):
    assert "nhằm tìm khách mua tơ" in silk.ask("Mở gian hàng lụa nhằm mục đích gì?").text
