"""What asks for the tasks of an agency, and what only for a time."""

from __future__ import annotations

from answerer.answers.tasks.tasks_asked import _object
from corpus.text import fold


def test_a_department_of_construction_before_an_asking_date_makes_nothing():
    assert not _object().search(fold("báo cáo về Sở Xây dựng trước ngày nào?"))


def test_what_an_agency_draws_up_is_asked():
    assert _object().search(fold("Sở Xây dựng lập kế hoạch gì?"))
