"""The learnt ranking: its file, its features, and that a passage asked about stands first."""

import numpy as np
import pytest

from answerer.facts.features import NAMES, features
from answerer.facts.ranking import Ranking, load_ranking
from answerer.facts.wanted import AGENCY, NUMBER, OTHER, TIME, wanted
from answerer.meaning.reading import ask_of, read_question


def asked(assistant, text):
    return ask_of(assistant.engine, read_question(assistant.engine, text))


def test_the_file_has_a_weight_for_every_feature():
    assert tuple(load_ranking().weights) == NAMES


def test_every_feature_has_a_value_for_each_fact(assistant):
    ask = asked(assistant, "Gia Lai tránh tình trạng gì trong quản lý hợp tác xã?")
    facts = np.array([0, 5, 50])
    columns = features(assistant.engine, ask, facts)
    assert set(columns) == set(NAMES)
    assert {column.shape for column in columns.values()} == {(3,)}


def test_no_facts_have_no_values(assistant):
    ask = asked(assistant, "Hội quán")
    assert len(load_ranking().values(assistant.engine, ask, np.array([], dtype=np.int64))) == 0


def test_a_value_is_the_weighted_sum_of_the_features(assistant):
    ask, facts = asked(assistant, "Hội quán ở Đồng Tháp"), np.array([3, 7])
    columns = features(assistant.engine, ask, facts)
    value = Ranking({"own": 2.0, "length": -1.0}).values(assistant.engine, ask, facts)
    assert value == pytest.approx(2 * columns["own"] - columns["length"])


@pytest.mark.parametrize(
    "question, kind",
    [
        ("Sở nào chủ trì chương trình OCOP?", AGENCY),
        ("Báo cáo gửi trước ngày nào?", TIME),
        ("Giải quyết trong bao nhiêu ngày?", TIME),
        ("Có bao nhiêu hợp tác xã?", NUMBER),
        ("Tỷ lệ bao nhiêu phần trăm?", NUMBER),
        ("Chương trình nói gì về Hội quán?", OTHER),
    ],
)
def test_what_is_wanted(assistant, question, kind):
    assert wanted(assistant.engine, asked(assistant, question)).kind == kind


def test_what_the_title_says_does_not_count_for_a_fact_that_repeats_it(assistant):
    engine = assistant.engine
    title = engine.documents["gia-lai-draft-2020"].title
    ask = asked(assistant, f"Gia Lai: {title}")
    repeats = next(k for k, f in enumerate(engine.facts) if title[:60] in f.text)
    columns = features(engine, ask, np.array([repeats]))
    assert columns["own"][0] > 0.5 > columns["rest_above"][0]


def test_the_facts_kept_are_those_ranked(assistant):
    ask = asked(assistant, "Ai chủ trì phát triển Hội quán ở Đồng Tháp?")
    found = assistant.engine.best(ask, lambda f: f.kind == "row", k=3)
    assert {assistant.engine.facts[c.fact].kind for c in found} == {"row"}
    assert [c.score for c in found] == sorted((c.score for c in found), reverse=True)
    assert "Hội quán" in assistant.engine.facts[found[0].fact].text
