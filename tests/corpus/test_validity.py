import tomllib
from datetime import date

import pytest

from corpus.config import ROOT
from corpus.validity import load_changes
from corpus.vocabulary import load_vocabulary

IN_2020 = date(2020, 12, 1)


@pytest.fixture(scope="module")
def changes():
    return load_changes()


def ids(found):
    return [c.id for c in found]


def test_every_change_has_a_source_a_date_and_both_languages(changes):
    assert len(changes.rows) > 35
    for change in changes.rows:
        assert any(c.isdigit() for c in change.source), change.id
        assert change.begin < change.since
        assert change.vi.endswith(".")
        assert change.en.endswith(".")


def test_what_a_change_is_about_is_in_the_vocabulary(changes):
    vocabulary = load_vocabulary()
    for change in changes.rows:
        assert set(change.agencies) <= set(vocabulary.agencies)
        assert set(change.provinces) <= set(vocabulary.provinces)
        assert change.agencies or change.provinces or change.names


def test_provinces_agree_with_the_vocabulary(changes):
    rows = tomllib.loads((ROOT / "corpus/vocabulary/provinces.toml").read_text("utf-8"))
    into = {p["slug"]: p.get("merged_into", p["slug"]) for p in rows["province"]}
    joined = {i: c.id.removeprefix("province-") for c in changes.rows for i in c.provinces}
    assert len(joined) == 52
    assert joined == {i: into[i] for i in joined}
    assert {i for i, new in into.items() if i != new} <= set(joined)
    assert len({into[i] for i in joined}) == 23


@pytest.mark.parametrize(
    ("text", "change"),
    [
        ("Sở KH&ĐT chủ trì", "departments-planning-finance"),
        ("Sở NN và PTNT", "departments-agriculture-environment"),
        ("Sở Tài nguyên và Môi trường", "departments-agriculture-environment"),
        ("Sở Thông tin - Truyền thông", "departments-information-science"),
        ("UBND các huyện, thị xã, thành phố", "district-level"),
        ("tỉnh Tiền Giang", "province-dong-thap"),
        ("tỉnh Bình Định", "province-gia-lai"),
        ("Luật HTX năm 2012", "law-cooperatives-2012"),
        ("theo Luật Hợp tác xã và các văn bản hướng dẫn", "law-cooperatives-2012"),
        ("Luật Hợp tác xã số 23/2012/QH13", "law-cooperatives-2012"),
    ],
)
def test_a_text_that_names_what_changed_later_is_touched(changes, text, change):
    assert change in ids(changes.named(text, IN_2020))


@pytest.mark.parametrize(
    "text", ["", "Sở Tài chính chủ trì", "tỉnh Cao Bằng", "Luật Hợp tác xã năm 2003", "Luật Thuế"]
)
def test_a_text_that_names_nothing_that_changed_is_not(changes, text):
    assert changes.named(text, IN_2020) == ()


def test_a_document_dated_on_the_day_of_the_change_or_later_is_not_touched(changes):
    text = "Sở Kế hoạch và Đầu tư"
    assert changes.named(text, date(2025, 2, 28))
    assert not changes.named(text, date(2025, 3, 1))


def test_a_document_older_than_a_law_cannot_mean_it(changes):
    assert not changes.named("Luật Hợp tác xã", date(2010, 1, 1))
    assert not changes.named("Luật Hợp tác xã", date(2025, 1, 1))


def test_a_merger_names_the_provinces_in_both_languages(changes):
    (found,) = changes.named("Đồng Tháp", IN_2020)
    assert found.vi == (
        "Từ ngày 01/7/2025 tỉnh Đồng Tháp và tỉnh Tiền Giang hợp nhất thành tỉnh Đồng Tháp."
    )
    assert found.en == (
        "On 1 July 2025 the provinces of Đồng Tháp and Tiền Giang were merged into Đồng Tháp."
    )
