"""Whether an answer found by likeness speaks of the very post or grade that is asked about: a text
may hold all other words, and tell of another (``83 sản phẩm đạt từ 3 sao`` is no ``5 sao``)."""

from __future__ import annotations

import re
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.posts import post_names
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("silence", "particulars")


@cache
def _post() -> re.Pattern[str]:
    posts = "|".join(map(re.escape, post_names())).replace(r"\ ", " ")
    return _CUES.pattern(
        rf"\b<who>\b[^,;.?]*?\b(?P<post>{posts})\b|\b(?P<first>{posts})\b[^,;.?]*\b<who>\b"
    )


@cache
def _grade() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\b(?P<n>\d{1,2}) (?P<behind><behind>)\b|\b(?P<before><before>) (?P<k>\d|[ivx]+)\b"
    )


def lacks_particular(ask: Ask, cited: str) -> bool:
    """Does a question ask who holds a post, or name a grade, that no text cited names?"""
    asked, text = fold(ask.text), " ".join(fold(cited).split())
    m = _post().search(asked)
    if m and _without_body(m["post"] or m["first"]) not in text:
        return True
    return any(re.search(rf"(?<!\d){re.escape(g)}\b", text) is None for g in _grades(asked))


def _without_body(post: str) -> str:
    """``thuong truc ban chi dao`` -> ``thuong truc``: a text of the board need not name it."""
    body = next((b for b in _CUES.words("boards") if post.endswith(f" {b}")), "")
    return post.removesuffix(body).strip()


def _grades(asked: str) -> list[str]:
    """The grades that a folded question names, as texts write them: ``5 sao``, ``hang ii``."""
    found = _grade().finditer(asked)
    return [f"{m['n']} {m['behind']}" if m["n"] else f"{m['before']} {m['k']}" for m in found]
