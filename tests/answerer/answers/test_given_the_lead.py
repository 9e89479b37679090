"""Whether an agency is given the lead of anything."""


def test_no_lists_where_it_only_coordinates(assistant):
    text = assistant.ask("Đồng Tháp có giao Sở Tài chính chủ trì không?").text
    assert text.startswith("Không: không giao Sở Tài chính chủ trì nhiệm vụ nào")
    assert "chỉ phối hợp" in text


def test_yes_lists_what_it_leads(assistant):
    text = assistant.ask("Đồng Tháp có giao Sở Nội vụ chủ trì không?").text
    assert text.startswith("Có")
    assert "2.1" in text
