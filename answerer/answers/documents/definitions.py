"""What an abbreviation stands for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import Draft, Statement
from answerer.telling.wording import say
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("documents", "abbreviations")

MOST = 4
SHORT_QUESTION = 7
OTHERWISE = 14.0
"""The weight of a topic beside a short form that is more than where it stands."""
_SHORT = re.compile(r"(?<![\w/-])[A-ZĐ][A-ZĐ&-]{1,11}[a-z]?\d?(?![\w/])")
_SLASHED = re.compile(r"(?<![\w/])[^\W\d_]{1,2}/[^\W\d_]{1,4}(?![\w/])")
"""``đ/c``, ``b/cáo``, where the vocabulary knows them."""
_NUMBER = re.compile(r"\b\d[\w/-]*[/-]\S+")
_CLOSING = r"(?:^|[.,;:?!\"”]\s)\W*(?:and |so )?what(?:'s|’s| is| does)"
"""``… calls itself “Thường trực BCD”. What is BCD?``: a clause of its own at the end."""


@cache
def _asks() -> re.Pattern[str]:
    return _CUES.pattern(r"\b<asks>")


_WHERE = r"\W+(?:(?:trong|o|tai|cua|theo|ma) [^,?.]{3,60} )?"
"""Behind a short form: where it stands."""


@cache
def _behind() -> str:
    """What stands behind a short form whose meaning is asked."""
    behind = _CUES.any_of("behind")
    return rf"{_WHERE}(?:(?:la|duoc|co) )?(?:{behind}|{_in_full()}|stands?\b|means?\b)"


@cache
def _in_full() -> str:
    """``đọc đầy đủ ra sao``, ``vt của từ j``: asks for the words themselves, whatever else a
    question says."""
    full, link, words, what = (_CUES.any_of(n) for n in ("full", "link", "words", "which"))
    return rf"(?:\w+ )?{full}(?: {link})?(?: {words})?(?: {what}\b|\W*$)"


@cache
def _spells() -> str:
    """``giải nghĩa giùm tui``: what wants the words of the short form that follows."""
    spells, kindly, words = (_CUES.any_of(n) for n in ("spells", "kindly", "words"))
    return rf"(?<!\by )\b{spells}(?: {kindly}){{0,3}}(?: {words})?\W+"


_ONE = "xviettatx"
"""Stands in a folded question for each of its short forms, so that patterns are made once."""
_OPENS = re.compile(rf"(?:^|[,.:;?!]\s)\W*{_ONE}\b")


def _marked(names: Iterable[str], typed: str) -> str:
    """A folded question with ``_ONE`` for each of some short forms."""
    longest = sorted(map(fold, names), key=len, reverse=True)
    return re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)", _ONE, typed)


@cache
def _wants_words() -> re.Pattern[str]:
    """The words of a short form are asked for right beside it, or at the end behind a mark
    (``UBND?? … what is it``)."""
    it = _CUES.any_of("it")
    return re.compile(
        rf"\b{_ONE}{_WHERE}{_in_full()}|{_spells()}{_ONE}\b"
        rf"|^\W*{_ONE}\s*(?=[?:,–-])(?:.*[,.;:?!–-])?\s*{it}\W*$"
    )


@cache
def _means() -> re.Pattern[str]:
    return re.compile(
        rf"\b{_ONE}(?: \w+){{0,3}}?{_standing()}"
        rf"|{_CLOSING} (?:the )?{_ONE}(?: stand for| mean)?\W*$"
    )


@cache
def _inside() -> re.Pattern[str]:
    return _CUES.pattern(rf"\b<inside>\s+(?:[\w&]+\s+)?{_ONE}\b")


@cache
def _is_what(opens: bool) -> re.Pattern[str]:
    between = r"[^,.?!]{0,14}" if opens else rf"(?:\s+{_CUES.any_of('what')}){{0,3}}\s"
    return re.compile(rf"\b{_ONE}\W+la\b{between}\bgi\b")


@cache
def _ahead() -> str:
    """What stands ahead of one."""
    return rf"\b{_CUES.any_of('ahead')}"


@cache
def _standing() -> str:
    """Behind a short form: that it stands among those who get a copy, or in a number, and what
    asks for it (``PCVP ở nơi nhận là ai``)."""
    where, sorts = _CUES.any_of("stands_in"), _CUES.any_of("sorts")
    return (
        rf"\W+(?:trong|o|tai)\W+(?:muc |phan |so (?:hieu )?)?(?:{where}|\d[\w/-]*)\b"
        rf"[^,.?!]{{0,90}}?\b(?:la|chi) (?:nhung |cac )?{sorts}\W*$"
    )


def shorts_of(engine: Engine, ask: Ask) -> list[str]:
    """The abbreviations that a question names: in capitals, or as a document or the vocabulary
    knows them."""
    typed = _NUMBER.sub(" ", ask.question.query.typed)
    known = engine.short_forms.known
    slashed = [m.group() for m in _SLASHED.finditer(typed)]
    out = [known[s.lower()] for s in slashed if s.lower() in known]
    out += [m.group().strip("-&") for m in _SHORT.finditer(typed)]
    if not out:
        words = (w.lower() for w in re.findall(r"[\w&]+", typed) if len(w) > 2)
        out = [known[w] for w in words if w in known]
    return list(dict.fromkeys(_dotted(engine, s, typed) for s in out if s))


def _dotted(engine: Engine, short: str, typed: str) -> str:
    """``KT.`` before a post is another short form than ``KT``."""
    dotted = f"{short}."
    return dotted if dotted in typed and dotted in engine.short_forms.listed else short


def asks_meaning(engine: Engine, ask: Ask) -> bool:
    """``KTTT là gì?``: little more than a short form and "what is"."""
    typed, shorts = ask.question.query.typed, shorts_of(engine, ask)
    if not shorts:
        return False
    said = _marked(shorts, fold(typed))
    if _wants_words().search(said) or _means().search(said):
        return True
    if _inside().search(said):
        return False
    opens = bool(_OPENS.search(said))
    if not opens and _is_about_more(engine, ask, shorts):
        return False
    if _is_what(opens).search(said):
        return True
    return len(typed.split()) <= SHORT_QUESTION and bool(_asks().search(fold(typed)))


def _is_about_more(engine: Engine, ask: Ask, shorts: list[str]) -> bool:
    """Is more than the short forms and the kind of document that uses them asked about?"""
    spelled = " ".join(f"{s} {engine.long_of(s) or ''}" for s in shorts)
    known = engine.units(spelled) | engine.kinds.units
    rest = (c for c in ask.own if not set(c.alternatives[0][1]) <= known)
    return sum(c.weight for c in rest) > OTHERWISE


def answer_definition(engine: Engine, ask: Ask) -> Draft | None:
    """The long form, from the document that defines it, else as commonly written where the
    document uses it. None for a word that no document uses."""
    wanted = _beside_asking(shorts_of(engine, ask), fold(ask.question.query.typed))
    if not ask.question.has("definition"):
        wanted = [s for s in wanted if _is_asked(s, fold(ask.question.query.typed))]
    found = (
        _defined(engine, ask, s) or _used(engine, ask, s) or _bracketed(engine, ask, s)
        for s in wanted[:MOST]
    )
    statements = tuple(s for s in found if s is not None)
    if not statements:
        return None
    return Draft("answered", "definition_abbreviation", statements, confidence=1.0)


def _beside_asking(shorts: list[str], typed: str) -> list[str]:
    """Of the short forms in a question (folded) the ones beside the words that ask: not ``NQ`` and
    ``HĐND`` in ``NQ 71 của HĐND: TOD là viết tắt của gì``; all where none stands there."""
    names = "|".join(re.escape(fold(s)) for s in shorts)
    row = rf"(?:(?:\W*,\W*|\W+(?:va|voi|cung|and|or|hay|hoac)\W+)(?:{names}))*"
    lead = rf"{_ahead()}\W+(?:(?:{names})(?:\W*,\W*|\W+(?:va|and|hay|hoac|or)\W+))*"
    ways = ((s, rf"\b{re.escape(fold(s))}\b") for s in shorts)
    beside = [s for s, name in ways if re.search(rf"{name}{row}{_behind()}|{lead}{name}", typed)]
    return beside or shorts


def _is_asked(short: str, typed: str) -> bool:
    """``KTTT là …``, ``what is KTTT``."""
    if _wants_words().search(_marked([short], typed)):
        return True
    name = re.escape(fold(short))
    stands = rf"\b{name}(?: \w+){{0,3}}?{_standing()}"
    asked = rf"\b{name}\W+(?:(?:\w+\W+){{0,2}}nghia )?la\b"
    english = rf"(?:what is|what's|mean\w*)\W+(?:the )?{name}\b"
    return bool(re.search(rf"{stands}|{asked}|{english}", typed))


class _Capitals(dict[int, str]):
    """Code point -> the same letter, a capital without its diacritics; filled as letters are
    met."""

    def __missing__(self, code: int) -> str:
        c = chr(code)
        self[code] = fold(c).upper() if c.isupper() else c
        return self[code]


_CAPITALS = _Capitals()


def plain_capitals(text: str) -> str:
    """A text whose Đ is D and whose other capitals bear no diacritics, so that ``BCD`` and
    ``BCĐ`` meet."""
    return text.translate(_CAPITALS)


def _defined(engine: Engine, ask: Ask, short: str) -> Statement | None:
    """What a document says itself that it stands for."""
    for a in engine.index.abbreviations:
        if a.document in ask.documents and fold(a.short) == fold(short):
            said = say(ask.language, "means", short=a.short, long=a.long)
            return Statement(said, (engine.place[a.passage],))
    return None


def _used(engine: Engine, ask: Ask, short: str) -> Statement | None:
    """Where a document uses an abbreviation that the vocabulary knows: the passage that has both
    forms, else one that has the long form beside one that has the short."""
    long = engine.long_of(short) or _letters_of_number(engine, short)
    if long is None:
        return None
    capitals = short if "/" in short else fold(short).upper()
    small = "/" in short or not short.isupper()
    word = re.compile(rf"(?<!\w){re.escape(capitals)}(?!\w)", re.I if small else 0)
    inside = engine.lookup.passages_in(ask.documents)
    places = [
        k for k, p in inside if word.search(p.clean if "/" in short else plain_capitals(p.clean))
    ]
    if not places:
        return None
    spelled = fold(long)
    said = say(ask.language, "means", short=short, long=long)
    both = (k for k in places if spelled in fold(engine.passages[k].clean))
    first = next(both, None)
    if first is not None:
        return Statement(said, (first,))
    full = next((k for k, p in inside if spelled in fold(p.clean)), None)
    if full is not None:
        return Statement(said, (places[0], full))
    common = say(ask.language, "means_common", short=short, long=long)
    return Statement(common, (places[0],))


def _letters_of_number(engine: Engine, short: str) -> str | None:
    """``QĐ-TTg``: the kind and the issuer whose letters stand in the numbers of documents."""
    kind, _, issuer = short.partition("-")
    letters = engine.vocabulary.questions.get("document_letters", {})
    named, by = letters.get(fold(kind)), engine.long_of(issuer)
    return f"{named} của {by}" if named and by else None


def _bracketed(engine: Engine, ask: Ask, short: str) -> Statement | None:
    """The words before an abbreviation in brackets, quoted: ``chỉ số giá tiêu dùng (CPI)``; those
    before their comma, too, where they are fewer than its letters (``khung tiêu chuẩn môi trường,
    xã hội, quản trị (ESG)``)."""
    shape = re.compile(rf"(?P<row>[^.;:()]*,)?(?P<last>[^.;:,()]{{8,160}})\({re.escape(short)}\)")
    for k, p in engine.lookup.passages_in(ask.documents):
        m = shape.search(p.clean)
        if m:
            whole = m["row"] and len(m["last"].split()) < len(short)
            long = m.group() if whole else f"{m['last']}({short})"
            return Statement(f"**{short}**: “{long.strip()}”", (k,))
    return None
