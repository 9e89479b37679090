"""A writer to be killed: imports once, then for each line on stdin forks a child that adds the
third document to the index or removes it, and prints the child's process id; on the next line it
waits for the child and prints how it ended (until then its process id is no other's). A fork costs
milliseconds where a new process would import for seconds; the child is the real writer."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from corpus.config import Config
from indexer.build import add, remove
from indexer.store import load_index


def main(root: Path) -> None:
    config = Config(root=root, model="model", index_dir="index", segmented=False)
    extra = root / "corpus" / "doc-3.txt"
    print("ready", flush=True)
    for _ in sys.stdin:
        if (child := os.fork()) == 0:
            there = {d.id for d in load_index(config.index_path, config).documents}
            if "doc-3" in there:
                remove(config, ["doc-3"], config.index_path)
            else:
                add(config, [extra], config.index_path)
            os._exit(0)
        print(child, flush=True)
        sys.stdin.readline()
        _, status = os.waitpid(child, 0)
        print("killed" if os.WIFSIGNALED(status) else "done", flush=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
