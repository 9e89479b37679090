"""The evidence for passages cited by hand beside questions of which they hold much or little."""

import math

import pytest

from answerer.meaning.reading import ask_of, read_question
from answerer.silence.confidence import is_judged
from answerer.silence.evidence import evidence_of
from answerer.telling.draft import Draft, Statement


def evidence(assistant, question, *words):
    """The evidence for citing the passages that hold all of these words."""
    engine = assistant.engine
    places = [k for k, p in enumerate(engine.passages) if all(w in p.clean for w in words)]
    assert places
    ask = ask_of(engine, read_question(engine, question))
    draft = Draft("answered", "content", (Statement("x", tuple(places[:1])),), confidence=0.5)
    return evidence_of(engine, ask, draft)


def test_words_that_open_the_question_and_stand_in_the_passage_are_no_mark_against_it(assistant):
    found = evidence(assistant, "Hội chợ nào dành cho hợp tác xã?", "hội chợ")
    assert found.opening == 0


@pytest.mark.parametrize(
    "question", ["Giảng viên nào dạy ở hội chợ?", "giang vien nao day o hoi cho"]
)
def test_a_thing_asked_for_that_the_passage_does_not_name_is(assistant, question):
    assert evidence(assistant, question, "hội chợ").opening == 1


def test_what_is_told_by_a_synonym_counts_as_named(assistant):
    named = evidence(assistant, "Kinh phí lấy ở đâu?", "kinh phí")
    assert named.opening == evidence(assistant, "Tiền bạc lấy ở đâu?", "kinh phí").opening == 0


def test_a_concept_that_the_passage_lacks_is_lost_by_its_rarity(assistant):
    rare = evidence(assistant, "Hợp tác xã có kho lạnh không?", "hội chợ", "hợp tác xã").lost
    common = evidence(assistant, "Hội chợ của chương trình?", "hội chợ", "hợp tác xã").lost
    assert rare > common


def test_a_question_that_every_passage_fits_has_a_crowd(assistant):
    many = evidence(assistant, "Hợp tác xã thế nào?", "hội chợ", "hợp tác xã").crowd
    assert many > math.log1p(10)
    assert many > evidence(assistant, "Hội chợ nào có hợp tác xã?", "hội chợ", "hợp tác xã").crowd


def test_recall_is_what_the_fact_chosen_holds(assistant):
    assert evidence(assistant, "Hội chợ nào?", "hội chợ").recall == 0.5


def test_two_neighbouring_words_of_which_nothing_is_found_are_torn(assistant):
    assert evidence(assistant, "Kho lạnh hội chợ?", "hội chợ").torn == 0.5
    assert evidence(assistant, "Hội chợ hợp tác xã?", "hội chợ", "hợp tác xã").torn == 0


def test_what_the_question_leaves_out_need_not_be_held(assistant):
    plain = evidence(assistant, "Hội chợ nào cho hợp tác xã?", "hội chợ")
    aside = evidence(assistant, "Ngoài việc xây kho lạnh, hội chợ nào cho hợp tác xã?", "hội chợ")
    assert aside.lost == pytest.approx(plain.lost, abs=0.05)


def test_a_yes_or_no_is_not_judged_by_likeness(assistant):
    assert not is_judged(assistant.engine, Draft("answered", "yes_no", (Statement("x", (3,)),)))
    assert is_judged(assistant.engine, Draft("answered", "content", (Statement("x", (3,)),)))


def test_words_that_the_passage_writes_in_short_are_found(assistant):
    passage = "UBND huyện, thành phố chỉ đạo ngành chuyên môn"
    found = evidence(assistant, "Ủy ban nhân dân huyện chỉ đạo ai?", passage)
    assert found.opening == 0
    assert found.torn == 0
