"""Times asked for by their form, in a regulation made up here."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import decision

REGULATION = decision(
    "58/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ủy quyền cho Giám đốc Sở Công Thương cấp giấy phép kho lạnh bảo quản hoa",
    """
Điều 1. Ủy quyền cho Giám đốc Sở Công Thương cấp giấy phép kho lạnh bảo quản hoa trên địa bàn tỉnh.

Điều 2. Thời gian ủy quyền từ ngày Quyết định này có hiệu lực đến hết ngày 30/6/2028.

Điều 3. Trách nhiệm của chủ kho

1. Ghi nhiệt độ kho lạnh bảo quản hoa vào sổ theo dõi; kho phải mở cửa đúng giờ.

2. Gửi báo cáo nhiệt độ về Sở Công Thương trước ngày 05 hằng tháng.

3. Đợt kiểm định thiết bị đo diễn ra từ ngày 10/4/2025 đến ngày 20/4/2025.

Điều 4. Quyết định này có hiệu lực kể từ ngày ký.
""",
)


@pytest.fixture(scope="module")
def cold_store(tmp_path_factory):
    return over(tmp_path_factory.mktemp("kho"), REGULATION)


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Chủ kho gửi báo cáo nhiệt độ trước ngày mấy hằng tháng?", "ngày 05 hằng tháng"),
        ("Đợt kiểm định thiết bị đo từ ngày nào đến ngày nào?", "10/4/2025 đến ngày 20/4/2025"),
    ],
)
def test_the_sentence_with_a_time_of_the_form_asked_is_told(cold_store, question, told):
    answer = cold_store.ask(question)
    assert answer.status == "answered"
    assert told in answer.text


def test_an_hour_that_no_sentence_gives_is_not_told(cold_store):
    answer = cold_store.ask("Chủ kho phải ghi nhiệt độ kho lạnh trước mấy giờ?")
    assert answer.status == "refused"


HANDED = decision(
    "64/2025/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành Quy định quản lý kênh tưới hoa",
    """
Điều 1. Quyết định này có hiệu lực kể từ ngày 19 tháng 3 năm 2025 và thay thế Quy định quản lý
kênh tưới hoa do Sở Xây dựng bàn giao cho xã.

Điều 2. Người trồng hoa gửi đơn xin nước chậm nhất là ngày 15 tháng 8. Ban quản lý thông báo việc
xin nước cho người trồng hoa trước ngày 31 tháng 7.

Điều 3. Thời gian bàn giao về xã hoàn thành trước ngày 01 tháng 01 năm 2027.
""",
)


@pytest.fixture(scope="module")
def handed(tmp_path_factory):
    return over(tmp_path_factory.mktemp("handed"), HANDED)


def test_the_day_from_which_a_decision_is_in_force_is_no_deadline(handed):
    told = handed.ask("Quyết định 64/2025: Sở Xây dựng phải bàn giao về xã trước ngày nào?").text
    assert "01 tháng 01 năm 2027" in told
    assert "19 tháng 3" not in told


def test_the_latest_day_is_a_time(handed):
    told = handed.ask("Quyết định 64/2025: người trồng hoa gửi đơn xin nước chậm nhất ngày nào?")
    assert "15 tháng 8" in told.text


def test_a_day_that_comes_again_is_not_the_year_of_another_task(assistant):
    question = "Chương trình của Gia Lai hẹn các huyện gửi báo cáo hằng năm trước ngày mấy?"
    assert assistant.ask(question).status == "refused"
    told = assistant.ask("Đồng Tháp: gửi Sở Kế hoạch và Đầu tư báo cáo hằng năm trước ngày nào?")
    assert "10 tháng 12" in told.text
