"""What a task rests on: the document that its row, its duty or their footnote cites, no legal basis
of the document that gives it."""

from __future__ import annotations

import re

from answerer.answers.documents.document_facts import names_kind
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.reference_finder import asks_basis
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("documents", "references")

TITLED = 0.4
"""The share of a question that a document's name holds where its own bases are asked for."""


def is_of_task(engine: Engine, ask: Ask) -> bool:
    """Is the basis asked for of something that a document has done (``hướng dẫn hồ sơ dự án liên
    kết thì căn cứ vào đâu``), and not of a document that it names, nor a kind of
    basis (``căn cứ luật …``)?"""
    ours = any(names_kind(engine, ask, engine.documents[i].kind) for i in ask.documents)
    of_kind = rf"\bcan cu (?:vao |theo |phap ly )?(?:{engine.kinds.any_name})\b"
    ours = ours or bool(re.search(of_kind, fold(ask.text)))
    if ours or not asks_basis(ask) or not ask.concepts or engine.kinds.dated(ask.question):
        return False
    basis = " ; ".join(_CUES.words("basis"))
    documents = (engine.documents[i] for i in ask.documents)
    names = (f"{d.kind} {d.number or ''} {d.title} {d.issuer} ; {basis}" for d in documents)
    return all(engine.share(ask.concepts, name) < TITLED for name in names)
