"""Two documents named one after the other, each answered from its own text."""

from __future__ import annotations

import pytest

from answerer.meaning.reading import read_question
from tests.answerer.conftest import over

TEXT = """\
ỦY BAN NHÂN DÂN                    CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
TỈNH {TINH}                              Độc lập - Tự do - Hạnh phúc

Số: {n}/QĐ-UBND                        {tinh}, ngày 09 tháng 3 năm 2023

QUYẾT ĐỊNH
{title}

Điều 1. Ban hành kèm theo Quyết định này {thing}.
Điều 2. Quyết định này có hiệu lực kể từ ngày {day} tháng 4 năm 2023.
Điều 3. Khó khăn, vướng mắc phản ánh về {whom} để tổng hợp.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
{name}
"""
LAKES = ("Ban hành quy chế nuôi cá lồng trên hồ thủy điện", "quy chế nuôi cá lồng trên hồ")
ROADS = ("Ban hành quy định trồng cây xanh ven đường quốc lộ", "quy định trồng cây ven đường")
SONGS = ("Ban hành quy định lễ hội hát dân ca đầu xuân", "quy định lễ hội hát dân ca")
QUESTION = "quy chế nuôi cá lồng của Lâm Đồng và quy định trồng cây xanh ven đường của Sơn La"


def _text(n, place, text, day, name, whom):
    title, thing = text
    return TEXT.format(
        TINH=place.upper(), tinh=place, n=n, title=title, thing=thing, day=day, name=name, whom=whom
    )


@pytest.fixture(scope="module")
def three(tmp_path_factory):
    return over(
        tmp_path_factory.mktemp("three"),
        _text(11, "Lâm Đồng", LAKES, "05", "Trần Văn Mẫu", "Sở Công Thương"),
        _text(12, "Sơn La", ROADS, "07", "Lê Thị Nháp", "Sở Xây dựng"),
        _text(13, "Sơn La", SONGS, "09", "Đỗ Văn Thử", "Sở Văn hóa"),
    )


def test_each_document_has_its_own_date(three):
    answer = three.ask(f"{QUESTION} lần lượt có hiệu lực từ ngày nào?").text
    lam_dong, son_la = answer.split("**Sơn La**")
    assert "05 tháng 4" in lam_dong
    assert "07 tháng 4" in son_la


def test_the_asking_word_may_stand_before_both(three):
    answer = three.ask(f"Ai ký {QUESTION}?").text
    assert "Trần Văn Mẫu" in answer
    assert "Lê Thị Nháp" in answer
    assert "Đỗ Văn Thử" not in answer


def test_what_is_not_found_in_one_of_them_is_not_said_to_be_silent(three):
    answer = three.ask(f"{QUESTION} mỗi nơi phạt người vi phạm bao nhiêu tiền?")
    assert answer.status == "refused"


def test_a_full_stop_in_the_name_of_a_city_ends_no_sentence(three):
    engine = three.engine
    assert read_question(engine, "Ở TP. Hồ Chí Minh ai ký?").provinces == ("ho-chi-minh",)
    assert read_question(engine, "Ở TP.HCM ai ký?").provinces == ("ho-chi-minh",)
