"""Who worded an answer, and what a language model has said of it so far."""

from __future__ import annotations

from corpus.records import Answer
from pages.markup import esc, light_markdown, tag
from pages.session import Exchange
from pages.texts import Texts


def worded_html(exchange: Exchange, answer: Answer, texts: Texts) -> str:
    """While the model writes, its statements that stood; then one line that says whose words the
    answer is. Nothing where no model was asked."""
    if exchange.writing:
        return _draft(exchange, texts)
    g = answer.generation
    if g is None:
        return ""
    if g.used:
        line = texts("llm.used", model=g.model, kept=g.kept)
        line += texts("llm.dropped", n=g.dropped) if g.dropped else ""
        return tag("p", esc(line), class_="worded by-model")
    return tag("p", esc(g.problem), class_="worded by-rules")


def _draft(exchange: Exchange, texts: Texts) -> str:
    """The statements so far; their numbers are no buttons yet, they may still change."""
    head = tag("p", esc(texts("llm.writing")), class_="small", role="status")
    draft = exchange.draft
    if draft is None or draft.generation is None or not draft.generation.used:
        return tag("div", head, class_="draft")
    body = light_markdown(draft.text, exchange.turn, frozenset(), texts("conversation.cite"))
    return tag("div", head + tag("div", body, class_="text"), class_="draft")
