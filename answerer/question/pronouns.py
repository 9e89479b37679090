"""Agencies that a question only points at: ``sở này``, ``ban ấy``."""

from __future__ import annotations

import re

from corpus.text import fold

_AGENCY = re.compile(
    r"\b(so|ban|phong|truong|lien minh|ngan hang|uy ban|bo|vien|cuc|chi cuc|hoi|van phong)"
    r"\s+(?:nay|do|ay|kia)\b"
)


def kind_pointed_at(text: str) -> str:
    """The first word or words of the agency's name, folded (``so`` of ``sở này``); empty where the
    text points at none."""
    m = _AGENCY.search(fold(text))
    return m.group(1) if m else ""


def is_pointed_at(kind: str, name: str) -> bool:
    """Does an agency's name begin with the kind pointed at?"""
    return bool(kind) and fold(name).startswith(f"{kind} ")
