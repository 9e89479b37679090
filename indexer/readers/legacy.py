"""The Vietnamese encodings of the time before Unicode, as bytes and as what Windows programs made
of them (``QuyÕt ®Þnh``, ``Quyeát ñònh``).

TCVN3 ("ABC") is TCVN 5712:1993, VN3; in its capital fonts (``.VnTimeH``) the marked letters are
written small, so capitals are given back by the company they keep. VNI-Windows writes a letter
and then its mark. No maintained package for either was found."""

from __future__ import annotations

import re
import unicodedata

TCVN3, VNI = "TCVN3", "VNI"
_TCVN3_FROM_A1 = (
    "ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịò"
    "ỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵỐ"
)
_TCVN3 = {0xA1 + n: c for n, c in enumerate(_TCVN3_FROM_A1)}
_VNI_TONES = dict(zip("ùøûõï", "\u0301\u0300\u0309\u0303\u0323", strict=True))
_VNI_ALONE = dict(zip("ôöñíìæóòî", "ơưđíìỉĩịỵ", strict=True))
_VNI_HATS = {"â": "", "á": "\u0301", "à": "\u0300", "å": "\u0309", "ã": "\u0303", "ä": "\u0323"}
_VNI_BREVES = {"ê": "", "é": "\u0301", "è": "\u0300", "ú": "\u0309", "ü": "\u0303", "ë": "\u0323"}
UNICODE_ONLY = re.compile("[ăĂđĐĩĨũŨơƠưƯ\u1ea0-\u1ef9]")
_CAPITALS = re.compile(r"[A-ZĂÂÊÔƠƯĐ]{2}")


def _vni_pairs() -> dict[str, str]:
    """Every letter with its mark -> the letter as Unicode has it."""
    pairs = {b + m: b + t for b in "aeiouyôö" for m, t in _VNI_TONES.items()}
    pairs |= {b + m: b + "\u0302" + t for b in "aeo" for m, t in _VNI_HATS.items()}
    pairs |= {"a" + m: "a\u0306" + t for m, t in _VNI_BREVES.items()}
    pairs = {k: _VNI_ALONE.get(v[0], v[0]) + v[1:] for k, v in pairs.items()} | _VNI_ALONE
    both = pairs | {k.upper(): v.upper() for k, v in pairs.items()}
    both |= {k[0].upper() + k[1:]: v[0].upper() + v[1:] for k, v in pairs.items()}
    return {k: unicodedata.normalize("NFC", v) for k, v in both.items()}


_VNI = _vni_pairs()
_VNI_SIGNS = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))


def as_byte_letters(text: str) -> str:
    """The text with each sign of windows-1252 as the letter of its byte's number (``Ÿ`` -> 9F)."""
    return "".join(_byte_letter(c) for c in text)


def _byte_letter(c: str) -> str:
    try:
        return c if ord(c) < 256 else chr(c.encode("cp1252")[0])
    except UnicodeEncodeError:
        return c


def from_tcvn3(text: str) -> str:
    """TCVN3, read as windows-1252 or latin-1, as Unicode."""
    return "\n".join(_capitals(x) for x in as_byte_letters(text).split("\n"))


def _capitals(line: str) -> str:
    """A line of TCVN3 as Unicode, its capital words whole: ``QUYÕT §ÞNH`` -> ``QUYẾT ĐỊNH``."""
    plain = [c for c in line if c.isascii() and c.isalpha()]
    new = line.translate(_TCVN3)
    if len(plain) >= 4 and sum(c.isupper() for c in plain) > 0.8 * len(plain):
        return new.upper()
    return re.sub(r"\S+", lambda m: m[0].upper() if _CAPITALS.search(m[0]) else m[0], new)


def from_vni(text: str) -> str:
    """VNI-Windows, read as windows-1252 or latin-1, as Unicode."""
    return _VNI_SIGNS.sub(lambda m: _VNI[m[0]], as_byte_letters(text))


DECODERS = {TCVN3: from_tcvn3, VNI: from_vni}
