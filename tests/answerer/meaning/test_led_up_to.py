"""What only leads up to a question is not what it asks about."""

from __future__ import annotations


def test_list_spoken_of_before_the_question_is_not_asked_for(assistant):
    answer = assistant.ask(
        "Em ở Liên minh HTX Đồng Tháp, đang lên danh sách mời họp về lớp tập huấn Luật HTX. Những "
        "đơn vị nào phối hợp việc tập huấn này ạ?"
    )
    assert answer.intent == "coordinating"
    assert "Sở Tài chính" in answer.text


def test_agencies_named_before_a_count_are_not_counted(assistant):
    answer = assistant.ask(
        "Tôi soạn biểu đồ theo phụ lục của Gia Lai, Sở Tài chính không có việc nào, Liên minh HTX "
        "ba việc. Sở Nông nghiệp là cơ quan chủ trì của bao nhiêu công việc trong phụ lục đó?"
    )
    assert "4 nhiệm vụ" in answer.text


def test_province_asked_about_is_the_one_of_the_question_itself(assistant):
    answer = assistant.ask(
        "Hồi trước tôi ở Đồng Tháp thì biết Liên minh HTX lo chuyện OCOP. Ở tỉnh An Giang thì cơ "
        "quan nào chủ trì chương trình hành động về kinh tế tập thể?"
    )
    assert answer.status == "refused"


def test_signer_spoken_of_before_is_not_the_person_asked_for(assistant):
    answer = assistant.ask(
        "Tôi cần ghi đúng họ tên trên thiệp; người ký Quyết định 672 thì tôi đã có tên. Giám đốc "
        "Sở Kế hoạch và Đầu tư Đồng Tháp khi ban hành chương trình là ai?"
    )
    assert answer.status == "refused"
