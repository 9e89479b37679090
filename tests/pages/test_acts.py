import pytest

from corpus.records import Turn
from pages.acts import act, ask
from pages.engine import Engine
from pages.feedback import read_feedback
from pages.session import Opened, Session, answered, asked


class Speaker:
    """An assistant that gives one answer and remembers what it was asked."""

    def __init__(self, index, answer):
        self.index, self.answer, self.heard = index, answer, []

    def ask(self, question, province=None, history=()):
        if isinstance(self.answer, Exception):
            raise self.answer
        self.heard.append((question, province, tuple(history)))
        return self.answer


@pytest.fixture
def session(answer) -> Session:
    return answered(asked(Session(), "ai chủ trì?", None), answer)


def test_a_question_goes_to_the_assistant_with_province_and_history(index, answer):
    speaker = Speaker(index, answer)
    engine = Engine(lambda: speaker)
    session = ask(ask(Session(), engine, "một", None), engine, " hai ", "gia-lai")
    assert speaker.heard == [("một", None, ()), ("hai", "gia-lai", (Turn("một"),))]
    assert [e.answer for e in session.exchanges] == [answer, answer]


def test_an_index_that_cannot_be_read_becomes_a_sentence():
    def load():
        raise OSError("no such file")

    assert ask(Session(), Engine(load), "a", None).exchanges[0].error == "index"


def test_a_mistake_of_the_assistant_becomes_a_sentence(index):
    engine = Engine(lambda: Speaker(index, ZeroDivisionError("x")))
    assert ask(Session(), engine, "a", None).exchanges[0].error == "unexpected"


def test_a_citation_opens_its_place(session, row, tmp_path):
    done = act(session, {"act": "cite", "turn": "0", "n": "1"}, tmp_path / "f")
    assert done.opened == Opened(row.document, row.start, row.end)


def test_a_document_of_the_list_is_opened_from_its_start(session, tmp_path):
    done = act(session, {"act": "read", "document": "dong-thap-672"}, tmp_path / "f")
    assert done.opened == Opened("dong-thap-672")


@pytest.mark.parametrize(
    "data",
    [
        {},
        {"act": "cite"},
        {"act": "cite", "turn": "x", "n": "1"},
        {"act": "rm"},
        {"act": "cite", "turn": "-1", "n": "9999999999999"},
        {"act": "feedback", "turn": "7"},
        {"act": "open", "turn": None, "n": []},
    ],
)
def test_what_a_browser_should_not_send_changes_nothing(session, data, tmp_path):
    assert act(session, data, tmp_path / "f") == session
    assert not (tmp_path / "f").exists()


def test_a_verdict_is_stored_once(session, tmp_path):
    file = tmp_path / "data" / "f.jsonl"
    data = {"act": "feedback", "turn": "0", "vote": "bad", "kind": "Thiếu ý", "reason": "x"}
    done = act(session, data, file)
    act(done, data, file)
    (record,) = read_feedback(file)
    assert (record["vote"], record["kind"], record["reason"]) == ("bad", "Thiếu ý", "x")
    assert done.exchanges[0].feedback == "bad"


def test_a_vote_that_is_none_is_not_stored(session, tmp_path):
    done = act(session, {"act": "feedback", "turn": "0", "vote": "maybe"}, tmp_path / "f")
    assert done.exchanges[0].feedback == "failed"
    assert read_feedback(tmp_path / "f") == ()
