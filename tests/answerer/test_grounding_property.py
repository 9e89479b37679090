"""No question, however it is put together, makes the rules name an agency, a date or a document
that their citations do not."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from corpus.config import ROOT
from corpus.records import Turn
from eval.gold import load_gold
from tests.answerer.llm.named import strangers

QUICK = settings(
    max_examples=200, deadline=None, derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)  # fmt: skip
GOLD = load_gold(ROOT / "eval" / "gold" / "dev.jsonl")
PARTS = st.sampled_from([part for g in GOLD for part in g.question.split(",") if part.strip()])


@QUICK
@given(st.lists(PARTS, min_size=1, max_size=3), st.lists(PARTS, max_size=2))
def test_no_mixture_of_questions_makes_the_rules_name_a_stranger(assistant, parts, before):
    question = ", ".join(parts)
    answer = assistant.ask(question, history=[Turn(b) for b in before])
    if answer.status != "answered":
        return
    found = strangers(assistant, answer, "\n".join([question, *before]))
    assert found == {"agencies": set(), "dates": set(), "documents": set()}, answer.text
