"""What is said at a table of how to read it: signs for the cell above, blank cells, short forms
of who leads and who takes part, agencies that head the groups of rows.

The lines between the heading of the annex and the table say it, or a note right below it. The
words are in corpus/vocabulary/cues.toml, ``table_notes``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from corpus.vocabulary import Vocabulary
from indexer.parse.columns import NUMBER, TASK, role_of
from indexer.parse.labels import annex_of

REACH, LINES = 1200, 8
"""How far above a table its notes may stand, in characters and in lines that hold something."""
_BELOW = re.compile(r"\s*[*_(]*(?:Ghi chú|Chú thích|Lưu ý|Ký hiệu|Chú giải|\(?\*\)?)[^\n]{0,600}")
_QUOTED = "\"'“”‘’«»"
_SIGN = re.compile(
    rf"[{_QUOTED}](?P<sign>[^\s{_QUOTED}]{{1,6}})[{_QUOTED}]\s*(?::|=|-|–|là|nghĩa là|có nghĩa là)"
    r"*\s*(?P<means>[^.;()\n]{2,60})"
)
_SHORT = re.compile(
    r"(?<![\w.])(?P<short>[\w.*()●○■□▲△★☆✓√+]{1,6}?)\s*(?::|=|-|–|là)\s*(?:là\s+)?"
    r"(?:(?:cơ quan|đơn vị|sở, ngành|địa phương|tổ chức)(?:,? (?:cơ quan|đơn vị))?\s+)?"
    r"(?P<part>chủ trì|phối hợp)\b",
    re.I,
)
_BOX = re.compile(r"\b(?:ô|cột|phần)\s+(?P<what>[^.;:()\n]*?)\s*$", re.I)
_COLUMN = re.compile(r"^\s*(?:ở|tại|của|trong)\s+(?:cột|ô)\s+(?P<what>[^.;:()\n]+)", re.I)
_SENTENCE = re.compile(r"[^.;()\n]+")


@dataclass(frozen=True, slots=True)
class TableNotes:
    """``same``: signs for the cell above, beside those that everybody knows; ``shorts``: what
    stands for who leads (``lead``) and who takes part (``coordinating``); ``blank``: the columns
    in which a blank cell is as the one above; ``groups_lead``: the agency that heads a group
    leads all of its rows; ``brackets``: who takes part stands in brackets behind who leads."""

    same: frozenset[str] = frozenset()
    shorts: Mapping[str, frozenset[str]] | None = None
    blank: frozenset[int] = frozenset()
    groups_lead: bool = False
    brackets: bool = False


def notes_at(
    text: str, start: int, end: int, first: int, titles: Sequence[str], roles: Sequence[str],
    vocabulary: Vocabulary,
) -> TableNotes:  # fmt: skip
    """What is said at the table ``text[start:end]``; ``first`` is where the table before it ends
    (0: there is none)."""
    words = _said(text, start, end, first)
    cues = vocabulary.cues.get("table_notes", {})
    plain = words.lower()
    heads = (_any(cues, "group_leads", s) and _any(cues, "lead", s) for s in _sentences(plain))
    said = [*_sentences(plain), *(t.lower() for t in titles if "(" in t)]
    return TableNotes(
        _signs(plain, cues), _shorts(words), _blank(words, titles, roles, vocabulary), any(heads),
        any(_tells_of_brackets(s, cues) for s in said),
    )  # fmt: skip


def _tells_of_brackets(words: str, cues: Mapping[str, Sequence[str]]) -> bool:
    """``Cơ quan phối hợp ghi trong ngoặc đơn``, or a title ``Cơ quan chủ trì (phối hợp)``."""
    if "(" in words:
        inside = "".join(re.findall(r"\(([^()]*)\)", words))
        return _any(cues, "lead", words.split("(")[0]) and _any(cues, "takes_part", inside)
    return _any(cues, "brackets", words) and _any(cues, "takes_part", words)


def _said(text: str, start: int, end: int, first: int) -> str:
    """The lines about a table that may tell how to read it."""
    lines: list[str] = []
    for line in reversed(text[max(first, start - REACH) : start].split("\n")):
        if len(lines) == LINES:
            break
        if line.strip():
            lines.append(line)
        if annex_of(line):
            break
    below = _BELOW.match(text, end)
    return "\n".join([*reversed(lines), *([below.group()] if below else [])])


def _any(cues: Mapping[str, Sequence[str]], name: str, words: str) -> bool:
    return any(re.search(rf"(?<!\w){re.escape(w)}(?!\w)", words) for w in cues.get(name, ()))


def _sentences(words: str) -> list[str]:
    return _SENTENCE.findall(words)


def _signs(plain: str, cues: Mapping[str, Sequence[str]]) -> frozenset[str]:
    found = (m for m in _SIGN.finditer(plain) if _any(cues, "above", m["means"]))
    return frozenset(m["sign"] for m in found)


def _shorts(words: str) -> dict[str, frozenset[str]]:
    """``CT: cơ quan chủ trì; PH: cơ quan phối hợp``: what stands for which part."""
    found: dict[str, set[str]] = {"lead": set(), "coordinating": set()}
    for m in _SHORT.finditer(words):
        part = "lead" if m["part"].lower().startswith("ch") else "coordinating"
        found[part].add(m["short"].lower())
    return {part: frozenset(own) for part, own in found.items()}


def _blank(
    words: str, titles: Sequence[str], roles: Sequence[str], vocabulary: Vocabulary
) -> frozenset[int]:
    """The columns in which a note says that a blank cell is as the one above; those that it
    names, else all but number and task."""
    cues = vocabulary.cues.get("table_notes", {})
    for sentence in re.findall(r"[^.;()\n]+", words):
        plain = sentence.lower()
        blank = next(
            (m for w in cues.get("blank", ()) if (m := re.search(rf"\b{w}\b", plain))), None
        )
        if blank is None or not _any(cues, "above", plain[blank.end() :]):
            continue
        before, behind = _BOX.search(plain[: blank.start()]), _COLUMN.match(plain[blank.end() :])
        if before is None and behind is None:
            continue
        named = (behind or before)["what"]  # type: ignore[index]
        every = {k for k, r in enumerate(roles) if r not in (NUMBER, TASK) and titles[k]}
        return frozenset(_named(named, titles, roles, vocabulary) or every if named else every)
    return frozenset()


def _named(
    words: str, titles: Sequence[str], roles: Sequence[str], vocabulary: Vocabulary
) -> set[int]:
    """The columns that a note names, by their titles or by what they are for."""
    out: set[int] = set()
    for piece in re.split(r",|\bvà\b|\bhoặc\b", words):
        said = piece.strip(f" {_QUOTED}")
        role = role_of(said, vocabulary)
        out |= {
            k
            for k, title in enumerate(titles)
            if said and (title.lower().startswith(said) or (role and roles[k] == role))
        }
    return out
