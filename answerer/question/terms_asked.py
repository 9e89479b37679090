"""The term whose meaning a question asks for: ``“tệp tin thực thi” nghĩa là gì``, ``vùng đệm được
hiểu là gì``, ``thế nào là thư rác``."""

from __future__ import annotations

import re

from corpus.text import fold

MOST_WORDS = 14
_QUOTED = re.compile(r"[“\"'‘«](?P<term>[^“”\"'‘’«»]{2,120})[”\"'’»]")
_IS_ASKED = re.compile(
    r"[^.;?!]{0,90}?\b(?:(?:duoc |co )?(?:hieu|nghia)\b|(?:duoc )?(?:goi tat|goi chung"
    r"|viet tat|dinh nghia|giai thich)\b|la (?!nhiem vu|trach nhiem|viec)(?:(?:\w+ ){1,3}?nao"
    r"|(?:\w+ ){0,4}?(?:gi|ai|the nao))\b|chi (?:ai|gi|nhung)\b|mean|stand)"
)
_WHAT_IS = r"\bthe nao (?:(?:moi|thi) )?(?:duoc )?(?:(?:goi|coi|xem|hieu) )?"
_WHO_IS = r"\b(?:ai|nao|the nao) (?:(?:moi|thi) )?duoc (?:goi|coi|xem|hieu) "
"""``Thế nào thì được coi là …``, ``người nào mới được gọi là …``."""
_OPENED = re.compile(
    rf"(?:{_WHAT_IS}la|\bhieu the nao (?:la|ve)|\bdinh nghia|\bkhai niem|\bcum(?: tu)?"
    r"|\bthuat ngu|\bnghia cua|\bdefine|\bmeant by|\bmeaning of|\bterm) ?$"
)
_BEHIND = re.compile(
    r"\s*,?\s*(?:trong [^,?]{3,80},? )?(?:(?:duoc|co) )?(?:hieu (?:la |nhu )?(?:gi|the nao|ra sao)"
    r"|(?:co )?nghia (?:la )?(?:gi|the nao|ra sao)|la nghia gi|dinh nghia (?:la )?(?:gi|the nao"
    r"|ra sao)|giai thich (?:la )?(?:gi|the nao|ra sao))\b(?! (?:la|ve) \w)"
)
_AHEAD = re.compile(
    rf"(?:{_WHAT_IS}la|{_WHO_IS}la|\bhieu the nao (?:la|ve)|\bhieu(?= .{{4,80}}\bthe nao)"
    r"|\bdinh nghia(?: cua| ve)?|\bkhai niem(?: cua| ve)?|\bwhat (?:is meant by|counts as)"
    r"|\bdefinition of|\bmeaning of)\s+"
)
_MEANS = re.compile(
    r"\W*(?:(?:duoc|co) )?(?:hieu|nghia|dinh nghia) (?:la |nhu )?(?:gi|the nao|ra sao)\b"
    r"|[^.;?!“”]{0,60}\bla (?:cai )?gi\W*$"
)
_BARE = re.compile(
    r"(?:^|[,:.?!;]\s*)(?:(?:cho (?:toi |em |minh )?(?:hoi|biet)|xin hoi|vay|the|thi|em hoi"
    r"|toi hoi)[,: ]\s*)*(?P<term>\w+(?:[ -]\w+){0,11}) la (?:cai )?gi\b(?=\W*$|\s*,|\s*\?"
    r"|\s+(?:vay|the|a|nhi|theo|trong)\b)"
)


def asks_meaning_of(text: str) -> str:
    """The quoted term of which a question asks nothing but what it means; empty for none."""
    folded = fold(text)
    quoted = (m for m in _QUOTED.finditer(text) if _MEANS.match(folded, m.end()))
    return next((m["term"].strip() for m in quoted), "")


def terms_asked(text: str) -> tuple[str, ...]:
    """What may be the term asked about, the likeliest first: quoted, else the words before or
    behind those that ask, the longest run first; empty where no meaning is asked for."""
    folded = fold(text)
    for m in _QUOTED.finditer(text):
        asked = _IS_ASKED.match(folded, m.end()) or _OPENED.search(
            folded[: m.start()].rstrip(' “"')
        )
        if asked:
            return (m["term"].strip(),)
    behind = next((m for m in _BEHIND.finditer(folded) if m.start()), None)
    if behind is not None:
        return _runs(text[: behind.start()], at_end=True)
    ahead = _AHEAD.search(folded)
    if ahead is not None:
        return _runs(text[ahead.end() :], at_end=False)
    bare = _BARE.search(folded)
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
