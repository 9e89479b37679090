"""Whether an answer says what something is, where that is all that is asked."""

from __future__ import annotations

import re

from answerer.facts.ask import Ask
from answerer.facts.engine import Engine
from corpus.text import fold

_WHAT_IS = re.compile(
    r"(?:^|[.?!:]\s)\W*(?:cho (?:toi |em |minh )?hoi |xin hoi |vay |the )?"
    r"(?P<x>[a-z0-9]+(?:[ -][a-z0-9]+){0,5}?) (?:co )?(?:nghia )?la (?:cai )?gi"
    r"(?= (?:vay|the|a|nhi|theo|trong|ha|ta)\b|\W*$|,)"
)
_SAID_OF = re.compile(
    r"\b(?:san pham|muc (?:tieu|dich)|nhiem vu|vai tro|yeu cau|noi dung|chuc (?:danh|vu|nang)|ten"
    r"|han|thoi (?:han|gian)|can cu|nguyen tac|giai phap|viec|ket qua|ban chat|dieu kien|so|ly do"
    r"|loai|tac dung|dau ra|hinh thuc|trong tam|quan diem|y nghia|phuong (?:cham|thuc)|moc|cua"
    r"|trach nhiem|quyen|chi tieu|chu de|phan|do|nay|chuyen|dau|nao|gi|phai|can|se|duoc|nham)\b"
)
"""What has something that is asked (``sản phẩm … là gì``): no word to be explained."""
_IS = r"(?: \([^)]*\))?,? (?:la|duoc hieu la|nghia la|bao gom|gom)\b"


def lacks_meaning(engine: Engine, ask: Ask, told: str) -> bool:
    """Does the question only ask what something is (``kinh tế tập thể là gì?``), and the answer
    not say ``kinh tế tập thể là …``?"""
    m = _WHAT_IS.search(fold(ask.text))
    if m is None or _SAID_OF.search(m["x"]) or ask.question.kinds:
        return False
    name = engine.plain(ask.text[m.start("x") : m.end("x")])
    return not re.search(rf"\b{re.escape(name)}{_IS}", engine.plain(told))
