"""The fit of the ranking, on lists made up here."""

import numpy as np
import pytest

from answerer.assistant import Assistant
from answerer.facts.features import NAMES
from corpus.config import load_config
from eval.commands.fit_ranking import table, written
from eval.fit_ranking import Candidates, candidates_of, cross_validated, fit, ranks, without_type
from eval.gold import gold_of
from indexer.build import build
from tests.answerer.made_up import DECISION


def made_up(n, type_="content", sign=1.0):
    """Ten candidates; the right one has the largest first feature, the second says nothing."""
    noise = np.random.default_rng(n).random((10, 2))
    best = int(np.argmax(sign * noise[:, 0]))
    right = np.eye(10)[best]
    return Candidates(f"q{n}", type_, noise, right, tuple(range(10)))


def test_what_tells_the_right_one_gets_the_weight():
    weights = fit([made_up(n) for n in range(60)])
    assert weights[0] > 5 * abs(weights[1])


def test_the_rank_of_the_right_passage_is_one_where_the_weight_points_at_it():
    questions = [made_up(n) for n in range(5)]
    assert ranks(questions, np.array([1.0, 0.0])).tolist() == [1] * 5
    assert ranks(questions, np.array([-1.0, 0.0])).tolist() == [10] * 5


def test_a_question_whose_passage_is_no_candidate_has_rank_zero():
    lost = made_up(0)
    lost = Candidates(lost.id, lost.type, lost.features, np.zeros(10), lost.passages)
    assert ranks([lost], np.array([1.0, 0.0])).tolist() == [0]


def test_a_type_left_out_is_ranked_by_what_the_others_taught():
    questions = [made_up(n) for n in range(40)]
    questions += [made_up(n, "odd", sign=-1.0) for n in range(40, 60)]
    found = without_type(questions)
    assert (found[:40] > 1).all()
    assert (cross_validated(questions[:40]) == 1).all()


def test_the_table_and_the_file_name_what_they_hold():
    questions = [made_up(n, "content" if n % 2 else "list") for n in range(20)]
    assert "cross-validated" in table(questions)
    assert "type left out" in table(questions)
    assert written(np.arange(float(len(NAMES)))).count(" = ") == len(NAMES)


@pytest.mark.parametrize("type_, used", [("content", 1), ("document_fact", 0)])
def test_only_questions_that_a_fact_answers_are_learnt_from(tmp_path, type_, used):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "van-ban.txt").write_text(DECISION, encoding="utf-8")
    build(load_config(), tmp_path / "corpus", tmp_path / "index")
    assistant = Assistant.load(tmp_path / "index", load_config())
    passage = next(p for p in assistant.index.passages if len(p.text) > 80)
    one = gold_of(
        {
            "id": "a", "question": passage.text[:60], "type": type_, "style": "formal",
            "province": None, "answerable": True, "answer": "x", "must_include": [],
            "must_not_include": [], "history": [],
            "evidence": [{"document": passage.document, "quote": passage.text[:60]}],
        }
    )  # fmt: skip
    found = list(candidates_of([one], assistant))
    assert len(found) == used
    assert all(q.right.max() > 0 for q in found)
