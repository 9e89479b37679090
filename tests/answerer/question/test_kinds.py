import pytest

from answerer.question.kinds import KindReader
from answerer.question.reader import QuestionReader
from corpus.vocabulary import load_vocabulary
from retriever.query import QueryReader

VOCABULARY = load_vocabulary()
KINDS = KindReader(VOCABULARY.questions["document_kinds"], VOCABULARY.questions["document_letters"])


def question(text):
    return QuestionReader(VOCABULARY).read(QueryReader(VOCABULARY, ()).read(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Theo nghị định nào của Chính phủ?", "Nghị định"),
        ("Which decree regulates the cooperative law?", "Nghị định"),
        ("Chương trình thực hiện nghị quyết số mấy?", "Nghị quyết"),
        ("Luật Hợp tác xã mang số hiệu nào?", "Luật"),
        ("Ai chủ trì theo nghị định này?", None),
        ("What is Decree 61/2021 about?", None),
        ("Xin số hiệu các chỉ thị của Tỉnh ủy.", "Chỉ thị"),
    ],
)
def test_the_kind_that_is_wanted(text, kind):
    assert KINDS.wanted(question(text)) == kind


def test_the_kind_whose_date_is_asked_is_the_last_one_named():
    assert KINDS.dated(question("Nghị định về Luật Hợp tác xã ban hành ngày nào?")) == "Luật"
    assert KINDS.dated(question("Nghị định này do ai ký?")) is None


def test_kinds_are_named_in_order():
    assert KINDS.named("nghi quyet va ke hoach theo luat") == ["Nghị quyết", "Kế hoạch", "Luật"]


def test_several_of_a_kind_are_asked_for_by_a_number_or_a_plural():
    assert KINDS.several("3 chi thi nao") == ("Chỉ thị",)
    assert KINDS.several("nhung nghi dinh nao") == ("Nghị định",)
    assert KINDS.several("cac nghi dinh, ke hoach so may") == ("Nghị định", "Kế hoạch")
    assert KINDS.several("nghi dinh nao") == ()
    assert KINDS.asked("nghi dinh nao va ke hoach gi") == {"Nghị định", "Kế hoạch"}


def test_a_vocabulary_without_kinds_knows_none():
    empty = KindReader({}, {})
    assert empty.several("nhung nghi dinh nao") == ()
    assert empty.wanted(question("nghị định nào?")) is None
    assert empty.named("nghi dinh") == []
    assert not empty.opens("nghi dinh")
