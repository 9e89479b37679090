"""The conversation as HTML: questions, answers with their state, tools under each answer."""

from __future__ import annotations

from corpus.records import Answer
from pages.icons import icon
from pages.markup import button, esc, light_markdown, tag
from pages.notes import notes_html, notes_lines
from pages.session import QUESTION_LIMIT, Exchange, Session
from pages.texts import Texts
from pages.worded import worded_html

STATE_ICONS = {
    "answered": "check",
    "not_stated": "absent",
    "off_topic": "outside",
    "unsafe": "shield",
    "refused": "absent",
    "clarify": "question",
    "error": "error",
}
LISTED_SOURCES = 3
"""More sources than this are folded under the answer; their numbers stand in it anyway."""


def state_of(exchange: Exchange) -> str:
    """One of STATE_ICONS: the status, or for a refusal its reason."""
    answer = exchange.answer
    if answer is None:
        return "error"
    if answer.status == "refused":
        return answer.reason if answer.reason in STATE_ICONS else "refused"
    return answer.status if answer.status in STATE_ICONS else "answered"


def conversation_html(session: Session, texts: Texts, provinces: dict[str, str]) -> str:
    """The whole conversation, or the welcome with example questions before the first one."""
    if not session.exchanges:
        return welcome_html(texts)
    turns = "".join(_turn(e, texts, provinces) for e in session.exchanges)
    title = tag("h2", esc(texts("conversation.label")), class_="sr-only")
    log = tag("div", turns, class_="log", role="log", aria_label=texts("conversation.label"))
    return title + log


def welcome_html(texts: Texts) -> str:
    """What an empty page says: what can be asked, with examples that are sent on a click."""
    items = "".join(
        tag("li", button(esc(q), "ask", class_="example", data_question=q)) for q in texts.examples
    )
    return tag(
        "div",
        tag("h2", esc(texts("conversation.welcome")))
        + tag("p", esc(texts("conversation.welcome_more")))
        + tag("h3", esc(texts("conversation.examples")))
        + tag("ul", items, class_="examples"),
        class_="welcome",
    )


def copy_text(answer: Answer, texts: Texts) -> str:
    """The answer with its sources as plain text, to paste into a letter or a slide."""
    lines = [answer.text.replace("**", "")]
    if answer.citations:
        lines += ["", texts("conversation.copy_sources")]
        lines += [f"[{c.n}] {c.label}" for c in answer.citations]
    return "\n".join([*lines, *notes_lines(answer.notes, texts)])


def _turn(exchange: Exchange, texts: Texts, provinces: dict[str, str]) -> str:
    asked = tag("h3", esc(texts("conversation.you")), class_="sr-only")
    asked += tag("p", esc(exchange.question), class_="question")
    if exchange.province:
        name = provinces.get(exchange.province, exchange.province)
        asked += tag("p", esc(texts("conversation.scope", province=name)), class_="small")
    if exchange.cut:
        asked += tag("p", esc(texts("ask.cut", limit=QUESTION_LIMIT)), class_="small")
    return tag(
        "article",
        tag("div", asked, class_="asked") + _reply(exchange, texts),
        class_="turn",
        id=f"turn-{exchange.turn}",
    )


def _reply(exchange: Exchange, texts: Texts) -> str:
    if exchange.answer is None and exchange.error is None:
        return tag("div", esc(texts("conversation.waiting")), class_="reply waiting", role="status")
    state = state_of(exchange)
    head = tag("h3", icon(STATE_ICONS[state]) + esc(texts(f"status.{state}")), class_="state")
    if exchange.answer is None:
        body = tag("p", esc(texts(f"error.{exchange.error}")), class_="text")
    else:
        body = _answer(exchange, exchange.answer, texts)
    return tag("div", head + body, class_=f"reply is-{state}")


def _answer(exchange: Exchange, answer: Answer, texts: Texts) -> str:
    known = frozenset(c.n for c in answer.citations)
    text = light_markdown(answer.text, exchange.turn, known, texts("conversation.cite"))
    body = tag("div", text, class_="text", lang=answer.language)
    notes = notes_html(answer.notes, answer.language, texts)
    worded = worded_html(exchange, answer, texts)
    return body + worded + _source_list(exchange, texts) + notes + _tools(exchange, answer, texts)


def _source_list(exchange: Exchange, texts: Texts) -> str:
    """The sources under the answer, one line each; beside a refusal one button to the nearest."""
    answer = exchange.answer
    if answer is None or not exchange.sources():
        return ""
    if not answer.citations:
        words = f"{texts('sources.nearest')} – {texts('sources.nearest_note').lower()}"
        return tag("p", button(esc(words), "sources", data_turn=exchange.turn, class_="plain"))
    items = "".join(
        tag(
            "li",
            button(
                tag("span", esc(c.n), class_="num") + tag("span", esc(c.label)),
                "cite",
                class_="source",
                data_turn=exchange.turn,
                data_n=c.n,
            ),
        )
        for c in answer.citations
    )
    listed = tag("ul", items, class_="source-list", aria_label=texts("sources.title"))
    if len(answer.citations) <= LISTED_SOURCES:
        return listed
    summary = tag("summary", esc(texts("conversation.sources", n=len(answer.citations))))
    return tag("details", summary + listed, class_="source-fold")


def _tools(exchange: Exchange, answer: Answer, texts: Texts) -> str:
    copy = button(
        icon("copy") + tag("span", esc(texts("conversation.copy"))),
        "copy",
        class_="tool",
        data_copy=copy_text(answer, texts),
        data_done=texts("conversation.copied"),
        aria_label=texts("conversation.copy_label"),
    )
    return tag("div", copy + _feedback(exchange, texts), class_="tools")


def _feedback(exchange: Exchange, texts: Texts) -> str:
    """The door for a verdict: one click for yes; a reason can be given with a no."""
    if exchange.feedback:
        key = "failed" if exchange.feedback == "failed" else "thanks"
        return tag("span", esc(texts(f"feedback.{key}")), class_="small", role="status")
    good = button(
        icon("up") + tag("span", esc(texts("feedback.good"))),
        "feedback",
        class_="tool",
        data_turn=exchange.turn,
        data_vote="good",
        aria_label=f"{texts('feedback.ask')} {texts('feedback.good')}",
    )
    summary = tag("summary", icon("down") + tag("span", esc(texts("feedback.bad"))), class_="tool")
    return good + tag("details", summary + _reason_form(exchange, texts), class_="bad")


def _reason_form(exchange: Exchange, texts: Texts) -> str:
    kinds = "".join(tag("option", esc(kind)) for kind in texts.lists["feedback.kinds"])
    ident = f"reason-{exchange.turn}"
    fields = tag("label", esc(texts("feedback.reason")), for_=f"{ident}-kind")
    fields += tag("select", kinds, name="kind", id=f"{ident}-kind")
    fields += tag(
        "textarea",
        "",
        name="reason",
        rows=2,
        maxlength=500,
        placeholder=texts("feedback.reason_hint"),
        aria_label=texts("feedback.reason"),
    )
    fields += button(
        esc(texts("feedback.send")),
        "feedback",
        class_="plain",
        data_turn=exchange.turn,
        data_vote="bad",
    )
    return tag("div", fields, class_="why", data_form=True)
