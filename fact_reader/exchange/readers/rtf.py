"""RTF documents: striprtf takes the text out of them."""

import re

from striprtf.striprtf import rtf_to_text

from fact_reader.exchange.readers.text_builder import TextBuilder
from fact_reader.model.article import Draft
from fact_reader.model.errors import UserError
from fact_reader.model.wording import sentence

_INFO = re.compile(r"{\\info(?P<info>(?:[^{}]|{[^{}]*}){0,40})")
_CODE_PAGE = re.compile(rb"\\ansicpg(\d+)")


def read(data: bytes, file_name: str) -> Draft:
    """Make a draft of an RTF document. UserError if it is damaged or holds no text."""
    label = file_name or sentence("The document")
    page = _CODE_PAGE.search(data[:2000])
    encoding = f"cp{int(page.group(1))}" if page and page.group(1) != b"65001" else "cp1252"
    source = data.decode("ascii", "replace") if data.isascii() else data.decode("latin-1")
    try:
        text = _plain(source, encoding)
    except (LookupError, ValueError, IndexError, TypeError, KeyError, OverflowError) as error:
        raise UserError(
            "{file} is a damaged RTF document; open it in a word processor, save it anew and "
            "import that.",
            file=label,
        ) from error
    builder = TextBuilder()
    for line in text.split("\n"):
        builder.add([(line, "")])
    if not builder.text:
        raise UserError(
            "{file} holds no text; pictures of text have to be typed or recognised.", file=label
        )
    info = _INFO.search(source)
    values = {
        name: _value(info.group("info") if info else "", name) for name in ("title", "author")
    }
    return Draft(
        text=builder.text,
        original=data,
        title=values["title"],
        author=values["author"],
        file_name=file_name,
        encoding=encoding,
        structure=builder.structure,
        found_in={name: "document properties" for name, value in values.items() if value},
        reader="RTF document",
    )


def _value(info: str, name: str) -> str:
    found = re.search(rf"{{\\{name}\s+([^{{}}]*)}}", info)
    if found is None:
        return ""
    return " ".join(_plain("{\\rtf1 " + found.group(1) + "}", "cp1252").split())


def _plain(source: str, encoding: str) -> str:
    text = str(rtf_to_text(source, encoding=encoding, errors="replace"))  # type: ignore[no-untyped-call]
    # Letters beyond the first 65,536, such as emoji, come as two halves each.
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
