"""Who signed a document that carries out another one, both named in the question."""

from __future__ import annotations

import pytest

from tests.answerer.conftest import over
from tests.answerer.made_up import decision

CARRIES_OUT = decision(
    "77/QĐ-UBND",
    "ngày 09 tháng 3 năm 2025",
    "Ban hành Chương trình hành động thực hiện Nghị quyết số 20-NQ/TW về kinh tế tập thể",
    "Điều 1. Ban hành kèm theo Quyết định này Chương trình hành động thực hiện Nghị quyết số "
    "20-NQ/TW ngày 16/6/2022.",
)


@pytest.fixture(scope="module")
def programme(tmp_path_factory):
    return over(tmp_path_factory.mktemp("ky"), CARRIES_OUT)


@pytest.mark.parametrize(
    "question",
    [
        "Quyết định ban hành Chương trình hành động thực hiện Nghị quyết 20-NQ/TW do ai ký?",
        "quyet dinh cua Lam Dong trien khai nq 20 do ai ky",
    ],
)
def test_who_signed_what_carries_out_a_resolution_is_told(programme, question):
    assert "Trần Văn Mẫu" in programme.ask(question).text


def test_who_signed_the_resolution_itself_is_not_stated(programme):
    assert programme.ask("Nghị quyết 20-NQ/TW do ai ký?").status == "refused"


@pytest.mark.parametrize(
    "question",
    ["Whose name is at the foot of Dong Thap's Decision 672?", "Ai đặt bút ký quyết định 672?"],
)
def test_who_signed_is_asked_in_other_words(assistant, question):
    assert "Huỳnh Minh Tuấn" in assistant.ask(question).text


def test_recipients_beside_those_of_an_article_are_no_article(assistant):
    text = assistant.ask("Ngoài những nơi như Điều 3, Quyết định 672 Đồng Tháp còn gửi ai?").text
    assert "LĐVP/UBND Tỉnh" in text


def test_paper_wanted_of_one_who_signs_for_others_is_no_signer(assistant):
    asked = (
        "Theo Quyết định 672 của Đồng Tháp, hợp tác xã ký thay xã viên trong hợp đồng tiêu thụ "
        "nông sản với doanh nghiệp thì cần giấy tờ nào?"
    )
    assert assistant.ask(asked).status == "refused"
