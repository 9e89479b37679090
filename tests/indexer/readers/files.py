"""Small files of every kind, made by hand."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib


def pdf_of(*pages: str, encrypt: bool = False) -> bytes:
    """A PDF whose pages have these content streams; fonts /F (Helvetica, windows-1252)."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for n, stream in enumerate(pages):
        size = len(stream.encode("cp1252"))
        objects.append(f"<< /Length {size} >>\nstream\n{stream}\nendstream")
        objects.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] "
            f"/Resources << /Font << /F 3 0 R >> >> /Contents {4 + 2 * n} 0 R >>"
        )
    out, offsets = b"%PDF-1.4\n", []
    for n, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{n} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(out)
    table = "".join(f"{at:010d} 00000 n \n" for at in offsets)
    locked = ""
    if encrypt:
        key, ident = "<" + "41" * 32 + ">", "<" + "42" * 16 + ">"
        rule = f"/Filter /Standard /V 1 /R 2 /O {key} /U {key} /P -4"
        locked = f" /Encrypt << {rule} >> /ID [{ident} {ident}]"
    size = len(objects) + 1
    out += f"xref\n0 {size}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer\n<< /Size {size} /Root 1 0 R{locked} >>\n".encode()
    return out + f"startxref\n{start}\n%%EOF\n".encode()


def shown(text: str, x: float, y: float, size: float = 12, color: str = "0 g") -> str:
    """A line of text at a place (points from the lower left corner)."""
    escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT {color} /F {size} Tf {x} {y} Td ({escaped}) Tj ET\n"


def ruled(xs: list[float], ys: list[float]) -> str:
    """The rules of a full grid."""
    across = (f"{xs[0]} {y} m {xs[-1]} {y} l S\n" for y in ys)
    down = (f"{x} {ys[0]} m {x} {ys[-1]} l S\n" for x in xs)
    return "0 G 1 w\n" + "".join([*across, *down])


def docx_of(body: str, **parts: str) -> bytes:
    """A Word file with this WordprocessingML in its body; ``numbering`` and ``footnotes`` are the
    inner XML of those parts."""
    main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    names = {
        "w": main, "r": office, "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006"
    }  # fmt: skip
    spaces = " ".join(f'xmlns:{k}="{v}"' for k, v in names.items())
    overrides = "".join(
        f'<Override PartName="/word/{n}.xml" ContentType="{kind}.{n}+xml"/>' for n in parts
    )
    relations = "".join(
        f'<Relationship Id="r{k}" Type="{office}/{n}" Target="{n}.xml"/>'
        for k, n in enumerate(parts)
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types"><Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{kind}.document.main+xml"/>'
        f"{overrides}</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships"><Relationship Id="a" '
        f'Type="{office}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">'
        f"{relations}</Relationships>",
        "word/document.xml": f"<w:document {spaces}><w:body>{body}</w:body></w:document>",
    }
    files |= {f"word/{n}.xml": f"<w:{n} {spaces}>{xml}</w:{n}>" for n, xml in parts.items()}
    return zip_of(files)


def zip_of(files: dict[str, str]) -> bytes:
    """An archive of texts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in files.items():
            archive.writestr(name, text)
    return out.getvalue()


def png_header(width: int, height: int) -> bytes:
    """A PNG that says it is so large and holds nothing of it."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        crc = struct.pack(">I", zlib.crc32(kind + data))
        return struct.pack(">I", len(data)) + kind + data + crc

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\0")) + chunk(b"IEND", b"")
