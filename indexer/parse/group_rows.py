"""What the group rows of a table tell of the rows below them: who leads these (``II | SỞ NÔNG
NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN``) and by when they are due (``A | HOÀN THÀNH TRƯỚC NGÀY 15/3/2024``,
or a cell for the deadline filled beside the title)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from corpus.records import Span
from corpus.text import fold, folded_syllables
from corpus.vocabulary import Vocabulary
from indexer.parse.cell_roles import parts_in
from indexer.parse.columns import DEADLINE, LEAD, NUMBER, RESPONSIBLE, TASK
from indexer.parse.sheets import Line

LONGEST_NAME = 25
"""In syllables: what is longer names no agencies only."""
LATEST = 4
"""Characters before the name with which a title begins (``Các ``)."""
_OWN_NUMBER = re.compile(r"^[\s*]*(?:[IVXLC]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[./)\-]\s+")
_GROUP_NUMBER = re.compile(r"[IVXLC]{1,5}|[A-ZĐ]")
_LEADS = re.compile(r"\s+chủ\s+trì\W*$", re.I)
_REGION = re.compile(r"\bkhu\s+vực\s+\d{1,2}\b", re.I)
_TIMED = re.compile(
    r"\b(?:ngay|thang|nam|quy|qui)\s+\d|\b(?:quy|qui)\s+[iv]{1,3}\b|(?<!\d)20\d\d(?!\d)"
    r"|(?<!\d)\d{1,2}/\d{1,2}"
)


def dated_groups(lines: Sequence[Line], roles: Sequence[str]) -> list[Line]:
    """The lines, those made groups that have a number of a group, a title and a deadline but
    nobody who does it, above one numbered in figures."""
    who = {k for k, r in enumerate(roles) if r not in (NUMBER, TASK, DEADLINE, "")}
    if not {NUMBER, TASK, DEADLINE} <= {*roles} or not who:
        return list(lines)
    number, task, due = (roles.index(r) for r in (NUMBER, TASK, DEADLINE))
    out: list[Line] = []
    for line, after in zip(lines, (*lines[1:], None), strict=False):
        own = line.cells[number]
        below = after.cells[number] if after is not None else None
        heads = own and _GROUP_NUMBER.fullmatch(own.text.strip(" ./)*"))
        filled = {k for k, c in enumerate(line.cells) if c}
        if heads and filled == {number, task, due} and below and below.text[:1].isdigit():
            line = replace(line, group=True, sure=True)
        out.append(line)
    return out


def group_deadline(
    line: Line, title: Span, roles: Sequence[str], vocabulary: Vocabulary
) -> Span | None:
    """The deadline that a group row gives: its cell for it, or its title where that says when
    and no more."""
    if DEADLINE in roles and (cell := line.cells[roles.index(DEADLINE)]) and cell != title:
        return cell
    return title if says_when(title.text, vocabulary) else None


def says_when(title: str, vocabulary: Vocabulary) -> bool:
    """Does the title of a group only say by when: ``HOÀN THÀNH TRONG QUÝ II NĂM 2024``?"""
    cues = vocabulary.cues.get("cells", {})
    words = folded_syllables(_OWN_NUMBER.sub("", title))
    known = {*cues.get("due", ())}
    plain = " ".join(words)
    if not all(w in known or w.isdigit() or re.fullmatch(r"[ivx]{1,4}", w) for w in words):
        return False
    return bool(_TIMED.search(fold(title))) or any(r in plain for r in cues.get("recurring", ()))


def leading_groups(
    groups: Sequence[tuple[Line, Span]], roles: Sequence[str], said: bool, vocabulary: Vocabulary
) -> dict[int, Span]:
    """The agencies that lead the rows below them, by the position of their group: none in a table
    that has a column for it, or whose groups are mostly something else. A name that is not known
    counts where all groups look like agencies, or a note says that they are (``said``)."""
    if {LEAD, RESPONSIBLE} & {*roles} or TASK not in roles:
        return {}
    names = [_named_by(t) for _, t in groups]
    like = [looks_like_agency(n.text, vocabulary) for n in names]
    all_ = said or (len(names) > 1 and all(like))
    if not said and 2 * sum(like) < len(names):
        return {}
    return {
        k: n for k, n in enumerate(names) if is_agency(n.text, vocabulary) or (all_ and like[k])
    }


def _named_by(title: Span) -> Span:
    """The name that the title of a group gives: ``I. Sở A``, ``Cơ quan chủ trì: Sở A``, ``Sở A
    chủ trì``."""
    words = _LEADS.sub("", _OWN_NUMBER.sub("", title.text)).strip(" :.*")
    alone = parts_in(Span(title.start, title.end, words))
    return alone[0] if alone and alone[0] and not alone[1] else Span(title.start, title.end, words)


def is_agency(title: str, vocabulary: Vocabulary) -> bool:
    """Is a title the name of an agency that is known, or of several, and nothing else?"""
    found = vocabulary.agency_matcher.find(title)
    if not found or found[0].start > LATEST:
        return False
    rest = "".join(
        " " if any(m.start <= k < m.end for m in found) else c for k, c in enumerate(title)
    )
    tails = {*vocabulary.cues.get("cells", {}).get("agency_tails", ())}
    places = vocabulary.province_matcher.find(rest)
    left = "".join(
        " " if any(m.start <= k < m.end for m in places) else c for k, c in enumerate(rest)
    )
    return {*folded_syllables(left)} <= tails


def looks_like_agency(title: str, vocabulary: Vocabulary) -> bool:
    """Does a title begin as names of agencies do, each of its parts, and hold no figure?"""
    cues = vocabulary.cues.get("cells", {})
    plain = f"{' '.join(fold(title).split())} "
    if re.search(r"[\d:.%]", _REGION.sub(" ", title)) or len(plain.split()) > LONGEST_NAME:
        return False
    if plain.startswith(tuple(cues.get("no_agency", ()))):
        return False
    if is_agency(title, vocabulary):
        return True
    return plain.startswith(tuple(cues.get("agency_heads", ()))) and not _acts(title, vocabulary)


def _acts(title: str, vocabulary: Vocabulary) -> bool:
    """Does a known agency open a title that goes on with what it does (``Sở A thẩm định …``)?"""
    found = vocabulary.agency_matcher.find(title)
    if not found or found[0].start > LATEST:
        return False
    rest = f" {' '.join(folded_syllables(title[found[0].end :]))} "
    verbs = vocabulary.cues.get("verbs", {}).get("task", ())
    return any(f" {fold(v)} " in rest for v in verbs)
