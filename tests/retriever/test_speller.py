"""Mistyped syllables are mended by what stands beside them; right ones stay."""

from __future__ import annotations

import time

import pytest

from retriever.speller import Speller


@pytest.fixture(scope="module")
def speller() -> Speller:
    return Speller(["hợp", "tác", "xã", "ocop"], lambda pair: pair in {"hop_tac", "tac_xa"})


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("tỉnh Đồng Thááp", "tỉnh Đồng Tháp"),
        ("hướng dẫn hớp tác xã", "hướng dẫn hợp tác xã"),
        ("phảải làm gì", "phải làm gì"),
        ("được thhực hiện khi nào", "được thực hiện khi nào"),
        ("khó khăn, vướg mắc", "khó khăn, vướng mắc"),
        ("lấy người dân làm tung tâm", "lấy người dân làm trung tâm"),
        ("bao nhiêu phn trăm", "bao nhiêu phần trăm"),
    ],
)
def test_a_slip_is_mended_by_its_neighbours(speller: Speller, typed: str, meant: str) -> None:
    assert speller.mended(typed, bare=False) == meant


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ke hoachj phat trien", "ke hoach phat trien"),
        ("bao gio pai xong", "bao gio phai xong"),
        ("lam gif de thuc hien", "lam gi de thuc hien"),
    ],
)
def test_without_diacritics_it_is_mended_without(speller: Speller, typed: str, meant: str) -> None:
    assert speller.mended(typed, bare=True) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "Chỉ mình cách nấu lẩu mắm miền Tây với?",
        "Liên minh HTX tỉnh chủ trì chương trình OCOP nào?",
        "Quyết định 672/QĐ-UBND-HC do ai ký?",
        "Chương trình 52-CTr/TU do ai ký?",
        "gửi về hộp thư abc@example.org",
        "",
        "???",
        "x",
    ],
)
def test_what_is_no_slip_stays(speller: Speller, typed: str) -> None:
    assert speller.mended(typed, bare=False) == typed


def test_capitals_stay_without_diacritics_too(speller: Speller) -> None:
    assert speller.mended("SDT cua UBND", bare=True) == "SDT cua UBND"


def test_a_word_that_nothing_speaks_for_stays(speller: Speller) -> None:
    assert speller.mended("blokchan zzxq trong hợp tác xã", bare=False).startswith("blokchan zzxq")


def test_a_long_question_of_noise_takes_milliseconds(speller: Speller) -> None:
    noise = " ".join(f"{a}{b}ơq{c}" for a in "bcdghk" for b in "aeiou" for c in "lmnp") * 2
    speller.mended("đồng thááp", bare=False)
    start = time.perf_counter()
    speller.mended(noise[:2000], bare=False)
    assert time.perf_counter() - start < 2
