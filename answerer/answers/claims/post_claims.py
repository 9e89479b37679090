"""Claims that somebody holds a post: ``Giám đốc Sở A là Trưởng ban`` where the text makes the
chairman the head and him the deputy."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from answerer.answers.claims.claim_endings import without_ending
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.facts.facts import SENTENCE
from answerer.facts.posts import is_held_by_several, post_names
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say, shorten, tidy
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("claims", "posts")

LOOKED_AT, HELD, ROOM = 6, 0.4, 420
"""Passages looked at; of the claim, the share that one must hold; characters told."""


@dataclass(frozen=True, slots=True)
class Post:
    """A post (``truong ban``) and who holds it: the office (``giam doc``) and its agencies."""

    name: str
    office: str
    agencies: frozenset[str]


@cache
def _held() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """``Giám đốc … làm Trưởng ban``, and ``Trưởng ban: Giám đốc …``."""
    names, links = f"(?:{'|'.join(post_names())})", _CUES.any_of("links")
    holder = rf"\b{_CUES.any_of('holders')}\b[^,;.:]{{0,90}}?"
    return (
        re.compile(rf"(?P<who>{holder})\s+{links}\s+(?P<post>{names})\b"),
        re.compile(
            rf"\b(?P<post>{names})\b(?:\s*:|[^,;.:]{{0,60}}?\s(?:la|do))\s+"
            rf"(?P<who>{holder}(?:;\s*{holder})*)(?:\s+{links}\b|[,;.:](?!\s*{holder})|$)"
        ),
    )


def posts_in(engine: Engine, text: str) -> Iterator[Post]:
    """The posts that a text gives to somebody."""
    folded = fold(text)
    for pattern in _held():
        for m in pattern.finditer(folded):
            start = m.start("who")
            for part in re.finditer(rf"{_CUES.any_of('holders')}\b.*?(?=\s+va\s|;|$)", m["who"]):
                said = text[start + part.start() : start + part.end()]
                office = re.match(_CUES.any_of("holders"), fold(said))
                if office is not None:
                    yield Post(m["post"], office.group(), frozenset(engine.agencies_in(said)))


def claims_post(engine: Engine, ask: Ask) -> bool:
    """Is it claimed that somebody holds a post?"""
    return any(posts_in(engine, without_ending(ask.text)))


def answer_post_claim(engine: Engine, ask: Ask) -> Draft | None:
    """Yes where the passage that fits best gives the post to who is claimed, no where it gives the
    post to another or them another; None for any other claim, and where none gives either."""
    claimed = list(posts_in(engine, without_ending(ask.text)))
    if len(claimed) != 1:
        return None

    def gives_posts(passage: int) -> bool:
        return any(posts_in(engine, engine.passages[passage].clean))

    found = engine.rank(ask, lambda f: f.kind == SENTENCE and gives_posts(f.passage), k=LOOKED_AT)
    for k in dict.fromkeys(engine.facts[c.fact].passage for c in found):
        p = engine.passages[k]
        if engine.share(ask.concepts, " ; ".join((p.clean, *p.path))) < HELD:
            continue
        verdicts = {_verdict(claimed[0], stated) for stated in posts_in(engine, p.clean)}
        if verdicts - {None}:
            said = f"{say(ask.language, 'yes' if True in verdicts else 'no')} "
            told = Statement(said + shorten(tidy(p.clean), ROOM), (k,))
            return Draft("answered", "yes_no", (told,), confidence=1.0)
    return None


def _verdict(claimed: Post, stated: Post) -> bool | None:
    """Is it the same post and holder (a longer name of the post is one, too)? None where neither
    is the same, or another holds the post, of which there may be several (``phó trưởng ban``)."""
    same_post = stated.name.startswith(claimed.name)
    same_holder = stated.office == claimed.office and (
        not claimed.agencies or not stated.agencies or bool(claimed.agencies & stated.agencies)
    )
    alone = not is_held_by_several(claimed.name)
    if same_holder:
        return same_post
    return False if same_post and alone else None
