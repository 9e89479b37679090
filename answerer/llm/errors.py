"""What can go wrong with a language model, as values that the answer reports."""

from __future__ import annotations


class LlmError(Exception):
    """No answer can be had. ``kind`` is a key of wording.toml: unreachable, timeout, refused (key
    or rights), no_model, busy, server, malformed, cut, too_long; ``detail`` is one short line
    without secrets. ``wait_s``: seconds that the server asks to wait, None where it is no use to
    try again."""

    def __init__(self, kind: str, detail: str = "", wait_s: float | None = None) -> None:
        super().__init__(f"{kind}: {detail}" if detail else kind)
        self.kind = kind
        self.detail = detail
        self.wait_s = wait_s
