"""What of the turn before gives way to what a follow-up says, in a decision made up here."""

from __future__ import annotations

import pytest

from answerer.meaning.turns import kept_concepts
from answerer.question.concepts import Concept, units_of
from corpus.records import Turn


def concept(words: str) -> Concept:
    return Concept(words, 1.0, ((1.0, units_of(words)),))


@pytest.mark.parametrize(
    ("earlier", "own", "kept"),
    [
        ("2025", "2030", False),
        ("2025", "60", True),
        ("100", "60", False),
        ("60", "60 kho", True),
        ("kho", "60", True),
    ],
)
def test_a_number_gives_way_to_another_of_its_kind(earlier, own, kept):
    found = kept_concepts((concept(earlier),), (concept(own),), 1.0)
    assert (len(found) == 2) is kept


def test_another_task_behind_and_stands_in_the_place_of_the_first(stranger):
    before = [Turn("Ai chủ trì số hóa hồ sơ đăng ký hợp tác xã ở Lâm Đồng?")]
    asked = "Còn xây dựng kho lạnh bảo quản hoa cho hợp tác xã thì ai lo?"
    assert "Sở Công Thương" in stranger.ask(asked, history=before).text
    before.append(Turn(asked))
    assert "Quý III/2024" in stranger.ask("Vậy bao giờ phải xong việc đó?", history=before).text
