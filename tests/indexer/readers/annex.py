"""The annex of a real decision as a Word file, in layouts that officials use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from io import BytesIO
from pathlib import Path

from corpus.records import Assignment, Parsed
from indexer.parse.document import parse_file

DECISION = Path(__file__).parents[3] / "corpus" / "documents" / "dong-thap-672-qd-ubnd-hc-2021.txt"
FIELDS = ("task", "lead", "coordinating", "deliverable", "note")
TITLES = {
    "number": "STT",
    "task": "Nhiệm vụ",
    "lead": "Đơn vị chủ trì",
    "coordinating": "Đơn vị phối hợp",
    "deliverable": "Sản phẩm hoàn thành",
    "note": "Ghi chú",
}


def decision() -> Parsed:
    """The decision as its text parses."""
    (parsed,) = parse_file(DECISION)
    return parsed


def rows(parsed: Parsed) -> list[dict[str, str]]:
    """The rows of the decision's task table: field -> words, a group's row with its task only."""
    groups = [p for p in parsed.passages if p.kind == "group"]
    out = [
        (p.start, {"number": p.label.rsplit("STT ", 1)[-1], "task": group_words(p.clean)})
        for p in groups
    ]
    place = {p.id: p.start for p in parsed.passages}
    out += [
        (place[a.passage], {"number": a.number, **_fields(a)})
        for a in parsed.assignments
        if a.source == "table"
    ]
    return [row for _, row in sorted(out, key=lambda pair: pair[0])]


def group_words(clean: str) -> str:
    return clean.split(" ; ")[-1]


def _fields(a: Assignment) -> dict[str, str]:
    return {f: getattr(a, f).text for f in FIELDS if getattr(a, f)}


def normal(text: str) -> str:
    """A cell to compare: case, blanks and the shapes of quotes and dashes aside."""
    shapes = str.maketrans("“”„‟‘’–—", '""""\'\'--')
    return "".join(text.translate(shapes).lower().split()).strip(".;,")


def agreement(found: Iterable[dict[str, str]], wanted: list[dict[str, str]], *fields: str) -> float:
    """The share of the fields of all rows that were found as wanted, rows being paired by number
    (a field empty in both agrees)."""
    by_number = {row["number"].strip("."): row for row in found}
    pairs = [
        (normal(by_number.get(row["number"], {}).get(f, "∅")), normal(row.get(f, "")))
        if row["number"] in by_number
        else ("missing", "")
        for row in wanted
        for f in fields
    ]
    fixed = [(a.replace("∅", ""), b) for a, b in pairs]
    return sum(a == b for a, b in fixed) / len(fixed)


def upright(document: object, table_rows: list[dict[str, str]]) -> None:
    """Six columns on an upright page, group rows with blank cells."""
    table = document.add_table(1, len(TITLES), style="Table Grid")
    _head(table, bold=False)
    for row in table_rows:
        for cell, name in zip(table.add_row().cells, TITLES, strict=True):
            cell.text = row.get(name, "")


def landscape(document: object, table_rows: list[dict[str, str]]) -> None:
    """Four columns on a page on its side, bold titles that repeat on each page, group rows merged
    into one cell."""
    from docx.enum.section import WD_ORIENT
    from docx.oxml import OxmlElement

    section = document.sections[0]
    section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = section.page_height, section.page_width
    names = ("number", "task", "lead", "coordinating")
    table = document.add_table(1, len(names), style="Table Grid")
    _head(table, bold=True, names=names)
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in table_rows:
        cells = table.add_row().cells
        cells[0].text = row["number"]
        if set(row) == {"number", "task"}:
            merged = cells[1].merge(cells[-1])
            merged.paragraphs[0].add_run(row["task"]).bold = True
            continue
        for cell, name in zip(cells[1:], names[1:], strict=True):
            cell.text = row.get(name, "")


def _head(table: object, bold: bool, names: Iterable[str] = tuple(TITLES)) -> None:
    for cell, name in zip(table.rows[0].cells, names, strict=True):
        cell.paragraphs[0].add_run(TITLES[name]).bold = bold


def word_file(
    layout: Callable[[object, list[dict[str, str]]], None], table_rows: list[dict[str, str]]
) -> bytes:
    """A short decision and its annex with the rows, as the bytes of a .docx."""
    from docx import Document
    from docx.shared import Cm, Pt

    document = Document()
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = map(
        Cm, (2.5, 1.5, 2, 2)
    )
    document.styles["Normal"].font.name = "Noto Serif"
    document.styles["Normal"].font.size = Pt(11)
    head = document.add_table(1, 2)
    head.cell(0, 0).text = "ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG THÁP\nSố: 672/QĐ-UBND-HC"
    head.cell(0, 1).text = (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Đồng Tháp, ngày 01 tháng 6 năm 2021"
    )
    for line in _BODY:
        document.add_paragraph(line)
    document.add_page_break()
    document.add_paragraph("PHỤ LỤC")
    document.add_paragraph("NHIỆM VỤ THỰC HIỆN CHƯƠNG TRÌNH HÀNH ĐỘNG")
    document.add_paragraph("(Kèm theo Quyết định số 672/QĐ-UBND-HC ngày 01/6/2021)")
    layout(document, table_rows)
    document.add_paragraph()
    out = BytesIO()
    document.save(out)
    return out.getvalue()


_BODY = (
    "QUYẾT ĐỊNH",
    "Ban hành Chương trình hành động phát triển kinh tế tập thể, hợp tác xã",
    "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH ĐỒNG THÁP",
    "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19/6/2015;",
    "Theo đề nghị của Sở Kế hoạch và Đầu tư tại Công văn số 911/SKHĐT-ĐKKD ngày 06/5/2021.",
    "QUYẾT ĐỊNH:",
    "Điều 1. Ban hành kèm theo Quyết định này Chương trình hành động của Ủy ban nhân dân Tỉnh thực "
    "hiện Nghị quyết số 134/NQ-CP ngày 25/9/2020 của Chính phủ.",
    "Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.",
    "Nơi nhận:",
    "- Như Điều 3;",
    "- Lưu: VT.",
    "KT. CHỦ TỊCH\nPHÓ CHỦ TỊCH",
    "Huỳnh Minh Tuấn",
)


def scanned(pdf: bytes, dpi: int = 200, askew: float = 0.0, noise: float = 0.0) -> bytes:
    """A PDF as a scanner makes one of its print: a JPEG for each page, put ``askew`` degrees on
    the glass, with grain of so many grey levels (seeded)."""
    import numpy as np
    import pypdfium2
    from PIL import Image

    random = np.random.default_rng(0)
    pages = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            image = page.render(scale=dpi / 72, grayscale=True).to_pil().convert("L")
            image = image.rotate(askew, Image.Resampling.BICUBIC, fillcolor=255)
            grain = random.normal(0, noise, (image.height, image.width)) if noise else 0
            pages.append(
                Image.fromarray(np.clip(np.asarray(image) + grain, 0, 255).astype("uint8"))
            )
    out = BytesIO()
    pages[0].save(out, "PDF", save_all=True, append_images=pages[1:], resolution=dpi)
    return out.getvalue()
