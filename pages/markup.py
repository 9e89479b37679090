"""HTML from text. Whatever comes from a document, a question or an answer goes through here."""

from __future__ import annotations

import html
import re

_CITE = re.compile(r"\[(\d{1,3})\]")
_BEFORE_CITE = re.compile(r" +(?=\[\d{1,3}\])")
_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*")
_RULE = re.compile(r"^\|(?:\s*:?-+:?\s*\|)+\s*$")
_ITEM = re.compile(r"^(\s*)(?:[-*+•]|(\d{1,3})[.)])\s+(.*)$")


def esc(text: object) -> str:
    """Text that is safe both between tags and inside a quoted attribute."""
    return html.escape(str(text), quote=True)


def attrs(**pairs: object) -> str:
    """Attributes with a leading space, in order; None and False are left out, True stands
    alone; ``class_`` and ``data_x`` become ``class`` and ``data-x``."""
    out = []
    for name, value in pairs.items():
        if value is None or value is False:
            continue
        name = name.rstrip("_").replace("_", "-")
        out.append(f" {name}" if value is True else f' {name}="{esc(value)}"')
    return "".join(out)


def tag(name: str, inner: str, /, **pairs: object) -> str:
    """An element round HTML that is already safe."""
    return f"<{name}{attrs(**pairs)}>{inner}</{name}>"


def button(inner: str, act: str, /, **pairs: object) -> str:
    """A button that reports ``act`` and its data attributes to the page (see script.js)."""
    return tag("button", inner, type="button", data_act=act, **pairs)


def inline(text: str, turn: int, known: frozenset[int], cite_label: str) -> str:
    """One line of an answer: ``**bold**`` and ``[1]`` as a button that shows source 1 of turn
    ``turn``; a number outside ``known`` stays plain text. All else is escaped."""

    def cite(match: re.Match[str]) -> str:
        n = int(match[1])
        if n not in known:
            return match[0]
        label = cite_label.format(n=n)
        return button(
            str(n), "cite", class_="cite", data_turn=turn, data_n=n, title=label, aria_label=label
        )

    kept = _BEFORE_CITE.sub("\u00a0", esc(text))  # a number does not start a line
    return _CITE.sub(cite, _BOLD.sub(r"<strong>\1</strong>", kept))


def _table_rows(lines: list[str]) -> int:
    """How many lines at the beginning are a Markdown table: none without a rule below the first."""
    if len(lines) < 3 or not _RULE.match(lines[1]):
        return 0
    rows = (n for n, line in enumerate(lines) if not line.startswith("|"))
    return next(rows, len(lines))


def _table(lines: list[str], turn: int, known: frozenset[int], cite_label: str) -> str:
    """A Markdown table as HTML; its second line is the rule."""

    def row(line: str, cell: str) -> str:
        cells = (c.strip() for c in line.strip().strip("|").split("|"))
        return tag("tr", "".join(tag(cell, inline(c, turn, known, cite_label)) for c in cells))

    body = "".join(row(line, "td") for line in lines[2:])
    return tag("table", row(lines[0], "th") + body, class_="compared")


def light_markdown(text: str, turn: int, known: frozenset[int], cite_label: str) -> str:
    """An answer as HTML: paragraphs, lists by ``-`` or ``1.`` (nested by indentation flattened
    to a class), tables, bold, citations. Nothing else of Markdown has a meaning here."""
    out: list[str] = []
    open_list = ""
    lines = text.splitlines()
    rows = _table_rows(lines)
    if rows:
        out.append(_table(lines[:rows], turn, known, cite_label))
    for line in lines[rows:]:
        item = _ITEM.match(line)
        kind = ("ol" if item[2] else "ul") if item else ""
        if open_list and kind != open_list and (line.strip() or kind):
            out.append(f"</{open_list}>")
            open_list = ""
        if item:
            if not open_list:
                out.append(f"<{kind}{attrs(start=item[2])}>")
                open_list = kind
            deep = "deep" if len(item[1]) > 1 else None
            out.append(tag("li", inline(item[3], turn, known, cite_label), class_=deep))
        elif line.strip():
            out.append(tag("p", inline(line.strip(), turn, known, cite_label)))
    if open_list:
        out.append(f"</{open_list}>")
    return "".join(out)
