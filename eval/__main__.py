"""``python -m eval COMMAND``: run, compare, retrieval, speed, validate, ablate, draft."""

from __future__ import annotations

import sys

from eval.cli import main

if __name__ == "__main__":
    sys.exit(main())
