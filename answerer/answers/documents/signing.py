"""Whether signing something is what a question asks about: ``ai ký quyết định cho nhận con nuôi``
asks who may sign such decisions where the documents say so, not who signed a document of ours."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("documents", "signing")

HELD = 0.5
_QUIET = ("signature", "recipient", "header", "basis")


@cache
def _never_ours() -> re.Pattern[str]:
    return _CUES.pattern(r"\bky <others>\b")


@cache
def _object() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\bky (?P<kind><ours>)\s+(?:ve |ve viec |viec )?(?P<what>(?!<no_object>\b"
        r"|\d)\w+ \w+)"
    )


def signs_something_else(engine: Engine, ask: Ask) -> bool:
    """Has the signing that a question asks about an object of its own: a paper of a kind that
    none of ours is, or what a passage of the documents gives somebody to sign?"""
    folded = fold(ask.text)
    if _never_ours().search(folded):
        return True
    m = _object().search(folded)
    if m is None or any(_is_called(engine, d, m["what"]) for d in ask.documents):
        return False
    gives = f"ky {m['kind']}"
    inside = engine.lookup.passages_in(ask.documents)
    texts = (p.clean for _, p in inside if p.kind not in _QUIET and gives in fold(p.clean))
    return any(engine.recall_in(ask, text) >= HELD for text in texts)


def _is_called(engine: Engine, document: str, words: str) -> bool:
    """Does the title of a document open with these words?"""
    title = re.sub(r"^\W*(?:ve viec |ve |viec )", "", fold(engine.documents[document].title))
    return title.startswith(words)
