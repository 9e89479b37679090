import pytest


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("Danh tính người ký dự thảo quyết định của UBND tỉnh Gia Lai?", "Đỗ Tiến Đông"),
        ("Whose signature stands under Dong Thap's Decision 672?", "Huỳnh Minh Tuấn"),
        ("Bên Đồng Tháp, Quyết định 672 được gửi tới những ai vậy?", "PCT"),
        ("Sở nào là bên đề nghị ban hành Quyết định 672 của Đồng Tháp?", "Kế hoạch và Đầu tư"),
    ],
)
def test_a_fact_of_one_of_ours_is_told_however_it_is_asked(assistant, question, said):
    answer = assistant.ask(question)
    assert answer.status == "answered"
    assert said in answer.text


def test_the_day_of_a_plan_that_a_decision_cites_is_not_that_of_the_decision(assistant):
    told = assistant.ask(
        "Ngày ban hành của kế hoạch hỗ trợ phát triển Hội quán của Đồng Tháp là ngày nào?"
    ).text
    assert "16/4/2021" in told
    assert "01/6/2021" not in told


def test_who_signed_a_document_that_is_only_cited_is_not_told(assistant):
    told = assistant.ask("Kế hoạch hỗ trợ phát triển Hội quán của Đồng Tháp do ai ký?").text
    assert "Huỳnh Minh Tuấn" not in told


def test_a_letter_of_one_province_is_set_beside_a_decision_of_another(assistant):
    told = assistant.ask(
        "Người ký Quyết định 672/QĐ-UBND-HC của UBND tỉnh Đồng Tháp và công văn của Sở KH&ĐT "
        "Gia Lai về tham gia xây dựng chương trình hành động?"
    ).text
    assert "Huỳnh Minh Tuấn" in told
    assert "Đình Hữu Hòa" in told
