import pytest

from answerer.question.areas import CONTEXT_SENTENCE, POINTED_AT, areas_of, asking_words


def shares(text):
    return [(text[a.start : a.end].strip(), a.share) for a in areas_of(text)]


def test_the_sentence_that_asks_counts_whole_and_what_leads_up_to_it_less():
    text = "Tôi dạy ở trường huyện. Cơ quan nào chủ trì chương trình OCOP?"
    assert shares(text) == [
        ("Tôi dạy ở trường huyện.", CONTEXT_SENTENCE),
        ("Cơ quan nào chủ trì chương trình OCOP?", 1.0),
    ]


def test_a_pronoun_raises_the_sentence_it_points_at():
    text = "Tỉnh xây dựng mô hình hợp tác xã gắn OCOP. Cơ quan nào chủ trì nhiệm vụ này?"
    assert [share for _, share in shares(text)] == [POINTED_AT, 1.0]


def test_a_question_too_short_to_have_a_topic_takes_the_sentence_before():
    assert [share for _, share in shares("Tỉnh tổng kết Luật Hợp tác xã. Ai lo?")] == [1.0, 1.0]


def test_without_a_question_the_last_sentence_asks():
    assert [s for _, s in shares("Xin chào. Cho xin danh sách các nhiệm vụ trong phụ lục.")] == [
        CONTEXT_SENTENCE,
        1.0,
    ]


def test_an_empty_text_has_no_areas():
    assert areas_of("") == areas_of("  \n ") == ()


def test_asking_words_are_those_of_the_sentences_that_ask():
    text = "Ai cũng biết hợp tác xã rồi. Vậy phòng nào của huyện nhận hồ sơ và khi nào?"
    assert [w.fold for w in asking_words(text, areas_of(text))] == ["nao", "nao"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("hỗ trợ trong 24 giờ đầu", []),
        ("mấy giờ mở cửa", ["mấy", "giờ"]),
        ("bao giờ xong", ["giờ"]),
        ("nộp bản sao hợp đồng", []),
        ("von dau tu cua tinh", []),
        ("gui ve dau", ["dau"]),
        ("xã nào cũng phải có trạm phát sóng đúng không", []),
        ("đơn vị nào cung cấp trạm phát sóng", ["nào"]),
        ("có khi nào đoàn xuống đột xuất không", []),
        ("khi nào đoàn xuống xã", ["nào"]),
        ("tỉnh có lắp loa ở mấy chỗ trũng không", []),
        ("tỉnh lắp loa ở mấy chỗ", ["mấy"]),
        ("Mấy hợp tác xã ở xã tôi có được huy động không?", []),
        ("Mấy giờ thì có xe không", ["mấy", "giờ"]),
        ("dinh muc may moc do so quyet dinh", []),
    ],
)
def test_syllables_that_ask_only_beside_some_others(text, words):
    assert [t.tone for t in asking_words(text, areas_of(text))] == words


def test_words_that_say_what_for_count_less_than_the_question_behind_the_colon():
    text = "Tôi soạn bài cho lớp: Sở Tài chính được giao việc gì?"
    first, second = areas_of(text)
    assert text[second.start :] == "Sở Tài chính được giao việc gì?"
    assert first.share < second.share == 1


def test_name_of_a_document_before_a_colon_counts_whole():
    assert len(areas_of("Kế hoạch 174/KH-UBND: Sở Nội vụ phối hợp với ai?")) == 1


def test_a_purpose_before_a_request_counts_less():
    text = "Để vẽ sơ đồ bộ máy cho học viên, xin liệt kê các phòng thuộc Sở Nội vụ."
    first, second = areas_of(text)
    assert text[second.start :].startswith("xin liệt kê")
    assert first.share < second.share == 1


def test_a_purpose_that_is_what_is_asked_about_counts_whole():
    assert len(areas_of("Để thành lập hợp tác xã, Sở Nội vụ làm gì?")) == 1


def test_a_claim_is_the_sentence_before_where_one_only_asks_whether_it_is_so():
    text = "Tôi ghi trong giáo án là Sở Nội vụ chủ trì. Theo tỉnh, ghi vậy có đúng không?"
    assert shares(text) == [
        ("Tôi ghi trong giáo án là", CONTEXT_SENTENCE),
        ("Sở Nội vụ chủ trì.", 1.0),
        ("Theo tỉnh, ghi vậy có đúng không?", 1.0),
    ]


def test_stars_do_not_ask():
    text = "Thưởng bao nhiêu cho sản phẩm 3 sao?"
    assert [t.fold for t in asking_words(text, areas_of(text))] == ["nhieu"]


def test_what_one_tells_of_oneself_before_asking_only_leads_up():
    text = "Lớp tôi đang học về phân công, xin hỏi Sở Nội vụ Đồng Tháp chủ trì nhiệm vụ nào?"
    assert [share for _, share in shares(text)] == [CONTEXT_SENTENCE, 1.0]


def test_a_short_question_behind_what_one_tells_is_not_parted_from_it():
    assert [s for _, s in shares("Em làm đề tài HTX tiêu dùng, cho hỏi ai chủ trì?")] == [1.0]


def test_what_one_has_oneself_is_not_counted():
    text = "Xã tôi có mấy HTX ngừng hoạt động lâu rồi, sở nào ở Gia Lai lo?"
    assert [w.fold for w in asking_words(text, areas_of(text))] == ["nao"]
    text = "Gia Lai có mấy nhiệm vụ?"
    assert [w.fold for w in asking_words(text, areas_of(text))] == ["may"]


def test_a_reason_before_what_one_needs_only_leads_up():
    text = "Vì mai phải nộp báo cáo nên em cần danh sách việc Liên minh HTX Đồng Tháp chủ trì"
    assert [share for _, share in shares(text)] == [CONTEXT_SENTENCE, 1.0]


def test_what_one_tells_of_oneself_in_english_only_leads_up():
    text = "We work with farmers' groups and would like to know who in Dong Thap leads Hoi quan"
    assert [share for _, share in shares(text)] == [CONTEXT_SENTENCE, 1.0]


def test_how_many_asks_behind_a_syllable_that_makes_a_word_with_it_without_diacritics():
    for text in ("Quyết định công bố mấy thủ tục?", "Quyết định có mấy điều?"):
        assert [w.fold for w in asking_words(text, areas_of(text))] == ["may"]
    text = "Sap xep bo may the nao?"
    assert [w.fold for w in asking_words(text, areas_of(text))] == ["nao"]
