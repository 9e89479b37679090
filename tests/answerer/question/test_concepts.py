"""Concepts of English questions; every unit counts 1 and only ``known`` ones occur."""

from answerer.question.areas import areas_of
from answerer.question.concepts import LIGHT, UNREAD, Concept, ConceptReader
from corpus.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()


def read(text: str, known: frozenset[str] | None = None) -> dict[str, Concept]:
    reader = ConceptReader(VOCABULARY, lambda u: 1.0, lambda u: known is None or u in known)
    return {c.words: c for c in reader.read(text, "en", areas_of(text), ())}


def test_the_longest_term_counts_though_only_its_stem_is_in_the_lexicon():
    assert "pay social insurance" in read("Who is paying social insurance?")


def test_a_word_left_over_by_a_longer_term_is_a_term_of_its_own():
    assert set(read("Which cooperatives pay social insurance?")) == {
        "cooperative",
        "pay social insurance",
    }


def test_an_agency_weighs_no_more_than_its_shortest_name_in_full():
    found = read("What does the Steering Committee do?")
    (agency,) = (c for c in found.values() if c.words.startswith("Ban Chỉ đạo"))
    assert ("ban", "chi", "dao", "ban_chi", "chi_dao") in [u for _, u in agency.alternatives]
    assert agency.weight == 3 * 0.5 + 2


def test_a_word_that_nobody_knows_weighs_more_than_a_syllable():
    assert read("Where is the zeppelin?", frozenset())["zeppelin"].weight == UNREAD * 0.5
    assert read("Where is the zeppelin?")["zeppelin"].weight == 0.5


def test_without_diacritics_a_syllable_that_is_likeliest_a_stop_word_is_no_concept():
    meant = {"de": "để", "thuc": "thực", "hien": "hiện"}
    reader = ConceptReader(
        VOCABULARY, lambda u: 1.0, lambda u: True, lambda s: [meant[x] for x in s]
    )
    found = reader.read("de thuc hien", "vi", areas_of("de thuc hien"), ())
    assert "de" not in {c.words for c in found}
    assert "thuc" in " ".join(c.words for c in found)


def test_a_light_word_counts_less_than_a_telling_one():
    found = read("Which training does it cover?")
    assert found["cover"].weight == LIGHT * (2 * 0.5 + 1)
