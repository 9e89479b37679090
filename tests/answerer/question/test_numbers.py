import pytest

from answerer.question.numbers import numbers_of


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Quyết định 672 có hiệu lực khi nào?", ("672",)),
        ("Quyết định số 672/QĐ-UBND-HC do ai ký", ("672/qd-ubnd-hc", "672")),
        ("Nghị định 193/2013/NĐ-CP", ("193/2013/nd-cp", "193")),
        ("Kết luận 70-KL/TW của ai", ("70-kl/tw", "70")),
        ("theo KL 70", ("kl70",)),
        ("What is Decree 116 about?", ("116",)),
        ("Quyết định năm 2021", ()),
        ("Kế hoạch 2021", ()),
        ("Công văn 10/2020", ()),
        ("báo cáo 10/12 thì đã gửi rồi", ()),
        ("giai đoạn 2021-2025", ()),
        ("công văn 3383 ngày bao nhiêu", ("3383",)),
        ("quyết định 461 ngày 27/4/2018 nói về gì", ("461",)),
        ("kế hoạch 30 ngày", ()),
        ("", ()),
    ],
)
def test_numbers_of_documents_and_no_others(text, numbers):
    assert numbers_of(text) == numbers
