"""Kinds of documents (Nghị định, Quyết định …) as questions name them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from answerer.question.question import Question
from corpus.cues import Cues
from corpus.text import fold

_CUES = Cues("question", "kinds")
_ASKING = Cues("question", "asking")
_GIVEN = r"\W+(?:no\W+|number\s+)?\d"
"""``What is Decision 461 about``: a document whose number is given is not asked for."""
_NOT_GIVEN = r"(?!\W+(?:no\W+|number\s+)?\d)"
_WHICH_DATE = re.compile(r"\b(?:ngay|nam) (?:nao|may)")


@cache
def _which_number() -> re.Pattern[str]:
    which = _ASKING.any_of("which", "what")
    return re.compile(rf"\b{_CUES.any_of('number')} {which}\b")


def number_of_one() -> str:
    """``number of the Prime Minister's``, before the kind of one document."""
    between, one = (Cues("question", "number_english").any_of(n) for n in ("between", "one"))
    return rf"number of {one} (?:(?!{between}\b)[\w'’-]+ ){{0,6}}?"


class KindReader:
    """Reads kinds off a question; ``names`` gives for each folded name, Vietnamese or English,
    the kind as documents write it; ``letters`` what letters in a number say of the kind."""

    def __init__(self, names: Mapping[str, str], letters: Mapping[str, str]) -> None:
        self._names = dict(names)
        self._letters = dict(letters)
        self.any_name = any_name = "|".join(self._names) or "(?!)"
        self._named = re.compile(rf"\b({any_name})\b")
        longest = "|".join(sorted(self._names, key=len, reverse=True)) or "(?!)"
        several = rf"(?:{_CUES.any_of('several')}|0?[2-9])"
        beside = rf"(?:(?:\s*,\s*|\s+(?:va|hoac|hay|and)\s+)(?:{longest})\b)*"
        self._several = re.compile(rf"\b{several}\s+({longest})\b({beside})")
        self._asked = re.compile(rf"\b({longest})\s+(?:nao|gi|so may)\b")
        which = _ASKING.any_of("which", "what")
        one_number = number_of_one()
        self._numbered = re.compile(rf"\b(?=({longest})(?: \w+){{0,2}} so {which}\b)")
        self._wanted = (
            re.compile(rf"\b({any_name})(?:\s+\w+)?\s+(?:nao|so may|so bao nhieu|may\b)"),
            re.compile(rf"\b(?:which|what)\s+(?:\w+\s+(?:\w+'s\s+)?)?({any_name})(?!{_GIVEN})"),
            re.compile(rf"\bso (?:hieu )?(?:cua )?(?:(?:cac|nhung) )?({any_name})\b(?! \d)"),
            re.compile(
                r"(?:so va ngay|so hieu|number and date)\s+(?:cua\s+|of\s+)?"
                rf"(?:the\s+)?({any_name})"
            ),
            re.compile(rf"\b{one_number}({any_name})\b{_NOT_GIVEN}"),
        )
        self.units = frozenset(
            u for name in self._names for u in (*name.split(), name.replace(" ", "_"))
        )

    def english(self, kind: str) -> str:
        """A pattern for the English names of a kind; one that matches nothing where it has none."""
        names = (n for n, k in self._names.items() if k == kind and n != fold(kind))
        return f"(?:{'|'.join(names) or '(?!)'})"

    def wanted(self, question: Question) -> str | None:
        """The kind that the question wants named: ``nghị định nào``, ``số công văn``; where it
        only asks for a number, the first kind named."""
        folded = fold(question.text)
        direct = self.directly_wanted(question)
        if direct is None and _which_number().search(folded):
            return next(iter(self.named(folded)), None)
        return direct

    def directly_wanted(self, question: Question) -> str | None:
        """The kind that an asking word belongs to: ``nghị định nào``; None for none."""
        folded = fold(question.text)
        for pattern in self._wanted:
            for m in pattern.finditer(folded):
                if not any(a.start <= m.start() < a.end for a in question.agencies):
                    return self._names[m.group(1)]
        return None

    def numbered(self, folded: str) -> str | None:
        """The kind whose number is asked: ``công văn đề nghị số mấy``; None for none."""
        found = self._numbered.findall(folded)
        return self._names[found[-1]] if found else None

    def dated(self, question: Question) -> str | None:
        """The kind of document whose date is asked: ``Luật … ngày nào``."""
        folded = fold(question.text)
        asked = _WHICH_DATE.search(folded)
        named = self.named(folded[: asked.start()]) if asked else []
        return named[-1] if named else None

    def several(self, folded: str) -> tuple[str, ...]:
        """The kinds that a folded text asks for several of (``ba chỉ thị``, ``các báo cáo, kế
        hoạch``), in order; empty for none."""
        m = self._several.search(folded)
        return tuple(dict.fromkeys([self._names[m.group(1)], *self.named(m.group(2))])) if m else ()

    def asked(self, folded: str) -> set[str]:
        """The kinds that an asking word of a folded text stands right behind."""
        return {self._names[name] for name in self._asked.findall(folded)}

    def named(self, folded: str) -> list[str]:
        """The kinds that a folded text names, in order."""
        return [self._names[m.group(1)] for m in self._named.finditer(folded)]

    def ends(self, folded: str) -> str:
        """The kind whose name ends a folded text; an empty text where none does."""
        ending = (n for n in self._names if folded.endswith(n) and re.search(rf"\b{n}$", folded))
        return next((self._names[name] for name in ending), "")

    def cited(self, kind: str, number: str) -> str:
        """The kind of a cited document: as it is written, else by the letters of its number
        (``88/BC-HĐND``); an empty text where neither says."""
        letters = re.findall(r"[a-z]+", fold(number))
        return kind or self._letters.get(letters[0] if letters else "", "")

    def opens(self, folded: str) -> bool:
        """Does any word of a folded text begin with the name of a kind?"""
        return any(re.search(rf"\b{name}", folded) for name in self._names)
