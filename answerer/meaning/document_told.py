"""Which document a question points back at: ours, one that it named, or one in the last answer."""

from __future__ import annotations

import re
from dataclasses import replace

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.meaning.leaning import LEANS, Leaning
from answerer.meaning.pointing import document_meant
from answerer.meaning.state import State
from answerer.meaning.turns import asks_of_document
from corpus.text import fold

_THIS = re.compile(r"\b\w+ \w+ nay\b|\bthis \w+")
"""``quyết định này`` is ours, where ours is a decision; ``quyết định đó`` the one just told."""
_OF_CITED = {"deadline": "signed_on", "who": "issuer"}
"""What a date and an agency are that are asked of a document which is only cited."""


def of_document_told(engine: Engine, leaning: Leaning, ask: Ask, before: State) -> Ask | None:
    """The question about the one document of its kind that the last answer names (``kế hoạch đó
    ban hành ngày nào?``), with its number; None where it points at none, or asks what no
    citation tells (``huyện gửi báo cáo thực hiện kế hoạch đó trước ngày nào?``)."""
    q, meant = ask.question, document_meant(ask.text)
    kind = engine.kinds.ends(meant)
    of_kind = (n for k, n in before.told if not kind or engine.kinds.cited(k, n) == kind)
    numbers = {fold(n) for n in of_kind} if meant else set()
    bare = leaning.own_topic(q, ask.own) <= LEANS
    tells = asks_of_document(q) or (bare and set(q.asked) <= set(_OF_CITED))
    if len(numbers) != 1 or q.numbers or q.provinces or not tells:
        return None
    if q.has("effect") or (not q.cues and not leaning.bare(ask)):
        return None
    if _THIS.search(fold(ask.text)) and kind in {
        engine.documents[d].kind for d in before.documents
    }:
        return None
    about = replace(q, numbers=tuple(numbers))
    return replace(ask, question=about, documents=before.documents, exact=False)


def asked_of_cited(ask: Ask) -> tuple[str, ...]:
    """What a question asks of a document that is only cited."""
    asked = tuple(_OF_CITED.get(i, i) for i in ask.question.asked)
    return asked or ("own_number",)


def numbers_meant(engine: Engine, text: str, before: State) -> tuple[str, ...]:
    """The numbers of the document last named, where the words do not point at one of another
    kind (``quyết định này`` behind a question about a resolution)."""
    meant = document_meant(text)
    kind = engine.kinds.ends(meant)
    earlier = before.question.numbers if before.question else ()
    numbers = earlier or (before.numbers if meant else ())
    kinds = {engine.kinds.cited("", n) for n in numbers} - {""}
    return () if kind and kinds and kind not in kinds else numbers
