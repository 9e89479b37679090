from dataclasses import replace

from pages.session import (
    QUESTION_LIMIT,
    TURN_LIMIT,
    Opened,
    Session,
    answered,
    asked,
    bounded,
    judged,
    selected,
    shown,
)


def after(answer, question="ai chủ trì?") -> Session:
    return answered(asked(Session(), question, None), answer)


def test_an_answer_opens_its_first_source(answer, row):
    session = after(answer)
    assert (session.turn, session.n) == (0, 1)
    assert session.opened == Opened(row.document, row.start, row.end)


def test_a_refusal_opens_nothing_by_itself(refusal):
    session = after(refusal)
    assert session.opened is None
    assert session.n is None


def test_the_nearest_passage_of_a_refusal_can_be_opened(refusal, row):
    assert selected(after(refusal), 0, 1).opened == Opened(row.document, row.start, row.end)


def test_a_source_that_does_not_exist_changes_nothing(answer):
    session = after(answer)
    assert selected(session, 0, 9) == session
    assert selected(session, 5, 1) == session


def test_an_earlier_exchange_can_be_shown_again(answer, refusal):
    session = answered(asked(after(answer), "kinh phí?", None), refusal)
    assert session.turn == 1
    assert shown(session, 0).turn == 0


def test_the_history_holds_the_questions_that_were_answered(answer):
    session = answered(asked(after(answer, "một"), "hai", None), None, "unexpected")
    assert [t.question for t in session.history()] == ["một"]


def test_a_long_question_is_cut_and_says_so():
    text, cut = bounded("a" * (QUESTION_LIMIT + 1))
    assert (len(text), cut) == (QUESTION_LIMIT, True)


def test_a_question_of_just_the_limit_is_whole():
    assert bounded("a" * QUESTION_LIMIT) == ("a" * QUESTION_LIMIT, False)


def test_control_characters_leave_a_question_and_line_breaks_stay():
    assert bounded(" a\x00b\u202ec\nd ") == ("abc\nd", False)


def test_the_oldest_exchange_leaves_first_and_numbers_go_on(answer):
    session = Session()
    for i in range(TURN_LIMIT + 2):
        session = answered(asked(session, str(i), None), answer)
    assert len(session.exchanges) == TURN_LIMIT
    assert session.exchanges[0].turn == 2
    assert session.exchanges[-1].turn == TURN_LIMIT + 1


def test_a_verdict_belongs_to_its_exchange(answer):
    session = answered(asked(after(answer), "hai", None), answer)
    assert [e.feedback for e in judged(session, 0, "good").exchanges] == ["good", None]


def test_the_first_session_is_in_vietnamese():
    assert Session().lang == "vi"
    assert replace(Session(), lang="en").exchanges == ()
