"""What stands above and below a passage: its path of headings, as positions in a list."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.records import Passage


@dataclass(frozen=True, slots=True)
class Outline:
    """The passages of the prose of one document in order. ``above[k]`` are the positions of the
    passages that the k-th stands under, outermost first; one that its path names but that is
    not among the passages (a piece of a parted one) is left out."""

    passages: tuple[Passage, ...]
    above: tuple[tuple[int, ...], ...]

    def parent(self, k: int) -> int | None:
        """What passage k stands right under; None at the top."""
        return self.above[k][-1] if self.above[k] else None

    def children(self, k: int) -> list[int]:
        """The passages right under passage k, in order."""
        out = []
        for n in range(k + 1, len(self.passages)):
            if k not in self.above[n]:
                break
            if self.above[n][-1] == k:
                out.append(n)
        return out


def outline_of(passages: list[Passage]) -> Outline:
    """The nearest passage before that reads as an element of the path is that element."""
    latest: dict[str, int] = {}
    above = []
    for k, p in enumerate(passages):
        found = (latest.get(words) for words in p.path)
        above.append(tuple(n for n in found if n is not None))
        latest[p.clean] = k
    return Outline(tuple(passages), tuple(above))
