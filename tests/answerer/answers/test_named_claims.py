"""Claims that an agency stands in the lists of a document, and claims of all."""

import pytest


def test_who_is_not_in_the_one_list_named_is_denied(assistant):
    asked = "Công văn của Sở KHĐT Gia Lai có kính gửi Sở Tài chính không?"
    answer = assistant.ask(asked)
    assert answer.text.startswith("Không. Kính gửi: - Ban Chỉ đạo")


def test_who_is_in_it_is_confirmed(assistant):
    asked = "cong van so khdt gia lai co kinh gui truong chinh tri khong"
    assert assistant.ask(asked).text.startswith("Có, đúng. Kính gửi")


@pytest.mark.parametrize(
    "asked",
    [
        "Nơi nhận của Quyết định 672 có Sở Tài chính không?",
        "Is the Department of Finance among the recipients of Dong Thap's Decision 672?",
    ],
)
def test_a_list_that_points_elsewhere_denies_nobody(assistant, asked):
    text = assistant.ask(asked).text
    assert "Như Điều 3" in text
    assert not text.startswith(("Không", "Có"))


@pytest.mark.parametrize(
    "asked",
    [
        "Ở Gia Lai có phải mọi HTX đều được hỗ trợ đóng bảo hiểm xã hội cho cán bộ quản lý không?",
        "tat ca htx gia lai deu duoc ho tro dong bao hiem xa hoi cho can bo quan ly phai ko",
        "HTX nào ở Gia Lai cũng được hỗ trợ đóng bảo hiểm xã hội cho cán bộ quản lý, đúng không?",
    ],
)
def test_what_is_so_of_some_is_not_so_of_all(assistant, asked):
    text = assistant.ask(asked).text
    assert text.startswith("Không.")
    assert "đủ điều kiện và có nhu cầu" in text
