import pytest

from pages import feedback
from pages.feedback import (
    REASON_LIMIT,
    FeedbackError,
    append_feedback,
    feedback_path,
    feedback_record,
    read_feedback,
)
from pages.session import Session, answered, asked


@pytest.fixture
def session(answer) -> Session:
    first = answered(asked(Session(), "một", None), answer)
    return answered(asked(first, "hai", "gia-lai"), answer)


def test_a_record_holds_what_is_needed_to_ask_again(session, row):
    record = feedback_record(session, session.exchanges[1], "good")
    assert record["question"] == "hai"
    assert record["history"] == ["một"]
    assert record["province"] == "gia-lai"
    assert record["citations"] == [{"document": row.document, "start": row.start, "end": row.end}]


def test_a_reason_is_cut_to_its_limit(session):
    record = feedback_record(session, session.exchanges[0], "bad", reason="x" * 9999)
    assert len(record["reason"]) == REASON_LIMIT


def test_records_come_back_in_their_order(tmp_path):
    for i in range(3):
        append_feedback(tmp_path / "f", {"i": i, "text": "ậ\n"})
    assert [r["i"] for r in read_feedback(tmp_path / "f")] == [0, 1, 2]


def test_a_line_that_was_cut_off_is_left_out(tmp_path):
    (tmp_path / "f").write_text('{"i": 0}\n{"i": ', encoding="utf-8")
    assert read_feedback(tmp_path / "f") == ({"i": 0},)


def test_no_file_means_no_feedback(tmp_path):
    assert read_feedback(tmp_path / "none") == ()


def test_a_full_file_takes_nothing_more(tmp_path, monkeypatch):
    monkeypatch.setattr(feedback, "FILE_LIMIT", 5)
    append_feedback(tmp_path / "f", {"i": 0})
    with pytest.raises(FeedbackError, match="move it away"):
        append_feedback(tmp_path / "f", {"i": 1})


def test_a_place_that_cannot_be_written_is_named(tmp_path):
    (tmp_path / "f").write_text("")
    with pytest.raises(FeedbackError, match="cannot write"):
        append_feedback(tmp_path / "f" / "g", {})


def test_the_file_can_be_named_by_the_environment(tmp_path):
    assert feedback_path({"FEEDBACK_FILE": str(tmp_path / "x")}) == tmp_path / "x"
    assert feedback_path({}).name == "feedback.jsonl"
