"""The page's few icons, drawn inline so that nothing is fetched. Decoration only: a word always
stands beside them."""

from __future__ import annotations

from pages.markup import attrs

_PATHS = {
    "check": "M4 12.5l5 5L20 6.5",
    "absent": "M4 5h10M4 10h10M4 15h6M15 15l6 6M21 15l-6 6",
    "outside": "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M6 18L18 6",
    "shield": "M12 3l8 3v6c0 4.5-3.3 7.8-8 9c-4.7-1.2-8-4.5-8-9V6zM12 8v5M12 16.2v.3",
    "question": "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M9.3 9.3a2.8 2.8 0 1 1 3.9 2.6c-.8.4-1.2 1"
    "-1.2 1.9M12 17v.3",
    "info": "M3 12a9 9 0 1 0 18 0a9 9 0 1 0-18 0M12 11v5M12 7.7v.3",
    "error": "M12 3.5L2.5 20h19zM12 10v4.5M12 17v.3",
    "copy": "M9 9h11v11H9zM15 9V4H4v11h5",
    "up": "M7 11v9H3v-9zM7 11l4-8c1.8 0 2.7 1.2 2.4 3l-.6 3.5H19c1.3 0 2.1 1 1.9 2.2l-1.3 6.6c-.2 1"
    "-.9 1.7-2 1.7H7",
    "down": "M7 13V4H3v9zM7 13l4 8c1.8 0 2.7-1.2 2.4-3l-.6-3.5H19c1.3 0 2.1-1 1.9-2.2L19.6 5.7C19.4"
    " 4.7 18.7 4 17.6 4H7",
    "book": "M12 6c-2-1.6-4.8-2-9-2v14c4.2 0 7 .4 9 2c2-1.6 4.8-2 9-2V4c-4.2 0-7 .4-9 2zM12 6v14",
    "back": "M10 5l-7 7l7 7M3 12h18",
}


def icon(name: str) -> str:
    """An icon the size of the text round it."""
    look = attrs(class_="icon", viewBox="0 0 24 24", aria_hidden="true", focusable="false")
    return f'<svg{look}><path d="{_PATHS[name]}"/></svg>'
