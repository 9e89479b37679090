"""What a Word style says of the paragraphs and runs that bear it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from indexer.readers.docx_lists import W, value

_OFF = ("0", "false", "off", "none")


@dataclass(frozen=True, slots=True)
class Styles:
    """By style id: whether its text is hidden, and the list (number, level) it belongs to."""

    hidden: frozenset[str] = frozenset()
    lists: dict[str, tuple[str, int]] | None = None


def is_on(element: Any | None, name: str) -> bool:  # noqa: ANN401 - lxml has no types
    """Whether a toggle such as ``w:vanish`` is set in an element of properties."""
    found = None if element is None else element.find(W + name)
    return found is not None and found.get(W + "val", "1") not in _OFF


def list_of(properties: Any | None) -> tuple[str, int] | None:  # noqa: ANN401 - lxml has no types
    """(list number, level from 0) that paragraph properties name; None where they name none."""
    found = None if properties is None else properties.find(W + "numPr")
    if found is None:
        return None
    level = value(found, "ilvl", "0")
    return value(found, "numId"), int(level) if level.isdigit() else 0


def styles_of(root: Any | None) -> Styles:  # noqa: ANN401 - lxml has no types
    """The styles of a document, what they take over from others included."""
    by_id = {} if root is None else {s.get(W + "styleId"): s for s in root.iter(W + "style")}
    hidden, lists = set(), {}
    for name in by_id:
        chain = _chain(by_id, name)
        if any(is_on(s.find(W + "rPr"), "vanish") for s in chain):
            hidden.add(name)
        own = next((f for s in chain if (f := list_of(s.find(W + "pPr")))), None)
        if own:
            lists[name] = own
    return Styles(frozenset(hidden), lists)


def _chain(by_id: dict[str, Any], name: str) -> list[Any]:
    """A style and those it is based on; a circle is walked once."""
    out: list[Any] = []
    while name in by_id and by_id[name] not in out:
        out.append(by_id[name])
        name = value(by_id[name], "basedOn")
    return out
