"""Hard-wrapped text whose paragraphs begin with an indent."""

from indexer.parse.indents import page_numbers

TEXT = """I. TỔ CHỨC THỰC HIỆN

    1. Sở Kế hoạch và Đầu tư
    Là cơ quan thường trực của Kế hoạch, có nhiệm vụ: ban hành bộ tiêu chí
phân nhóm hợp tác xã; hằng quý làm việc trực tiếp với ít nhất hai huyện;
tổng hợp báo cáo Ủy ban nhân dân tỉnh trước ngày 20 của tháng cuối quý.
    2. Cục Thuế tỉnh
    Xác nhận nghĩa vụ thuế của hợp tác xã giải thể trong 10 ngày làm việc đối
với những hồ sơ đã đủ thành phần theo quy định; phối hợp xác minh đối với
06 HTX không liên lạc được; xử lý hành vi chiếm giữ con dấu, tài liệu của
HTX.
    3. Sở Tư pháp, Sở Nội vụ
    Sở Tư pháp cử trợ giúp viên pháp lý hỗ trợ thành viên hợp tác xã là người
nghèo, gia đình chính sách. Sở Nội vụ đưa kết quả xử lý vào phần mềm của

                                     2

HTX và vào tiêu chí chấm điểm thi đua của các huyện, thị xã, thành phố với
trọng số 3 điểm. Mục tiêu chung của công tác này đến hết năm 2026 như sau:

                                     3

giải thể xong 100% hợp tác xã ngừng hoạt động.
"""


def said(parsed):
    return [p.clean for p in parsed.passages]


def test_indented_line_below_a_heading_begins_a_paragraph(one):
    found = {a.lead.text: a.task.text for a in one(TEXT).assignments if a.lead}
    assert found["Cục Thuế tỉnh"].startswith("Xác nhận nghĩa vụ thuế")
    assert found["Sở Kế hoạch và Đầu tư"].startswith("Là cơ quan thường trực")


def test_number_at_the_edge_below_a_full_line_opens_no_heading(one):
    assert any("đối với 06 HTX không liên lạc được" in p for p in said(one(TEXT)))


def test_paragraph_torn_by_a_page_number_is_joined(one):
    found = said(one(TEXT))
    assert any("phần mềm của HTX và vào tiêu chí" in p for p in found)
    assert found[-1].endswith("như sau: giải thể xong 100% hợp tác xã ngừng hoạt động.")


def test_page_number_is_no_passage(one):
    assert not any(p.isdigit() for p in said(one(TEXT)))


def test_page_numbers_count_on():
    assert len(page_numbers("a\n\n 2 \n\nb\n\n- 3 -\n\nc")) == 2


def test_figures_that_do_not_count_on_number_no_pages():
    assert page_numbers("a\n\n2\n\nb\n\n7\n\nc") == ()


def test_wrapped_lines_with_a_hanging_indent_stay_in_their_paragraph(one):
    text = """I. NỘI DUNG

  - Phân loại hợp tác xã thành bốn nhóm, công bố danh sách từng nhóm trên
    Cổng thông tin điện tử của tỉnh trước ngày 30/6 hằng năm theo quy định
    của Ủy ban nhân dân tỉnh.
  - Mỗi hợp tác xã nhóm vàng có một công chức đồng hành do Chủ tịch
    Ủy ban nhân dân cấp huyện phân công.
"""
    assert len(said(one(text))) == 3
