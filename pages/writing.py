"""The language model behind the page, where one is configured: its name, and an answer as it
grows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from corpus.records import Answer, Turn
from pages.engine import AssistantLike, Engine


def model_of(engine: Engine) -> str | None:
    """The name of the model, None where none is configured or nothing is loaded yet."""
    from answerer.llm.assistant import LlmAssistant

    assistant = engine.wait()[0] if engine.ready() else None
    return assistant.settings.model if isinstance(assistant, LlmAssistant) else None


def replies(
    assistant: AssistantLike,
    question: str,
    province: str | None,
    history: Sequence[Turn],
    worded: bool,
) -> Iterator[Answer]:
    """The answer by rules, and where a model is configured and wanted (``worded``) what it has
    said so far, each statement checked, the answer that stands last."""
    from answerer.llm.assistant import LlmAssistant

    if not isinstance(assistant, LlmAssistant):
        yield assistant.ask(question, province, history)
    elif worded:
        yield from assistant.stream(question, province, history)
    else:
        yield assistant.rules.ask(question, province, history)
