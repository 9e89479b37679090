"""Who holds which post in a steering committee: ``- Trưởng Ban: Phó Chủ tịch UBND tỉnh;``, ``Ban
Chỉ đạo … do Chủ tịch UBND tỉnh làm Trưởng ban, Giám đốc Sở A làm Phó Trưởng ban thường trực``."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.cues import Cues
from corpus.text import fold, whole

_CUES = Cues("facts", "posts")

REACH = 12
"""How many passages above a line ``post: holder`` the body may be named."""
_LABEL = re.compile(r"^\W*(?P<post>[^:;]{5,60}):\s*(?P<holder>\S.*?)\s*[;./]*$")


def post_names() -> tuple[str, ...]:
    """The posts that a board has, folded, longer ones before those that they hold."""
    return _CUES.words("names")


def is_held_by_several(post: str) -> bool:
    """May several hold a post beside each other (``ủy viên``)?"""
    return post in _CUES.words("several")


@cache
def _titled() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?:Quyền |Phó )?(?:<titles>|Trưởng(?! [Bb]an"
        r"(?: [Tt]hường trực)?[,;]))[^;]*? <holding> (?:chức )?(?=[Pp]hó|[Tt]rưởng"
        r"|[Tt]ổ|[Uu]ỷ|[Ủủ]y|[Tt]hư)"
    )


@cache
def _act() -> re.Pattern[str]:
    return _CUES.pattern(r" <holding> (?:chức )?$")


@dataclass(frozen=True, slots=True)
class Post:
    """A post as the vocabulary calls it, how it is written, who holds it, and the passage."""

    post: str
    written: str
    holder: str
    passage: int


def posts_asked(engine: Engine, ask: Ask) -> tuple[str, ...]:
    """The posts that a question names together with a body that has them, in their order."""
    words = engine.vocabulary.questions["posts"]
    text = fold(ask.text)
    for english, post in words["english"].items():
        text = text.replace(english, f"{post} ban chi dao")
    if not any(b in text for b in words["bodies"]):
        return ()
    found: list[str] = []
    for name in post_names():
        if whole(name).search(text):
            found.append(name)
            text = whole(name).sub("|", text)
    return tuple(found)


def posts_of(engine: Engine, ask: Ask) -> Iterator[Post]:
    """The posts that the documents asked about give to somebody."""
    for k, p in engine.lookup.passages_in(ask.documents):
        if not _has_post(engine, p.clean):
            continue
        labelled = _LABEL.match(p.clean)
        post = _name_at(engine, fold(labelled["post"])) if labelled else ""
        if labelled and post and _stands_below_body(engine, k):
            yield Post(post, labelled["post"].strip(" -+"), labelled["holder"], k)
        elif not labelled or not post:
            yield from _told_in(engine, k, p.clean)


def _has_post(engine: Engine, text: str) -> bool:
    folded = fold(text)
    return any(n in folded for n in post_names())


def _name_at(engine: Engine, text: str) -> str:
    """The post that a folded text opens with; "" for none."""
    names = post_names()
    return next((n for n in names if re.match(rf"{n}\b", text.strip())), "")


def _stands_below_body(engine: Engine, place: int) -> bool:
    bodies = engine.vocabulary.questions["posts"]["bodies"]
    own = engine.passages[place]
    near = (engine.passages[k] for k in range(max(0, place - REACH), place))
    above = [p.clean for p in near if p.document == own.document]
    said = fold(" ; ".join((*own.path, *above)))
    return any(b in said for b in bodies)


def _told_in(engine: Engine, place: int, text: str) -> Iterator[Post]:
    """``do X làm Trưởng ban, Y làm Phó Trưởng ban``, in a passage that names the body."""
    if not any(b in fold(text) for b in engine.vocabulary.questions["posts"]["bodies"]):
        return
    for m in _titled().finditer(text):
        post = _name_at(engine, fold(text[m.end() :]))
        holder = _act().sub("", m.group()).rpartition(" do ")[2]
        if post:
            written = text[m.end() : m.end() + len(post)]
            yield Post(post, written, holder.strip(), place)
