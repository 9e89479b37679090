"""Withholding on the two programmes; fitting on cases made up."""

from dataclasses import replace

import numpy as np
import pytest

from answerer.calibration import load_calibration
from answerer.silence.evidence import Evidence
from corpus.config import load_config
from eval.calibrate import Case, Fit, fit, without_its_type
from eval.commands.calibrate import types_table
from eval.gold import Evidence as Quote
from eval.withheld import without_evidence
from indexer.build import build
from indexer.store import load_index
from tests.answerer.made_up import DECISION

CONTENT = "content"


def made_up(n, type_, recall, right):
    features = Evidence(0.5, 0.5, recall, 0.0, 0.0, 0.0, 0.0).values()
    return Case(f"{type_}-{n}", type_, features, CONTENT, "vi", right, False)


@pytest.fixture
def cases():
    """Of two types: much held, right; little held, wrong."""
    return [
        made_up(n, type_, 0.5 + (0.4 if right else -0.4) + n / 1000, right)
        for n in range(20)
        for type_ in ("a", "b")
        for right in (True, False)
    ]


def test_a_model_has_a_weight_for_each_feature_and_holds_what_speaks_for_an_answer(cases):
    model = fit(cases, 0.02).calibration
    assert list(model.weights) == list(Evidence.__dataclass_fields__)
    assert model.weights["recall"] > 0
    assert set(model.intents) == set(load_calibration().intents)


def test_a_type_is_told_by_a_model_that_never_saw_it(cases):
    strange = [replace(c, right=not c.right) if c.type == "b" else c for c in cases]
    of_b = np.array([c.type == "b" for c in cases])
    right = np.array([c.right for c in cases])
    p = without_its_type(strange)
    assert p[of_b & right].min() > p[of_b & ~right].max()


def test_the_table_counts_what_each_model_refuses_of_each_type(cases):
    known = np.array([0.9 if c.right else 0.1 for c in cases])
    strange = np.where([c.type == "b" for c in cases], 0.1, known)
    found = Fit(replace(load_calibration(), least=0.5), tuple(cases), known)
    assert types_table(found, strange).splitlines()[1:] == [
        "a: 0/20, 20/20; 0/20, 20/20",
        "b: 0/20, 20/20; 20/20, 20/20",
        "all: 0/40, 40/40; 20/40, 40/40",
    ]


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("withheld")
    (folder / "corpus").mkdir()
    (folder / "corpus" / "van-ban.txt").write_text(DECISION, encoding="utf-8")
    build(load_config(), folder / "corpus", folder / "index")
    return load_index(folder / "index", load_config())


def asking(gold, id_, passage):
    quotes = (Quote(passage.document, passage.text),)
    return replace(gold[0], id=id_, answerable=True, evidence=quotes)


def test_what_answers_is_gone_and_all_else_stays_in_its_place(index, gold):
    p = index.passages[len(index.passages) // 2]
    ((rest, theirs),) = without_evidence(index, [asking(gold, "a", p)])
    assert [g.id for g in theirs] == ["a"]
    gone = [k for k, (a, b) in enumerate(zip(index.passages, rest.passages, strict=True)) if a != b]
    assert all(index.passages[k].text in p.text for k in gone)
    assert all(not rest.passages[k].clean for k in gone)
    assert p.id not in {a.passage for a in rest.assignments}


def test_a_small_index_loses_the_evidence_of_one_question_at_a_time(index, gold):
    one, other = (asking(gold, str(n), index.passages[-n]) for n in (1, 4))
    parts = [[g.id for g in theirs] for _, theirs in without_evidence(index, [one, other])]
    assert parts == [["1"], ["4"]]


def test_the_evidence_of_several_questions_goes_at_once_where_it_is_little(
    index, gold, monkeypatch
):
    monkeypatch.setattr("eval.withheld.TOGETHER", 1.0)
    one, other = (asking(gold, str(n), index.passages[-n]) for n in (1, 4))
    ((_, theirs),) = without_evidence(index, [one, other])
    assert [g.id for g in theirs] == ["1", "4"]


def test_a_question_that_nothing_answers_has_nothing_to_withhold(index, gold):
    silent = replace(gold[0], answerable=False)
    elsewhere = replace(gold[0], answerable=True, evidence=(Quote("nowhere", "x" * 20),))
    assert list(without_evidence(index, [silent, elsewhere])) == []
