import pytest

from answerer.question.facts_of_documents import DocumentFactReader
from corpus.vocabulary import load_vocabulary


@pytest.fixture(scope="module")
def reader():
    return DocumentFactReader(load_vocabulary().document_facts)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Quyết định 12 do đồng chí nào ký ban hành?", ("signer",)),
        ("Who are the signatories of Decision 12?", ("signer",)),
        ("Quyết định 12 ai ký, ngày nào?", ("signer", "signed_on")),
        ("Dự thảo đề tháng, năm nào?", ("signed_on",)),
        ("Công văn của Sở Tư pháp được đánh số mấy?", ("own_number",)),
        ("Nghị quyết về đất đai cơ quan nào ban hành?", ("issuer",)),
        ("Quyết định 12 gửi tới những ai?", ("recipients",)),
        ("Sở nào đề nghị ban hành quyết định 12?", ("proposer",)),
        ("Nghị quyết số 134 nói gì về đất đai?", ()),
        ("Cuối tháng nào phải xong nhiệm vụ?", ()),
    ],
)
def test_the_facts_that_words_ask_for(reader, text, facts):
    assert reader.asked(text, plain=False).facts == facts


def test_a_department_typed_without_diacritics_is_no_number(reader):
    assert reader.asked("so nao lam ho so", plain=True).facts == ()


def test_a_word_inside_a_longer_name_asks_nothing_and_is_not_skipped(reader):
    text = "Chương trình hỗ trợ xây dựng mô hình do ai ký?"
    asked = reader.asked(text, plain=False)
    assert asked.facts == ("signer",)
    assert not any(text[a:b] in ("trình", "mô", "hỗ") for a, b in asked.skip)
    assert reader.asked("Ai đứng ra tổng kết?", plain=False).facts == ()


def test_what_says_which_document_is_meant_is_not_skipped(reader):
    text = "Kế hoạch hỗ trợ Hội quán do ai ký?"
    skipped = "".join(text[a:b] for a, b in reader.asked(text, plain=False).skip)
    assert "Hội quán" not in skipped
