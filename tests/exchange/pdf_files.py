"""PDF files written letter by letter, so that the tests decide about every place in them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Words:
    """Words on a page: where they begin, in points from the lower left corner, and their size."""

    text: str
    x: float = 72
    y: float = 700
    size: float = 10


def pdf_of(
    pages: Sequence[Iterable[Words]],
    info: str = "",
    font: str = "/Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding",
    trailer: str = "",
    extra: Sequence[bytes] = (),
) -> bytes:
    """A whole PDF. `info` and `font` are the insides of dictionaries; `extra` are more objects, the
    first of which is number 5 + 2 * the number of pages."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Count {len(pages)} /Kids "
        f"[{' '.join(f'{5 + 2 * n} 0 R' for n in range(len(pages)))}] >>".encode(),
        f"<< {font} >>".encode("latin-1"),
        f"<< {info} >>".encode("latin-1"),
    ]
    for number, words in enumerate(pages):
        stream = b"\n".join(_shown(one) for one in words)
        objects += [
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {6 + 2 * number} 0 R "
            "/Resources << /Font << /F 3 0 R >> >> >>".encode(),
            f"<< /Length {len(stream)} >>\nstream\n".encode() + stream + b"\nendstream",
        ]
    objects += extra
    data = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, one in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + one + b"\nendobj\n"
    start = len(data)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    data += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    data += (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info 4 0 R {trailer} >>\n"
        f"startxref\n{start}\n%%EOF\n"
    ).encode()
    return bytes(data)


def _shown(words: Words) -> bytes:
    text = words.text.encode("cp1252").replace(b"\\", b"\\\\")
    text = text.replace(b"(", b"\\(").replace(b")", b"\\)")
    return f"BT /F {words.size} Tf {words.x} {words.y} Td (".encode() + text + b") Tj ET"


def lines(
    texts: Iterable[str], x: float = 72, y: float = 700, step: float = 12, size: float = 10
) -> list[Words]:
    """Lines below each other; an empty one is a gap of half a step."""
    placed = []
    for text in texts:
        if text:
            placed.append(Words(text, x, y, size))
        y -= step if text else step / 2
    return placed


def encrypted() -> bytes:
    """A PDF that asks for a password, which nothing opens."""
    junk = "<" + "5a" * 32 + ">"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /O {junk} /U {junk} /P -4 >> /ID [<00> <00>]"
    return pdf_of([lines(["secret words"])], trailer=lock)


def without_letters() -> bytes:
    """A PDF whose font draws letters and does not say which."""
    names = " ".join(f"/glyph{code}" for code in range(32, 127))
    font = (
        "/Type /Font /Subtype /Type3 /FontBBox [0 0 750 750] /FontMatrix [0.001 0 0 0.001 0 0] "
        "/FirstChar 32 /LastChar 126 "
        f"/Widths [{' '.join(['600'] * 95)}] /CharProcs << "
        + " ".join(f"/glyph{code} 7 0 R" for code in range(32, 127))
        + f" >> /Encoding << /Type /Encoding /Differences [32 {names}] >>"
    )
    drawing = b"600 0 0 0 500 700 d1 0 0 500 700 re f"
    drawn = f"<< /Length {len(drawing)} >>\nstream\n".encode() + drawing + b"\nendstream"
    return pdf_of([lines(["Nobody can tell what is written here."] * 20)], font=font, extra=[drawn])


def pictures_only() -> bytes:
    """A PDF of two pages without a letter."""
    return pdf_of([[], []])
