"""An answer holds the kind of thing that is asked for, and what a question is mainly about."""

from __future__ import annotations


def test_an_english_question_is_not_answered_without_what_it_is_mainly_about(assistant):
    assert assistant.ask("Who follows up bad debts of cooperatives in Gia Lai?").status == "refused"
    assert (
        assistant.ask("Who leads the review of the Cooperative Law in Gia Lai?").status
        == "answered"
    )
