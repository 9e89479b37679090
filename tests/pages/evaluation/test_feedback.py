from eval.candidates import load_candidates
from pages.evaluation.feedback import feedback_html, take
from pages.texts import load_texts

VI = load_texts("vi")
RECORD = {"question": "Ai <b>?", "answer": "A", "status": "answered", "vote": "bad",
          "kind": "Thiếu ý", "reason": "r", "history": ["trước"], "citations": []}  # fmt: skip


def test_the_newest_verdict_stands_first_and_keeps_its_number():
    html = feedback_html([RECORD, RECORD | {"question": "mới"}], VI)
    assert html.index("mới") < html.index("Ai &lt;b&gt;?")
    assert html.index('data-number="1"') < html.index('data-number="0"')


def test_without_verdicts_the_page_says_so():
    assert VI("evaluation.feedback_none") in feedback_html([], VI)


def test_a_verdict_becomes_a_candidate_once(tmp_path):
    file = tmp_path / "c.jsonl"
    assert take(RECORD, file) == 1
    assert take(RECORD, file) == 1
    (candidate,) = load_candidates(file)
    assert candidate.question == "Ai <b>?"
    assert candidate.verdict == "wrong"
    assert candidate.history == ("trước",)
