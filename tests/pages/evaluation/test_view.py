import re

import pytest

from corpus.records import Answer
from eval.errors import EvalError
from pages.engine import Engine
from pages.evaluation import view
from pages.evaluation.runs import Progress, run
from pages.texts import load_texts

VI = load_texts("vi")


def cases(rooms, name, places, key="failures", opened=None) -> str:
    return view.cases_pane(rooms, name, key, places, VI, opened)


def test_the_failures_are_shown_and_nothing_else(rooms, done, places):
    html = cases(rooms, done, places)
    assert "Ai phối hợp?" in html
    assert "Ai chủ trì nhiệm vụ OCOP" not in html


def test_every_question_can_be_shown_with_its_markup_as_text(rooms, done, places):
    html = cases(rooms, done, places, "all")
    assert "Ai chủ trì nhiệm vụ OCOP &lt;b&gt;?" in html


def test_a_required_fact_says_whether_the_answer_holds_it(rooms, done, places):
    html = cases(rooms, done, places)
    assert re.search(r"thiếu</span> Sở Tài chính", html)


def test_the_evidence_leads_to_its_very_place(rooms, done, places):
    html = cases(rooms, done, places)
    start, end = re.findall(r'data-start="(\d+)" data-end="(\d+)"', html)[-1]
    text = places.documents["dong-thap-672"].text[int(start) : int(end)]
    assert text == "Xây dựng mô hình hợp tác xã gắn với chuỗi giá trị"


def test_the_reader_opens_at_the_place_that_was_clicked(places, row):
    data = {"document": row.document, "start": str(row.start), "end": str(row.end)}
    html = view.place_pane(data, places, VI)
    assert html.count('<mark class="quote"') == 6


@pytest.mark.parametrize(
    "data",
    [{}, {"document": "x", "start": "0", "end": "1"},
     {"document": "dong-thap-672", "start": "-1", "end": "b"}],
)  # fmt: skip
def test_a_place_that_is_none_opens_nothing(places, data):
    assert "<mark" not in view.place_pane(data, places, VI)


def test_the_ways_to_choose_questions_say_how_many_there_are(rooms, done):
    choices = dict(view.filter_choices(rooms, done, VI))
    assert choices["Chưa đúng (1)"] == "failures"
    assert choices["Tất cả (3)"] == "all"
    assert choices["wrong_lead_agency (1)"] == "wrong_lead_agency"


def test_a_doubt_is_kept_with_its_reason_and_can_be_taken_back(rooms, done, places):
    view.doubt(rooms, done, {"act": "doubt", "id": "wrong", "reason": "hỏi <i>thiếu"})
    html = cases(rooms, done, places, opened="wrong")
    assert "Nghi ngờ: hỏi &lt;i&gt;thiếu" in html
    assert html.count("<details") == html.count(" open><summary>") == 1
    view.doubt(rooms, done, {"act": "undoubt", "id": "wrong"})
    assert "Nghi ngờ:" not in cases(rooms, done, places)


@pytest.mark.parametrize("data", [{"id": "wrong", "reason": " "}, {"id": "no", "reason": "x"}])
def test_a_doubt_needs_a_reason_and_a_question(rooms, done, data):
    with pytest.raises(EvalError):
        view.doubt(rooms, done, data)


def test_a_held_out_run_shows_figures_and_no_question(rooms, knowing, places):
    name = list(run(rooms.gold / "small-heldout.jsonl", knowing, rooms.runs))[-1].out.name
    assert "66,7%" in view.figures_pane(rooms, name, VI)
    assert "Ai phối hợp" not in cases(rooms, name, places, "all")
    assert len(view.filter_choices(rooms, name, VI)) == 1


def test_the_figures_stand_with_their_interval(rooms, done):
    html = view.figures_pane(rooms, done, VI)
    assert re.search(r"Trả lời đúng</th><td><strong>66,7%</strong></td><td>[\d,]+% – 100,0%", html)


def test_two_runs_that_answer_the_same_are_said_to(rooms, done, knowing):
    other = list(run(rooms.gold / "small.jsonl", knowing, rooms.runs / "more"))[-1].out
    other.rename(rooms.runs / "other")
    assert "giống hệt nhau (3 câu)" in view.comparison_pane(rooms, done, "other", VI)


def test_a_question_that_turned_is_shown_with_both_answers(rooms, done, index, row):
    class Other:
        def __init__(self):
            self.index = index

        def ask(self, question, province=None, history=()):
            return Answer("answered", None, "Sở Tài chính [1]", (row,), "lead_agency")

    out = list(run(rooms.gold / "small.jsonl", Engine(Other), rooms.runs / "more"))[-1].out
    out.rename(rooms.runs / "other")
    html = view.comparison_pane(rooms, done, "other", VI)
    assert "A đúng, B không đúng (2)" in html
    assert "B đúng, A không đúng (1)" in html
    assert "Ai phối hợp?</th><td>Liên minh HTX Tỉnh chủ trì [1].</td><td>Sở Tài chính [1]" in html


def test_a_run_is_not_compared_with_itself(rooms, done):
    assert "hai lượt chạy khác nhau" in view.comparison_pane(rooms, done, done, VI)


@pytest.mark.parametrize("name", ["../gold", "/etc", "", None])
def test_only_a_run_can_be_named(rooms, done, name, places):
    assert cases(rooms, name, places) == ""
    assert "Chưa có lượt chạy" in view.figures_pane(rooms, name, VI)


def test_progress_is_a_bar_with_words():
    html = view.progress_html(Progress(3, 9), VI)
    assert '<progress value="3" max="9"' in html
    assert "Đang hỏi câu 3/9" in html


def test_an_error_is_shown_and_not_obeyed():
    assert "&lt;b&gt;" in view.progress_html(Progress(0, 0, error="<b>"), VI)


def test_the_folders_can_be_named_by_the_environment(tmp_path):
    named = view.rooms_of({"GOLD_DIR": "/g", "RUNS_DIR": "/r"}, tmp_path)
    assert (str(named.gold), str(named.runs)) == ("/g", "/r")
    assert view.rooms_of({}, tmp_path).gold.parts[-2:] == ("eval", "gold")
