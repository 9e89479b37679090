import threading

import pytest

from eval.candidates import add_candidate, load_candidates
from eval.doubts import clear_doubt, doubts_path, load_doubts, mark_doubtful
from eval.errors import GoldError


def test_a_doubt_is_kept_beside_the_set_and_the_latest_counts(tmp_path):
    file = tmp_path / "dev.jsonl"
    mark_doubtful(file, "q-2", "hai cách\nhiểu", {"q-1", "q-2"}, by="Lan")
    mark_doubtful(file, "q-1", "sai ngày", {"q-1", "q-2"})
    mark_doubtful(file, "q-2", "thiếu biến thể", {"q-1", "q-2"})
    found = load_doubts(file)
    assert [(d.id, d.reason) for d in found] == [("q-1", "sai ngày"), ("q-2", "thiếu biến thể")]
    assert not file.exists()
    assert doubts_path(file).parent.name == "doubts"
    clear_doubt(file, "q-1")
    assert [d.id for d in load_doubts(file)] == ["q-2"]


def test_a_doubt_needs_a_reason_and_a_question(tmp_path):
    with pytest.raises(GoldError, match="needs a reason"):
        mark_doubtful(tmp_path / "g.jsonl", "q", " ", {"q"})
    with pytest.raises(GoldError, match="no such question"):
        mark_doubtful(tmp_path / "g.jsonl", "p", "x", {"q"})


def test_no_doubts_is_an_empty_tuple_and_a_damaged_file_is_named(tmp_path):
    file = tmp_path / "g.jsonl"
    assert load_doubts(file) == ()
    clear_doubt(file, "q")
    doubts_path(file).parent.mkdir()
    doubts_path(file).write_text("{", encoding="utf-8")
    with pytest.raises(GoldError, match="damaged file of doubts"):
        load_doubts(file)


def test_feedback_of_the_chat_becomes_a_candidate(tmp_path):
    path = tmp_path / "runs" / "candidates.jsonl"
    assert load_candidates(path) == ()
    cited = [{"n": 1, "document": "d", "start": 0, "end": 3}]
    made = add_candidate(
        "Ai chủ trì?", "Sở Nội vụ [1]", "answered", "wrong", "phải là Liên minh HTX",
        ["Gia Lai thì sao?"], cited, path,
    )  # fmt: skip
    assert load_candidates(path) == (made,)


def test_a_candidate_without_question_or_with_an_unknown_verdict_is_refused(tmp_path):
    with pytest.raises(GoldError, match="needs a question"):
        add_candidate(" ", "", "refused", "wrong", path=tmp_path / "c.jsonl")
    with pytest.raises(GoldError, match="verdict 'bad'"):
        add_candidate("x", "", "refused", "bad", path=tmp_path / "c.jsonl")


def test_candidates_of_several_chats_at_once_do_not_mix_their_lines(tmp_path):
    path = tmp_path / "c.jsonl"
    text = "câu trả lời dài " * 400

    def add(n):
        for i in range(25):
            add_candidate(f"{n}-{i}", text, "answered", "right", path=path)

    threads = [threading.Thread(target=add, args=(n,)) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    found = load_candidates(path)
    assert {c.question for c in found} == {f"{n}-{i}" for n in range(4) for i in range(25)}
    assert {c.answer for c in found} == {text}
