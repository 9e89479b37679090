"""The check as a whole, on a decision that no rule or word list was made for."""

import pytest

from answerer.check.checker import Checker
from answerer.check.clauses import readings
from answerer.check.sources import sources_of


@pytest.fixture(scope="module")
def checker(stranger):
    return Checker(stranger.engine)


@pytest.fixture(scope="module")
def row(stranger):
    """Row 1: cold stores for flowers, led by Sở Công Thương with Sở KH&CN, by Quý III/2024."""
    a = next(a for a in stranger.engine.assignments if a.number == "1")
    return sources_of(stranger.engine, [stranger.engine.place[a.passage]])


@pytest.mark.parametrize(
    "statement",
    [
        "Sở Công Thương chủ trì xây dựng kho lạnh bảo quản hoa cho hợp tác xã.",
        "Sở Khoa học và Công nghệ phối hợp xây dựng kho lạnh bảo quản hoa.",
        "Kho lạnh bảo quản hoa hoàn thành trong quý 3 năm 2024.",
        "Ở Lâm Đồng, Sở Công Thương chủ trì, phối hợp với Sở KH&CN xây dựng kho lạnh.",
        "Có, Sở Công Thương chủ trì xây dựng kho lạnh bảo quản hoa cho HTX.",
        "so cong thuong chu tri xay dung kho lanh bao quan hoa",
    ],
)
def test_what_the_row_says_stands(checker, row, statement):
    assert checker.check(statement, row).problem == ""


@pytest.mark.parametrize(
    ("statement", "problem"),
    [
        ("Sở Tài chính chủ trì xây dựng kho lạnh bảo quản hoa.", "agency"),
        ("Sở Nuôi Trồng chủ trì xây dựng kho lạnh bảo quản hoa.", "name"),
        ("Sở Khoa học và Công nghệ chủ trì xây dựng kho lạnh bảo quản hoa.", "role"),
        ("Sở Công Thương phối hợp xây dựng kho lạnh bảo quản hoa.", "role"),
        ("Kho lạnh bảo quản hoa hoàn thành trong quý IV/2024.", "date"),
        ("Sở Công Thương chủ trì xây dựng 12 kho lạnh bảo quản hoa.", "figure"),
        ("Theo Quyết định 1416/QĐ-UBND, Sở Công Thương chủ trì xây dựng kho lạnh.", "reference"),
        ("Ở Gia Lai, Sở Công Thương chủ trì xây dựng kho lạnh bảo quản hoa.", "province"),
        ("Sở Công Thương không chủ trì xây dựng kho lạnh bảo quản hoa.", "denial"),
        ("Sở Công Thương chủ trì mở lớp dạy nghề miễn phí cho thanh niên.", "words"),
        ("Văn bản không nêu ai chủ trì xây dựng kho lạnh bảo quản hoa.", "silence"),
        ("Kho lạnh bảo quản hoa: xem www.example.org", "link"),
        ("", "empty"),
        ("x" * 2000, "too_long"),
    ],
)
def test_what_it_does_not_say_falls_and_is_named(checker, row, statement, problem):
    assert checker.check(statement, row).problem == problem


def test_nothing_stands_without_a_source(checker):
    assert checker.check("Sở Công Thương chủ trì.", ()).problem == "no_citation"


@pytest.fixture(scope="module")
def both(assistant):
    """Row 2.1 of Đồng Tháp, led by Sở Nội vụ, and row V.1 of Gia Lai, led by Liên minh HTX."""
    engine = assistant.engine
    ends = ("STT 2.1", "STT V.1")
    chosen = [next(k for k, p in enumerate(engine.passages) if p.label.endswith(e)) for e in ends]
    return sources_of(engine, chosen)


def test_each_part_of_a_comparison_is_held_against_its_own_province(assistant, both):
    checker = Checker(assistant.engine)
    leads = [a for s in both for a, role in sorted(s.roles) if role == "lead"]
    name = {i: assistant.engine.vocabulary.agencies[i].name for i in leads}
    true = f"Đồng Tháp: {name[leads[0]]} chủ trì; Gia Lai: {name[leads[1]]} chủ trì."
    crossed = f"Đồng Tháp: {name[leads[1]]} chủ trì; Gia Lai: {name[leads[0]]} chủ trì."
    alike = f"Cả Đồng Tháp và Gia Lai đều do {name[leads[0]]} chủ trì."
    assert checker.check(true, both).stands
    assert not checker.check(crossed, both).stands
    assert not checker.check(alike, both).stands


def test_a_statement_about_one_province_has_one_reading(stranger, row):
    vocabulary = stranger.engine.vocabulary
    assert readings(vocabulary, "Ở Lâm Đồng thì khác", row) == [[("Ở Lâm Đồng thì khác", row)]]
