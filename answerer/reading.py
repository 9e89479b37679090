"""A text as typed -> a question understood -> a question ready to be answered."""

from __future__ import annotations

from dataclasses import replace

from answerer.ask import Ask
from answerer.engine import Engine
from answerer.places import named_places
from answerer.question import Question
from answerer.scope import documents_for


def read_question(engine: Engine, text: str) -> Question:
    """What a text asks. Initials that nobody listed are spelled out, unless all of it is in
    capitals."""
    query = engine.queries.read(text)
    if not query.text.isupper():
        query = replace(query, text=engine.initials.spell(query.text))
    return engine.questions.read(query)


def ask_of(engine: Engine, question: Question, province: str | None = None) -> Ask:
    """The question with its concepts and all that it may be answered from; ``province``
    restricts it to the documents of one."""
    found = engine.concepts.read(
        question.text, question.query.language, question.areas, question.skip
    )
    documents, exact = documents_for(engine, question, province)
    return Ask(
        question=question,
        concepts=found,
        documents=documents,
        scores=engine.score(question.text, found),
        exact=exact and len(documents) == 1,
        places=named_places(question.text, engine, documents),
        own=found,
    )
