"""The things of one kind that the tasks of an agency are about."""


def test_every_scheme_that_an_agency_plans_for_is_told(assistant):
    text = assistant.ask("Liên minh HTX tỉnh Gia Lai lập kế hoạch triển khai những đề án nào?").text
    assert "dân tộc thiểu số" in text
    assert "tiêu dùng" in text
    assert "xuất khẩu" in text


def test_a_document_by_which_something_is_done_is_no_such_thing(assistant):
    text = assistant.ask("Gia Lai: dự án liên kết làm theo những nghị định nào?").text
    assert "98/2018" in text
