"""Who issued a cited document, by the letters of its number: ``…/QĐ-TTg``."""

from __future__ import annotations

import re

from corpus.text import fold

_LETTERS = (
    ("thu tuong", "ttg"),
    ("prime minister", "ttg"),
    ("chinh phu", "cp"),
    ("government", "cp"),
    ("hoi dong nhan dan", "hdnd"),
    ("hdnd", "hdnd"),
    ("uy ban nhan dan", "ubnd"),
    ("ubnd", "ubnd"),
    ("people's committee", "ubnd"),
    ("quoc hoi", r"qh\d*"),
    ("bo chinh tri", "tw"),
    ("ban bi thu", "tw"),
    ("trung uong", "tw"),
    ("ban thuong vu tinh uy", "tu"),
    ("tinh uy", "tu"),
    ("thanh uy", "tu"),
)
_OF = r"(?: (?:so )?(?:nao|may|gi|bao nhieu))?(?: khac)? (?:cua|do) (?:tinh )?"


def issuer_named(text: str, kind: str) -> tuple[tuple[int, int], str] | None:
    """Where a question names the issuer of the documents of a kind that it asks for (``quyết định
    nào của Thủ tướng``), the kind with it, and a pattern for the letters in their numbers; None
    where it names none."""
    folded = fold(text)
    for name, letters in ((n, letters) for n, letters in _LETTERS if n in folded):
        m = re.search(rf"\b{fold(kind)}{_OF}{name}\b(?: tinh| chinh phu)?", folded)
        if m:
            return m.span(), letters
    return None


def issuer_of(number: str) -> str:
    """The names, folded, of those whose letters stand in a number; an empty text for none."""
    return " ; ".join(name for name, letters in _LETTERS if bears(number, letters))


def bears(number: str, letters: str) -> bool:
    """Do these letters stand in a number, as those of who issued it?"""
    return bool(re.search(rf"[-/]{letters}(?![a-z])", fold(number)))
