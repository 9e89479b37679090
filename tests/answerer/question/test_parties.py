"""Parties by what they are called, and how one fits another."""

import pytest

from answerer.question.parties import CONTRARY, COVERED, NAMED, OPEN, fit, groups_in


def _labels(text):
    return [label for _, _, label in groups_in(text)]


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("Các huyện gửi về sở", ["districts", "some_department"]),
        ("số liệu của bộ phận", []),
        ("tình hình ở tỉnh", ["province"]),
        ("cac so, xa bao cao len tinh", ["departments", "communes", "province"]),
    ],
)
def test_groups_are_told_from_words_like_them(text, labels):
    assert _labels(text) == labels


@pytest.mark.parametrize(
    ("asked", "told", "how"),
    [
        ({"districts"}, {"districts", "departments"}, NAMED),
        ({"districts"}, {"localities"}, COVERED),
        ({"so-y-te"}, {"everyone"}, COVERED),
        ({"districts"}, {"so-y-te"}, CONTRARY),
        ({"province"}, {"everyone"}, CONTRARY),
        (set(), {"districts"}, OPEN),
    ],
)
def test_a_party_fits_one_that_it_is_or_belongs_to(asked, told, how):
    assert fit(frozenset(asked), frozenset(told)) == how
