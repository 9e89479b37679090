"""The term whose meaning a question asks for: ``“tệp tin thực thi” nghĩa là gì``, ``vùng đệm được
hiểu là gì``, ``thế nào là thư rác``."""

from __future__ import annotations

import re
from functools import cache

from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "terms_asked")
MOST_WORDS = 14
_QUOTED = re.compile(r"[“\"'‘«](?P<term>[^“”\"'‘’«»]{2,120})[”\"'’»]")
_WHAT_IS = r"\bthe nao (?:(?:moi|thi) )?(?:duoc )?(?:(?:goi|coi|xem|hieu) )?"
_WHO_IS = r"\b(?:ai|nao|the nao) (?:(?:moi|thi) )?duoc (?:goi|coi|xem|hieu) "
"""``Thế nào thì được coi là …``, ``người nào mới được gọi là …``."""


@cache
def _is_asked() -> re.Pattern[str]:
    return _CUES.pattern(
        r"[^.;?!]{0,90}?\b(?:(?:duoc |co )?(?:hieu|nghia)\b|"
        r"(?:duoc )?<explained>\b|la (?!<duties>)(?:(?:\w+ ){1,3}?nao|"
        r"(?:\w+ ){0,4}?(?:gi|ai|the nao))\b|chi (?:ai|gi|nhung)\b|mean|stand)"
    )


@cache
def _opened() -> re.Pattern[str]:
    return re.compile(rf"(?:{_WHAT_IS}la|\b{_CUES.any_of('before_quoted')}) ?$")


@cache
def _behind() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\s*,?\s*(?:trong [^,?]{3,80},? )?(?:(?:duoc|co) )?(?:hieu (?:la "
        r"|nhu )?<what>|(?:co )?nghia (?:la )?<what>|la nghia gi|(?:dinh nghia"
        r"|giai thich) (?:la )?<what>)\b(?! (?:la|ve) \w)"
    )


@cache
def _ahead() -> re.Pattern[str]:
    return re.compile(
        rf"(?:{_WHAT_IS}la|{_WHO_IS}la|\b{_CUES.any_of('before')}|\bhieu(?= .{{4,80}}\bthe nao))\s+"
    )


@cache
def _means() -> re.Pattern[str]:
    return _CUES.pattern(
        r"\W*(?:(?:duoc|co) )?(?:hieu|nghia|dinh nghia) (?:la |nhu )?<what>\b"
        r"|[^.;?!“”]{0,60}\bla (?:cai )?gi\W*$"
    )


@cache
def _bare() -> re.Pattern[str]:
    return _CUES.pattern(
        r"(?:^|[,:.?!;]\s*)(?:<openers>[,: ]\s*)*(?P<term>\w+"
        r"(?:[ -]\w+){0,11}) la (?:cai )?gi\b(?=\W*$|\s*,|\s*\?|\s+<ends>\b)"
    )


def asks_meaning_of(text: str) -> str:
    """The quoted term of which a question asks nothing but what it means; empty for none."""
    folded = fold(text)
    quoted = (m for m in _QUOTED.finditer(text) if _means().match(folded, m.end()))
    return next((m["term"].strip() for m in quoted), "")


def terms_asked(text: str) -> tuple[str, ...]:
    """What may be the term asked about, the likeliest first: quoted, else the words before or
    behind those that ask, the longest run first; empty where no meaning is asked for."""
    folded = fold(text)
    for m in _QUOTED.finditer(text):
        asked = _is_asked().match(folded, m.end()) or _opened().search(
            folded[: m.start()].rstrip(' “"')
        )
        if asked:
            return (m["term"].strip(),)
    behind = next((m for m in _behind().finditer(folded) if m.start()), None)
    if behind is not None:
        return _runs(text[: behind.start()], at_end=True)
    ahead = _ahead().search(folded)
    if ahead is not None:
        return _runs(text[ahead.end() :], at_end=False)
    bare = _bare().search(folded)
    return (text[bare.start("term") : bare.end("term")],) if bare is not None else ()


def _runs(text: str, at_end: bool) -> tuple[str, ...]:
    """The runs of words at the end (or the beginning) of a stretch that do not cross a comma or a
    stop, longest first, of two words or more."""
    clause = re.split(r"[,.:;?!]\s", text)[-1 if at_end else 0]
    words = (
        clause.strip(" ?.!,;:").split()[-MOST_WORDS:] if at_end else clause.strip(" ?.!").split()
    )
    n = len(words)
    lengths = range(min(n, MOST_WORDS), 1, -1)
    return tuple(" ".join(words[n - k :] if at_end else words[:k]) for k in lengths)
