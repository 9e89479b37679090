"""The page with a language model behind it: the answer by rules at once, then the model's words."""

from __future__ import annotations

import pytest

from answerer.assistant import Assistant
from answerer.llm.assistant import LlmAssistant
from corpus.config import load_config
from corpus.records import Generation
from indexer.build import build
from pages.acts import answer_last
from pages.conversation import conversation_html
from pages.engine import Engine
from pages.session import Session, answered, asked
from pages.texts import load_texts
from pages.writing import model_of
from tests.answerer.llm.server import refused, said, serving

QUESTION = "Ai chủ trì nhiệm vụ OCOP ở Đồng Tháp?"
TRUE = "Liên minh HTX Tỉnh chủ trì xây dựng mô hình hợp tác xã gắn với chương trình OCOP"


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    out = tmp_path_factory.mktemp("llm-page") / "index"
    config = load_config(environment={})
    build(config, config.corpus_path, out)
    return Assistant.load(out, config)


@pytest.fixture
def server():
    with serving() as scripted:
        yield scripted


@pytest.fixture
def engine(rules, server):
    engine = Engine(lambda: LlmAssistant(rules, server.settings()))
    engine.wait()
    return engine


def html(session):
    return conversation_html(session, load_texts("vi"), {})


def test_the_page_grows_from_the_rules_to_the_model(engine, server, rules):
    server.says(said(f"{TRUE} [1]\nSở Công Thương phối hợp [1]"))
    first, draft, last = list(answer_last(asked(Session(), QUESTION, None), engine))[-3:]
    assert first.exchanges[0].answer == rules.ask(QUESTION)
    assert "đang viết" in html(first)
    assert draft.exchanges[0].draft.text == f"{TRUE} [1]"
    assert draft.exchanges[0].answer == rules.ask(QUESTION)
    assert (last.exchanges[0].writing, last.exchanges[0].draft) == (False, None)
    assert "Diễn đạt bởi mô hình ngôn ngữ tiny" in html(last)
    assert "Bỏ 1 câu" in html(last)
    assert "Công Thương" not in html(last)


def test_a_model_that_fails_is_said_in_one_line_under_the_answer_by_rules(engine, server, rules):
    server.says(refused(500, "<b>boom</b>"))
    *_, last = answer_last(asked(Session(), QUESTION, None), engine)
    assert last.exchanges[0].answer.text == rules.ask(QUESTION).text
    assert "báo lỗi" in html(last)
    assert "<b>boom" not in html(last)


def test_the_switch_leaves_the_model_out(engine, server):
    (only,) = answer_last(asked(Session(), QUESTION, None), engine, worded=False)
    assert server.seen == []
    assert "worded" not in html(only)


def test_a_refusal_is_shown_once_and_nobody_writes(engine, server):
    (only,) = answer_last(asked(Session(), "giá vàng hôm nay", None), engine)
    assert only.exchanges[0].answer.status == "refused"
    assert not only.exchanges[0].writing
    assert server.seen == []


def test_the_model_has_a_name_only_where_one_is_configured(engine, rules):
    assert model_of(engine) == "tiny"
    plain = Engine(lambda: rules)
    assert model_of(plain) is None
    plain.wait()
    assert model_of(plain) is None


def test_what_a_model_is_called_is_no_markup(answer):
    from dataclasses import replace

    named = replace(answer, generation=Generation("<script>", True, kept=1))
    session = answered(asked(Session(), "a", None), named)
    assert "<script>" not in html(session)
