"""References of HTML in plain text."""

from indexer.readers.entities import without_entities


def test_references_are_read_as_their_characters():
    assert without_entities("Sở KH&amp;CN&nbsp;&#8211; tỉnh") == ("Sở KH&CN – tỉnh", 3)


def test_what_names_no_character_stays():
    for words in ("A & B", "R&D;", "&abcxyz;", "Sở KH&CN;"):
        assert without_entities(words) == (words, 0)


def test_letter_and_its_mark_become_one():
    assert without_entities("a&#769;") == ("á", 1)
