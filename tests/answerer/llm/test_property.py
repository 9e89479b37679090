"""Whatever mixture of true and false a model says, the answer names nothing that its citations
do not, and every citation is the document's own text."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from answerer.llm.assistant import LlmAssistant
from corpus.config import ROOT
from eval.checker.plant import Workshop
from eval.checker.truths import truths_of
from eval.gold import load_gold
from tests.answerer.llm.named import figures, sources, strangers
from tests.answerer.llm.server import passage_numbers, said, serving

QUICK = settings(
    max_examples=60, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
QUESTIONS = [
    "Ai chủ trì nhiệm vụ OCOP ở Đồng Tháp?",
    "Gia Lai giao Liên minh HTX tỉnh những nhiệm vụ gì?",
    "So sánh cơ quan chủ trì tuyên truyền về HTX của hai tỉnh",
    "Quyết định 672 căn cứ vào những văn bản nào?",
    "Chương trình của Gia Lai nói gì về đất đai cho hợp tác xã?",
    "Đề án hợp tác xã tiêu dùng của Gia Lai hoàn thành khi nào?",
    "Which agency leads communication in Gia Lai?",
]


@pytest.fixture(scope="module")
def statements(assistant):
    """True statements about the two programmes, and ones with an error planted."""
    truths = truths_of(assistant, load_gold(ROOT / "eval" / "gold" / "own-dev.jsonl")[:60])
    shop = Workshop(assistant.engine, truths, seed=1)
    planted = [p.truth for t in truths[::3] for p in shop.planted(t)]
    return [*truths, *planted]


@pytest.fixture(scope="module")
def model():
    with serving() as server:
        yield server


def repeated(rules, numbers):
    """The answer by rules, its marks those of the passages offered: so that there is something
    that may stand."""
    label = {c.n: c.label for c in rules.citations}
    text = re.sub(r"\[(\d+)\]", lambda m: f"[{numbers.get(label[int(m[1])], 0)}]", rules.text)
    return text.replace("**", "").splitlines()


@QUICK
@given(st.data())
def test_no_mixture_of_true_and_false_leaves_a_stranger_in_the_answer(
    assistant, model, statements, data
):
    question = data.draw(st.sampled_from(QUESTIONS))
    chosen = data.draw(st.lists(st.integers(0, len(statements) - 1), max_size=6))
    marks = data.draw(st.lists(st.integers(0, 9), min_size=len(chosen), max_size=len(chosen)))

    rules = assistant.ask(question)

    def script(prompt, n):
        numbers = passage_numbers(prompt)
        mixed = [line(numbers, k, m) for k, m in zip(chosen, marks, strict=True)]
        return said("\n".join([*repeated(rules, numbers), *mixed]))

    def line(numbers, k, mark):
        """The statement with the number of its own passage where that is offered, else any."""
        own = [
            numbers[s.passage.label] for s in statements[k].sources if s.passage.label in numbers
        ]
        return f"- {statements[k].text} " + "".join(f"[{n}]" for n in own or [mark])

    model.says(script)
    *_, answer = LlmAssistant(assistant, model.settings()).stream(question)
    texts = {d.id: d.text for d in assistant.index.documents}
    assert all(texts[c.document][c.start : c.end] == c.quote for c in answer.citations)
    found = strangers(assistant, answer, "" if answer.generation.used else question)
    assert found == {"agencies": set(), "dates": set(), "documents": set()}
    if answer.generation.used:
        counts = {str(n) for n in range(len(answer.citations) + 1)}
        own = "".join(p for p in answer.text.split("[") if p)
        said_figures = figures(" ".join(p.split("]", 1)[-1] for p in own.split("\n")))
        assert said_figures - figures(sources(assistant, answer)) <= counts


@QUICK
@given(st.text(max_size=300))
def test_no_text_of_a_model_raises(assistant, model, text):
    model.says(said(text))
    answer = LlmAssistant(assistant, model.settings()).ask(QUESTIONS[0])
    assert answer.status == "answered"
    assert answer.citations
