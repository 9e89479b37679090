import pytest

from indexer.parse.agencies import AgencyReader, agency_span


@pytest.fixture(scope="module")
def reader(vocabulary):
    return AgencyReader(vocabulary, tuple(vocabulary.cues["verbs"]["task"]))


def read(reader, text):
    found = reader.at(text, 0)
    return text[found.start : found.end] if found else None


@pytest.mark.parametrize(
    "agencies, rest",
    [
        ("Sở Kế hoạch và Đầu tư", " chủ trì, phối hợp với Sở Tài chính"),
        ("Sở Nông nghiệp và Phát triển nông thôn, Sở Tài chính, UBND huyện, thành phố", " tổ chức"),
        ("Sở, ban, ngành Tỉnh, các đơn vị có liên quan", " trong chức năng"),
        ("Các sở, ban, ngành, địa phương và các cơ quan, đơn vị có liên quan", " thực hiện"),
        ("Ủy ban Mặt trận Tổ quốc Việt Nam Tỉnh và các Tổ chức Chính trị - xã hội Tỉnh", " căn cứ"),
        ("Phòng Tài chính - Kế hoạch, Phòng Kinh tế", " là cơ quan tham mưu"),
        ("Giám đốc Sở Nông nghiệp và Môi trường, Chủ tịch UBND cấp xã", " chịu trách nhiệm"),
        (
            "Giám đốc các Sở: Kế hoạch và Đầu tư, Công Thương; Chủ tịch UBND các huyện",
            " chịu trách nhiệm",
        ),
        ("các sở, ban ngành; UBND cấp huyện", ", thực hiện"),
        ("Thủ trưởng các\nsở, ban, ngành Tỉnh", " tăng cường"),
        ("Chủ tịch Ủy ban\nnhân dân các xã, phường", " quyết định"),
    ],
)
def test_list_ends_where_the_task_begins(reader, agencies, rest):
    assert read(reader, agencies + rest) == agencies


@pytest.mark.parametrize(
    "text",
    [
        "Tiếp tục đẩy mạnh tuyên truyền",
        "Các trường hợp được miễn",
        "cấp lại Giấy chứng nhận",
        "ban hành kế hoạch",
        "hội nghị tổng kết",
        "",
        "2. ",
    ],
)
def test_what_is_no_agency_is_not_read_as_one(reader, text):
    assert read(reader, text) is None


def test_colon_after_departments_without_fields_ends_the_list(reader):
    assert read(reader, "Các sở: chủ trì, phối hợp") == "Các sở"


def test_blank_line_ends_a_list(reader):
    assert read(reader, "Sở Tài chính\n\nSở Nội vụ") == "Sở Tài chính"


def test_white_space_and_stars_before_an_agency_are_skipped(reader):
    found = reader.at("Giao **Sở Tài chính** lập", 4)
    assert (found.start, found.end) == (7, 19)


@pytest.mark.parametrize(
    "agencies, rest",
    [
        ("UBND các huyện Tam Đảo, Lập Thạch, Sông Lô", " xây dựng 05 mô hình"),
        ("UBND các huyện Bố Trạch, Minh Hóa và thị xã Ba Đồn, Sở Y tế", " tổ chức"),
        ("UBND các huyện Văn Yên, Trấn Yên và Liên minh HTX tỉnh", " xây dựng"),
        ("UBND các huyện, thành phố", " chủ trì"),
    ],
)
def test_places_behind_several_districts_belong_to_them(reader, agencies, rest):
    assert read(reader, agencies + rest) == agencies


@pytest.mark.parametrize(
    "agencies, rest",
    [
        ("Chi cục Biển, Hải đảo và Thủy sản", " hướng dẫn HTX nuôi biển"),
        ("Chi cục Chăn nuôi và Thú y, Chi cục Kiểm lâm", " kiểm tra"),
        ("Trung tâm Xúc tiến Đầu tư, Thương mại và Du lịch tỉnh", " tổ chức"),
        ("Ngân hàng Nhà nước Chi nhánh Khu vực 10", " giám sát"),
        ("Kho bạc Nhà nước Khu vực XIII", " kiểm tra"),
        ("Báo và Phát thanh, Truyền hình Khánh Hòa", " triển khai chuyên mục"),
        ("Ngân hàng Chính sách xã hội (NHCSXH) Chi nhánh tỉnh", " hỗ trợ"),
    ],
)
def test_name_goes_on_to_the_verb_of_its_duty(reader, agencies, rest):
    assert read(reader, agencies + rest) == agencies


@pytest.mark.parametrize(
    "agency, rest",
    [
        ("Cục Thuế tỉnh", "\nKiểm tra nghĩa vụ thuế"),
        ("Công an tỉnh", "\n    Phối\nhợp xác minh nơi cư trú"),
        ("Sở Công Thương", " và Nghị quyết này hướng dẫn"),
    ],
)
def test_capital_that_begins_something_else_is_no_part_of_a_name(reader, agency, rest):
    assert read(reader, agency + rest) == agency


def test_condition_for_a_director_names_no_agency(reader):
    assert read(reader, "Giám đốc dưới 50 tuổi hoặc có trình độ từ cao đẳng") is None


def test_bracket_of_a_short_form_is_read_over():
    text = "Sở Kế hoạch và Đầu tư (viết tắt: Sở KH&ĐT)"
    found = agency_span(text, 0, len(text))
    assert (found.start, found.end, found.text) == (0, len(text), "Sở Kế hoạch và Đầu tư")
