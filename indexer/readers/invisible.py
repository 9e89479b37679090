"""Characters that show nothing: in text taken out of a formatted file they are noise or a trick.

A plain text file is kept to the letter (its offsets are those of the file); there they are only
counted, and indexer.parse.clean leaves them out of what is matched."""

from __future__ import annotations

import re

_KEEP = "\t\n\r\x0b\x0c"
INVISIBLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\U000e0000-\U000e007f"
    + "".join(chr(c) for c in (*range(32), 127) if chr(c) not in _KEEP)
    + "]"
)


def without_invisible(text: str) -> tuple[str, int]:
    """The text without them, and how many there were."""
    return INVISIBLE.subn("", text)
