from corpus.records import Passage
from indexer.parse.outline import outline_of


def passage(n, words, *path):
    return Passage(
        f"d#{n}", "d", None, "bullet", "body", n, n + 1, words, "", path, "", clean=words
    )


def test_each_passage_knows_what_it_stands_under():
    outline = outline_of(
        [
            passage(0, "I. A"),
            passage(1, "1. B", "I. A"),
            passage(2, "- c", "I. A", "1. B"),
            passage(3, "2. D", "I. A"),
        ]
    )
    assert outline.above == ((), (0,), (0, 1), (0,))
    assert (outline.parent(2), outline.parent(0)) == (1, None)
    assert (outline.children(0), outline.children(1), outline.children(3)) == ([1, 3], [2], [])


def test_heading_that_repeats_is_the_nearest_one_before():
    outline = outline_of(
        [passage(0, "1. B"), passage(1, "1. B"), passage(2, "- c", "1. B")],
    )
    assert outline.above[2] == (1,)


def test_heading_that_is_no_passage_is_left_out():
    assert outline_of([passage(0, "- c", "I. A")]).above == ((),)
