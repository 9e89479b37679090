"""English ways of asking are said as the cues say them."""

from __future__ import annotations

import pytest

from answerer.question.english_ways import EnglishWays
from corpus.vocabulary import load_vocabulary

WAYS = EnglishWays(
    (
        {"say": "what does {x} stand for", "for": ["what is {x} short for"]},
        {"say": "who leads", "for": ["who takes charge of", "who takes charge"]},
        {"say": "date of issue of {w} plan", "for": ["what is the date of {w} plan"]},
        {"say": ", is that right", "for": [". is this right"]},
    )
)


def test_a_way_is_said_as_the_cue_says_it():
    assert WAYS.said("Who takes  charge of training?") == "who leads training?"


def test_what_stands_in_the_slot_stays_as_it_is():
    assert WAYS.said("What is KTTT short for here?") == "what does KTTT stand for here?"


def test_a_slot_does_not_run_over_a_stop():
    text = "What is KTTT? It is short for something."
    assert WAYS.said(text) == text


def test_a_slot_of_few_words_holds_a_name_and_no_other_document():
    assert (
        WAYS.said("What is the date of the Lam Dong plan?") == "date of issue of the Lam Dong plan?"
    )
    longer = "What is the date of letter 12/SKHDT behind Lam Dong's new plan?"
    assert WAYS.said(longer) == longer


def test_a_way_may_begin_where_a_sentence_ends():
    assert WAYS.said("He leads it. Is this right?") == "He leads it, is that right?"


def test_a_way_inside_a_longer_word_is_none():
    assert WAYS.said("Who takes chargeable trips?") == "Who takes chargeable trips?"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("Who assists in training cooperatives?", "who coordinates in training cooperatives?"),
        ("Whose name is under the letter?", "who signed the letter?"),
        ("In what capacity did he sign?", "in what position did he sign?"),
        ("On whose request was it issued?", "at whose proposal was it issued?"),
        ("In which years will it run?", "over what period will it run?"),
        ("Who else gets a copy of Plan 7?", "who are the recipients of Plan 7?"),
        ("When did Hue adopt Decision 7?", "date of issue of the Hue decision 7?"),
        ("When did he adopt the child?", "When did he adopt the child?"),
        ("What number of wards joined?", "how many wards joined?"),
        ("Spell out HTX, please", "what does HTX stand for, please"),
        ("What full term is behind QĐ-TTg?", "what does QĐ-TTg stand for?"),
        ("Give me the total of tasks in the plan", "how many tasks in the plan"),
        ("What does the Farmers' Union lead?", "What does the Farmers' Union lead?"),
    ],
)
def test_the_ways_of_the_vocabulary(typed, said):
    assert EnglishWays(load_vocabulary().ways).said(typed) == said


def test_no_way_is_listed_twice_nor_says_itself():
    rows = load_vocabulary().ways
    listed = [w for row in rows for w in row["for"]]
    assert len(listed) == len(set(listed))
    assert all(row["say"] not in row["for"] for row in rows)
