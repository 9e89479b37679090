"""What is told of one side of a comparison, under the name of its province; all sides in one
answer."""

from __future__ import annotations

from answerer.answers.comparing.compared import Part
from answerer.answers.comparing.judged import strength
from answerer.answers.comparing.sides import row, wants_table
from answerer.answers.comparing.silences import lacks_column
from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from answerer.telling.draft import SEVERAL, Draft, Statement
from answerer.telling.wording import say


def absent_line(engine: Engine, ask: Ask, province: str) -> Statement:
    """The line of a province of which there is no document."""
    name = f"**{engine.province_name(province)}**"
    return Statement(say(ask.language, "absent_province", province=name), ())


def silent_lines(engine: Engine, ask: Ask, part: Part, d: Draft, why: bool) -> list[Statement]:
    """The line of a province that does not say; ``why`` it does not, where its table has the task
    and not what is asked of it."""
    name = f"**{engine.province_name(part.province)}**"
    if why and lacks_column(d):
        return [Statement(f"{name}: {d.statements[0].text}", d.nearest)]
    return [Statement(say(ask.language, "silent_province", province=name), ())]


def told_lines(engine: Engine, part: Part, d: Draft) -> list[Statement]:
    """The lines of a province that says something."""
    first, *rest = d.statements
    head = f"{d.head} " if d.head else ""
    name = f"**{engine.province_name(part.province)}**"
    return [Statement(f"{name}: {head}{first.text}", first.passages), *rest]


def side_by_side(ask: Ask, lines: list[Statement], drafts: list[Draft], outcome: str = "") -> Draft:
    """The lines of all sides, as a table where one is asked for, below how they compare."""
    tabled = wants_table(ask)
    return Draft(
        "answered",
        "compare",
        tuple(map(row, lines)) if tabled else tuple(lines),
        head=say(ask.language, "compare_table") if tabled else outcome,
        confidence=max(map(strength, drafts)),
        limit=SEVERAL,
        subject=next((d.subject for d in drafts if d.subject), ()),
    )
