"""Vietnamese words inside English questions."""

from answerer.question.areas import areas_of
from answerer.question.concepts import ConceptReader
from answerer.question.glosses import glosses_in
from corpus.phrases import tokens
from corpus.vocabulary import load_vocabulary

VOCABULARY = load_vocabulary()
IDLE = frozenset(VOCABULARY.questions["stop"]["en"])


def found(text):
    glosses = glosses_in(text, tokens(text), IDLE)
    stretches = [" ".join(text[t.start : t.end] for t in s) for s in glosses.stretches]
    return stretches, [t.fold for t in tokens(text) if t.start in glosses.glossed]


def test_a_gloss_in_brackets_says_the_words_before_it_again():
    stretches, glossed = found("How is a detailed plan (quy hoạch chi tiết) of the ward drawn up?")
    assert stretches == ["quy hoạch chi tiết"]
    assert glossed == ["detailed", "plan"]


def test_words_before_a_comma_or_further_off_are_not_said_again():
    assert found("By law, a plan (kế hoạch)")[1] == ["plan"]
    assert found("new big red village clubs (hội quán)")[1] == ["village", "clubs"]


def test_vietnamese_without_brackets_is_read_too_and_says_nothing_again():
    assert found("What does hội quán do in Dong Thap?") == (["hội quán"], [])


def test_english_words_in_brackets_are_no_gloss():
    assert found("the plan (in short the map) of rivers") == ([], [])


def test_a_gloss_is_read_as_vietnamese():
    reader = ConceptReader(VOCABULARY, lambda u: 1.0, lambda u: True)
    text = "How many ranger teams (Đội Kiểm lâm cơ động)?"
    words = {c.words for c in reader.read(text, "en", areas_of(text), ())}
    assert {"kiểm lâm", "cơ động"} <= words
    assert not {"ranger", "teams", "dong"} & words
